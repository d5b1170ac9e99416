"""The notes in the forms that other programs read: annotations, tables."""

from site_builder.compose.exports.annotations import annotation_pages
from site_builder.compose.exports.hypothesis import hypothesis_pages
from site_builder.compose.exports.tables import table_pages

__all__ = ["annotation_pages", "hypothesis_pages", "table_pages"]
