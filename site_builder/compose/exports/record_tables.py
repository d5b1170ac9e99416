"""The records as tables: articles, meetings, events, people, places, publishers, series."""

from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Edition, body_of, each_of, event_page, notes_on, published
from site_builder.compose.exports.record_columns import (
    ARTICLE_COLUMNS,
    EVENT_COLUMNS,
    MEETING_COLUMNS,
    PERSON_COLUMNS,
    PLACE_COLUMNS,
    PUBLISHER_COLUMNS,
    SERIES_COLUMNS,
)
from site_builder.compose.exports.table import Table
from site_builder.model.page import Page
from site_builder.model.records import Article, Event, Meeting, Person, Place, Publisher

Row = tuple[str, ...]


def _articles(edition: Edition) -> Iterator[Row]:
    archive = edition.archive
    return (_article(edition, archive.articles[id]) for id in archive.articles_by_date)


def _article(edition: Edition, article: Article) -> Row:
    return (
        article.id,
        article.title,
        "; ".join(article.authors),
        article.publisher or "",
        str(article.published or ""),
        article.language,
        article.text.value,
        article.rights,
        str(body_of(edition, article.id).words),
        str(len(notes_on(edition, article.id))),
        article.summary,
        " ".join(link.meeting for link in article.meetings),
        " ".join(article.people),
        " ".join(article.places),
        " ".join(article.tags),
        article.source_url or "",
        article.archived_url or "",
        _page(edition, urls.article(article.id)),
        " ".join(link.relation for link in article.meetings),
        " ".join(f"{tie.relation}:{tie.article}" for tie in article.related),
    )


def _meetings(edition: Edition) -> Iterator[Row]:
    archive = edition.archive
    return (_meeting(edition, archive.meetings[id]) for id in archive.meetings_by_date)


def _meeting(edition: Edition, meeting: Meeting) -> Row:
    archive = edition.archive
    return (
        meeting.id,
        meeting.title,
        str(meeting.when),
        meeting.place or "",
        meeting.venue,
        meeting.format,
        " ".join(each.person for each in meeting.participants),
        meeting.certainty.value,
        str(len(archive.articles_about.get(meeting.id, ()))),
        str(len(published(edition, archive.notes_about.get(meeting.id, ())))),
        meeting.summary,
        " ".join(meeting.tags),
        _page(edition, urls.meeting(meeting.id)),
        " ".join(each.part for each in meeting.participants),
        " ".join(meeting.series),
        " ".join(f"{tie.relation}:{tie.meeting}" for tie in meeting.related),
    )


def _events(edition: Edition) -> Iterator[Row]:
    ordered = sorted(edition.archive.events.values(), key=lambda event: (event.when, event.id))
    return (_event(edition, event) for event in ordered)


def _event(edition: Edition, event: Event) -> Row:
    return (
        event.id,
        event.title,
        str(event.when),
        event.certainty.value,
        " ".join(event.meetings),
        " ".join(event.people),
        " ".join(event.places),
        " ".join(event.tags),
        urls.absolute(edition.config.url, event_page(edition, event.id), urls.event_fragment(event.id)),
    )


def _people(edition: Edition) -> Iterator[Row]:
    return (_person(edition, person) for person in edition.archive.people.values())


def _person(edition: Edition, person: Person) -> Row:
    archive = edition.archive
    return (
        person.id,
        person.name,
        person.family_name,
        person.role,
        "; ".join(person.also_known_as),
        _registers(person),
        str(len(archive.meetings_of.get(person.id, ()))),
        str(len(archive.articles_naming.get(person.id, ()))),
        _page(edition, urls.person(person.id)),
    )


def _places(edition: Edition) -> Iterator[Row]:
    return (_place(edition, place) for place in edition.archive.places.values())


def _place(edition: Edition, place: Place) -> Row:
    position = place.coordinates
    return (
        place.id,
        place.name,
        place.country,
        "; ".join(place.also_known_as),
        str(position.latitude) if position else "",
        str(position.longitude) if position else "",
        _registers(place),
        _page(edition, urls.place(place.id)),
    )


def _publishers(edition: Edition) -> Iterator[Row]:
    return (_publisher(edition, publisher) for publisher in edition.archive.publishers.values())


def _publisher(edition: Edition, publisher: Publisher) -> Row:
    return (
        publisher.id,
        publisher.name,
        publisher.country,
        publisher.url or "",
        "; ".join(publisher.also_known_as),
        _registers(publisher),
        str(len(edition.archive.articles_from.get(publisher.id, ()))),
        _page(edition, urls.publisher(publisher.id)),
        " ".join(f"{tie.relation}:{tie.publisher}" for tie in publisher.related),
    )


def _series(edition: Edition) -> Iterator[Row]:
    archive = edition.archive
    for id, series in archive.series.items():
        yield (
            id,
            series.title,
            series.summary,
            series.part_of or "",
            " ".join(archive.meetings_in.get(id, ())),
            " ".join(series.tags),
            _page(edition, urls.series(id)),
        )


def _registers(record: Person | Place | Publisher) -> str:
    return " ".join(f"{register}:{number}" for register, number in sorted(record.same_as.items()))


def _page(edition: Edition, url: str) -> str:
    return urls.absolute(edition.config.url, url)


RECORD_TABLES: tuple[Table, ...] = (
    Table(
        "articles",
        "data/articles.csv",
        "Articles",
        "A row for each: who, where, when, what about, how many notes.",
        ("id",),
        ARTICLE_COLUMNS,
        _articles,
    ),
    Table(
        "events",
        "data/events.csv",
        "Events",
        "What happened between the meetings, a row for each.",
        ("id",),
        EVENT_COLUMNS,
        _events,
    ),
    Table(
        "meetings",
        "data/meetings.csv",
        "Meetings",
        "A row for each: when, where, who, how sure that is.",
        ("id",),
        MEETING_COLUMNS,
        _meetings,
    ),
    Table(
        "people",
        "data/people.csv",
        "People",
        "Names, spellings, identifiers elsewhere.",
        ("id",),
        PERSON_COLUMNS,
        _people,
    ),
    Table(
        "places",
        "data/places.csv",
        "Places",
        "Names, countries, coordinates, identifiers elsewhere.",
        ("id",),
        PLACE_COLUMNS,
        _places,
    ),
    Table(
        "publishers",
        "data/publishers.csv",
        "Publishers",
        "Names, countries, sites.",
        ("id",),
        PUBLISHER_COLUMNS,
        _publishers,
    ),
    Table(
        "series",
        "data/series.csv",
        "Series of meetings",
        "A row for each: its meetings, and what it is part of.",
        ("id",),
        SERIES_COLUMNS,
        _series,
    ),
)


def record_tables(edition: Edition) -> Iterator[Page]:
    """A table for each kind of record."""
    return each_of(edition, _TABLES, str, _page_of)


_TABLES = {table.url: table for table in RECORD_TABLES}


def _page_of(edition: Edition, url: str) -> Iterator[Page]:
    yield _TABLES[url].page(edition)
