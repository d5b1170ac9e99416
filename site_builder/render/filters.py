"""The few functions a template may call; all pure."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from markupsafe import Markup

PARTS = 4
"""How many rows of the grid a block fills; the style sheet says the same."""
LENT = 2
"""How many rows of a block may be taken by the notes of the one before it."""
MOST_ROWS = 24
"""The style sheet has a rule for each number of rows up to this one."""


class HasSummary(Protocol):
    """A note."""

    @property
    def summary(self) -> str:
        """Its finding."""


class HasNotes(Protocol):
    """A block of text that notes may follow."""

    @property
    def html(self) -> Markup:
        """Its markup."""

    @property
    def notes(self) -> Sequence[HasSummary]:
        """The notes that follow it."""


def note_rows(blocks: Sequence[HasNotes], head_notes: Sequence[HasSummary]) -> tuple[int, ...]:
    """How many rows of the grid the notes of the head, and then those of each block, may fill.

    A group of notes has the rows of its own block, those of the blocks after it without notes, and where it
    is taller than these, a part of the next block too. So the text is not torn apart by a crowded paragraph.
    Heights are guessed; a wrong guess costs white space, for the grid itself lets nothing overlap.
    """
    groups = (head_notes, *(block.notes for block in blocks))
    heights = (_HEAD, *(_text_height(block) for block in blocks))
    return tuple(_spans(groups, heights))


def _spans(groups: Sequence[Sequence[HasSummary]], heights: Sequence[int]) -> Iterator[int]:
    free, end_of_text = 0, len(groups) * PARTS
    for index, notes in enumerate(groups):
        if not notes:
            yield 0
            continue
        next_start = next((PARTS * at for at in range(index + 1, len(groups)) if groups[at]), end_of_text)
        start = max(PARTS * index, free)
        end, need = start, _notes_height(notes)
        while end < next_start or (need > 0 and end < min(next_start + LENT, end_of_text)):
            need -= heights[end // PARTS] // PARTS
            end += 1
        free = min(end, start + MOST_ROWS)
        yield free - start


_HEAD = 260
"""Pixels that the facts about a copy take at the head of an article."""


def _text_height(block: HasNotes) -> int:
    return 32 * (1 + len(block.html.striptags()) // 66) + 23


def _notes_height(notes: Sequence[HasSummary]) -> int:
    return sum(64 + 22 * (1 + len(note.summary) // 52) for note in notes) + 23


FILTERS: Mapping[str, Callable[..., object]] = {"note_rows": note_rows}
