"""Where in a text the quoted words stand: tier by tier, settled by context, refused when in doubt."""

from dataclasses import dataclass
from enum import StrEnum

from site_builder.model.body import Tier
from site_builder.model.records.note import Every, Quote
from site_builder.text.fold import Folded, fold, folded
from site_builder.text.words import is_inside_word


class Reason(StrEnum):
    """Why a quote has no place although, perhaps, its words do."""

    NO_WORDS = "no words"
    NOT_THERE = "not there"
    OTHER_CONTEXT = "other context"
    PART_OF_A_WORD = "part of a word"
    TOO_FEW_PLACES = "too few places"


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the text that is the quote; in code points, and in the comparable form."""

    start: int
    end: int
    folded_start: int
    folded_end: int
    tier: Tier


@dataclass(frozen=True, slots=True)
class Found:
    """The quote stands here; in several places only if all are meant."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Lost:
    """The quote has no place; `places` are those of its words that do not count, and `reason` says why."""

    reason: Reason
    places: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Several:
    """The quote has more than one place, and nothing says which is meant."""

    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Haystack:
    """A text that is searched, as it is and in its comparable form."""

    text: str
    folded: Folded

    @classmethod
    def of(cls, text: str) -> "Haystack":
        """A text made ready to be searched many times."""
        return cls(text, fold(text))

    def is_whole(self, place: Place) -> bool:
        """Whether a place begins and ends where words do; `war` is not a place in `warning`."""
        cuts = (place.folded_start, place.folded_end)
        return not any(is_inside_word(self.folded.text, cut) for cut in cuts)

    def fits(self, place: Place, prefix: str, suffix: str) -> bool:
        """Whether a place has that before it and after it, both in the comparable form; space aside."""
        before = self.folded.text[max(0, place.folded_start - len(prefix) - 1) : place.folded_start]
        after = self.folded.text[place.folded_end : place.folded_end + len(suffix) + 1]
        return before.rstrip().endswith(prefix) and after.lstrip().startswith(suffix)


def find(quote: Quote, haystack: Haystack) -> Found | Lost | Several:
    """The place of `quote`, or all its places if all are meant; else why it has none, or which they are.

    Context never ranks places: the prefix and suffix of a note must stand there, or it is not the place.
    """
    places = places_of(quote.exact, haystack)
    if not places:
        return Lost(Reason.NOT_THERE if folded(quote.exact) else Reason.NO_WORDS)
    whole = tuple(place for place in places if haystack.is_whole(place))
    if not whole:
        return Lost(Reason.PART_OF_A_WORD, places)
    prefix, suffix = folded(quote.prefix), folded(quote.suffix)
    fitting = tuple(place for place in whole if haystack.fits(place, prefix, suffix))
    if not fitting:
        return Lost(Reason.OTHER_CONTEXT, whole)
    return _settled(quote, fitting)


def places_of(words: str, haystack: Haystack) -> tuple[Place, ...]:
    """Every stretch that reads as `words`, overlapping ones included, in order."""
    needle, hay = folded(words), haystack.folded
    found: list[Place] = []
    at = hay.text.find(needle) if needle else -1
    while at >= 0:
        span = hay.span(at, at + len(needle))
        if span is not None:
            is_exact = haystack.text[slice(*span)] == words.strip()
            tier = Tier.EXACT if is_exact else Tier.NORMALISED
            found.append(Place(*span, at, at + len(needle), tier))
        at = hay.text.find(needle, at + 1)
    return tuple(found)


def _settled(quote: Quote, places: tuple[Place, ...]) -> Found | Lost | Several:
    if quote.occurrence is Every.ALL:
        return Found(places)
    if len(places) == 1 and (quote.occurrence is None or quote.prefix or quote.suffix):
        return Found(places)
    if quote.occurrence is None:
        exact = tuple(place for place in places if place.tier is Tier.EXACT)
        return Found(exact) if len(exact) == 1 else Several(places)
    if not 1 <= quote.occurrence <= len(places):
        return Lost(Reason.TOO_FEW_PLACES, places)
    return Found((places[quote.occurrence - 1],))
