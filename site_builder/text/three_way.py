"""Two versions of a text that grew from one, paragraph by paragraph (three-way merge, as diff3 does it)."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import pairwise

Parts = tuple[str, ...]

_AFTER_BLANK_LINES = re.compile(r"(?<=\n\n)(?!\n)")


class Change(StrEnum):
    """Who changed some paragraphs."""

    NOBODY = "nobody"
    OURS = "ours"
    THEIRS = "theirs"
    BOTH_ALIKE = "both alike"
    CONFLICT = "conflict"


@dataclass(frozen=True, slots=True)
class Region:
    """Some paragraphs that stand together, as they were and as each side has them now."""

    change: Change
    base: Parts
    ours: Parts
    theirs: Parts

    @property
    def merged(self) -> Parts:
        """What holds both changes; where they exclude each other, ours."""
        return self.theirs if self.change is Change.THEIRS else self.ours


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A run of paragraphs that all three have."""

    base: int
    ours: int
    theirs: int
    size: int


def paragraphs(text: str) -> Parts:
    """The blocks of a text, each with the blank lines behind it; together they are the text."""
    return tuple(block for block in _AFTER_BLANK_LINES.split(text) if block)


def three_way(base: Parts, ours: Parts, theirs: Parts) -> tuple[Region, ...]:
    """What became of each paragraph, in order; every paragraph of all three stands in one region."""
    regions: list[Region] = []
    end = _Anchor(len(base), len(ours), len(theirs), 0)
    ends = (_Anchor(0, 0, 0, 0), *_anchors(base, ours, theirs), end)
    for before, anchor in pairwise(ends):
        between = (
            base[before.base + before.size : anchor.base],
            ours[before.ours + before.size : anchor.ours],
            theirs[before.theirs + before.size : anchor.theirs],
        )
        if any(between):
            regions += _apart(*between)
        kept = base[anchor.base : anchor.base + anchor.size]
        if kept:
            regions.append(Region(Change.NOBODY, kept, kept, kept))
    return tuple(regions)


def _apart(base: Parts, ours: Parts, theirs: Parts) -> Iterator[Region]:
    """One region; two if one side only added paragraphs beside what the other side changed."""
    size = len(base)
    if _change(base, ours, theirs) is Change.CONFLICT and size:
        if theirs[:size] == base:
            yield from (Region(Change.OURS, base, ours, base), _added_by_them(theirs[size:]))
            return
        if theirs[-size:] == base:
            yield from (_added_by_them(theirs[:-size]), Region(Change.OURS, base, ours, base))
            return
        if ours[:size] == base:
            yield from (Region(Change.THEIRS, base, base, theirs), _added_by_us(ours[size:]))
            return
        if ours[-size:] == base:
            yield from (_added_by_us(ours[:-size]), Region(Change.THEIRS, base, base, theirs))
            return
    yield Region(_change(base, ours, theirs), base, ours, theirs)


def _added_by_them(parts: Parts) -> Region:
    return Region(Change.THEIRS, (), (), parts)


def _added_by_us(parts: Parts) -> Region:
    return Region(Change.OURS, (), parts, ())


def _change(base: Parts, ours: Parts, theirs: Parts) -> Change:
    if ours == theirs:
        return Change.NOBODY if ours == base else Change.BOTH_ALIKE
    if theirs == base:
        return Change.OURS
    return Change.THEIRS if ours == base else Change.CONFLICT


def _anchors(base: Parts, ours: Parts, theirs: Parts) -> Iterator[_Anchor]:
    """Where the matches of the base with either side overlap."""
    left, right = _matches(base, ours), _matches(base, theirs)
    one = other = 0
    while one < len(left) and other < len(right):
        (mine, my_place, my_size), (its, its_place, its_size) = left[one], right[other]
        start, end = max(mine, its), min(mine + my_size, its + its_size)
        if start < end:
            yield _Anchor(start, my_place + start - mine, its_place + start - its, end - start)
        if mine + my_size < its + its_size:
            one += 1
        else:
            other += 1


def _matches(base: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    blocks = SequenceMatcher(None, base, other, autojunk=False).get_matching_blocks()
    return [(match.a, match.b, match.size) for match in blocks]
