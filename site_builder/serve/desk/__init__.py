"""The author's desk: what a page of the authoring server can ask for, and what it may change."""
