"""Codes of archive.yaml (C)."""

from site_builder.model.codes.entry import Code

CODES: dict[str, Code] = {}
