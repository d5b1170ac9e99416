"""Codes of templates (T)."""

from site_builder.model.codes.entry import Code

CODES: dict[str, Code] = {}
