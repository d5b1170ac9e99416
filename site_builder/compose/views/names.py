"""People, places, publishers and tags: the page of each, and the directory of a kind."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.compose.views.article import ArticleItemView
from site_builder.compose.views.meeting import EventView, MeetingItemView
from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.picture import ChartView
from site_builder.compose.views.shared import (
    CountedLinkView,
    FilterView,
    HeadView,
    KindCountView,
    LinkView,
    PartView,
    SourceView,
)


@dataclass(frozen=True, slots=True)
class PersonView:
    """Somebody the articles name (`person.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """The name as this archive spells it."""
    role: str
    """Who they are; may be empty."""
    other_names: tuple[str, ...]
    """Other spellings."""
    identifiers: tuple[LinkView, ...]
    """Identifiers elsewhere, such as `Wikidata Q7747`; `url` is empty where none is known."""
    body: Markup
    """More; may be empty."""
    sources: tuple[SourceView, ...]
    """Where it can be checked."""
    meetings: tuple[MeetingItemView, ...]
    """Meetings they took part in, oldest first."""
    companions: tuple[CountedLinkView, ...]
    """People who took part in the same meetings, with how many; most first."""
    written: tuple[ArticleItemView, ...]
    """Articles that bear their name, oldest first."""
    articles: tuple[ArticleItemView, ...]
    """Articles about them, oldest first."""
    all_articles: LinkView | None
    """All of them, where there are too many for this page."""
    notes: tuple[NoteItemView, ...]
    """Notes about them or about a claim they made."""
    all_notes: LinkView | None
    """All of them, where there are too many for this page."""
    events: tuple[EventView, ...]
    """Dated events they belong to."""
    chart: ChartView | None
    """Articles, meetings and events by year; none where they fall in fewer than three years."""


@dataclass(frozen=True, slots=True)
class PlaceView:
    """A place the articles name (`place.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """The name as this archive spells it."""
    country: str
    """The country it lies in; may be empty."""
    coordinates: str
    """`53.9° N, 27.57° E`; empty when unknown."""
    other_names: tuple[str, ...]
    """Other spellings."""
    identifiers: tuple[LinkView, ...]
    """Identifiers elsewhere; `url` is empty where none is known."""
    body: Markup
    """More; may be empty."""
    sources: tuple[SourceView, ...]
    """Where it can be checked."""
    meetings: tuple[MeetingItemView, ...]
    """Meetings held there, oldest first."""
    people: tuple[CountedLinkView, ...]
    """Who met there, with in how many meetings; most first."""
    articles: tuple[ArticleItemView, ...]
    """Articles about it, oldest first."""
    all_articles: LinkView | None
    """All of them, where there are too many for this page."""
    notes: tuple[NoteItemView, ...]
    """Notes about it."""
    all_notes: LinkView | None
    """All of them, where there are too many for this page."""
    events: tuple[EventView, ...]
    """Dated events there."""
    chart: ChartView | None
    """Articles, meetings and events by year; none where they fall in fewer than three years."""


@dataclass(frozen=True, slots=True)
class PublisherView:
    """Who published articles of the archive (`publisher.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """The name as this archive spells it."""
    site: LinkView | None
    """Its own site."""
    country: str
    """Where it is based; may be empty."""
    other_names: tuple[str, ...]
    """Other names."""
    identifiers: tuple[LinkView, ...]
    """Identifiers elsewhere; `url` is empty where none is known."""
    body: Markup
    """More; may be empty."""
    sources: tuple[SourceView, ...]
    """Where it can be checked."""
    articles: tuple[ArticleItemView, ...]
    """What it published, oldest first."""
    all_articles: LinkView | None
    """All of them, where there are too many for this page."""
    counts: tuple[KindCountView, ...]
    """Notes on its articles by kind."""
    notes: tuple[NoteItemView, ...]
    """Notes on its articles."""
    all_notes: LinkView | None
    """All of them, where there are too many for this page."""
    meetings: tuple[CountedLinkView, ...]
    """Meetings it wrote about, with how many articles; in the order of time."""


@dataclass(frozen=True, slots=True)
class TagView:
    """A topic (`tag.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """The topic's name."""
    other_names: tuple[str, ...]
    """Other names."""
    body: Markup
    """What it is; may be empty."""
    articles: tuple[ArticleItemView, ...]
    """Articles on it, oldest first."""
    all_articles: LinkView | None
    """All of them, where there are too many for this page."""
    meetings: tuple[MeetingItemView, ...]
    """Meetings on it, oldest first."""
    notes: tuple[NoteItemView, ...]
    """Notes on it."""
    all_notes: LinkView | None
    """All of them, where there are too many for this page."""
    events: tuple[EventView, ...]
    """Dated events on it."""
    chart: ChartView | None
    """Articles, meetings and events by year; none where they fall in fewer than three years."""
    related: tuple[CountedLinkView, ...]
    """Topics of the same articles, with in how many; most first."""


@dataclass(frozen=True, slots=True)
class EntryView:
    """One line of a directory."""

    text: str
    """The name."""
    url: str
    """Its page."""
    detail: str
    """A few words beside the name: a role, a country; may be empty."""
    counts_words: str
    """`3 articles, 2 meetings, 12 notes, 1 event`; empty: nothing yet."""
    weight: int
    """How many articles, meetings, notes and events together."""
    letter: str = ""
    """In a long directory, on the first entry of each letter: that letter; else empty."""
    filed: str = ""
    """In a list that can be narrowed down: what it is filed under; else empty."""


@dataclass(frozen=True, slots=True)
class DirectoryView:
    """All people, all places, all publishers or all tags (`directory.html`)."""

    head: HeadView
    """Head of the document; `head.section` tells which directory it is."""
    title: str
    """Its heading."""
    summary: str
    """What the list is, in a sentence."""
    total: int
    """How many entries there are."""
    entries: tuple[EntryView, ...]
    """By name; none on the index of a directory that has several pages."""
    letters: tuple[LinkView, ...]
    """In a long directory: links to the first entry of each letter."""
    parts: tuple[PartView, ...]
    """The pages of a directory too long for one; else none."""
    filter: FilterView | None
    """To narrow the list down; none for a short one."""
