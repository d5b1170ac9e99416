"""The archive: every published record by its id, and every relation both ways."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import TypeVar

from site_builder.link.circles import impossible_ties
from site_builder.link.complete import complete, meetings_in, with_meetings
from site_builder.link.drafts import Drafts, Hidden, hidden
from site_builder.link.leads import FROM_ARTICLES, FROM_NOTES
from site_builder.link.notes import note_issues
from site_builder.link.pictures import stray_pictures
from site_builder.link.references import references
from site_builder.link.relations import inverted
from site_builder.link.resolve import broken_references
from site_builder.link.shelf import Shelf, shelve
from site_builder.link.sides import opposed_sides
from site_builder.link.tags import all_tags, tag_issues, uses_of_tags
from site_builder.link.times import untimely_ties
from site_builder.link.wiki_links import broken_links
from site_builder.model.archive import Archive
from site_builder.model.by_date import rank
from site_builder.model.by_id import by_id
from site_builder.model.ids import ArticleId, NoteId, TagId
from site_builder.model.issue import Checked, Issue
from site_builder.model.records import Article, Event, Meeting, Note, Record
from site_builder.model.records.note import Status
from site_builder.model.remember import FindOnce, found_anew

K = TypeVar("K")
Dated = TypeVar("Dated", Event, Meeting)


def link(
    records: tuple[Record, ...],
    drafts: Drafts,
    unread: tuple[str, ...] = (),
    media: tuple[str, ...] = (),
    once: FindOnce = found_anew,
) -> Checked[Archive]:
    """The archive that `records` make up, and every reference in them that leads nowhere.

    `unread` are paths of files that could not be read whole: what they may hold is not reported as missing.
    `media` are the paths of the pictures. What is found wrong, `once` gives for the same but for texts of
    articles.
    """
    shelf = shelve(records)
    unseen = hidden(shelf, drafts)
    issues = once(lambda: _issues(shelf, unseen, unread, media))
    return Checked(_archive(complete(shelf, unseen), unseen), issues)


def _issues(
    shelf: Shelf, unseen: Hidden, unread: tuple[str, ...], media: tuple[str, ...]
) -> tuple[Issue, ...]:
    found = tuple((record, tuple(references(record))) for record in shelf.linked)
    uses = uses_of_tags(shelf, found)
    return (
        *broken_references(shelf, found, unseen, unread),
        *broken_links(shelf, uses, unseen, unread),
        *tag_issues(shelf, uses),
        *note_issues(shelf),
        *_wrong_relations(shelf, unseen),
        *stray_pictures(media, (*shelf.articles, *(PurePosixPath(path).stem for path in unread))),
    )


def linked(records: tuple[Record, ...], drafts: Drafts) -> Archive:
    """The same archive, without looking for what is wrong in it."""
    shelf = shelve(records)
    unseen = hidden(shelf, drafts)
    return _archive(complete(shelf, unseen), unseen)


def _wrong_relations(shelf: Shelf, unseen: Hidden) -> Iterator[Issue]:
    """What cannot be so between records, drafts left out: what only they contradict is told as theirs."""
    seen = {name: one for name, one in shelf.articles.items() if not unseen.hides(one)}
    public = replace(shelf, articles=seen)
    yield from opposed_sides(public)
    yield from impossible_ties(public)
    yield from untimely_ties(public)


def _archive(shelf: Shelf, unseen: Hidden) -> Archive:
    articles = _by_date(one for one in shelf.articles.values() if not unseen.hides(one))
    meetings, events, people = _by_day(shelf.meetings), _by_day(shelf.events), shelf.people
    standing = _standing(notes := with_meetings(_notes(shelf, unseen, articles), meetings))
    tags = all_tags(shelf, _uses(articles.values(), meetings.values(), events.values(), standing.values()))
    return Archive(
        articles=by_id(articles),
        notes=by_id(notes),
        meetings=shelf.meetings,
        events=shelf.events,
        people=people,
        places=shelf.places,
        publishers=shelf.publishers,
        series=shelf.series,
        tags=tags,
        essays=shelf.essays,
        articles_by_date=tuple(articles),
        meetings_by_date=tuple(meetings),
        notes_on=_notes_on(articles, standing),
        articles_about=inverted(meetings, articles, FROM_ARTICLES["articles_about"]),
        articles_tagged=inverted(tags, articles, FROM_ARTICLES["articles_tagged"]),
        articles_naming=inverted(people, articles, FROM_ARTICLES["articles_naming"]),
        articles_at=inverted(shelf.places, articles, FROM_ARTICLES["articles_at"]),
        articles_from=inverted(shelf.publishers, articles, FROM_ARTICLES["articles_from"]),
        notes_about=inverted(meetings, standing, FROM_NOTES["notes_about"]),
        notes_naming=inverted(people, standing, FROM_NOTES["notes_naming"]),
        notes_at=inverted(shelf.places, standing, FROM_NOTES["notes_at"]),
        notes_tagged=inverted(tags, standing, FROM_NOTES["notes_tagged"]),
        notes_citing=inverted(articles, standing, FROM_NOTES["notes_citing"]),
        meetings_of=inverted(people, meetings, lambda one: (guest.person for guest in one.participants)),
        meetings_at=inverted(shelf.places, meetings, lambda one: (one.place,)),
        meetings_tagged=inverted(tags, meetings, lambda one: one.tags),
        meetings_in=meetings_in(shelf, meetings),
        events_about=inverted(meetings, events, lambda one: one.meetings),
        events_naming=inverted(people, events, lambda one: one.people),
        events_at=inverted(shelf.places, events, lambda one: one.places),
        events_tagged=inverted(tags, events, lambda one: one.tags),
        text_digests={file.article: file.text_sha256 for file in shelf.note_files if file.text_sha256},
    )


def _by_day(records: Mapping[K, Dated]) -> Mapping[K, Dated]:
    return dict(sorted(records.items(), key=lambda row: (row[1].when, row[1].id)))


def _by_date(articles: Iterable[Article]) -> dict[ArticleId, Article]:
    return {one.id: one for one in sorted(articles, key=rank)}


def _notes(shelf: Shelf, unseen: Hidden, articles: Mapping[ArticleId, Article]) -> dict[NoteId, Note]:
    """The notes that may be seen: article by article in the order of dates, then as they are written."""
    rank = {name: place for place, name in enumerate(articles)}
    seen = [note for note in shelf.notes if note.on in rank and not unseen.hides(note)]
    notes: dict[NoteId, Note] = {}
    for note in sorted(seen, key=lambda note: rank[note.on]):
        notes.setdefault(note.id, note)
    return notes


def _standing(notes: Mapping[NoteId, Note]) -> dict[NoteId, Note]:
    """Those that are neither withdrawn nor replaced by another one."""
    replaced = {note.supersedes for note in notes.values()}
    return {
        name: note
        for name, note in notes.items()
        if note.status is not Status.WITHDRAWN and name not in replaced
    }


def _uses(*kinds: Iterable[Article | Event | Meeting | Note]) -> Iterator[TagId]:
    return (tag for records in kinds for record in records for tag in record.tags)


def _notes_on(
    articles: Mapping[ArticleId, Article], notes: Mapping[NoteId, Note]
) -> Mapping[ArticleId, tuple[NoteId, ...]]:
    """An article's own notes first, then those that stand on another article too."""
    own = inverted(articles, notes, lambda note: (note.on,))
    shared = inverted(articles, notes, lambda note: (also.article for also in note.also))
    return {name: tuple(dict.fromkeys((*own[name], *shared[name]))) for name in articles}
