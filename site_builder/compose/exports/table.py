"""What a table is: its columns with their types and meanings, and how its rows are made."""

from collections.abc import Callable, Iterable
from enum import StrEnum

from site_builder.compose.edition import Edition
from site_builder.compose.exports.files import table_page
from site_builder.model.dataclass import dataclass
from site_builder.model.page import Page


class Cell(StrEnum):
    """What a column holds."""

    ADDRESS = "address"
    COUNT = "count"
    DATE = "date"
    """A day, a month or a year, about-dates and stretches as in the files of an archive."""
    DAY = "day"
    IDS = "ids"
    """Ids with spaces between them."""
    NUMBER = "number"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Column:
    """One column."""

    name: str
    holds: Cell
    words: str
    """What it means."""
    refers: str = ""
    """The table whose `id` it names."""


@dataclass(frozen=True, slots=True)
class Table:
    """A file of rows."""

    name: str
    url: str
    title: str
    words: str
    """What a row is, for readers."""
    key: tuple[str, ...]
    """The columns that tell a row from all others; empty: no columns do."""
    columns: tuple[Column, ...]
    rows: Callable[[Edition], Iterable[tuple[str, ...]]]

    def page(self, edition: Edition) -> Page:
        """The file."""
        return table_page(self.url, [column.name for column in self.columns], self.rows(edition))
