"""What every page is made from: the archive, its bodies, its settings and the day, and some orders."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from datetime import date
from enum import StrEnum
from functools import partial
from itertools import chain, count
from sys import maxsize
from typing import Any, Protocol, TypeVar

from site_builder.compose import urls
from site_builder.compose.authors import articles_by, people_by_name
from site_builder.compose.chronicle import event_pages
from site_builder.compose.wiki_links import with_links
from site_builder.model.archive import Archive
from site_builder.model.body import Anchor, Bodies, Body, PlacedNote
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.gather import Gather, one_by_one
from site_builder.model.ids import ArticleId, EventId, MeetingId, NoteId, PersonId
from site_builder.model.page import Page
from site_builder.model.records import Note
from site_builder.model.records.note import Status
from site_builder.model.records.parts import Coordinates
from site_builder.model.remember import Remember, made_anew
from site_builder.model.when import Day
from site_builder.text.known_names import NO_NAMES, KnownNames
from site_builder.text.names_of_archive import names_of
from site_builder.told.related import Related, related, words_in

Id = TypeVar("Id", bound=str)
PagesOf = Callable[..., Iterable[Page]]
"""The edition, the id of a record, and what is worked out for all records at once → the record's pages."""


Shared = tuple[Mapping[Any, Any], ...]
"""What is worked out for all records at once."""


class Each(Protocol):
    """Makes the pages of a record, or finds them as an earlier run made them."""

    def __call__(self, url: str, pages_of: PagesOf, record: str, shared: Shared, /) -> Iterable[Page]:
        """The pages that stand at `url` and beside it."""


class Standing(StrEnum):
    """Whether a note is a finding of the archive's today."""

    DRAFT = "draft"
    PUBLISHED = "published"
    REPLACED = "replaced"
    WITHDRAWN = "withdrawn"


_AS_WRITTEN = {status: Standing(status.value) for status in Status}


@dataclass(frozen=True, slots=True)
class Edition:
    """One state of the archive, on its way to pages."""

    archive: Archive
    bodies: Bodies
    config: Config
    today: date | None
    """Ages are told from this day; none: they are not told."""
    placed: Mapping[tuple[ArticleId, NoteId], PlacedNote]
    """Where each note stands on each of its articles."""
    stood: Mapping[ArticleId, tuple[NoteId, ...]]
    """The notes that have a place in each article, as its text goes."""
    anchors: Mapping[tuple[ArticleId, NoteId], tuple[Anchor, ...]]
    """Every stretch of an article's plain text that a note is about."""
    rank: Mapping[NoteId, int]
    """The order of notes: by the date of their article, then as its text goes."""
    replaced_by: Mapping[NoteId, NoteId]
    """Note → the note that supersedes it."""
    order_on: Mapping[tuple[MeetingId, ArticleId], int]
    """The place of an article among those about one meeting."""
    people_by_name: Mapping[str, PersonId]
    """A name as bylines are compared → whose it is."""
    articles_by: Mapping[PersonId, tuple[ArticleId, ...]]
    """Person → the articles that bear their name, oldest first."""
    latest_day: date | None
    """The latest day that the archive speaks for: a note was checked or changed, or a copy taken in."""
    event_pages: Mapping[EventId, str]
    """Event → the page of the timeline it stands on, where that has several."""
    names: KnownNames
    """Of people and places, as texts give them."""
    notes_of: Mapping[ArticleId, tuple[Note, ...]] = field(default_factory=dict)
    """Article → the published notes that stand on it, as its text goes."""
    near: Mapping[ArticleId, tuple[Related, ...]] = field(default_factory=dict)
    """Article → those that tell of the same things; empty until it was worked out over all their words."""
    remember: Remember = made_anew
    """Keeps what costs much to make, from one build to the next."""
    wanted: str | None = None
    """The one address whose page is made; none: all are."""
    each: Each | None = None
    """What makes the pages of one record; none: they are simply made."""


PageKind = Callable[[Edition], Iterator[Page]]
"""Makes all pages of one kind."""


@dataclass(frozen=True, slots=True)
class Desk:
    """An edition as seen from one of its pages: links are made for this page."""

    edition: Edition
    root: str
    """What leads from the page to the site's root."""

    def link(self, url: str, fragment: str = "") -> str:
        """The address of a page, from here."""
        return urls.link(self.root, url, fragment)


def edition(archive: Archive, bodies: Bodies, config: Config, today: date | None) -> Edition:
    """The archive with the orders that its pages share, each worked out once, and its links written out."""
    pages_of_events = event_pages(archive, config.language)
    archive = _on_earth(with_links(archive, pages_of_events))
    people = people_by_name(archive)
    stood = stood_in(bodies)
    made = Edition(
        archive,
        bodies,
        config,
        today,
        placed_in(bodies),
        stood,
        anchors_in(bodies),
        ranks(archive, stood),
        {note.supersedes: note.id for note in archive.notes.values() if note.supersedes},
        orders_on(archive.articles_about),
        people,
        articles_by(archive, people),
        latest_day(archive),
        pages_of_events,
        names_of(archive) if config.name_links else NO_NAMES,
    )
    return replace(made, notes_of=notes_of(made, archive.articles))


def orders_on(about: Mapping[MeetingId, tuple[ArticleId, ...]]) -> dict[tuple[MeetingId, ArticleId], int]:
    """The place of each article among those about each meeting."""
    return {(id, one): place for id, articles in about.items() for place, one in enumerate(articles)}


