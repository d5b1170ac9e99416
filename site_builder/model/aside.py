"""Values put aside by whoever would hold too many of them, as a stage hands them over."""

from typing import Protocol

from site_builder.model.page import Place


class Aside(Protocol):
    """Puts values aside, out of memory, and gives them back."""

    def put(self, value: object, process: int, /) -> Place:
        """Put a value aside, whatever can be pickled; each of several processes has a number, from 0."""

    def take(self, place: Place, /) -> object:
        """The value that was put there, by whichever process. Raises OSError when it cannot be read."""
