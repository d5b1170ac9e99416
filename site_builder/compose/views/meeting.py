"""Meetings: the page, a line in a list, and the index."""

from dataclasses import dataclass

from markupsafe import Markup

from site_builder.compose.views.article import ArticleItemView
from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.picture import PictureView
from site_builder.compose.views.shared import (
    CiteView,
    DateView,
    FilterView,
    HeadView,
    LinkView,
    PartView,
    SourceView,
    StatementView,
)


@dataclass(frozen=True, slots=True)
class MeetingItemView:
    """A meeting in a list."""

    title: str
    """Its name."""
    language: str
    """BCP 47 tag of the title and of what is told; empty: the interface's."""
    url: str
    """Its page."""
    date: DateView
    """When it was."""
    year: str
    """The year in which it began."""
    place: str
    """Where it was; empty when unknown."""
    summary: str
    """What it was, in one sentence; may be empty."""
    article_count: int
    """How many articles of the archive are about it."""
    articles_words: str
    """`3 articles`, `1 article`, `no articles`."""
    filed: str = ""
    """In a list that can be narrowed down: what it is filed under; else empty."""


@dataclass(frozen=True, slots=True)
class EventView:
    """Something dated that was no meeting."""

    id: str
    """Its id; on the timeline it has `id="event-ID"`."""
    title: str
    """What happened."""
    language: str
    """BCP 47 tag of the title and of what is told; empty: the interface's."""
    url: str
    """Its place on the timeline."""
    date: DateView
    """When."""
    certainty_words: str
    """`low certainty`; empty when it is certain."""
    body: Markup
    """More; may be empty."""
    sources: tuple[SourceView, ...]
    """Where it can be checked."""


@dataclass(frozen=True, slots=True)
class ParticipantView:
    """Somebody who took part."""

    person: LinkView
    """Their page."""
    role: str
    """Their office that day; may be empty."""


@dataclass(frozen=True, slots=True)
class AccountsView:
    """The articles that stand in one relation to the meeting."""

    relation: str
    """For a class: `preview`, `report`, `analysis`, `mention`."""
    label: str
    """`Before the meeting`, `Reports`, …"""
    articles: tuple[ArticleItemView, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A meeting and all that was written about it (`meeting.html`)."""

    head: HeadView
    """Head of the document."""
    id: str
    """The meeting's id."""
    title: str
    """Its name."""
    date: DateView
    """When it was."""
    place: LinkView | None
    """Where it was."""
    venue: str
    """The building or room; may be empty."""
    format: str
    """What kind of meeting it was; may be empty."""
    participants: tuple[ParticipantView, ...]
    """Who took part, and as what."""
    summary: str
    """What it was, in one sentence; may be empty."""
    outcomes: tuple[StatementView, ...]
    """What it decided, each with its sources."""
    certainty: str
    """`high`, `medium` or `low`."""
    certainty_words: str
    """`medium certainty`; empty when certainty is high."""
    certainty_note: str
    """What is not certain; may be empty."""
    sources: tuple[SourceView, ...]
    """Where date, place and participants can be checked."""
    body: Markup
    """More; may be empty."""
    accounts: tuple[AccountsView, ...]
    """Articles on it: previews, reports, analyses, mentions; relations without articles are left out."""
    article_count: int
    """How many articles are about it."""
    notes: tuple[NoteItemView, ...]
    """Notes that concern it, by the date of their article, then in the order of its text."""
    events: tuple[EventView, ...]
    """Dated events that led to it or followed from it."""
    picture: PictureView | None
    """The meeting between the articles about it and those events; none where there is too little."""
    tags: tuple[LinkView, ...]
    """Topics."""
    citation: CiteView
    """How to cite this page."""
    previous: MeetingItemView | None
    """The meeting before it that shares a participant."""
    next: MeetingItemView | None
    """The meeting after it that shares a participant."""


@dataclass(frozen=True, slots=True)
class MeetingYearView:
    """The meetings of one year."""

    year: str
    """`2007`."""
    id: str
    """For `id`: `y2007`."""
    meetings: tuple[MeetingItemView, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class MeetingsView:
    """All meetings by year (`meetings.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What the list is, in a sentence."""
    total: int
    """How many meetings there are."""
    years: tuple[MeetingYearView, ...]
    """Oldest first; none on the index of a list that has pages of its own for its years."""
    parts: tuple[PartView, ...]
    """The pages of a list too long for one; else none."""
    filter: FilterView | None
    """To narrow the list down; none for a short one."""
