"""Meetings, events and articles on one line of time (`timeline.html`)."""

from site_builder.compose.views.picture import ChartView, PictureView
from site_builder.compose.views.shared import DateView, HeadView, LinkView, PartView, SourceView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class TimelineEntryView:
    """One thing on the line."""

    id: str
    """For `id`, so that others can link to it: `event-ID`, `meeting-ID`, `article-ID`."""
    former: tuple[str, ...]
    """The same for ids that an event had before."""
    kind: str
    """`article`, `event` or `meeting`."""
    label: str
    """The kind as readers see it."""
    is_told: bool
    """Whether it is a meeting that the archive has an article about: its mark is filled."""
    date: DateView
    """When."""
    title: str
    """What."""
    url: str
    """Its page; empty for an event, which lives here."""
    language: str
    """BCP 47 tag of the title; empty: the interface's."""
    detail: str
    """Place or publisher; may be empty."""
    summary: str
    """More in one sentence; may be empty."""
    certainty_words: str
    """`low certainty`; empty when it is certain."""
    meetings: tuple[LinkView, ...]
    """Meetings that an event or an article belongs to."""
    sources: tuple[SourceView, ...]
    """Where it can be checked."""


@dataclass(frozen=True, slots=True)
class TimelineYearView:
    """One year of the line."""

    year: str
    """`2007`, or `Date unknown`."""
    id: str
    """For `id`: `y2007`."""
    entries: tuple[TimelineEntryView, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class TimelineView:
    """The line of time."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What it shows, in a sentence."""
    years: tuple[TimelineYearView, ...]
    """Oldest first; undated last; none on the index of a timeline that has pages of its own for its years."""
    parts: tuple[PartView, ...]
    """The pages of a timeline too long for one; else none."""
    picture: PictureView | None
    """All of it as a drawing; none where there is too little or too much for one."""
    connections: LinkView | None
    """The picture of meetings, people and articles, where there is one."""
    chart: ChartView | None
    """How much there is in each year, where there is too much for a drawing."""
