"""Codes of reading files (R)."""

from site_builder.model.codes.entry import Code

CODES: dict[str, Code] = {}
