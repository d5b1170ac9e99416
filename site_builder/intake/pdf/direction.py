"""Which way a page reads; what reads the other way in a line is turned round."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from unicodedata import bidirectional

from site_builder.intake.pdf.glyphs import Glyph, PageOfGlyphs

_RIGHT_TO_LEFT = ("R", "AL")
_LEFT_TO_RIGHT = ("L", "EN", "AN")


def from_the_start(page: PageOfGlyphs) -> tuple[PageOfGlyphs, bool]:
    """The page as if its lines began on the left, and whether they begin on the right."""
    ways = [bidirectional(one.text[0]) for one in page.glyphs]
    is_turned = sum(way in _RIGHT_TO_LEFT for way in ways) > sum(way == "L" for way in ways)
    if not is_turned:
        return page, False
    glyphs = tuple(_mirrored(one, page.width) for one in page.glyphs)
    return replace(page, glyphs=glyphs), True


def as_read(characters: Sequence[str], begins_right: bool) -> str:  # noqa: FBT001  a property of the page
    """Characters that are told from the start of their line on, in the order in which they are read."""
    if begins_right and not any(bidirectional(one[0]) in _RIGHT_TO_LEFT for one in characters):
        return "".join(reversed(characters))
    turned = _LEFT_TO_RIGHT if begins_right else _RIGHT_TO_LEFT
    ways = [bidirectional(one[0]) for one in characters]
    inside = _spans(ways, lambda way: way in turned, _RIGHT_TO_LEFT if begins_right else ("L",))
    runs = groupby(zip(characters, inside, strict=True), key=lambda pair: pair[1])
    return "".join(_run((one for one, _ in run), is_turned=is_turned) for is_turned, run in runs)


def _run(characters: Iterable[str], *, is_turned: bool) -> str:
    found = list(characters)
    return "".join(reversed(found) if is_turned else found)


def _spans(ways: list[str], turns: Callable[[str], bool], ends: tuple[str, ...]) -> list[bool]:
    """Which characters belong to a run that reads the other way; signs do between letters of it."""
    inside = [False] * len(ways)
    first = last = -1
    for place, way in enumerate([*ways, ends[0]]):
        if turns(way):
            first, last = (place if first < 0 else first), place
        elif way in ends and first >= 0:
            inside[first : last + 1] = [True] * (last + 1 - first)
            first = -1
    return inside


def _mirrored(glyph: Glyph, width: float) -> Glyph:
    return replace(glyph, left=width - glyph.right, right=width - glyph.left)
