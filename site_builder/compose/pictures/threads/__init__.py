"""People as threads through the meetings that they were at, and articles beside them."""

from collections.abc import Sequence
from datetime import date

from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is drawn."""

    meetings: int
    people: int
    articles: int


WHOLE = Limits(40, 20, 60)
"""More than this is no picture."""
PART = Limits(20, 14, 30)
"""For a picture on a page that shows other things too."""


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who is at some of the meetings."""

    label: str
    name: str
    """The accessible name; it opens with the label."""
    url: str


@dataclass(frozen=True, slots=True)
class Gathering:
    """A meeting."""

    label: str
    """Where and when, without the year."""
    year: str
    name: str
    """The accessible name; it opens with the label."""
    url: str
    day: date
    guests: tuple[tuple[int, str], ...]
    """The places of its people among all, and what part each had."""
    is_told: bool
    """Whether the archive has articles about it."""


@dataclass(frozen=True, slots=True)
class Account:
    """An article, or those of a meeting that are not drawn."""

    kind: str
    """`article` or `more`."""
    label: str
    name: str
    """The accessible name; it opens with the label."""
    url: str
    language: str
    day: date
    about: tuple[tuple[int, str], ...]
    """The places of its meetings among all, and what it is to each; the one it stands by first."""


@dataclass(frozen=True, slots=True)
class Fabric:
    """What is to be drawn."""

    guests: tuple[Guest, ...]
    """From left to right."""
    gatherings: tuple[Gathering, ...]
    """Oldest first."""
    accounts: tuple[Account, ...]
    """Oldest first."""

    @property
    def groups(self) -> Sequence[Sequence[int]]:
        """Who was at each meeting, as places among all people."""
        return [[guest for guest, _ in gathering.guests] for gathering in self.gatherings]
