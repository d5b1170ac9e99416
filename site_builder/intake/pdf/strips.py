"""Characters as the lines that a reader sees, in the order in which they are read, columns told apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median
from unicodedata import bidirectional

from site_builder.intake.pdf.direction import as_read, from_the_start
from site_builder.intake.pdf.glyphs import JOINED, Glyph, PageOfGlyphs
from site_builder.intake.pdf.grid import BETWEEN_CELLS, Row, Word, rows_of_table
from site_builder.intake.pdf.superscripts import with_raised
from site_builder.model.dataclass import dataclass

Stretch = tuple[float, float]
"""From the left to the right."""

_GAP_OF_COLUMNS = 1.4
"""How many times the height of a line a gap in it is wide, at which another column begins."""
_GAP_OF_WORDS = 0.13
_GAP_IN_JOINED = 0.17
"""Letters of scripts that join them have boxes of any size: their line says how wide a space is."""
_GAP_IN_SPACELESS = 0.6
SPACELESS = re.compile("[\u3000-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uff00-\uffef]")
"""Characters of scripts without spaces between words, which stand as wide apart as their type sets them."""
_GAP_IN_A_ROW = 3.0
_SAME_LINE = 0.35
_FEWEST_LINES = 3
"""So many lines stand beside each other in columns; fewer are a row of a table."""
_LEAST_GUTTER = 6.0
_MOST_ROWS = 60
_MOST_BANDS = 300
"""So many lines of a page may stand in columns; one of a thousand is a trap, and would take minutes."""
_FULL_WIDTH = 0.7
"""A line that is as long as this share of the page divides what stands above it from what stands below."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A line of text, or the part of one that stands in a column."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    baseline: float
    size: float
    words: tuple[Word, ...] = ()
    cells: tuple[str, ...] = ()
    """What stands in each column, if this is a row of a table."""

    @property
    def width(self) -> float:
        """How long it is."""
        return self.right - self.left


def strips(page: PageOfGlyphs) -> tuple[Strip, ...]:
    """The lines of a page in reading order; on a page that reads from the right its right is called left."""
    turned, begins_right = from_the_start(page)
    return tuple(_in_order(list(_strips(turned.glyphs, begins_right=begins_right))))


def _strips(glyphs: Sequence[Glyph], *, begins_right: bool) -> Iterator[Strip]:
    rows: list[list[Glyph]] = []
    for glyph in sorted((one for one in glyphs if not one.text.isspace()), key=lambda one: -one.baseline):
        if rows and abs(rows[-1][0].baseline - glyph.baseline) <= _SAME_LINE * max(glyph.size, 1.0):
            rows[-1].append(glyph)
        else:
            rows.append([glyph])
    for row in with_raised(rows):
        for part in _parts(sorted(row, key=lambda one: one.left)):
            yield _strip(part, begins_right=begins_right)


def _parts(row: list[Glyph]) -> Iterator[list[Glyph]]:
    part = [row[0]]
    for glyph in row[1:]:
        if glyph.left - part[-1].right > _GAP_OF_COLUMNS * max(glyph.size, part[-1].size):
            yield part
            part = []
        part.append(glyph)
    yield part


def _strip(glyphs: list[Glyph], *, begins_right: bool) -> Strip:
    words = list(_words(glyphs))
    characters = [one for word in words for one in (" ", *(glyph.text for glyph in word))][1:]
    return Strip(
        as_read(characters, begins_right),
        glyphs[0].left,
        min(one.bottom for one in glyphs),
        max(one.right for one in glyphs),
        max(one.top for one in glyphs),
        median(one.baseline for one in glyphs),
        median(one.size for one in glyphs),
        tuple(_word(word, begins_right=begins_right) for word in words),
    )


def _word(glyphs: list[Glyph], *, begins_right: bool) -> Word:
    return Word(as_read([one.text for one in glyphs], begins_right), glyphs[0].left, glyphs[-1].right)


def _words(glyphs: list[Glyph]) -> Iterator[list[Glyph]]:
    tallest = max(one.size for one in glyphs)
    word = [glyphs[0]]
    for before, glyph in pairwise(glyphs):
        if glyph.left - before.right > _space(before, glyph, tallest):
            yield word
            word = []
        word.append(glyph)
    yield word


def _space(before: Glyph, glyph: Glyph, tallest: float) -> float:
    """What is wider than this between two characters is a space."""
    if SPACELESS.match(before.text) and SPACELESS.match(glyph.text):
        return _GAP_IN_SPACELESS * glyph.size
    if bidirectional(before.text[0]) in JOINED and bidirectional(glyph.text[0]) in JOINED:
        return _GAP_IN_JOINED * tallest
    return _GAP_OF_WORDS * glyph.size


