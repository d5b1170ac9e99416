"""Words that somebody selected on a page: where they may stand, and how a note quotes each place."""

import re

from site_builder.annotate.find import find_as_written, places_of
from site_builder.annotate.haystack import Haystack, Place
from site_builder.annotate.outcome import Found, Several
from site_builder.annotate.repair import written
from site_builder.model.body import Tier
from site_builder.model.dataclass import dataclass
from site_builder.model.records.note import Quote
from site_builder.text.fold import folded
from site_builder.text.words import whole_signs, whole_words

ROOM = 60
"""How much is shown on either side of a place."""
MOST = 50


@dataclass(frozen=True, slots=True)
class Choice:
    """A place that may be meant, and how a note quotes it."""

    quote: Quote
    before: str
    words: str
    after: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Choices:
    """The places that may be meant, in order, and which one is; -1 where that is not clear."""

    choices: tuple[Choice, ...]
    meant: int


def places_of_selection(selected: Quote, haystack: Haystack) -> Choices:
    """Where `selected` may stand, in whole words; its context is what the page shows there."""
    marks: dict[Place, int] = {}
    for place in _as_selected(selected, haystack):
        # Compared before it is widened: a page shows what stands beside the selection, not beside the word.
        mark, whole = _likeness(place, selected, haystack), _widened(place, haystack)
        if whole is not None:
            marks[whole] = max(mark, marks.get(whole, 0))
    places, best = tuple(marks), max(marks.values(), default=0)
    likest = [at for at, place in enumerate(places) if marks[place] == best]
    meant = likest[0] if len(likest) == 1 and (best or len(places) == 1) else -1
    start = max(0, min(meant - MOST // 2, len(places) - MOST))
    shown = tuple(_choice(place, haystack) for place in places[start : start + MOST])
    return Choices(shown, meant - start if meant >= 0 else -1)


def _as_selected(selected: Quote, haystack: Haystack) -> tuple[Place, ...]:
    """Every place of the words, parts of words included where they were selected."""
    found = places_of(selected.exact.strip(), haystack)
    if not found:
        outcome = find_as_written(selected, haystack)
        return outcome.places if isinstance(outcome, Found | Several) else ()
    if selected.prefix or selected.suffix:
        return found
    # Typed, not selected: a part of a word is meant only where no whole word is.
    return tuple(place for place in found if haystack.is_whole(place)) or found


def _widened(place: Place, haystack: Haystack) -> Place | None:
    """The place with the whole of the words that it begins and ends in."""
    start, end = whole_words(haystack.folded.text, place.folded_start, place.folded_end)
    start, end = whole_signs(haystack.folded.text, start, end)
    span = haystack.folded.span(start, end)
    return None if span is None else Place(*span, start, end, Tier.EXACT, place.gap)


def _likeness(place: Place, selected: Quote, haystack: Haystack) -> int:
    """How many signs around a place are those that the page shows around the selection, spaces aside."""
    prefix, suffix = _dense(selected.prefix), _dense(selected.suffix)
    before = _dense(
        haystack.folded.text[max(0, place.folded_start - 2 * len(prefix) - ROOM) : place.folded_start]
    )
    after = _dense(haystack.folded.text[place.folded_end : place.folded_end + 2 * len(suffix) + ROOM])
    return _common(prefix[::-1], before[::-1]) + _common(suffix, after)


def _dense(text: str) -> str:
    return folded(text).replace(" ", "")


def _common(one: str, other: str) -> int:
    """How many signs two texts begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _choice(place: Place, haystack: Haystack) -> Choice:
    text = haystack.text
    # Cut between words, and spaces kept: the three parts are shown in one line.
    before = text[max(0, place.start - ROOM - 1) : place.start]
    before = before if place.start <= ROOM else before.partition(" ")[2]
    after = text[place.end : place.end + ROOM + 1]
    after = after if place.end + ROOM >= len(text) else after.rpartition(" ")[0]
    quote, words = written(place, haystack), haystack.printed(place)
    return Choice(quote, _line(before), words, _line(after), place.start, place.end)


def _line(text: str) -> str:
    return re.sub(r"\s+", " ", text)
