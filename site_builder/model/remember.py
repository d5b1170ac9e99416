"""What was made once, kept for whoever asks for it again: a run's memory as a stage sees it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from site_builder.model.issue import Issue

Made = TypeVar("Made")


class Remember(Protocol):
    """Gives what `make` gives, or gave when it was last asked with these parts under this name.

    The parts are all that `make` depends on, the program aside; their `repr` says everything about them.
    """

    def __call__(self, name: str, parts: tuple[object, ...], make: Callable[[], Made], /) -> Made:
        """What `make` gives for the parts."""


Found = tuple[Issue, ...]
FindOnce = Callable[[Callable[[], Found]], Found]
"""Gives what is found wrong, or was found when it was looked for in the same."""


def found_anew(find: Callable[[], Found], /) -> Found:
    """What is found now: nothing is remembered."""
    return find()


def made_anew(_name: str, _parts: tuple[object, ...], make: Callable[[], Made], /) -> Made:
    """What `make` gives: nothing is remembered."""
    return make()
