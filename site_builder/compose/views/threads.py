"""How meetings, people and articles hang together, as numbers that a template draws, and as a table."""

from site_builder.compose.views.picture import MarkView, TickView, WordsView
from site_builder.compose.views.shared import DateView, HeadView, LinkView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class DotView:
    """Somebody at a meeting."""

    y: int
    """Its middle; it lies on the person's thread."""
    part: str
    """`participant`, `spokesperson` or `absent`."""
    is_told: bool
    """Whether articles are about the meeting: a dot is hollow where none is, or they only mention it."""


@dataclass(frozen=True, slots=True)
class ThreadView:
    """A person: a line down the drawing, from the first of their meetings to the last."""

    words: WordsView
    """The name."""
    name: str
    """The accessible name."""
    url: str
    """Their page."""
    x: int
    """Where the line lies."""
    top: int
    """Where it leaves the name."""
    first: int
    """Where it becomes a thread: the first meeting."""
    last: int
    """Where it ends: the last meeting."""
    dots: tuple[DotView, ...]
    """The meetings, oldest first."""


@dataclass(frozen=True, slots=True)
class KnotView:
    """A meeting: it ties the threads of those who were there."""

    words: WordsView
    """Where and when."""
    name: str
    """The accessible name."""
    url: str
    """Its page."""
    y: int
    """Its height."""
    leader: int
    """Where the line from its words begins; it ends at `left`."""
    left: int
    """Its first thread."""
    right: int
    """Its last thread."""
    is_told: bool
    """Whether articles are about it; those that only mention it do not count."""


@dataclass(frozen=True, slots=True)
class TieView:
    """A line from an article to a meeting that it is about."""

    path: str
    """The line, as SVG writes it."""
    relation: str
    """`preview`, `report`, `analysis` or `mention`; `more`, where it leads to what is not drawn."""


@dataclass(frozen=True, slots=True)
class AccountView:
    """An article, and the meetings it is about."""

    mark: MarkView
    """The article; of kind `more`, what is not drawn of a meeting's articles."""
    ties: tuple[TieView, ...]
    """The nearest meeting first."""


@dataclass(frozen=True, slots=True)
class WeaveView:
    """One drawing: wide, or for narrow screens."""

    width: int
    """Of the drawing."""
    height: int
    """Of the drawing."""
    years: tuple[TickView, ...]
    """The first meeting of each year; none in the narrow drawing, whose words say the year."""
    threads: tuple[ThreadView, ...]
    """People, from left to right."""
    knots: tuple[KnotView, ...]
    """Meetings, oldest first."""
    accounts: tuple[AccountView, ...]
    """Articles, as they stand below each other."""


@dataclass(frozen=True, slots=True)
class LinkedView:
    """A person or an article in the table."""

    link: LinkView
    """Their page."""
    relation: str
    """What they are to the meeting, in words; empty: somebody who took part."""


@dataclass(frozen=True, slots=True)
class RowView:
    """A meeting in the table."""

    date: DateView
    """When it was."""
    meeting: LinkView
    """Its page."""
    place: str
    """Where; may be empty."""
    people: tuple[LinkedView, ...]
    """Who took part, spoke for it or stayed away."""
    articles: tuple[LinkedView, ...]
    """Articles about it, those that only mention it included, as many as the table has room for."""
    more: LinkView | None
    """The rest of them."""


@dataclass(frozen=True, slots=True)
class ThreadsView:
    """Meetings, the people at them and the articles about them: drawn twice, and as a table."""

    wide: WeaveView
    """For wide screens and paper."""
    narrow: WeaveView
    """For narrow screens: the people who were at most meetings, articles below their meeting."""
    parts: tuple[str, ...]
    """Which parts in a meeting occur beside `participant`, for the legend."""
    relations: tuple[str, ...]
    """Which relations of articles occur, for the legend."""
    left_out: tuple[str, ...]
    """What is not drawn, in sentences."""
    narrow_left_out: str
    """What the narrow drawing leaves out beside that; may be empty."""
    rows: tuple[RowView, ...]
    """The same as a table: the meetings that are drawn, oldest first."""


@dataclass(frozen=True, slots=True)
class ConnectionsView:
    """How the whole archive hangs together (`connections.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What the page is, in a sentence."""
    picture: ThreadsView
    """Meetings, people and articles."""
    series: tuple[LinkView, ...]
    """Series, each of which has a picture of its own."""
    files: tuple[LinkView, ...]
    """The same as data."""
