"""A small map that says where a place is: the net of degrees, and the archive's other places around it."""

from site_builder.compose.views.picture import WordsView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class DotView:
    """A place on the map."""

    x: int
    """Its middle."""
    y: int
    """Its middle."""
    url: str
    """Its page; empty for the place that the map is around."""
    name: str
    """Its accessible name: what it is called and how far away it is."""
    words: WordsView | None
    """Its name beside it; none: there was no room."""


@dataclass(frozen=True, slots=True)
class LocatorView:
    """A map around a place, in units of its own; distances and directions from the middle are true."""

    width: int
    """Of the drawing."""
    height: int
    """Of the drawing."""
    grid: str
    """Path of the meridians and parallels."""
    degrees: tuple[WordsView, ...]
    """`50° N`, `30° E`: which of them some are."""
    dots: tuple[DotView, ...]
    """The place itself first, then the others, nearest first."""
    scale: int
    """How long the bar of the scale is."""
    scale_words: str
    """How far that is: `500 km`."""
    words: str
    """The same in words: the position, and how far the place is from others of the archive."""
