"""Instapaper's export: a table of links with folders, and in newer ones with tags."""

import json

from site_builder.intake.facts import Facts
from site_builder.intake.tables import Row, Table, table_format

NAME = "instapaper"
_ITS_OWN = ("archive", "starred", "unread")
"""Folders that every account has; they say nothing about an article."""


def _facts(row: Row) -> Facts:
    folder = row.get("folder", "")
    return Facts(
        title=row.get("title", ""),
        url=row["url"],
        saved=row.get("timestamp", ""),
        tags=(*(() if folder.casefold() in _ITS_OWN else (folder,)), *_tags(row.get("tags", ""))),
        remark=row.get("selection", ""),
    )


def _tags(cell: str) -> tuple[str, ...]:
    """The tags of a cell that holds them as a list of JSON."""
    try:
        listed = json.loads(cell or "[]")
    except (ValueError, RecursionError):
        return ()
    return tuple(one for one in listed if isinstance(one, str)) if isinstance(listed, list) else ()


FORMAT = table_format(Table(NAME, "Instapaper", ("url", "title", "selection", "folder"), "url", _facts))
