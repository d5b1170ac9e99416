"""Raindrop.io's export: a table of links with notes, excerpts, folders and tags."""

from site_builder.intake.facts import Facts
from site_builder.intake.tables import Row, Table, table_format

NAME = "raindrop"
_UNSORTED = ("", "unsorted")


def _facts(row: Row) -> Facts:
    folders = tuple(
        part for part in row.get("folder", "").split("/") if part.strip().casefold() not in _UNSORTED
    )
    return Facts(
        title=row.get("title", ""),
        url=row["url"],
        saved=row.get("created", ""),
        tags=(*folders, *row.get("tags", "").split(",")),
        description=row.get("excerpt", ""),
        remark=row.get("note", ""),
    )


FORMAT = table_format(
    Table(NAME, "Raindrop.io", ("title", "excerpt", "url", "folder", "created"), "url", _facts)
)
