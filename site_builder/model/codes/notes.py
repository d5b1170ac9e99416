"""Codes of notes as records (N05 and on)."""

from site_builder.model.codes.entry import Code

CODES: dict[str, Code] = {}
