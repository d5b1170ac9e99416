"""Where a document's paragraphs begin: by indents, short last lines, gaps and sizes of type."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from site_builder.intake.lines import SourceLine
from site_builder.intake.pdf.strips import Strip
from site_builder.model.dataclass import dataclass

BULLET = re.compile(r"^\s*[•‣◦▪●∙·■□➤►▸✓✔\uf0a7\uf0b7\uf0d8\uf0fc]\s")
"""The last four are those of the fonts that Office sets bullets in."""
_CLOSES = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_INDENT = 0.8
_SHORT = 2.5
_WIDE = 1.3
_WIDE_OF_SIZE = 1.45
_OTHER_SIZE = 1.12
_HALF = 0.4
_MOST = 0.85
_OFTEN = 0.05
"""In a text with indents, so many lines at the least have one."""
_CLOSEST = 0.2
"""In a text of short paragraphs the gaps between them may be more than the steps inside them."""
_ROOM = 1.5
_COLUMN = 30.0
"""Lines whose left ends lie so near belong to one column, indented or not."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document's text, and where it stood."""

    source: SourceLine
    strip: Strip
    page: int


@dataclass(frozen=True, slots=True)
class _Margins:
    """From where to where a line's column reaches."""

    left: float
    right: float


@dataclass(frozen=True, slots=True)
class _Measures:
    """How a document is set."""

    leading: float
    """How far the lines of a paragraph usually stand from each other."""
    margins: dict[int, _Margins]
    """By the number of each line."""
    has_indents: bool


def parts(lines: Sequence[Line]) -> Iterator[tuple[Line, ...]]:
    """The lines of each paragraph."""
    measures = _measured(lines)
    part: list[Line] = []
    for line in lines:
        if part and _begins(part, line, measures):
            yield tuple(part)
            part = []
        part.append(line)
    if part:
        yield tuple(part)


def _measured(lines: Sequence[Line]) -> _Measures:
    steps = [a.strip.baseline - b.strip.baseline for a, b in pairwise(lines) if a.page == b.page]
    down = sorted(step for step in steps if step > 0)
    margins = _margins(lines)
    indented = sum(_is_indented(line, margins[line.source.number]) for line in lines)
    return _Measures(
        down[int(_CLOSEST * len(down))] if down else 0.0, margins, indented > _OFTEN * len(lines)
    )


def _margins(lines: Sequence[Line]) -> dict[int, _Margins]:
    """Where each line's column begins and ends; a headline above it may reach further."""
    columns: dict[tuple[int, int], list[Strip]] = {}
    for line in lines:
        columns.setdefault(_column(line), []).append(line.strip)
    margins = {}
    for line in lines:
        page, place = _column(line)
        strips = [one for beside in (-1, 0, 1) for one in columns.get((page, place + beside), ())]
        rights = sorted(one.right for one in strips)
        right = rights[int(_MOST * (len(rights) - 1))]
        margins[line.source.number] = _Margins(min(one.left for one in strips), right)
    return margins


def _column(line: Line) -> tuple[int, int]:
    return line.page, round(line.strip.left / _COLUMN)


def _is_indented(line: Line, margins: _Margins) -> bool:
    return line.strip.left - margins.left > _INDENT * line.strip.size


def _begins(part: list[Line], line: Line, measures: _Measures) -> bool:
    """Whether a paragraph begins with this line."""
    before, here = part[-1].strip, line.strip
    if before.cells or here.cells:
        return True
    if max(before.size, here.size) > _OTHER_SIZE * min(before.size, here.size) or BULLET.match(here.text):
        return True
    step = before.baseline - here.baseline
    if line.page != part[-1].page or step <= 0:
        return _begins_elsewhere(part[-1], line, measures)
    if measures.leading and step > max(_WIDE * measures.leading, _WIDE_OF_SIZE * here.size):
        return True
    return _begins_below(part, line, measures.margins[part[-1].source.number])


def _begins_elsewhere(before: Line, line: Line, measures: _Measures) -> bool:
    """The text goes on in the next column or on the next page, unless a paragraph just ended."""
    if not (_CLOSES.search(before.strip.text) and not line.strip.text[:1].islower()):
        return False
    gap = measures.margins[before.source.number].right - before.strip.right
    is_full = gap <= _SHORT * before.strip.size
    is_indented = _is_indented(line, measures.margins[line.source.number])
    return not (measures.has_indents and is_full and not is_indented)


def _begins_below(part: list[Line], line: Line, margins: _Margins) -> bool:
    before, here = part[-1].strip, line.strip
    left = min(one.strip.left for one in part) if len(part) > 1 else before.left
    is_indented = here.left - left > _INDENT * here.size
    is_closed, opens = bool(_CLOSES.search(before.text)), not here.text[:1].islower()
    gap = margins.right - before.right
    ends_early = gap > _SHORT * before.size
    width = max(margins.right - margins.left, 1.0)
    # Whoever fills lines would have set the next word there.
    has_room = bool(here.words) and gap > here.words[0].right - here.words[0].left + _ROOM * here.size
    is_broken_off = gap > _HALF * width and (opens or has_room)
    return (
        is_broken_off or (is_closed and (is_indented or ends_early)) or (is_indented and ends_early and opens)
    )
