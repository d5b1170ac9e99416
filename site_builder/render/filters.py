"""The few functions a template may call; all pure."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import unescape
from math import ceil
from typing import Protocol

from markupsafe import Markup

from site_builder.model.dataclass import dataclass

_TAG = re.compile("<[^>]*>")
_TAGS = re.compile(r"([^<]*)(<[^>]*>|\Z)")
_ID = re.compile(r' id="([^"]*)"')
PARTS = 4
"""How many rows of the grid a block fills; the style sheet says the same."""
LENT = 2
"""How many rows of a block may be taken by the notes of the one before it."""
MOST_ROWS = 24
"""The style sheet has a rule for each number of rows up to this one."""
MOST_CHAINED = 48
"""And one for each number of a note that hangs from another."""
STEP, MOST_STEPS = 64, 12
"""Pixels of a step of room below the text, and how many steps there may be."""


class HasSummary(Protocol):
    """A note."""

    @property
    def summary(self) -> str:
        """Its finding."""

    @property
    def back(self) -> str:
        """Fragment of its number in the text, `#r-ID`."""


class HasNotes(Protocol):
    """A block of text that notes may follow."""

    @property
    def html(self) -> Markup:
        """Its markup."""

    @property
    def notes(self) -> Sequence[HasSummary]:
        """The notes that follow it."""


@dataclass(frozen=True, slots=True)
class Margin:
    """How the notes of an article stand beside it on a wide screen."""

    rows: tuple[int, ...]
    """How many rows of the grid the notes of the head, and then those of each block, may fill."""
    is_chained: bool
    """Whether each note can hang from its number, or from the note before it, and end near the text's end."""
    tail: int
    """How much room the last notes need below the text, in steps of `STEP`."""


def margin(blocks: Sequence[HasNotes], head_notes: Sequence[HasSummary]) -> Margin:
    """Where notes are few they hang from their numbers; a crowd of them stands in a grid.

    In the grid a group of notes has the rows of its own block, those of the blocks after it without notes,
    and where it is taller than these, a part of the next block too. So the text is not torn apart by a
    crowded paragraph. Heights are guessed; a wrong guess costs white space, for the style lets nothing
    overlap.
    """
    groups = (head_notes, *(block.notes for block in blocks))
    heights = (_HEAD, *(_text_height(block) for block in blocks))
    end = _chain_end(blocks, head_notes, heights[1:])
    tail = max(0, ceil((end - sum(heights)) / STEP))
    is_chained = tail <= MOST_STEPS and sum(map(len, groups)) <= MOST_CHAINED
    return Margin(tuple(_spans(groups, heights)), is_chained, tail)


def _chain_end(blocks: Sequence[HasNotes], head_notes: Sequence[HasSummary], heights: Sequence[int]) -> float:
    """Where the last note ends, in pixels from the top of the facts about the copy."""
    end = _HEAD * 0.8 + sum(map(_note_height, head_notes)) if head_notes else 0.0
    top = _HEAD
    for block, height in zip(blocks, heights, strict=True):
        places = _places(block.html) if block.notes else {}
        for note in block.notes:
            # A note without a number hangs from the top of its block.
            end = max(end, top + height * places.get(note.back[1:], 0)) + _note_height(note)
        top += height
    return end + _DOUBT


def _places(html: Markup) -> dict[str, float]:
    """How far down a block each of its ids stands, from 0 to 1, told by the text before it."""
    before, places = 0, {}
    for words, tag in _TAGS.findall(html):
        before += len(words)
        if found := _ID.search(tag):
            places[found.group(1)] = before
    return {name: at / max(1, before) for name, at in places.items()}


def _spans(groups: Sequence[Sequence[HasSummary]], heights: Sequence[int]) -> Iterator[int]:
    free, end_of_text = 0, len(groups) * PARTS
    for index, notes in enumerate(groups):
        if not notes:
            yield 0
            continue
        following = next((at for at in range(index + 1, len(groups)) if groups[at]), len(groups))
        start, next_start = max(PARTS * index, free), PARTS * following
        limit = min(next_start + _lent(groups[following:], heights[following:]), end_of_text)
        end, need = start, _notes_height(notes)
        while end < next_start or (need > 0 and end < limit):
            need -= heights[end // PARTS] // PARTS
            end += 1
        free = min(end, start + MOST_ROWS)
        yield free - start


def _lent(groups: Sequence[Sequence[HasSummary]], heights: Sequence[int]) -> int:
    """How many rows the first of some groups can spare: none if its own notes need them."""
    return LENT if groups and _notes_height(groups[0]) <= heights[0] * (PARTS - LENT) // PARTS else 0


_HEAD = 260
"""Pixels that the facts about a copy take at the head of an article."""
_DOUBT = 24
"""Pixels by which a guess may be too small."""


def _text_height(block: HasNotes) -> int:
    return 32 * (1 + len(_words(block.html)) // 66) + 23


def _words(html: Markup) -> str:
    """What `striptags` gives, in one go through the text where that cuts out tag after tag."""
    return html.striptags() if "<!--" in html else unescape(" ".join(_TAG.sub("", html).split()))


def _notes_height(notes: Sequence[HasSummary]) -> int:
    return sum(map(_note_height, notes)) + 23


def _note_height(note: HasSummary) -> int:
    return 71 + 22 * (1 + len(note.summary) // 52)


FILTERS: Mapping[str, Callable[..., object]] = {"margin": margin}
