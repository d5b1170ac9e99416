"""What was made once, kept for whoever asks again, and work that is shared: a run as a stage sees it."""

from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

Made = TypeVar("Made")


class Remember(Protocol):
    """Gives what `make` gives, or gave when it was last asked with these parts under this name.

    The parts are all that `make` depends on, the program aside; their `repr` says everything about them.
    """

    def __call__(self, name: str, parts: tuple[object, ...], make: Callable[[], Made], /) -> Made:
        """What `make` gives for the parts."""


class Gather(Protocol):
    """Gives what each piece of work gives, in order; none needs another, and what it gives can be pickled."""

    def __call__(self, works: Sequence[Callable[[], Made]], /) -> list[Made]:
        """What they give."""


def one_by_one(works: Sequence[Callable[[], Made]], /) -> list[Made]:
    """What each piece of work gives: one is done after the other."""
    return [work() for work in works]


def made_anew(_name: str, _parts: tuple[object, ...], make: Callable[[], Made], /) -> Made:
    """What `make` gives: nothing is remembered."""
    return make()
