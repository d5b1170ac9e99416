"""The one switch of all short cuts. Each stands beside the plain way, which says what is meant."""

IS_QUICK = True
"""False: everything is made the plain way. The bytes are the same, which tests hold for each short cut."""
