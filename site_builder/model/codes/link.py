"""Codes of references between records (L)."""

from site_builder.model.codes.entry import Code

CODES: dict[str, Code] = {}
