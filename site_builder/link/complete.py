"""Records completed with what the other side of each relation declares, so that all readers see one truth."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from typing import TypeVar

from site_builder.link.drafts import Hidden
from site_builder.link.shelf import Shelf
from site_builder.model.ids import ArticleId, MeetingId, NoteId, PublisherId, SeriesId
from site_builder.model.records import Article, Meeting, Note, Publisher
from site_builder.model.records.parts import MeetingLink, Participant
from site_builder.model.records.relations import (
    ArticleTie,
    MeetingTie,
    PublisherTie,
    inverse,
)

Key = TypeVar("Key")
Value = TypeVar("Value")
Many = Mapping[Key, tuple[Value, ...]]


def complete(shelf: Shelf, unseen: Hidden) -> Shelf:
    """The same records, each relation standing in both; what a draft declares reaches no published record."""
    published = {id: one for id, one in shelf.articles.items() if not unseen.hides(one)}
    return replace(
        shelf,
        articles=_articles(shelf, published),
        meetings=_meetings(shelf),
        publishers=_publishers(shelf),
    )


def with_meetings(notes: Mapping[NoteId, Note], meetings: Mapping[MeetingId, Meeting]) -> dict[NoteId, Note]:
    """Notes with the meetings that name them."""
    named = _gathered((note, id) for id, one in meetings.items() for note in one.notes)
    return {
        id: replace(note, meetings=_merged(note.meetings, named[id])) if id in named else note
        for id, note in notes.items()
    }


def _articles(shelf: Shelf, published: Mapping[ArticleId, Article]) -> Mapping[ArticleId, Article]:
    about = _gathered(
        (each.article, MeetingLink(id, each.relation))
        for id, meeting in shelf.meetings.items()
        for each in meeting.articles
    )
    ties = _gathered(
        (tie.article, ArticleTie(id, inverse(tie.relation)))
        for id, article in published.items()
        for tie in article.related
    )
    return {id: _article(one, about.get(id, ()), ties.get(id, ())) for id, one in shelf.articles.items()}


def _article(article: Article, about: tuple[MeetingLink, ...], ties: tuple[ArticleTie, ...]) -> Article:
    known = {link.meeting for link in article.meetings}
    more = tuple(link for link in about if link.meeting not in known)
    related = _merged(article.related, ties)
    if not more and related == article.related:
        return article
    return replace(article, meetings=(*article.meetings, *more), related=related)


def _meetings(shelf: Shelf) -> Mapping[MeetingId, Meeting]:
    present = _gathered(
        (each.meeting, Participant(id, each.role, each.part))
        for id, person in shelf.people.items()
        for each in person.meetings
    )
    ties = _gathered(
        (tie.meeting, MeetingTie(id, inverse(tie.relation)))
        for id, meeting in shelf.meetings.items()
        for tie in meeting.related
    )
    series = _gathered((meeting, id) for id, one in shelf.series.items() for meeting in one.meetings)
    return {
        id: _meeting(one, present.get(id, ()), ties.get(id, ()), series.get(id, ()))
        for id, one in shelf.meetings.items()
    }


def _meeting(
    meeting: Meeting,
    present: tuple[Participant, ...],
    ties: tuple[MeetingTie, ...],
    series: tuple[SeriesId, ...],
) -> Meeting:
    known = {each.person for each in meeting.participants}
    told = {each.person: each.role for each in present}
    own = (
        replace(each, role=told[each.person]) if not each.role and each.person in told else each
        for each in meeting.participants
    )
    return replace(
        meeting,
        participants=(*own, *(each for each in present if each.person not in known)),
        related=_merged(meeting.related, ties),
        series=_merged(meeting.series, series),
    )


def _publishers(shelf: Shelf) -> Mapping[PublisherId, Publisher]:
    ties = _gathered(
        (tie.publisher, PublisherTie(id, inverse(tie.relation)))
        for id, publisher in shelf.publishers.items()
        for tie in publisher.related
    )
    return {
        id: replace(one, related=_merged(one.related, ties.get(id, ())))
        for id, one in shelf.publishers.items()
    }


def meetings_in(shelf: Shelf, by_date: Iterable[MeetingId]) -> Many[SeriesId, MeetingId]:
    """The meetings of each series and of the series within it, in the order of dates."""
    found: dict[SeriesId, list[MeetingId]] = {id: [] for id in shelf.series}
    for id in by_date:
        for series in _with_wider(shelf, shelf.meetings[id].series):
            found[series].append(id)
    return {id: tuple(meetings) for id, meetings in found.items()}


def _with_wider(shelf: Shelf, names: Iterable[SeriesId]) -> Iterator[SeriesId]:
    """Series and those they are part of, each once; a circle ends where it began."""
    seen: set[SeriesId] = set()
    for name in names:
        step: SeriesId | None = name
        while step is not None and step in shelf.series and step not in seen:
            seen.add(step)
            yield step
            step = shelf.series[step].part_of


def _gathered(pairs: Iterable[tuple[Key, Value]]) -> Many[Key, Value]:
    found: dict[Key, list[Value]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def _merged(own: tuple[Value, ...], others: tuple[Value, ...]) -> tuple[Value, ...]:
    """What a record declares itself, then what others add to it; each once."""
    return tuple(dict.fromkeys((*own, *others)))
