"""What became of a quote: where it stands, or why it may not be placed."""

from collections.abc import Mapping
from enum import StrEnum

from site_builder.annotate.haystack import Place
from site_builder.model.dataclass import dataclass


class Reason(StrEnum):
    """Why a quote has no place although, perhaps, its words do."""

    LANGUAGE_NOT_READ = "language not read"
    NO_WORDS = "no words"
    NOT_THERE = "not there"
    OTHER_CONTEXT = "other context"
    PART_OF_A_NUMBER = "part of a number"
    PART_OF_A_WORD = "part of a word"
    TOO_FEW_PLACES = "too few places"
    TWO_GAPS = "two gaps"


class Standing(StrEnum):
    """An outcome in one word."""

    OK = "ok"
    MOVED = "moved"
    AMBIGUOUS = "ambiguous"
    CLAIM_CHANGED = "claim-changed"
    ORPHAN = "orphan"


@dataclass(frozen=True, slots=True)
class Found:
    """The quote stands here; in several places only if all are meant."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """The quote stands here, held by its context, although its words or what is around them have changed."""

    place: Place

    @property
    def places(self) -> tuple[Place, ...]:
        """The one place."""
        return (self.place,)


@dataclass(frozen=True, slots=True)
class Changed:
    """Where the quote stood, the text now has other numbers, negations or names."""

    place: Place

    @property
    def places(self) -> tuple[Place, ...]:
        """The one place."""
        return (self.place,)


@dataclass(frozen=True, slots=True)
class Several:
    """The quote has more than one place, and nothing says which is meant."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """The quote has no place; `places` are those of its words that do not count, and `reason` says why."""

    reason: Reason
    places: tuple[Place, ...] = ()


Outcome = Found | Moved | Changed | Several | Lost

_STANDINGS: Mapping[type, Standing] = {
    Changed: Standing.CLAIM_CHANGED,
    Found: Standing.OK,
    Lost: Standing.ORPHAN,
    Moved: Standing.MOVED,
    Several: Standing.AMBIGUOUS,
}


def standing_of(outcome: Outcome) -> Standing:
    """An outcome in one word, without its places."""
    return _STANDINGS[type(outcome)]
