"""The archive in the forms that other programs read: annotations, tables, one whole file."""

from site_builder.compose.exports.annotations import annotation_pages
from site_builder.compose.exports.archive_json import archive_json
from site_builder.compose.exports.hypothesis import hypothesis_pages
from site_builder.compose.exports.record_tables import record_tables
from site_builder.compose.exports.tables import table_pages

__all__ = ["annotation_pages", "archive_json", "hypothesis_pages", "record_tables", "table_pages"]
