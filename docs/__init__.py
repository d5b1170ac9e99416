"""The reference pages are written from the code, so that they cannot go stale."""
