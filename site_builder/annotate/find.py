"""Where in a text the quoted words stand: tier by tier, settled by context, refused when in doubt."""

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from site_builder.annotate.beside import clause_differs, edge_differs
from site_builder.annotate.haystack import Haystack, Place
from site_builder.annotate.held import FEWEST_WORDS, can_be_held, held
from site_builder.annotate.known import NOTHING, Known
from site_builder.annotate.outcome import Changed, Found, Lost, Moved, Outcome, Reason, Several
from site_builder.annotate.readings import broken_as_in, hyphenated_again, mended, parts_of, rendered
from site_builder.model.body import Tier
from site_builder.model.records.note import Every, Quote
from site_builder.text.critical import claims_differ, names_in, names_of, reads
from site_builder.text.fold import folded
from site_builder.text.passages import like_passages
from site_builder.text.words import count_words

LONGEST_GAP = 600
"""What an ellipsis may leave out, in characters."""
FEWEST_WORDS_OF_PART = 3
LONGEST = 2_000
LIKENESS = 0.8
"""Words less like the quote are other words. With `HOLDS`, what anchors nothing gone and loses least."""


def find(quote: Quote, haystack: Haystack, known: Known = NOTHING) -> Outcome:
    """The place of `quote`, or all its places if all are meant; else why it has none, or which they are.

    Words that differ have a place only where the note's prefix or suffix holds them, and only while their
    numbers, negations, names and pivotal words are the same: without context there is nothing to tell an
    edited passage from another one like it.
    """
    outcome = find_as_written(quote, haystack)
    if _is_open(outcome):
        outcome = _in_other_words(quote, haystack, known) or outcome
    if isinstance(outcome, Moved) and outcome.place.tier is not Tier.CASE and not reads(known.language):
        return Lost(Reason.LANGUAGE_NOT_READ, outcome.places)
    return outcome


def find_as_written(quote: Quote, haystack: Haystack) -> Outcome:
    """The same for a quote whose very words must stand there; capitals may differ where context holds it."""
    words = folded(quote.exact)
    if not words or ("..." in words and not words.strip(". ")):
        return Lost(Reason.NO_WORDS)
    first: Outcome | None = None
    for places in _tiers(quote, haystack):
        outcome = _settled(quote, places, haystack) if places else None
        if outcome is not None and not _is_open(outcome):
            return outcome
        first = first or outcome
    return first or _in_other_case(quote, haystack) or Lost(_why_not_there(quote))


def places_of(words: str, haystack: Haystack) -> tuple[Place, ...]:
    """Every stretch that reads as `words`, overlapping ones included, in order."""
    found = _stretches(folded(words), haystack.folded.text, haystack, Tier.NORMALISED)
    typed = words.strip()
    return tuple(
        replace(place, tier=Tier.EXACT) if haystack.text[place.start : place.end] == typed else place
        for place in found
    )


def is_kept_away(quote: Quote, haystack: Haystack) -> bool:
    """Whether words very like a lost quote stand in the text, and only their context is another."""
    return _can_differ(quote) and next(_near(rendered(quote.exact), haystack), None) is not None


def _is_open(outcome: Outcome) -> bool:
    """Whether the words may stand elsewhere in another form."""
    return isinstance(outcome, Lost) and outcome.reason not in (Reason.NO_WORDS, Reason.TOO_FEW_PLACES)


def _tiers(quote: Quote, haystack: Haystack) -> Iterator[tuple[Place, ...]]:
    """Places of the words as they are, then as they may be read, for as long as the caller finds none."""
    yield places_of(quote.exact, haystack)
    text = haystack.folded.text
    words = rendered(quote.exact)
    readings = (words, mended(words), hyphenated_again(words), broken_as_in(mended(words), text))
    for reading in dict.fromkeys(readings):
        yield _stretches(reading, text, haystack, Tier.RENDERED)
    yield _with_gap(words, haystack)


def _stretches(needle: str, text: str, haystack: Haystack, tier: Tier) -> tuple[Place, ...]:
    """Every stretch where `needle` stands in `text`, which is the comparable text or as long."""
    found: list[Place] = []
    at = text.find(needle) if needle else -1
    while at >= 0:
        span = haystack.folded.span(at, at + len(needle))
        if span is not None:
            found.append(Place(*span, at, at + len(needle), tier))
        at = text.find(needle, at + 1)
    return tuple(found)


