"""Words by which figures, bounds, occasions and topics are known, for each language."""
