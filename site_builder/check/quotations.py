"""What sources quote from articles of this archive: looked for as a reader would who follows the link."""

import re
from collections.abc import Iterator, Mapping
from itertools import count

from site_builder.check.given import Given
from site_builder.model.body import Body
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Issue, Spot
from site_builder.text.critical import claims_differ, names_in, reads
from site_builder.text.fold import fold, folded
from site_builder.text.passages import Near, like_passages, nearest_passages
from site_builder.text.words import count_words, is_inside_word

MOST_SEARCHES = 100
"""Quotations for which the nearest words are looked up; each look costs a hundredth of a second."""
_EDGES = " .,;:!?'\""
_GAP = re.compile(r"\s+(?:\.\.\.|\[\.\.\.\])\s+")
_LIKE = 0.6
"""How like the words must be to be worth proposing."""
_SAME = 0.8
"""How like they must be to be the same passage in other words, as for the quote of a note."""
_FEWEST_WORDS = 4
"""Fewer words than this are like too many others."""


def misquoted_sources(given: Given) -> Iterator[Issue]:
    """N09: quotations that do not stand as they are in the article they are said to be from."""
    texts: dict[ArticleId, str] = {}
    searched = count()
    for body, quote, spot in _quotations(given):
        text = texts.setdefault(body.article, fold(body.text).text)
        if _stands_in(quote, text):
            continue
        if next(searched) < MOST_SEARCHES:
            language = given.archive.articles[body.article].language
            yield _changed(quote, body.article, text, language, spot) or _missing(quote, body, spot)
        else:
            yield Issue("N09", f"this quotation is not in {body.article}", spot, _COPY)


def _quotations(given: Given) -> Iterator[tuple[Body, str, Spot]]:
    """Each quotation from an article of the archive, with that article and where it is written."""
    bodies: Mapping[ArticleId, Body] = given.bodies
    for source, spot in given.sources:
        body = bodies.get(source.article) if source.article else None
        if body is not None and source.quote.strip():
            yield body, source.quote, spot.at("quote")


def _stands_in(quote: str, text: str) -> bool:
    """Whether the parts of a quotation, between its gaps, follow each other in a text, in whole words."""
    text, end = text.casefold(), 0
    for part in _GAP.split(folded(quote).casefold()):
        here = _end_of(part.strip(_EDGES), text, end)
        if here is None:
            return False
        end = here
    return True


def _end_of(words: str, text: str, start: int) -> int | None:
    """Where some words end that stand in `text` from `start` on."""
    at = text.find(words, start)
    while at >= 0:
        end = at + len(words)
        if not is_inside_word(text, at) and not is_inside_word(text, end):
            return end
        at = text.find(words, at + 1)
    return None


def _changed(quote: str, article: ArticleId, text: str, language: str, spot: Spot) -> Issue | None:
    """The issue of a quotation where its article has the same passage in other words.

    Nothing around it says that this is the passage that was read, so a person must look in any case.
    """
    words = folded(quote).strip(_EDGES)
    near = like_passages(words, text, _SAME) if count_words(words) >= _FEWEST_WORDS else ()
    if not near:
        return None
    there = _words(near[0], text)
    if reads(language) and not claims_differ(words, there, names_in(text, ())):
        message = f"this quotation stands in {article} in other words"
        return Issue("N09", message, spot, f"the text says “{there}”; quote it so")
    message = f"where this quotation could stand, {article} says something else"
    advice = f"the text says “{there}”; if that bears the finding out, quote it so; if not, delete the source"
    return Issue("N09", message, spot, advice)


def _missing(quote: str, body: Body, spot: Spot) -> Issue:
    """The issue of a quotation whose article has no such passage."""
    near = nearest_passages(folded(quote), body.text, 1, _LIKE)
    advice = f"the nearest words are “{_words(near[0], body.text)}”" if near else _COPY
    return Issue("N09", f"this quotation is not in {body.article}", spot, advice)


_COPY = "copy the words from the article, or delete the quotation"


def _words(near: Near, text: str) -> str:
    return " ".join(text[near.start : near.end].split())
