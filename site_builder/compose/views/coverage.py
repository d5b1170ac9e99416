"""Who wrote about a meeting, when, at what length, with how many notes."""

from site_builder.compose.views.shared import DateView, KindCountView, LinkView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class StripBarView:
    """An article on the strip, or several of one time where there are many."""

    x: int
    """Its left edge."""
    y: int
    """Its upper edge."""
    width: int
    """Its width."""
    height: int
    """How long the article is; of several, how many they are."""
    kind: str
    """`preview`, `report`, `analysis` or `mention`; `many` for several articles."""


@dataclass(frozen=True, slots=True)
class StripNoteView:
    """A note on the strip, below its article."""

    x: int
    """Its left edge."""
    y: int
    """Its upper edge."""
    kind: str
    """The kind of note, for a class."""


@dataclass(frozen=True, slots=True)
class StripTickView:
    """A distance from the day of the meeting."""

    x: int
    """Its place."""
    label: str
    """`a week before`, `the day`."""
    words: int
    """The middle of the words, which keep inside the drawing."""


@dataclass(frozen=True, slots=True)
class StripView:
    """The articles by their distance from the meeting, which is drawn wider the nearer it is."""

    width: int
    """Of the drawing."""
    height: int
    """Of the drawing."""
    axis: int
    """The height of the line of time."""
    day: int
    """Where the day of the meeting stands."""
    bars: tuple[StripBarView, ...]
    """By time."""
    notes: tuple[StripNoteView, ...]
    """By article; none where there are many articles."""
    note_size: int
    """How wide and high a note is drawn."""
    ticks: tuple[StripTickView, ...]
    """By time."""


@dataclass(frozen=True, slots=True)
class CoverageRowView:
    """An article in the table."""

    article: LinkView
    """The article."""
    by: str
    """Its publisher, else its authors; words say so when neither is known."""
    relation: str
    """For a class: `preview`, `report`, …"""
    relation_words: str
    """`Preview`, `Report`, …"""
    published: DateView
    """When it was published."""
    offset: str
    """`three days before`; empty when that is not known."""
    length: str
    """`1,240`: how many words it has here; empty where the archive has no text of it."""
    notes_words: str
    """`12 notes`."""
    kinds: tuple[KindCountView, ...]
    """How many notes there are of each kind."""


@dataclass(frozen=True, slots=True)
class CoverageView:
    """Who wrote about a meeting."""

    summary: str
    """How many articles, from when to when, how long, with how many notes: the drawing in words."""
    wide: StripView | None
    """The drawing for wide screens; none where no article has a date."""
    narrow: StripView | None
    """The same for narrow ones."""
    is_crowded: bool
    """Whether a bar stands for several articles."""
    kinds: tuple[KindCountView, ...]
    """The kinds of note on these articles, as a legend."""
    rows: tuple[CoverageRowView, ...]
    """The articles, oldest first."""
    all: LinkView | None
    """The list of all articles, where they are not all in the table."""
