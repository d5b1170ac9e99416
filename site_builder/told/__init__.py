"""What articles tell, as values that can be compared: sentences, figures, facts, and which exclude each other."""
