"""Pocket's export: a table of links with tags and the day on which each was saved."""

from site_builder.intake.facts import Facts
from site_builder.intake.tables import Row, Table, table_format

NAME = "pocket"
PLACE = "the export of Pocket"


def _facts(row: Row) -> Facts:
    title = row.get("title", "")
    return Facts(
        # Where Pocket knew no title, it wrote the address again.
        title="" if title == row["url"] else title,
        url=row["url"],
        saved=row.get("time_added", ""),
        tags=tuple(row.get("tags", "").split("|")),
    )


FORMAT = table_format(Table(NAME, "Pocket", ("title", "url", "time_added"), "url", _facts))
