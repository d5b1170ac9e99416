"""What an author is told when the text has changed under a note: the old words, the new ones, and the fix."""

import json
from collections.abc import Iterator

from site_builder.annotate.asked import Asked
from site_builder.annotate.context import quote_at
from site_builder.annotate.haystack import Place
from site_builder.annotate.readings import rendered, trimmed
from site_builder.annotate.searched import SearchedText
from site_builder.annotate.shown import shown_beside, told_differences
from site_builder.model.body import Tier
from site_builder.model.issue import Issue
from site_builder.model.records.note import Quote
from site_builder.text.fold import folded


def moved_quote(asked: Asked, place: Place, text: SearchedText) -> Issue:
    """The issue of a quote that its context holds although something has changed."""
    message = f"this quote stands in {text.article.id} {_how(asked.quote, place, text)}{text.since}"
    fix = tuple(_fix(asked.quote, quote_at(place, text.haystack)))
    lines = (*_both(asked, place, text), "if the note is right about that, write (`check --fix` does):", *fix)
    return Issue("N04", message, asked.spot.at("quote"), "\n".join(lines), (text.spot(place),))


def _how(quote: Quote, place: Place, text: SearchedText) -> str:
    if place.tier not in (Tier.CASE, Tier.NEAR):
        return "among other words"
    is_same = rendered(quote.exact).casefold() == trimmed(text.haystack.words(place)).casefold()
    return "with other capitals" if is_same else "in other words"


def changed_claim(asked: Asked, place: Place, text: SearchedText) -> Issue:
    """The issue of a quote in whose place the text now says something else."""
    is_near = place.tier is Tier.NEAR
    what = "where this quote stood" if is_near else "around this quote"
    message = f"{what}, {text.article.id} now says something else{text.since}"
    advice = "if the note answers that too, quote it as it is now; if not, rewrite or withdraw the note"
    lines = (*_both(asked, place, text), advice)
    return Issue("N03", message, asked.spot.at("quote"), "\n".join(lines), (text.spot(place),))


def _both(asked: Asked, place: Place, text: SearchedText) -> tuple[str, ...]:
    """What the note has and what the text has."""
    line = text.line_at(place.folded_start)
    old, new = folded(asked.quote.exact), text.haystack.words(place).strip()
    if place.tier in (Tier.CASE, Tier.NEAR):
        there = f"the text says {shown_beside(new, old)} (line {line}){told_differences(old, new)}"
        return f"the note quotes {shown_beside(old, new)}", there
    given, now = _around(asked.quote), _around(quote_at(place, text.haystack))
    return (
        f"the note has {shown_beside(given, now)}",
        f"the text has {shown_beside(now, given)} (line {line})",
    )


def _around(quote: Quote) -> str:
    return f"{folded(quote.prefix)} [{folded(quote.exact)}] {folded(quote.suffix)}".strip()


def _fix(old: Quote, new: Quote) -> Iterator[str]:
    """The lines of YAML that change."""
    pairs = (
        ("quote", old.exact, new.exact),
        ("prefix", old.prefix, new.prefix),
        ("suffix", old.suffix, new.suffix),
    )
    for key, before, after in pairs:
        if folded(before) != folded(after):
            yield f"{key}: {json.dumps(after, ensure_ascii=False)}"
