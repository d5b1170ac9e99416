"""Values put aside by whoever would hold too many of them, as a stage hands them over."""

from typing import Protocol

from site_builder.model.page import Place

MANY_TEXTS = 500
"""Files, or articles, of which the texts do not stay in memory."""
MANY_PAGES = 2_000
"""Articles of which what their pages show does not either: half the memory, for a twentieth of the time."""


class Aside(Protocol):
    """Puts values aside, out of memory, and gives them back."""

    def put(self, value: object, process: int, /) -> Place:
        """Put a value aside, whatever can be pickled; each of several processes has a number, from 0."""

    def take(self, place: Place, /) -> object:
        """The value that was put there, by whichever process. Raises OSError when it cannot be read."""

    def pickled(self, place: Place, /) -> bytes:
        """The same as it waits, pickled. Raises OSError when it cannot be read."""
