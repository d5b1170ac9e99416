"""Codes of quotes that cannot be placed (N01 to N04)."""

from site_builder.model.codes.entry import Code

CODES: dict[str, Code] = {}