def _on_earth(archive: Archive) -> Archive:
    """The archive without positions that nobody can stand on: a rule tells of them, and no map draws them."""
    places = {
        id: replace(place, coordinates=_position(place.coordinates)) if place.coordinates else place
        for id, place in archive.places.items()
    }
    return replace(archive, places=places)


def _position(given: Coordinates) -> Coordinates | None:
    # What is equal is also written alike: nought has no sign.
    return Coordinates(given.latitude + 0.0, given.longitude + 0.0) if given.is_on_earth else None


def desk(edition: Edition, url: str) -> Desk:
    """The edition as seen from the page at `url`."""
    return Desk(edition, urls.root_of(url))


def wants(edition: Edition, url: str) -> bool:
    """Whether a page at `url`, or one below it, is to be made."""
    return edition.wanted is None or edition.wanted.startswith(url)


def each_of(
    edition: Edition,
    ids: Iterable[Id],
    url_of: Callable[[Id], str],
    pages_of: PagesOf,
    *shared: Mapping[Any, Any],
) -> Iterator[Page]:
    """The pages of records, one record after the other, of those that are wanted.

    `pages_of` reads nothing but the edition it is given, the record's id and what is `shared`: mappings
    that are worked out for all records at once.
    """
    for id in ids:
        url = url_of(id)
        if wants(edition, url):
            make = edition.each
            yield from make(url, pages_of, id, shared) if make else pages_of(edition, id, *shared)


def with_near(edition: Edition, gather: Gather = one_by_one, processes: int = 1) -> Edition:
    """The edition, it being known which articles tell of the same things, by all their words.

    Where there are several `processes`, each finds the words of some articles first; `gather` remembers them.
    """
    archive, order, remember = edition.archive, edition.archive.articles_by_date, edition.remember

    def text_of(article: ArticleId) -> str:
        return body_of(edition, article).text

    def digest_of(article: ArticleId) -> str:
        return body_of(edition, article).digest

    def found(process: int) -> int:
        return len(words_in(archive, order[process::processes], text_of, remember, digest_of))

    if processes > 1:
        gather([partial(found, process) for process in range(processes)])
    return replace(edition, near=related(archive, text_of, remember, digest_of))


def event_page(edition: Edition, event: EventId) -> str:
    """The page of the timeline that an event stands on."""
    return edition.event_pages.get(event, urls.TIMELINE)


def body_of(edition: Edition, article: ArticleId) -> Body:
    """The article's text; an empty one when it could not be made, which other stages report."""
    return edition.bodies.get(article) or Body.of(article, "", ())


def notes_on(edition: Edition, article: ArticleId) -> tuple[Note, ...]:
    """The published notes that stand on an article, as its text goes."""
    return edition.notes_of.get(article, ())


def last_looked_at(notes: Iterable[Note]) -> Day | None:
    """The last day on which any of some notes was checked or became what it is; none without notes."""
    return max((max(note.as_of, note.modified) for note in notes), default=None)


def standing(edition: Edition, note: Note) -> Standing:
    """Whether a note stands: one that another replaces keeps its page, and is nowhere else."""
    is_replaced = note.status is Status.PUBLISHED and note.id in edition.replaced_by
    return Standing.REPLACED if is_replaced else _AS_WRITTEN[note.status]


def published(edition: Edition, ids: Iterable[NoteId]) -> tuple[Note, ...]:
    """The published ones among some notes, each once, in the order of notes; replaced ones are left out."""
    notes = edition.archive.notes
    found = dict.fromkeys(
        id for id in ids if id in notes and standing(edition, notes[id]) is Standing.PUBLISHED
    )
    return tuple(notes[id] for id in sorted(found, key=lambda id: edition.rank.get(id, maxsize)))


def notes_of(edition: Edition, articles: Iterable[ArticleId]) -> dict[ArticleId, tuple[Note, ...]]:
    """The published notes on some articles."""
    return {id: published(edition, edition.archive.notes_on.get(id, ())) for id in articles}


def placed_in(bodies: Bodies) -> dict[tuple[ArticleId, NoteId], PlacedNote]:
    """Where each note stands on each of its articles."""
    return {(id, note.note): note for id, body in bodies.items() for note in body.placed}


def anchors_in(bodies: Bodies) -> dict[tuple[ArticleId, NoteId], tuple[Anchor, ...]]:
    """The stretches of each article that each note is about."""
    found: defaultdict[tuple[ArticleId, NoteId], list[Anchor]] = defaultdict(list)
    for article, body in bodies.items():
        for anchor in body.anchors:
            found[(article, anchor.note)].append(anchor)
    return {key: tuple(anchors) for key, anchors in found.items()}


def latest_day(archive: Archive) -> date | None:
    """The latest day that the archive speaks for."""
    days: list[date] = [day for note in archive.notes.values() for day in (note.as_of, note.modified)]
    taken_in = (article.provenance.captured for article in archive.articles.values())
    return max((*days, *(day for day in taken_in if day)), default=None)


def stood_in(bodies: Bodies) -> dict[ArticleId, tuple[NoteId, ...]]:
    """The notes that have a place in each article, as its text goes."""
    return {id: tuple(note.note for note in body.placed) for id, body in bodies.items()}


def ranks(archive: Archive, stood: Mapping[ArticleId, tuple[NoteId, ...]]) -> dict[NoteId, int]:
    """The order of notes: by the dates of their articles, then as their texts go; without a place, last."""
    placed = chain.from_iterable(stood.get(id, ()) for id in archive.articles_by_date)
    return dict(zip(dict.fromkeys(chain(placed, archive.notes)), count(), strict=False))
