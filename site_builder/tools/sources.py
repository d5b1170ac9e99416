"""Pages on the web that the archive rests on: which of them are gone, and what stands in for them."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from urllib.parse import urlsplit

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Spot
from site_builder.model.records import Event, Meeting, Note, Person, Place, Publisher, Series
from site_builder.model.records.parts import Source
from site_builder.model.url import Url

DAYS_TO_DIE = 7
"""A server that does not answer may be ill; after so long it counts as gone."""
FRESH = 6
"""Days for which an answer stands: who asks every week asks every page once."""
_GONE = frozenset({404, 410})
_FORBIDDING = frozenset({401, 402, 403, 405, 406, 418, 429, 451, 999})
"""Answers to programs, which a person with a browser may never see."""


class Standing(StrEnum):
    """Whether a page is still there."""

    ALIVE = "alive"
    DEAD = "dead"
    SILENT = "silent"
    """It did not answer, but not for long enough to be given up."""
    UNTOLD = "untold"
    """It tells programs nothing; a person has to look."""


@dataclass(frozen=True, slots=True)
class Cited:
    """One address that the archive gives, and where."""

    url: Url
    title: str
    """What it is called where it is cited first."""
    copy: Url | None
    """An archived copy that the archive knows of."""
    spots: tuple[Spot, ...]
    """Where it is written."""


@dataclass(frozen=True, slots=True)
class Known:
    """What was found out about an address."""

    standing: Standing
    why: str
    """What it answered, in words."""
    asked: date
    """The day on which it was asked last."""
    since: date
    """The day from which on every answer was of this kind."""
    leads_to: str = ""
    """Where it leads now, if that is another address."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answered on one day: its status, 0 if there was none, and the words."""

    status: int
    words: str
    address: str


@dataclass(frozen=True, slots=True)
class Broken:
    """A source whose page is gone."""

    cited: Cited
    known: Known

    @property
    def advice(self) -> str:
        """What to do about it."""
        if self.cited.copy:
            return f"the archive knows a copy: {self.cited.copy}"
        return f"look for a copy at {lookup(self.cited.url)} and give it as `archive_url`"


def lookup(url: str) -> str:
    """Where the Internet Archive lists its copies of a page."""
    return f"https://web.archive.org/web/*/{url}"


def cited(archive: Archive) -> tuple[Cited, ...]:
    """Every page of the web that a record or an article gives as its source, each once, by address."""
    found: dict[Url, Cited] = {}
    for url, title, copy, spot in _given(archive):
        if not url.startswith("http"):
            continue
        there = found.get(url, Cited(url, title, copy, ()))
        found[url] = replace(there, copy=there.copy or copy, spots=(*there.spots, spot))
    return tuple(found[url] for url in sorted(found))


def _given(archive: Archive) -> Iterator[tuple[Url, str, Url | None, Spot]]:
    for article in archive.articles.values():
        if article.source_url:
            yield article.source_url, article.title, article.archived_url, article.spot.at("source_url")
    for source, spot in _sources(archive):
        if source.url:
            yield source.url, source.title, source.archive_url, spot.at("url")


def _sources(archive: Archive) -> Iterator[tuple[Source, Spot]]:
    records: tuple[Event | Meeting | Note | Person | Place | Publisher | Series, ...] = (
        *archive.standing,
        *archive.meetings.values(),
        *archive.events.values(),
        *archive.series.values(),
        *archive.people.values(),
        *archive.places.values(),
        *archive.publishers.values(),
    )
    for record in records:
        yield from ((one, record.spot.at("sources", at)) for at, one in enumerate(record.sources))
    for meeting in archive.meetings.values():
        for place, statement in enumerate(meeting.outcome):
            for at, one in enumerate(statement.sources):
                yield one, meeting.spot.at("outcome", place, "sources", at)


def to_ask(pages: tuple[Cited, ...], known: Mapping[str, Known], today: date) -> tuple[Cited, ...]:
    """The pages whose last answer is no longer fresh."""
    return tuple(one for one in pages if one.url not in known or (today - known[one.url].asked).days > FRESH)


def learnt(url: str, answer: Answer, before: Known | None, today: date) -> Known:
    """What is known of an address after it answered; silence counts as death when it has lasted."""
    standing = _standing(url, answer)
    is_failing = before is not None and before.standing in (Standing.SILENT, Standing.DEAD)
    since = before.since if before and (before.standing is standing or is_failing) else today
    if standing is Standing.SILENT and (today - since).days >= DAYS_TO_DIE:
        standing = Standing.DEAD
    elif standing in (Standing.ALIVE, Standing.UNTOLD) and is_failing:
        since = today
    leads_to = answer.address if answer.address != url else ""
    return Known(standing, _told(url, answer), today, since, leads_to)


def _standing(url: str, answer: Answer) -> Standing:
    if answer.status in _GONE or _is_front_page(url, answer):
        return Standing.DEAD
    if answer.status in _FORBIDDING:
        return Standing.UNTOLD
    return Standing.ALIVE if 200 <= answer.status < 400 else Standing.SILENT


def _is_front_page(url: str, answer: Answer) -> bool:
    """Whether an article's address leads to the front page by now: many sites say so that it is gone."""
    asked, found = urlsplit(url), urlsplit(answer.address)
    is_deep = len(asked.path.strip("/")) > 3 or bool(asked.query)
    return 200 <= answer.status < 300 and is_deep and not found.path.strip("/") and not found.query


def _told(url: str, answer: Answer) -> str:
    if answer.status == 0:
        return answer.words
    if _is_front_page(url, answer):
        return "it leads to the front page of its site"
    return f"it answers {answer.status} {answer.words}".rstrip()


def broken(pages: tuple[Cited, ...], known: Mapping[str, Known]) -> tuple[Broken, ...]:
    """The pages that are known to be gone, the longest gone first."""
    gone = (
        Broken(one, known[one.url])
        for one in pages
        if one.url in known and known[one.url].standing is Standing.DEAD
    )
    return tuple(sorted(gone, key=lambda one: (one.known.since, one.cited.url)))
