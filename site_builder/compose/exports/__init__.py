"""The archive in the forms that other programs read: annotations, tables, graphs, a calendar, a map."""

from site_builder.compose.exports.annotations import annotation_pages
from site_builder.compose.exports.archive_json import archive_json
from site_builder.compose.exports.calendar import calendar_pages
from site_builder.compose.exports.graph_files import graph_pages
from site_builder.compose.exports.hypothesis import hypothesis_pages
from site_builder.compose.exports.places_map import places_map
from site_builder.compose.exports.record_tables import record_tables
from site_builder.compose.exports.tables import table_pages

__all__ = [
    "annotation_pages",
    "archive_json",
    "calendar_pages",
    "graph_pages",
    "hypothesis_pages",
    "places_map",
    "record_tables",
    "table_pages",
]
