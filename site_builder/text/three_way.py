"""Two versions of a text that grew from one, paragraph by paragraph (three-way merge, as diff3 does it)."""

import re
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby
from operator import attrgetter

from site_builder.model.dataclass import dataclass

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
class _Seam:
    """Where one side's text parts as the base does; between first and last stands what it added there."""

    first: int
    last: int
    is_rough: bool
    """Whether it wrote the paragraphs beside it anew, and not one for one."""


def paragraphs(text: str) -> Parts:
    """The blocks of a text, each with the blank lines behind it; together they are the text."""
    return tuple(block for block in _AFTER_BLANK_LINES.split(text) if block)


def three_way(base: Parts, ours: Parts, theirs: Parts) -> tuple[Region, ...]:
    """What became of each paragraph, in order; every paragraph of all three stands in one region.

    Changes beside each other are apart: only where both changed one paragraph do they exclude each other.
    """
    left, right = _seams(base, ours), _seams(base, theirs)
    shared = [at for at in sorted(left.keys() & right.keys()) if _is_clear(left[at], right[at])]
    regions: list[Region] = []
    done = (0, 0, 0)
    for at in shared:
        mine, its = left[at], right[at]
        regions.append(_region(base[done[0] : at], ours[done[1] : mine.first], theirs[done[2] : its.first]))
        regions.append(_region((), ours[mine.first : mine.last], theirs[its.first : its.last]))
        done = (at, mine.last, its.last)
    regions.append(_region(base[done[0] :], ours[done[1] :], theirs[done[2] :]))
    held = (one for one in regions if one.base or one.ours or one.theirs)
    return tuple(_joined(list(run)) for _, run in groupby(held, key=attrgetter("change")))


def _region(base: Parts, ours: Parts, theirs: Parts) -> Region:
    return Region(_change(base, ours, theirs), base, ours, theirs)


def _joined(regions: list[Region]) -> Region:
    """Regions beside each other of which the same can be said, as one."""
    base, ours, theirs = (
        tuple(part for one in regions for part in side(one))
        for side in (attrgetter("base"), attrgetter("ours"), attrgetter("theirs"))
    )
    return Region(regions[0].change, base, ours, theirs)


def _change(base: Parts, ours: Parts, theirs: Parts) -> Change:
    if ours == theirs:
        return Change.NOBODY if ours == base else Change.BOTH_ALIKE
    if theirs == base:
        return Change.OURS
    return Change.THEIRS if ours == base else Change.CONFLICT


def _seams(base: Parts, other: Parts) -> dict[int, _Seam]:
    """The places in the base at which one side's text parts as it does."""
    places: dict[int, list[tuple[int, bool]]] = {0: [], len(base): []}
    for kind, start, end, first, last in SequenceMatcher(None, base, other, autojunk=False).get_opcodes():
        # As many paragraphs instead of as many: each is taken for the newer state of its own.
        is_even = end - start == last - first
        for step in range(1, end - start if is_even or kind == "delete" else 0):
            places.setdefault(start + step, []).append((min(first + step, last), False))
        is_rough = kind == "replace" and not is_even
        places.setdefault(start, []).append((first, is_rough))
        places.setdefault(end, []).append((last, is_rough))
    return {
        at: _Seam(min(found)[0], max(found)[0], any(rough for _, rough in found))
        for at, found in places.items()
        if found
    }


def _is_clear(one: _Seam, other: _Seam) -> bool:
    """Whether nothing that one side added here may be among what the other side wrote anew."""
    return not (one.is_rough and other.first < other.last) and not (other.is_rough and one.first < one.last)
