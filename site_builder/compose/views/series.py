"""Series of meetings, what a record is tied to, and a meeting's neighbours in each of its series."""

from markupsafe import Markup

from site_builder.compose.views.meeting import MeetingItemView
from site_builder.compose.views.shared import CountedLinkView, HeadView, LinkView, PartView, SourceView
from site_builder.compose.views.threads import ThreadsView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class NeighboursView:
    """A meeting's place in one of its series, and the meetings beside it there."""

    series: LinkView
    """The series' page."""
    number: int
    """Its place in the series, from 1."""
    total: int
    """How many meetings the series has."""
    previous: MeetingItemView | None
    """The one before it in the series."""
    next: MeetingItemView | None
    """The one after it in the series."""


@dataclass(frozen=True, slots=True)
class MeetingTiesView:
    """The meetings that stand in one relation to a meeting."""

    relation: str
    """For a class: `prepares`, `followed-up-by`, …"""
    label: str
    """The relation as readers see it: `Prepares`."""
    meetings: tuple[MeetingItemView, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class PublisherTiesView:
    """The publishers that stand in one relation to a publisher."""

    relation: str
    """For a class: `republisher-of` or `republished-by`."""
    label: str
    """The relation as readers see it: `Republishes texts of`."""
    publishers: tuple[LinkView, ...]
    """By name."""


@dataclass(frozen=True, slots=True)
class SeriesItemView:
    """A series in the list of all series."""

    link: LinkView
    """Its page."""
    summary: str
    """What it is; may be empty."""
    span: str
    """`1997 – 2022`: the years of its meetings; empty: it has none."""
    counts_words: str
    """`6 meetings, 4 articles`."""
    depth: int
    """0; of a series within another one, how deep it stands."""


@dataclass(frozen=True, slots=True)
class SeriesMeetingView:
    """A meeting as one of a series."""

    meeting: MeetingItemView
    """The meeting."""
    number: int
    """Its place in the series, from 1."""
    within: LinkView | None
    """The narrower series to which it belongs; none: it belongs to this one itself."""
    decided: str
    """The first of what it decided, in a sentence; empty: nothing is on record."""
    more_decided: int
    """How many decisions more its page has."""


@dataclass(frozen=True, slots=True)
class SeriesView:
    """A series of meetings (`series.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its name."""
    summary: str
    """What it is, in one sentence; may be empty."""
    body: Markup
    """More; may be empty."""
    sources: tuple[SourceView, ...]
    """Where it can be checked."""
    wider: tuple[LinkView, ...]
    """The series it is part of, the nearest first."""
    narrower: tuple[CountedLinkView, ...]
    """The series that are part of it, with how many meetings."""
    span: str
    """`1997 – 2022`; empty: it has no meetings."""
    meetings: tuple[SeriesMeetingView, ...]
    """All its meetings, oldest first; none on the first page of a series too long for one."""
    total: int
    """How many meetings it has."""
    articles_words: str
    """`4 articles`: how many are about them."""
    people: tuple[CountedLinkView, ...]
    """Who took part most often, with in how many meetings."""
    tags: tuple[LinkView, ...]
    """Topics."""
    parts: tuple[PartView, ...]
    """Its pages by year, where there are too many meetings for one."""
    picture: ThreadsView | None
    """Its meetings, the people at them and the articles about them; none of few meetings, or on a part."""
    files: tuple[LinkView, ...]
    """Its meetings as a calendar, where any is known to the day."""


@dataclass(frozen=True, slots=True)
class SeriesIndexView:
    """All series of meetings (`series_index.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What the list is, in a sentence."""
    series: tuple[SeriesItemView, ...]
    """By name; those within another one below it."""
