"""Sources: whether they can be found again, and whether they can be evidence at all."""

import re
from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Issue
from site_builder.model.kinds import KINDS
from site_builder.text.fold import fold, folded
from site_builder.text.passages import nearest_passages

_EDGES = " .,;:!?'\""
_GAP = re.compile(r"\s+(?:\.\.\.|\[\.\.\.\])\s+")
_LIKE = 0.6
"""How like the words must be to be worth proposing."""


def unfindable_sources(given: Given) -> Iterator[Issue]:
    """K05: sources with a title and nothing to find them by."""
    for source, spot in given.sources():
        if not (source.url or source.article or source.citation.strip()):
            message = "this source has no address, no article of the archive and no citation"
            yield Issue("K05", message, spot, "add `url`, `article` or `citation`")


def unprovable_sources(given: Given) -> Iterator[Issue]:
    """N09: sources on the web without the day they were read, and quotations that do not stand there."""
    yield from _unread_sources(given)
    yield from _misquoted_sources(given)


def sources_without_copies(given: Given) -> Iterator[Issue]:
    """N24: sources on the web that nobody has archived."""
    for source, spot in given.sources():
        if source.url and not source.archive_url:
            message = "this source has no archived copy"
            yield Issue("N24", message, spot.at("url"), "give the copy's address in `archive_url`")


def _unread_sources(given: Given) -> Iterator[Issue]:
    for note in given.notes:
        for index, source in enumerate(note.sources):
            if source.url and not source.accessed:
                spot = note.spot.at("sources", index, "url")
                message = "this source does not say when it was read"
                yield Issue("N09", message, spot, "add `accessed`, the day on which you read it")


def circular_sources(given: Given) -> Iterator[Issue]:
    """N13: findings that rest on nothing but the article they assess."""
    for note in given.notes:
        is_finding = bool(KINDS[note.kind].then)
        if is_finding and note.sources and all(source.article == note.on for source in note.sources):
            message = "this note cites only the article that it assesses"
            yield Issue("N13", message, note.spot.at("sources"), "add a source that is independent of it")


def _misquoted_sources(given: Given) -> Iterator[Issue]:
    """Quotations from articles of this archive, looked for as a reader would who follows the link."""
    texts: dict[ArticleId, str] = {}
    for source, spot in given.sources():
        body = given.bodies.get(source.article) if source.article else None
        if body is None or not source.quote.strip():
            continue
        if body.article not in texts:
            texts[body.article] = fold(body.text).text.casefold()
        if not _stands_in(source.quote, texts[body.article]):
            message = f"this quotation is not in {body.article}"
            yield Issue("N09", message, spot.at("quote"), _nearest(source.quote, body.text))


def _stands_in(quote: str, text: str) -> bool:
    """Whether the parts of a quotation, between its gaps, follow each other in a text."""
    end = 0
    for part in _GAP.split(folded(quote).casefold()):
        words = part.strip(_EDGES)
        start = text.find(words, end)
        if start < 0:
            return False
        end = start + len(words)
    return True


def _nearest(quote: str, text: str) -> str:
    near = nearest_passages(folded(quote), text, 1, _LIKE)
    if not near:
        return "copy the words from the article, or delete the quotation"
    return f"the nearest words are “{' '.join(text[near[0].start : near[0].end].split())}”"
