"""Which place the words around a quote hold when the words there, or around it, are no longer the same."""

from collections.abc import Sequence

from site_builder.annotate.haystack import Haystack, Place
from site_builder.annotate.outcome import Changed, Moved, Several
from site_builder.model.records.note import Every, Quote
from site_builder.text.critical import negations
from site_builder.text.fold import folded
from site_builder.text.passages import likeness_at_end, likeness_at_start
from site_builder.text.words import count_words

CONTEXT = 32
"""How many characters before and after a quote are compared, and proposed."""
LEAST_CONTEXT = 16
"""Fewer characters stand in too many places of a text to hold anything."""
HOLDS = 0.7
"""Context less like that of the note is another place's."""
HOLDS_FEW = 0.85
"""The same for a few words; with less, of 361 whose sentence was deleted one was anchored in another."""
FEWEST_WORDS = 4
"""Fewer words than this stand in many places, and those that differ from them are like too many others."""
LEAD = 0.2
"""A place whose context is not so much more like the note's is not told from the next."""
MOST_PLACES = 200
"""More places than this, in a text that repeats itself, are not compared."""


def can_be_held(quote: Quote) -> bool:
    """Whether a quote has enough context for a place to be held by it."""
    longest = max(len(folded(quote.prefix)), len(folded(quote.suffix)))
    return quote.occurrence is not Every.ALL and longest >= LEAST_CONTEXT


def held(quote: Quote, places: Sequence[Place], haystack: Haystack) -> Moved | Changed | Several | None:
    """The one of `places` whose context is that of the note or very like it; all such if none stands out.

    One before or after which something is denied now, or no longer, is another claim.
    """
    if not can_be_held(quote) or len(places) > MOST_PLACES:
        return None
    prefix, suffix = folded(quote.prefix)[-CONTEXT:], folded(quote.suffix)[:CONTEXT]
    likeness = {place: _likeness(place, prefix, suffix, haystack) for place in places}
    holds = _on_both_sides if count_words(folded(quote.exact)) < FEWEST_WORDS else _on_one_side
    holding = [place for place in places if holds(likeness[place])]
    if not holding:
        return None
    score = {place: sum(likeness[place]) / len(likeness[place]) for place in holding}
    best, *others = sorted(holding, key=lambda place: -score[place])
    if others and score[best] - score[others[0]] < LEAD:
        return Several(tuple(holding))
    return Changed(best) if _denies_otherwise(best, prefix, suffix, haystack) else Moved(best)


def _on_one_side(likeness: Sequence[float]) -> bool:
    return max(likeness) >= HOLDS


def _on_both_sides(likeness: Sequence[float]) -> bool:
    """What a few words need that stand all over a text."""
    return len(likeness) == 2 and min(likeness) >= HOLDS_FEW


def _likeness(place: Place, prefix: str, suffix: str, haystack: Haystack) -> list[float]:
    """How like the note's the words before and after a place are, on each side of which enough is given."""
    sides: list[float] = []
    if len(prefix) >= LEAST_CONTEXT:
        sides.append(likeness_at_end(prefix, haystack.before(place, 2 * CONTEXT).rstrip()))
    if len(suffix) >= LEAST_CONTEXT:
        sides.append(likeness_at_start(suffix, haystack.after(place, 2 * CONTEXT).lstrip()))
    return sides


def _denies_otherwise(place: Place, prefix: str, suffix: str, haystack: Haystack) -> bool:
    """Whether a word that denies came or went beside a place: `would sign`, `would not sign`."""
    before = haystack.before(place, len(prefix) + 1).strip()
    after = haystack.after(place, len(suffix) + 1).strip()
    pairs = ((prefix.strip(), before), (suffix.strip(), after))
    return any(sorted(negations(given)) != sorted(negations(there)) for given, there in pairs)
