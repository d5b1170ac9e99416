"""Rows of words that stand below each other in columns, as the rows of a table."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from site_builder.model.dataclass import dataclass

BETWEEN_CELLS = " | "
_FEWEST_ROWS, _FEWEST_ROWS_OF_MANY = 3, 2
_MANY = 3
"""So many columns are a table in fewer rows."""
_GUTTER = 0.6
"""How many times the height of a line the stretch between two columns is wide at the least."""
_NARROW, _WIDE = 0.25, 1.2
_FARTHEST = 3.2
_SIGN_OF_ITEM = re.compile(r"^(?:[(\[]?(?:\d{1,3}|[A-Za-z]|[ivxlc]{1,6})[.)\]]|[^\w\s]{1,2})$")
_NO_CELL = re.compile(r"^[-:\s]*$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word, from where to where it stands."""

    text: str
    left: float
    right: float


@dataclass(frozen=True, slots=True)
class Row:
    """The words of one line over the whole page."""

    words: tuple[Word, ...]
    baseline: float
    size: float


def rows_of_table(rows: Sequence[Row | None]) -> tuple[tuple[str, ...], ...]:
    """The cells of the first rows, as far as these are a table; None is what is no row."""
    table: tuple[tuple[str, ...], ...] = ()
    for end in range(1, len(rows) + 1):
        tried = _cells(rows[:end])
        if tried is None:
            break
        table = tried
    return table if _is_table(table) else ()


def _cells(rows: Sequence[Row | None]) -> tuple[tuple[str, ...], ...] | None:
    """The words of each row by the clear stretches that all rows have; None if a row is no row of these."""
    found = [one for one in rows if one is not None]
    if len(found) < len(rows) or any(_are_apart(above, below) for above, below in pairwise(found)):
        return None
    edges = _gutters(found)
    cells = tuple(tuple(_between(row, edges)) for row in found)
    is_whole = bool(edges) and all(sum(map(bool, row)) > 1 for row in cells)
    return cells if is_whole else None


def _are_apart(above: Row, below: Row) -> bool:
    size = max(above.size, below.size)
    return above.baseline - below.baseline > _FARTHEST * size or size > 1.3 * min(above.size, below.size)


def _gutters(rows: Sequence[Row]) -> tuple[float, ...]:
    """The middles of the stretches that are clear in every row."""
    size = median(row.size for row in rows)
    kept: list[float] = []
    for middle, clear in reversed(list(_clear(rows))):
        # One long cell may nearly touch the next column: the others show that there is one.
        if clear >= _GUTTER * size or (
            clear >= _NARROW * size
            and _is_wide_in_most(rows, middle, _WIDE * size)
            and _is_filled_in_most(rows, middle, kept[-1] if kept else float("inf"))
        ):
            kept.append(middle)
    return tuple(reversed(kept))


def _clear(rows: Sequence[Row]) -> Iterator[tuple[float, float]]:
    """The middle and the width of every stretch in which no row has a word."""
    words = sorted((word for row in rows for word in row.words), key=lambda word: word.left)
    edge = words[0].right
    for word in words[1:]:
        if word.left > edge:
            yield (word.left + edge) / 2, word.left - edge
        edge = max(edge, word.right)


def _is_filled_in_most(rows: Sequence[Row], low: float, high: float) -> bool:
    filled = sum(any(low < word.left < high for word in row.words) for row in rows)
    return filled * 2 > len(rows)


def _is_wide_in_most(rows: Sequence[Row], middle: float, wide: float) -> bool:
    """Whether more than half of the rows leave far more room there than between two words."""
    roomy = sum(_room(row, middle) >= wide for row in rows)
    return len(rows) >= _FEWEST_ROWS and roomy * 2 > len(rows)


def _room(row: Row, middle: float) -> float:
    before = max((word.right for word in row.words if word.right < middle), default=float("inf"))
    behind = min((word.left for word in row.words if word.left > middle), default=float("-inf"))
    return behind - before


def _between(row: Row, edges: Sequence[float]) -> Iterator[str]:
    for low, high in pairwise((float("-inf"), *edges, float("inf"))):
        yield " ".join(word.text for word in row.words if low < word.left < high)


def _is_table(table: tuple[tuple[str, ...], ...]) -> bool:
    columns = len(table[0]) if table else 0
    if len(table) < (_FEWEST_ROWS_OF_MANY if columns >= _MANY else _FEWEST_ROWS):
        return False
    if any("|" in cell for row in table for cell in row) or any(map(_is_rule, table)):
        return False
    # The numbers of a list stand in a column of their own.
    return columns > 2 or not all(_SIGN_OF_ITEM.match(row[0]) for row in table)


def _is_rule(row: tuple[str, ...]) -> bool:
    return all(_NO_CELL.match(cell) for cell in row)
