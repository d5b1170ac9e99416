"""What was made once, kept for whoever asks for it again: a run's memory as a stage sees it."""

from collections.abc import Callable
from typing import Protocol, TypeVar

Made = TypeVar("Made")


class Remember(Protocol):
    """Gives what `make` gives, or gave when it was last asked with these parts under this name.

    The parts are all that `make` depends on, the program aside; their `repr` says everything about them.
    """

    def __call__(self, name: str, parts: tuple[object, ...], make: Callable[[], Made], /) -> Made:
        """What `make` gives for the parts."""


def made_anew(_name: str, _parts: tuple[object, ...], make: Callable[[], Made], /) -> Made:
    """What `make` gives: nothing is remembered."""
    return make()
