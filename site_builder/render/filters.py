"""The few functions a template may call; all pure."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import takewhile
from typing import Protocol

MOST_ROWS = 12
"""The style sheet has a rule for each number of rows up to this one."""


class HasNotes(Protocol):
    """A block of text that notes may follow."""

    @property
    def notes(self) -> Sequence[object]:
        """The notes that follow it."""


def rows(blocks: Iterable[HasNotes]) -> int:
    """How many rows the first block's notes may fill: its own and those of the next blocks without notes."""
    later = iter(blocks)
    next(later, None)
    free = sum(1 for _ in takewhile(lambda block: not block.notes, later))
    return min(1 + free, MOST_ROWS)


FILTERS: Mapping[str, Callable[..., object]] = {"rows": rows}
