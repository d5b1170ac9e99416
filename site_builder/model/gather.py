"""Pieces of work that do not need each other, as a stage hands them over."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Made = TypeVar("Made")


class Gather(Protocol):
    """Gives what each piece of work gives, in order; none needs another, and what it gives can be pickled."""

    def __call__(self, works: Sequence[Callable[[], Made]], /) -> list[Made]:
        """What they give."""


def one_by_one(works: Sequence[Callable[[], Made]], /) -> list[Made]:
    """What each piece of work gives: one is done after the other."""
    return [work() for work in works]
