"""The one switch of the short cuts that stand beside a plain way, which says what is meant."""

IS_QUICK = True
"""False: the plain way is taken everywhere, by one process that remembers nothing. The bytes are the same."""
