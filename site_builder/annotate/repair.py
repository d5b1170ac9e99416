"""A note's quote as it should be written now: in the text's own words, with what stands around them."""

from dataclasses import replace

from site_builder.annotate.asked import asked_of
from site_builder.annotate.context import quote_at
from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack, Place
from site_builder.annotate.known import NOTHING, Known
from site_builder.annotate.outcome import Found, Moved
from site_builder.model.body import Tier
from site_builder.model.records import Article, Note
from site_builder.model.records.note import Every, Quote
from site_builder.text.markdown import parse
from site_builder.text.plain import plain


def haystack_of(article: Article) -> Haystack:
    """The words of an article, in which its notes' quotes are looked for."""
    return Haystack.of(plain(parse(article.body)).text)


def repair(note: Note, article: Article, known: Known = NOTHING) -> Quote | None:
    """The first quote of `note` for `article` as it should be written; None where nothing is to change.

    Notes that stand on an article twice have more quotes: take each of `asked_of` to `repaired`.
    """
    asked = asked_of(article.id, (note,))
    return repaired(asked[0].quote, haystack_of(article), known) if asked else None


def repaired(quote: Quote, haystack: Haystack, known: Known = NOTHING) -> Quote | None:
    """`quote` in the words of the text, with the prefix and suffix it lacks; None where nothing is to change.

    Quotes that are lost, ambiguous, or stand where the claim has changed, are for a person to decide.
    """
    outcome = find(quote, haystack, known)
    if quote.occurrence is Every.ALL or not isinstance(outcome, Found | Moved):
        return None
    (place,) = outcome.places
    now = quote_at(place, haystack)
    if isinstance(outcome, Found):
        is_kept = place.tier in (Tier.EXACT, Tier.NORMALISED, Tier.GAP)
        exact = quote.exact if is_kept else now.exact
        now = Quote(exact, quote.prefix or now.prefix, quote.suffix or now.suffix)
    now = _settled(now, place, haystack)
    return now if now != quote else None


def written(place: Place, haystack: Haystack) -> Quote:
    """The quote that a new note on a place should give: it means this place and no other."""
    return _settled(quote_at(place, haystack), place, haystack)


def _settled(quote: Quote, place: Place, haystack: Haystack) -> Quote:
    """`quote` with the number of the place that is meant, where its context leaves several."""
    outcome = find(quote, haystack)
    spans = [(one.start, one.end) for one in outcome.places]
    if isinstance(outcome, Found) or (place.start, place.end) not in spans:
        return quote
    return replace(quote, occurrence=spans.index((place.start, place.end)) + 1)
