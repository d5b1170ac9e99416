"""Codes of writing the site (W)."""

from site_builder.model.codes.entry import Code

CODES: dict[str, Code] = {}
