"""What articles tell, made comparable: sentences, figures, facts, and which of them exclude each other."""
