"""Which articles a build passes over that is told to keep going: whole ones, with their notes."""

import re
from collections.abc import Iterable, Iterator

from site_builder.model.issue import Severity
from site_builder.report import Finding

_OF_AN_ARTICLE = re.compile(r"content/(?:articles/(?P<text>[^/]+)\.md|notes/(?P<notes>[^/]+)\.yaml)")


def faulty_articles(findings: Iterable[Finding]) -> frozenset[str]:
    """The ids of the articles that errors are about: their texts, their notes, the pages made of them."""
    return frozenset(id for found in findings if found.severity is Severity.ERROR for id in _articles(found))


def files_of(articles: Iterable[str]) -> tuple[str, ...]:
    """The files that these articles and their notes are written in."""
    pairs = ((f"content/articles/{id}.md", f"content/notes/{id}.yaml") for id in sorted(articles))
    return tuple(path for pair in pairs for path in pair)


def _articles(found: Finding) -> Iterator[str]:
    """The article in whose files the error stands; else those that it names, as a failing template does."""
    places = (found.issue.spot, *found.issue.also)
    for spot in places:
        match = _OF_AN_ARTICLE.fullmatch(spot.path)
        if match:
            yield match["text"] or match["notes"]
            if spot is found.issue.spot:
                return
