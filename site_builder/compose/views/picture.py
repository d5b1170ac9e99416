"""Pictures of time as numbers: where each mark, word and line of a drawing stands, in its own units."""

from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class TickView:
    """A division of the scale."""

    at: int
    """Its place along the scale."""
    label: str
    """`2007`, or a month where the scale is short."""


@dataclass(frozen=True, slots=True)
class WordsView:
    """A line of words in a drawing."""

    text: str
    """The words, cut where there is no room for more."""
    language: str
    """BCP 47 tag; empty: the interface's."""
    x: int
    """Where they begin, or end."""
    y: int
    """Their baseline."""
    anchor: str
    """`start` or `end`: which end of the words stands at `x`."""


@dataclass(frozen=True, slots=True)
class MarkView:
    """One thing on the line of time."""

    kind: str
    """`article`, `event`, `meeting`, `own` (the meeting that the page is about)."""
    is_told: bool
    """Whether the archive has articles about it: a meeting without any is drawn hollow."""
    name: str
    """Its accessible name: what it is, when it was, what it is called."""
    url: str
    """Where it leads; empty: nowhere."""
    x: int
    """Its middle."""
    y: int
    """Its middle."""
    since: int
    """On the upright drawing: its place along the scale, from which a line leads to the mark."""
    words: WordsView | None
    """What stands beside it; none: there was no room."""


@dataclass(frozen=True, slots=True)
class FindingView:
    """A day on which something about an article became known."""

    kind: str
    """The kind of note, for a class."""
    at: int
    """Its place along the scale."""


@dataclass(frozen=True, slots=True)
class LaneView:
    """How an article aged: a line from the day it was printed, and on it the days of findings."""

    mark: MarkView
    """The article."""
    end: int
    """Where the line ends: the day up to which the archive speaks."""
    findings: tuple[FindingView, ...]
    """In the order of time."""


@dataclass(frozen=True, slots=True)
class DrawingView:
    """One drawing of the scale: lying, or upright for narrow screens."""

    width: int
    """Of the drawing."""
    height: int
    """Of the drawing."""
    axis: int
    """Where the line of time lies: its height, or in the upright drawing its distance from the left."""
    ticks: tuple[TickView, ...]
    """The divisions that are labelled."""
    marks: tuple[MarkView, ...]
    """What stands on the line, oldest first."""
    events: tuple[int, ...]
    """Places of other events, drawn as small strokes."""
    lanes: tuple[LaneView, ...]
    """Articles with their findings, oldest first; none in the upright drawing, where they are marks."""


@dataclass(frozen=True, slots=True)
class PictureView:
    """A line of time drawn twice, to be shown as the screen has room."""

    lying: DrawingView
    """For wide screens."""
    upright: DrawingView
    """For narrow ones."""


@dataclass(frozen=True, slots=True)
class BarView:
    """One bar: a year, or a kind."""

    x: int
    """Its left edge."""
    y: int
    """Its upper edge."""
    width: int
    """Its width."""
    height: int
    """Its height."""


@dataclass(frozen=True, slots=True)
class ChartView:
    """How much there is from year to year, as a row of small bars."""

    width: int
    """Of the drawing."""
    height: int
    """Of the drawing."""
    bars: tuple[BarView, ...]
    """Years with something, oldest first."""
    first: str
    """The year at the left end."""
    last: str
    """The year at the right end."""
    words: str
    """The same in words: `2007: 4, 2020: 6, 2021: 11`."""
