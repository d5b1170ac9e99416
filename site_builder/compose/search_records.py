"""Archive -> what a search can find: the words that its pages show, and nothing they do not."""

import re
from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

from markupsafe import Markup

from site_builder.compose import urls
from site_builder.compose.called import tag_name
from site_builder.compose.edition import Edition, body_of, edition, event_page, notes_on
from site_builder.compose.parts import date_start
from site_builder.compose.words import kind_label
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import MeetingId, PersonId, PublisherId
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, Meeting, Note
from site_builder.model.search import UNDATED, Facet, Passage, SearchRecord
from site_builder.model.when import When
from site_builder.text.dates import date_words
from site_builder.text.markdown import HEADING_PREFIX, html_of
from site_builder.text.names import counted
from site_builder.text.plain import plain_text

Facets = tuple[tuple[Facet, str], ...]
Name = TypeVar("Name", bound=Hashable)

_HEADING = re.compile(r'<h[2-6] id="([^"]+)">(.*?)</h[2-6]>', re.S)


@dataclass(frozen=True, slots=True)
class _Names:
    """What facets call people, meetings and publishers: names, told apart where two are the same."""

    people: Mapping[PersonId, str]
    meetings: Mapping[MeetingId, str]
    publishers: Mapping[PublisherId, str]


Find = Callable[[Edition, _Names], Iterator[SearchRecord]]


def search_records(archive: Archive, bodies: Bodies, config: Config) -> tuple[SearchRecord, ...]:
    """Everything that the site shows and a search can find, by address."""
    whole = edition(archive, bodies, config, None)
    names = _Names(
        _told_apart({id: person.name for id, person in archive.people.items()}),
        _told_apart({id: meeting.title for id, meeting in archive.meetings.items()}),
        _told_apart({id: publisher.name for id, publisher in archive.publishers.items()}),
    )
    found = (record for kind in FINDABLE for record in kind(whole, names))
    return tuple(sorted(found, key=lambda record: record.url))


def _articles(edition: Edition, names: _Names) -> Iterator[SearchRecord]:
    for article in edition.archive.articles.values():
        notes = notes_on(edition, article.id)
        publisher = names.publishers.get(article.publisher, "") if article.publisher else ""
        named = {*article.people, *(person for note in notes for person in note.people)}
        yield SearchRecord(
            urls.link("", urls.article(article.id)),
            article.title,
            "Article",
            (*_text_of(edition, article), *_note_passages(edition, article, notes)),
            (
                *_facets("Article", article.published),
                *((Facet.NOTE, kind_label(kind, edition.config)) for kind in _kinds(notes)),
                *_people(named, names),
                *(((Facet.PUBLISHER, publisher),) if publisher else ()),
                *_meetings_of((link.meeting for link in article.meetings), names),
            ),
            article.language,
            *_dates(article.published, edition.config),
            detail=publisher,
        )


def _meetings(edition: Edition, names: _Names) -> Iterator[SearchRecord]:
    for meeting in edition.archive.meetings.values():
        place = edition.archive.places.get(meeting.place) if meeting.place else None
        yield SearchRecord(
            urls.link("", urls.meeting(meeting.id)),
            meeting.title,
            "Meeting",
            (Passage(_words_on(meeting, names)),),
            (
                *_facets("Meeting", meeting.when),
                *_people((each.person for each in meeting.participants), names),
                *_meetings_of((meeting.id,), names),
            ),
            "",
            *_dates(meeting.when, edition.config),
            detail=place.name if place else "",
        )


def _events(edition: Edition, names: _Names) -> Iterator[SearchRecord]:
    for event in edition.archive.events.values():
        yield SearchRecord(
            urls.link("", event_page(edition, event.id), urls.event_fragment(event.id)),
            event.title,
            "Event",
            (Passage(plain_text(event.body)),),
            (
                *_facets("Event", event.when),
                *_people(event.people, names),
                *_meetings_of(event.meetings, names),
            ),
            "",
            *_dates(event.when, edition.config),
        )


def _people_pages(edition: Edition, names: _Names) -> Iterator[SearchRecord]:
    for id, person in edition.archive.people.items():
        text = _joined(person.role, *person.also_known_as, plain_text(person.body))
        facets = (*_facets("Person", None), *_people((id,), names))
        yield SearchRecord(
            urls.link("", urls.person(id)),
            person.name,
            "Person",
            (Passage(text),),
            facets,
            detail=person.role,
        )


def _places(edition: Edition, _names: _Names) -> Iterator[SearchRecord]:
    for id, place in edition.archive.places.items():
        text = _joined(place.country, *place.also_known_as, plain_text(place.body))
        url, facets = urls.link("", urls.place(id)), _facets("Place", None)
        yield SearchRecord(url, place.name, "Place", (Passage(text),), facets, detail=place.country)


