"""Tables of a page: which hold rows of facts and which only set a page, and their cells in a grid."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from site_builder.model.dataclass import dataclass

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGE = frozenset(
    (
        "blockquote",
        "dl",
        "figure",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "hr",
        "ol",
        "pre",
        "table",
        "ul",
        "form",
    )
)
_LISTS = frozenset(("dl", "ol", "ul"))
"""They may stand in a table that says what its columns are: their entries become words of a cell."""
_MOST_SPAN = 50
_ALIGNED = ("left", "center", "right")


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of a table in a grid; a cell that reaches over several places stands in the first of them."""

    rows: "tuple[tuple[HtmlElement | None, ...], ...]"
    has_head: bool
    aligned: tuple[str, ...]


def is_table(element: "HtmlElement") -> bool:
    """Whether a table holds rows of facts; if not, its cells are read one after another."""
    if element.get("role") in ("presentation", "none"):
        return False
    rows = list(rows_of(element))
    if max((len(_cells(row)) for row in rows), default=0) < 2:
        return False
    large = _LARGE - _LISTS if _is_head(rows[0]) else _LARGE
    return not any(one.tag in large for row in rows for cell in _cells(row) for one in cell.iterdescendants())


def rows_of(element: "HtmlElement") -> "Iterator[HtmlElement]":
    """The rows of a table, not those of tables inside it."""
    for child in element:
        if child.tag == "tr":
            yield child
        elif child.tag in ("thead", "tbody", "tfoot"):
            yield from (row for row in child if row.tag == "tr")


def cells_of(element: "HtmlElement") -> Cells:
    """The grid of a table."""
    rows = list(rows_of(element))
    taken: dict[tuple[int, int], HtmlElement | None] = {}
    for down, row in enumerate(rows):
        across = 0
        for cell in _cells(row):
            while (down, across) in taken:
                across += 1
            for place in _reach(cell, down, across, len(rows)):
                taken.setdefault(place, None)
            taken[down, across] = cell
            across += 1
    width = max(column for _, column in taken) + 1
    grid = tuple(tuple(taken.get((down, column)) for column in range(width)) for down in range(len(rows)))
    return Cells(grid, _is_head(rows[0]), tuple(_alignment(grid, column) for column in range(width)))


def _cells(row: "HtmlElement") -> "list[HtmlElement]":
    return [one for one in row if one.tag in ("td", "th")]


def _reach(cell: "HtmlElement", down: int, across: int, height: int) -> Iterator[tuple[int, int]]:
    last = min(height, down + _span(cell, "rowspan"))
    for row in range(down, last):
        yield from ((row, column) for column in range(across, across + _span(cell, "colspan")))


def _span(cell: "HtmlElement", name: str) -> int:
    written = str(cell.get(name) or "").strip()
    return min(_MOST_SPAN, max(1, int(written))) if written.isdecimal() else 1


def _is_head(row: "HtmlElement") -> bool:
    parent = row.getparent()
    if parent is not None and parent.tag == "thead":
        return True
    return all(one.tag == "th" for one in _cells(row))


def _alignment(grid: "tuple[tuple[HtmlElement | None, ...], ...]", column: int) -> str:
    cells = [row[column] for row in grid if row[column] is not None]
    found = {_aligned(one) for one in cells if one is not None}
    return found.pop() if len(found) == 1 else ""


def _aligned(cell: "HtmlElement") -> str:
    stated = str(cell.get("align") or "").strip().lower()
    style = str(cell.get("style") or "").lower().replace(" ", "")
    return next((one for one in _ALIGNED if stated == one or f"text-align:{one}" in style), "")
