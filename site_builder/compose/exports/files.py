"""Data written out as the text of a file."""

import csv
import io
import re
from collections.abc import Iterable, Sequence

from site_builder.compose.jsonld import Json, json_text
from site_builder.compose.views.machine import DataView
from site_builder.model.issue import Spot
from site_builder.model.page import Page, Unseen
from site_builder.text.endings import lines_of_network, lines_of_unix

_NUMBER = re.compile(r"-\d+(\.\d+)?")
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")  # noqa: RUF001  full-width ones count too
"""What a spreadsheet takes for the beginning of a formula."""


def json_page(url: str, value: Json, spot: Spot = Spot("")) -> Page:
    """A page that holds a value as JSON."""
    return Page(url, "data.txt", DataView(json_text(value)), spot)


def table_page(url: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> Page:
    """A page that holds rows below their column names, as RFC 4180 says."""
    written = io.StringIO(newline="")
    writer = csv.writer(written)
    writer.writerow(columns)
    writer.writerows([*map(_cell, row)] for row in rows)
    return Page(url, "data.txt", DataView(written.getvalue()))


def harmless(cell: str) -> str:
    """A cell that no spreadsheet runs: what would begin a formula is shown as text by an apostrophe."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _cell(words: str) -> str:
    """A cell as it is, but for what would run; most begin nothing, which is seen at once."""
    is_fine = not words.startswith(_FORMULA) or _NUMBER.fullmatch(words)
    return words if is_fine else harmless(words)


def bytes_of(page: Page) -> bytes:
    """The bytes that a file of data will have; those of other pages are not known here.

    Raises:
        TypeError: The page was not made by this run.
    """
    if isinstance(page.view, Unseen):
        message = f"{page.url} was not made"
        raise TypeError(message)
    if not isinstance(page.view, DataView):
        return b""
    ends = lines_of_network if page.url.endswith((".csv", ".ics", ".ris")) else lines_of_unix
    return ends(page.view.text)