def _publishers(edition: Edition, names: _Names) -> Iterator[SearchRecord]:
    for id, publisher in edition.archive.publishers.items():
        text = _joined(publisher.country, *publisher.also_known_as, plain_text(publisher.body))
        facets = (*_facets("Publisher", None), (Facet.PUBLISHER, names.publishers[id]))
        url = urls.link("", urls.publisher(id))
        yield SearchRecord(
            url, publisher.name, "Publisher", (Passage(text),), facets, detail=publisher.country
        )


def _series(edition: Edition, names: _Names) -> Iterator[SearchRecord]:
    for id, series in edition.archive.series.items():
        text = _joined(series.summary, plain_text(series.body))
        members = edition.archive.meetings_in.get(id, ())
        facets = (*_facets("Series", None), *_meetings_of(members, names))
        yield SearchRecord(
            urls.link("", urls.series(id)),
            series.title,
            "Series",
            (Passage(text),),
            facets,
            detail=counted(len(members), "meeting"),
        )


def _topics(edition: Edition, _names: _Names) -> Iterator[SearchRecord]:
    for id, tag in edition.archive.tags.items():
        text = _joined(*tag.also_known_as, plain_text(tag.body))
        url = urls.link("", urls.tag(id))
        yield SearchRecord(url, tag_name(tag), "Topic", (Passage(text),), _facets("Topic", None))


def _essays(edition: Edition, _names: _Names) -> Iterator[SearchRecord]:
    for id, essay in edition.archive.essays.items():
        passages = _by_heading(plain_text(essay.body), html_of(essay.body, HEADING_PREFIX))
        yield SearchRecord(
            urls.link("", urls.essay(id)), essay.title, "About", tuple(passages), _facets("About", None)
        )


FINDABLE: tuple[Find, ...] = (
    _articles,
    _essays,
    _events,
    _meetings,
    _people_pages,
    _places,
    _publishers,
    _series,
    _topics,
)
"""Every kind of thing that a search finds."""


def _text_of(edition: Edition, article: Article) -> Iterator[Passage]:
    body = body_of(edition, article.id)
    headings = "".join(block.html for block in body.blocks if block.html.startswith("<h"))
    yield from _by_heading(body.text, headings)


def _by_heading(text: str, html: str) -> Iterator[Passage]:
    """The plain words of a text, parted at the headings that its markup gives an id."""
    fragment = heading = ""
    start = 0
    lines = f"\n{text}\n"
    for found in _HEADING.finditer(html):
        words = Markup(found.group(2)).striptags()
        at = lines.find(f"\n{words}\n", start)
        if at < 0:
            continue
        yield Passage(text[start:at].strip(), fragment, heading)
        fragment, heading, start = Markup(found.group(1)).unescape(), words, at + len(words)
    yield Passage(text[start:].strip(), fragment, heading)


def _note_passages(edition: Edition, article: Article, notes: Iterable[Note]) -> Iterator[Passage]:
    """The notes beside a text, each under the id it has there."""
    for note in notes:
        placed = edition.placed.get((article.id, note.id))
        if placed is None:
            continue
        original = note.original.text if note.original else ""
        text = _joined(note.summary, note.claim, plain_text(note.body), original)
        yield Passage(text, f"note-{note.id}", kind=note.kind.value, number=placed.number)


def _words_on(meeting: Meeting, names: _Names) -> str:
    people = (_joined(names.people.get(each.person, ""), each.role) for each in meeting.participants)
    outcomes = (each.text for each in meeting.outcome)
    return _joined(meeting.summary, *outcomes, plain_text(meeting.body), meeting.venue, *people)


def _facets(kind: str, when: When | None) -> Facets:
    return (Facet.PAGE, kind), (Facet.YEAR, f"{when.first.year:04}" if when else UNDATED)


def _kinds(notes: Iterable[Note]) -> list[NoteKind]:
    return sorted({note.kind for note in notes})


def _people(ids: Iterable[PersonId], names: _Names) -> Facets:
    return tuple((Facet.PERSON, names.people[id]) for id in sorted(ids) if id in names.people)


def _meetings_of(ids: Iterable[MeetingId], names: _Names) -> Facets:
    return tuple((Facet.MEETING, names.meetings[id]) for id in ids if id in names.meetings)


def _dates(when: When | None, config: Config) -> tuple[str, str, str]:
    if when is None:
        return "", "", ""
    return when.first.isoformat(), date_start(when), date_words(when, config.language)


def _joined(*texts: str) -> str:
    """Texts one under the other, so that the end of one and the start of the next are no phrase."""
    return "\n".join(text for text in texts if text)


def _told_apart(names: Mapping[Name, str]) -> Mapping[Name, str]:
    many = Counter(names.values())
    return {id: f"{name} ({id})" if many[name] > 1 else name for id, name in names.items()}
