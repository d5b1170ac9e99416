"""Sources: whether they can be found again, and whether they can be evidence at all."""

from collections.abc import Iterator

from site_builder.check.given import Given
from site_builder.model.issue import Issue
from site_builder.model.kinds import KINDS


def unfindable_sources(given: Given) -> Iterator[Issue]:
    """K05: sources with a title and nothing to find them by."""
    for source, spot in given.sources:
        if not (source.url or source.article or source.citation.strip()):
            message = "this source has no address, no article of the archive and no citation"
            yield Issue("K05", message, spot, "add `url`, `article` or `citation`")


def sources_without_copies(given: Given) -> Iterator[Issue]:
    """N24: sources on the web that nobody has archived."""
    for source, spot in given.sources:
        if source.url and not source.archive_url:
            message = "this source has no archived copy"
            yield Issue("N24", message, spot.at("url"), "give the copy's address in `archive_url`")


def unread_sources(given: Given) -> Iterator[Issue]:
    """N09: sources on the web without the day they were read."""
    for note in given.notes:
        for index, source in enumerate(note.sources):
            if source.url and not source.accessed:
                spot = note.spot.at("sources", index, "url")
                message = "this source does not say when it was read"
                yield Issue("N09", message, spot, "add `accessed`, the day on which you read it")


def circular_sources(given: Given) -> Iterator[Issue]:
    """N13: findings that rest on nothing but the articles they assess."""
    for note in given.notes:
        is_finding = bool(KINDS[note.kind].then)
        if is_finding and note.sources and all(source.article in note.articles for source in note.sources):
            message = "this note cites only what it assesses"
            yield Issue("N13", message, note.spot.at("sources"), "add a source that is independent of it")
