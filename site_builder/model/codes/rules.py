"""Codes of the remaining checks (K)."""

from site_builder.model.codes.entry import Code

CODES: dict[str, Code] = {}
