"""The nouns of the archive; imports nothing else of this project."""
