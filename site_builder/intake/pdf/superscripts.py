"""Small figures above a line, such as numbers of footnotes: they belong to the word that they stand at."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from statistics import median

from site_builder.intake.pdf.glyphs import Glyph

_RAISED = dict(zip("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹", strict=True))
_MOST = 6
"""So many signs stand raised at one word: `12, 14`."""
_SMALLER = 0.92
_LOWEST, _HIGHEST = 0.12, 0.62
"""How far above the line they stand, as a share of its height."""
_NEAR = 0.35


def with_raised(rows: Sequence[list[Glyph]]) -> list[list[Glyph]]:
    """The rows of a page, those of raised signs taken into the lines that they stand at; figures show it."""
    kept = [list(row) for row in rows]
    for index, row in enumerate(kept):
        for run in list(_runs(sorted(row, key=lambda one: one.left))):
            line = next((other for other in kept[index + 1 : index + 3] if _stand_at(run, other)), None)
            if line is not None:
                line += run
                for one in run:
                    row.remove(one)
    return [_with_figures(row) for row in kept if row]


def _with_figures(row: list[Glyph]) -> list[Glyph]:
    """A row whose raised figures are signs of their own."""
    size, baseline = median(one.size for one in row), median(one.baseline for one in row)
    return [
        replace(one, text=_RAISED.get(one.text, one.text))
        if one.size < _SMALLER * size and one.baseline - baseline > _LOWEST * size
        else one
        for one in row
    ]


def _runs(row: Sequence[Glyph]) -> Iterator[list[Glyph]]:
    """The signs of a row that stand close to each other."""
    run: list[Glyph] = []
    for glyph in row:
        if run and glyph.left - run[-1].right > _NEAR * glyph.size:
            yield run
            run = []
        run.append(glyph)
    if run:
        yield run


def _stand_at(run: Sequence[Glyph], line: Sequence[Glyph]) -> bool:
    if len(run) > _MOST or len(line) <= len(run) or not any(one.text in _RAISED for one in run):
        return False
    size, baseline = median(one.size for one in line), median(one.baseline for one in line)
    is_raised = _LOWEST * size < run[0].baseline - baseline < _HIGHEST * size
    is_smaller = all(one.size < _SMALLER * size for one in run)
    return is_raised and is_smaller and any(_are_near(run, one, size) for one in line)


def _are_near(run: Sequence[Glyph], one: Glyph, size: float) -> bool:
    """Whether a run stands right behind a character, or right before it, as at the head of a footnote."""
    gaps = (run[0].left - one.right, one.left - run[-1].right)
    return any(-_NEAR * size < gap <= _NEAR * size for gap in gaps)
