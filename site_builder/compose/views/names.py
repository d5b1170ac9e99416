"""People, places, publishers and tags: the page of each, and the directory of a kind."""

from markupsafe import Markup

from site_builder.compose.views.article import ArticleItemView
from site_builder.compose.views.locator import LocatorView
from site_builder.compose.views.meeting import EventView, MeetingItemView
from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.picture import ChartView
from site_builder.compose.views.said import SaidView
from site_builder.compose.views.series import PublisherTiesView
from site_builder.compose.views.shared import (
    CountedLinkView,
    DateView,
    FilterView,
    HeadView,
    KindCountView,
    LinkView,
    PartView,
    SourceView,
)
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class AttendanceView:
    """A meeting in which a person had a part."""

    meeting: MeetingItemView
    """The meeting."""
    part: str
    """For a class: `participant`, `spokesperson` or `absent`."""
    part_words: str
    """`spokesperson`, `absent`; empty: they took part."""
    role: str
    """Their office that day; may be empty."""


@dataclass(frozen=True, slots=True)
class NearbyView:
    """A place near another one."""

    place: LinkView
    """Its page."""
    distance: str
    """`80 km`, in a straight line."""


@dataclass(frozen=True, slots=True)
class KindOnArticlesView:
    """How many notes of one kind stand on a publisher's articles, and on how many of them."""

    count: KindCountView
    """The kind, and how many notes."""
    articles: int
    """On how many articles."""


@dataclass(frozen=True, slots=True)
class RepublicationView:
    """An article that was republished, as either of its publishers sees it."""

    ours: LinkView
    """The article of the publisher whose page it is."""
    relation: str
    """For a class: `republishes` or `republished-by`."""
    label: str
    """`Republishes`, `Republished by`, as said of `ours`."""
    other: LinkView
    """The other article."""
    publisher: LinkView
    """Who published that; `url` is empty and the words say so when it is not verified."""
    published: DateView
    """When."""


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
    meetings: tuple[AttendanceView, ...]
    """Meetings they had a part in, oldest first."""
    all_meetings: LinkView | None
    """All of them, where there are too many for this page."""
    companions: tuple[CountedLinkView, ...]
    """People who took part in the same meetings, with how many; most first."""
    said: SaidView | None
    """What they said by the articles here, and what became of it; none: no note follows a claim of theirs."""
    written: tuple[ArticleItemView, ...]
    """Articles that bear their name, oldest first."""
    all_written: LinkView | None
    """All of them, where there are too many for this page."""
    articles: tuple[ArticleItemView, ...]
    """Articles about them, oldest first."""
    all_articles: LinkView | None
    """All of them, where there are too many for this page."""
    notes: tuple[NoteItemView, ...]
    """Notes about them; those on claims of theirs are in `said`."""
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
    map: LocatorView | None
    """Where it lies among the archive's other places; none where its position is not known."""
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
    all_meetings: LinkView | None
    """All of them, where there are too many for this page."""
    people: tuple[CountedLinkView, ...]
    """Who met there, with in how many meetings; most first."""
    nearby: tuple[NearbyView, ...]
    """Other places of the archive nearby, the nearest first; none where positions are not known."""
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
    articles_words: str
    """`12 articles`."""
    chart: ChartView | None
    """Its articles by year; none where they fall in fewer than three years."""
    counts: tuple[KindCountView, ...]
    """Notes on its articles by kind."""
    by_kind: tuple[KindOnArticlesView, ...]
    """The same with on how many articles they stand; empty where it has fewer than five articles here."""
    notes: tuple[NoteItemView, ...]
    """Notes on its articles."""
    all_notes: LinkView | None
    """All of them, where there are too many for this page."""
    meetings: tuple[CountedLinkView, ...]
    """Meetings it wrote about, with how many articles; in the order of time."""
    ties: tuple[PublisherTiesView, ...]
    """Publishers whose texts it republishes, and that republish its own."""
    republications: tuple[RepublicationView, ...]
    """Articles of its own that others republished, or that it republished, oldest first."""
    said: SaidView | None
    """What it said in its own name, and what became of it; none: no note follows a claim of its own."""


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
    all_meetings: LinkView | None
    """All of them, where there are too many for this page."""
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
    files: tuple[LinkView, ...]
    """On the index of places: their map, where the position of any is known."""