def _with_gap(words: str, haystack: Haystack) -> tuple[Place, ...]:
    """Each first part of a quote with one ellipsis, up to the nearest second part."""
    parts = parts_of(words)
    if len(parts) != 2 or min(map(count_words, parts)) < FEWEST_WORDS_OF_PART:
        return ()
    text = haystack.folded.text
    heads, tails = (
        [one for one in _stretches(part, text, haystack, Tier.GAP) if haystack.is_whole(one)]
        for part in parts
    )
    # Of two beginnings before one end, the nearer is meant.
    by_tail: dict[Place, Place] = {}
    for head in heads:
        place = bisect_left(tails, head.end, key=lambda one: one.start)
        if place < len(tails) and tails[place].start - head.end <= LONGEST_GAP:
            by_tail[tails[place]] = head
    return tuple(
        Place(head.start, tail.end, head.folded_start, tail.folded_end, Tier.GAP, (head.end, tail.start))
        for tail, head in by_tail.items()
    )


def _why_not_there(quote: Quote) -> Reason:
    return Reason.TWO_GAPS if len(parts_of(rendered(quote.exact))) > 2 else Reason.NOT_THERE


def _settled(quote: Quote, places: tuple[Place, ...], haystack: Haystack) -> Outcome:
    """Which of `places` is meant: the one with the note's context, or the one it gives by number."""
    whole = tuple(place for place in places if haystack.is_whole(place))
    if not whole:
        parts_number = haystack.parts_number(places[0])
        return Lost(Reason.PART_OF_A_NUMBER if parts_number else Reason.PART_OF_A_WORD, places)
    prefix, suffix = folded(quote.prefix), folded(quote.suffix)
    fitting = tuple(place for place in whole if haystack.fits(place, prefix, suffix))
    if not fitting:
        return _among_other_words(quote, whole, haystack) or Lost(Reason.OTHER_CONTEXT, whole)
    return _counted(quote, fitting)


def _among_other_words(
    quote: Quote, places: tuple[Place, ...], haystack: Haystack
) -> Moved | Changed | Several | None:
    """Which of `places` the context holds, although it is not the same."""
    outcome = held(quote, places, haystack)
    if isinstance(outcome, Moved) and clause_differs(quote, outcome.place, haystack, names_of(())):
        return Changed(outcome.place)
    return outcome


def _counted(quote: Quote, places: tuple[Place, ...]) -> Found | Lost | Several:
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


def _in_other_case(quote: Quote, haystack: Haystack) -> Moved | Several | None:
    """Where the words stand with other capitals, and the note's prefix or suffix stands there too."""
    has_context = folded(quote.prefix) or folded(quote.suffix)
    if quote.occurrence is Every.ALL or not has_context:
        return None
    places = [
        place
        for place in _stretches(rendered(quote.exact).lower(), haystack.small, haystack, Tier.CASE)
        if haystack.is_whole(place) and _has_side(place, quote, haystack)
    ]
    if not places:
        return None
    return Moved(places[0]) if len(places) == 1 else Several(tuple(places))


def _has_side(place: Place, quote: Quote, haystack: Haystack) -> bool:
    prefix, suffix = folded(quote.prefix).lower(), folded(quote.suffix).lower()
    before = haystack.before(place, len(prefix) + 1).rstrip().lower()
    after = haystack.after(place, len(suffix) + 1).lstrip().lower()
    return bool((prefix and before.endswith(prefix)) or (suffix and after.startswith(suffix)))


def _in_other_words(quote: Quote, haystack: Haystack, known: Known) -> Moved | Changed | Several | None:
    """Where words very like the quote stand in its context: the same finding, or another claim."""
    if not _can_differ(quote):
        return None
    words = rendered(quote.exact)
    outcome = held(quote, tuple(_near(words, haystack)), haystack)
    if not isinstance(outcome, Moved):
        return outcome
    names = names_in(haystack.folded.text, known.names)
    differ = claims_differ(words, haystack.words(outcome.place), names)
    differ = differ or clause_differs(quote, outcome.place, haystack, names)
    differ = differ or edge_differs(quote, outcome.place, haystack)
    return Changed(outcome.place) if differ else outcome


def _can_differ(quote: Quote) -> bool:
    """Whether other words may be those of a quote: it has context, and neither few words nor too many."""
    words = rendered(quote.exact)
    return can_be_held(quote) and len(words) <= LONGEST and count_words(words) >= FEWEST_WORDS


def _near(words: str, haystack: Haystack) -> Iterator[Place]:
    """Every stretch that is like some words."""
    for near in like_passages(words, haystack.folded.text, LIKENESS):
        span = haystack.folded.span(near.start, near.end)
        place = Place(*span, near.start, near.end, Tier.NEAR) if span is not None else None
        if place is not None and haystack.is_whole(place):
            yield place
