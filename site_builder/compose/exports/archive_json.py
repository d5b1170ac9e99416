"""The whole archive as JSON: every published record under the keys of its own file, with its address."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from functools import partial

from site_builder.compose import urls
from site_builder.compose.edition import Edition, each_of, event_page, published
from site_builder.compose.exports.by_year import addresses, file_of, year_parts
from site_builder.compose.exports.files import json_page
from site_builder.compose.jsonld import Json
from site_builder.compose.paging import Part
from site_builder.compose.rights import is_withheld
from site_builder.model.ids import ArticleId, EventId, MeetingId, PersonId, SeriesId
from site_builder.model.page import Page
from site_builder.model.records import (
    Article,
    Essay,
    Event,
    Meeting,
    Note,
    Person,
    Place,
    Publisher,
    Series,
    Tag,
)
from site_builder.model.records.relations import Account, Attendance
from site_builder.text.encode import Plain, plain

FORMAT, VERSION = "annotated-archive", 1
"""The version changes when a key that is there now goes, or comes to mean something else."""

OF_THE_WORKSHOP = ("draft", "name_links", "needs", "not_about", "status")
"""Keys that say how far the work is, and how pages are made: what is here is published."""

OTHERS = ("meetings", "events", "people", "places", "publishers", "series", "tags", "essays")
"""Kinds of record that even a large archive has in one file."""

Record = Article | Essay | Event | Meeting | Person | Place | Publisher | Series | Tag


def archive_json(edition: Edition) -> Iterator[Page]:
    """The archive as `archive.json`; that of a large one names files with its articles and notes by year."""
    parts = {file_of(part, ".json"): part for part in year_parts(edition, urls.ARCHIVE_PARTS)}
    yield from each_of(edition, (urls.ARCHIVE_JSON,), str, _whole)
    yield from each_of(edition, parts, str, _part, parts)


def _whole(edition: Edition, url: str) -> Iterator[Page]:
    """All that is in no part."""
    archive, found = edition.archive, year_parts(edition, urls.ARCHIVE_PARTS)
    notes = () if found else published(edition, archive.notes)
    own = _texts(edition, () if found else archive.articles_by_date, notes)
    records = {**own, **_other_records(edition)}
    yield json_page(url, {**_opening(edition), **addresses(edition, found, ".json"), **records})


def _part(edition: Edition, url: str, parts: Mapping[str, Part[ArticleId]]) -> Iterator[Page]:
    """The articles of a year, and the notes on them."""
    there, known = parts[url].entries, edition.archive.notes
    on = (note for id in there for note in edition.archive.notes_on.get(id, ()) if known[note].on == id)
    records = {**_texts(edition, there, published(edition, on)), **{kind: [] for kind in OTHERS}}
    yield json_page(url, {**_opening(edition), **records})


def _opening(edition: Edition) -> dict[str, Json]:
    """The format, and settings that readers see."""
    config = edition.config
    about = {
        "title": config.title,
        "url": urls.base(config.url),
        "language": config.language,
        "description": config.description,
        "author": config.author,
        "licence": config.licence,
        "latest_day": edition.latest_day.isoformat() if edition.latest_day else "",
    }
    shown: dict[str, Json] = {key: value for key, value in about.items() if value}
    return {"format": FORMAT, "version": VERSION, "archive": shown}


def _texts(edition: Edition, articles: Iterable[ArticleId], notes: Iterable[Note]) -> dict[str, Json]:
    """The records that an archive has most of."""
    found = edition.archive.articles
    return {
        "articles": [_entry(edition, found[id], urls.article) for id in articles],
        "notes": [_note(edition, note) for note in notes],
    }


def _other_records(edition: Edition) -> dict[str, Json]:
    archive = edition.archive
    return {
        "meetings": [_entry(edition, archive.meetings[id], urls.meeting) for id in archive.meetings_by_date],
        "events": _all(edition, archive.events.values(), partial(_event_url, edition)),
        "people": _all(edition, archive.people.values(), urls.person),
        "places": _all(edition, archive.places.values(), urls.place),
        "publishers": _all(edition, archive.publishers.values(), urls.publisher),
        "series": _all(edition, archive.series.values(), urls.series),
        "tags": _all(edition, archive.tags.values(), urls.tag),
        "essays": _all(edition, archive.essays.values(), urls.essay),
    }


def _all(edition: Edition, records: Iterable[Record], url_of: Callable[..., str]) -> list[Json]:
    return [_entry(edition, record, url_of) for record in records]


def _entry(edition: Edition, record: Record, url_of: Callable[..., str]) -> Json:
    """A record: its id and address, what was written at the head of its file, and its text in Markdown."""
    written = _published(plain(_from_both_sides(edition, record)))
    # Of a publisher, `url` is its own site; here that is the address of our page, as of every record.
    site = {"site": written.pop("url")} if "url" in written else {}
    address = urls.absolute(edition.config.url, *url_of(record.id).split("#", 1))
    body: dict[str, Json] = {"body": record.body} if record.body else {}
    return {"id": record.id, "url": address, **written, **site, **body}


def _from_both_sides(edition: Edition, record: Record) -> Record:
    """A record with what the other side of its relations declares, so that each can be read from either."""
    if isinstance(record, Meeting):
        return _meeting(edition, record)
    if isinstance(record, Person):
        return replace(record, meetings=tuple(_attendances(edition, record.id)))
    if isinstance(record, Series):
        return replace(record, meetings=tuple(_members(edition, record.id)))
    return record


def _meeting(edition: Edition, meeting: Meeting) -> Meeting:
    archive = edition.archive
    about = archive.articles_about.get(meeting.id, ())
    notes = published(edition, archive.notes_about.get(meeting.id, ()))
    accounts = (
        Account(id, link.relation)
        for id in about
        for link in archive.articles[id].meetings
        if link.meeting == meeting.id
    )
    return replace(
        meeting,
        articles=tuple(accounts),
        notes=tuple(note.id for note in notes),
    )


def _attendances(edition: Edition, person: PersonId) -> Iterator[Attendance]:
    archive = edition.archive
    for id in archive.meetings_of.get(person, ()):
        own = next(each for each in archive.meetings[id].participants if each.person == person)
        yield Attendance(id, own.part, own.role)


def _members(edition: Edition, series: SeriesId) -> Iterator[MeetingId]:
    """The meetings of a series itself, without those of the series within it."""
    archive = edition.archive
    return (id for id in archive.meetings_in.get(series, ()) if series in archive.meetings[id].series)


def _note(edition: Edition, note: Note) -> Json:
    """A note with the article it stands on and, where its words were found, where they are in its text."""
    address = urls.absolute(edition.config.url, urls.note(note.id))
    written = _published(plain(note, always=("kind", "summary", "as_of", "author", "created")))
    found: list[Json] = [
        {"article": id, "start": anchor.start, "end": anchor.end}
        for id in note.articles
        if not is_withheld(edition, id)
        for anchor in edition.anchors.get((id, note.id), ())
    ]
    placed: dict[str, Json] = {"found": found} if found else {}
    return {"id": note.id, "url": address, "article": note.on, **written, **placed}


def _published(written: dict[str, Plain]) -> dict[str, Json]:
    """Without what is of the workshop, and without lines of the original that are no part of the article."""
    kept: dict[str, Json] = {key: value for key, value in written.items() if key not in OF_THE_WORKSHOP}
    source = kept.get("provenance")
    if isinstance(source, Mapping):
        kept["provenance"] = {key: value for key, value in source.items() if key != "removed"}
    return kept


def _event_url(edition: Edition, id: EventId) -> str:
    return f"{event_page(edition, id)}#{urls.event_fragment(id)}"
