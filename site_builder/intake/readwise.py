"""Readwise Reader's export: a table of links with tags and the day on which each was saved."""

import ast

from site_builder.intake.facts import Facts
from site_builder.intake.tables import Row, Table, table_format

NAME = "readwise-reader"


def _facts(row: Row) -> Facts:
    return Facts(
        title=row.get("title", ""),
        url=row["url"],
        saved=row.get("saved date", ""),
        tags=_tags(row.get("document tags", "")),
    )


def _tags(cell: str) -> tuple[str, ...]:
    """The tags of a cell that holds them as Python writes a list."""
    try:
        listed = ast.literal_eval(cell or "[]")
    except (ValueError, SyntaxError, RecursionError, MemoryError):
        return ()
    return tuple(one for one in listed if isinstance(one, str)) if isinstance(listed, list) else ()


FORMAT = table_format(
    Table(NAME, "Readwise Reader", ("title", "url", "document tags", "saved date"), "url", _facts)
)