def _in_order(found: list[Strip]) -> Iterator[Strip]:
    """From top to bottom; where lines stand in columns, column after column."""
    bands = list(_bands(found))
    extent = max(one.right for one in found) - min(one.left for one in found) if found else 0.0
    start = 0
    while start < len(bands):
        columns = _columns(bands, start, extent)
        if columns is None:
            table = list(_table(bands[start : start + _MOST_ROWS]))
            yield from table or _rows(bands[start])
            start += len(table) or 1
            continue
        end, gutter = columns
        group = [one for band in bands[start:end] for one in band]
        start = end
        yield from _in_order([one for one in group if one.right <= gutter])
        yield from _in_order([one for one in group if one.left >= gutter])


def _table(bands: list[list[Strip]]) -> Iterator[Strip]:
    """The bands that a table opens with, each as one of its rows; nothing if they open with none."""
    cells = rows_of_table([_row(band) for band in bands])
    for band, row in zip(bands, cells, strict=False):
        whole = _joined(sorted(band, key=lambda one: one.left))
        yield replace(whole, text=BETWEEN_CELLS.join(row).strip(), cells=row)


def _row(band: list[Strip]) -> Row | None:
    """The words of a band, if all of them stand on one line."""
    first = band[0]
    if any(abs(first.baseline - one.baseline) > _SAME_LINE * first.size for one in band):
        return None
    return Row(tuple(word for one in band for word in one.words), first.baseline, first.size)


def _bands(found: list[Strip]) -> Iterator[list[Strip]]:
    """Lines that overlap in height, together; between two bands runs a clear line over the whole page."""
    band: list[Strip] = []
    floor = 0.0
    for strip in sorted(found, key=lambda one: -_middle_top(one)):
        if band and _middle_top(strip) <= floor:
            yield band
            band = []
        floor = min(floor, _middle_bottom(strip)) if band else _middle_bottom(strip)
        band.append(strip)
    if band:
        yield band


def _middle_top(strip: Strip) -> float:
    # The boxes of lines that are set closely overlap: their cores do not.
    return strip.baseline + 0.45 * strip.size


def _middle_bottom(strip: Strip) -> float:
    return strip.baseline


def _columns(bands: list[list[Strip]], start: int, extent: float) -> tuple[int, float] | None:
    """Where the columns end that begin at a band, and where the stretch between them runs; if any do."""
    group: list[Strip] = []
    covered: list[Stretch] = []
    found = None
    for end in range(start, min(len(bands), start + _MOST_BANDS)):
        group += bands[end]
        covered = _covered(covered, bands[end])
        gutter = _gutter(covered)
        if gutter is not None and _are_columns(group, gutter):
            found = end + 1, gutter
        elif gutter is None and covered[-1][1] - covered[0][0] > _FULL_WIDTH * extent:
            break
    return found


def _covered(before: list[Stretch], band: list[Strip]) -> list[Stretch]:
    """The stretches of the width on which lines stand, from the left, those of one more band among them."""
    covered: list[Stretch] = []
    for left, right in sorted((*before, *((one.left, one.right) for one in band))):
        if covered and left - covered[-1][1] < _LEAST_GUTTER:
            covered[-1] = covered[-1][0], max(covered[-1][1], right)
        else:
            covered.append((left, right))
    return covered


def _gutter(covered: list[Stretch]) -> float | None:
    """The middle of the widest clear stretch that has lines on both sides."""
    gaps = [(right - left, (right + left) / 2) for (_, left), (right, _) in pairwise(covered)]
    return max(gaps)[1] if gaps else None


def _are_columns(group: Sequence[Strip], gutter: float) -> bool:
    left = [one for one in group if one.right <= gutter]
    right = [one for one in group if one.left >= gutter]
    if min(len(left), len(right)) < _FEWEST_LINES:
        return False
    return all(median(len(one.text) for one in side) >= 12 for side in (left, right))


def _rows(band: list[Strip]) -> Iterator[Strip]:
    """The lines of a band, the parts of each one after the other."""
    rows: list[list[Strip]] = []
    for strip in sorted(band, key=lambda one: (-one.baseline, one.left)):
        if rows and abs(rows[-1][0].baseline - strip.baseline) <= _SAME_LINE * strip.size:
            rows[-1].append(strip)
        else:
            rows.append([strip])
    for row in rows:
        yield from _near(sorted(row, key=lambda one: one.left))


def _near(row: list[Strip]) -> Iterator[Strip]:
    """The parts of a row, those as one that only a wide space divides."""
    parts = [row[0]]
    for strip in row[1:]:
        if strip.left - parts[-1].right > _GAP_IN_A_ROW * strip.size:
            yield _joined(parts)
            parts = []
        parts.append(strip)
    yield _joined(parts)


def _joined(parts: list[Strip]) -> Strip:
    return Strip(
        " ".join(one.text for one in parts),
        parts[0].left,
        min(one.bottom for one in parts),
        parts[-1].right,
        max(one.top for one in parts),
        parts[0].baseline,
        max(one.size for one in parts),
        tuple(word for one in parts for word in one.words),
    )
