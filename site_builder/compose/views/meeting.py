"""Meetings: a line in a list, and the index; what their pages share with other ones."""

from markupsafe import Markup

from site_builder.compose.views.shared import (
    CountedLinkView,
    DateView,
    FilterView,
    HeadView,
    LinkView,
    PartView,
    SourceView,
)
from site_builder.model.dataclass import dataclass


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
    """Somebody who had a part in a meeting."""

    person: LinkView
    """Their page."""
    role: str
    """Their office that day; may be empty."""


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
    series: tuple[CountedLinkView, ...]
    """On the index of all meetings: the longest series, with how many meetings; at most six."""
    all_series: LinkView | None
    """The list of all series, where there are any."""
    expectations: LinkView | None
    """On the index: the page of open expectations, where there is one."""
    connections: LinkView | None
    """On the index: the picture of meetings, people and articles, where there is one."""
    files: tuple[LinkView, ...]
    """On the index: the meetings as a calendar, where any is known to the day."""
