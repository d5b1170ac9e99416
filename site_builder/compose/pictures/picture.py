"""A line of time, drawn for wide screens and for narrow ones."""

from datetime import date

from site_builder.compose.pictures.lying import Lane, Mark, lying
from site_builder.compose.pictures.upright import upright
from site_builder.compose.views.picture import PictureView
from site_builder.model.dataclass import dataclass

MOST_MARKS = 60
"""More marks than this are no picture."""


@dataclass(frozen=True, slots=True)
class Moments:
    """What is to be drawn, in any order."""

    marks: tuple[Mark, ...] = ()
    """What stands on the line."""
    lanes: tuple[Lane, ...] = ()
    """Articles with what became known of them, below it."""
    events: tuple[date, ...] = ()
    """Other events, as strokes."""


def picture(moments: Moments, width: int, language: str) -> PictureView | None:
    """The drawings; none of fewer than three things, or of too many."""
    drawn = (*moments.marks, *(lane.mark for lane in moments.lanes))
    if not drawn or len(drawn) > MOST_MARKS or len({*(mark.day for mark in drawn), *moments.events}) < 3:
        return None
    marks = tuple(sorted(moments.marks, key=_order))
    lanes = tuple(sorted(moments.lanes, key=lambda lane: _order(lane.mark)))
    events = tuple(sorted(moments.events))
    return PictureView(
        lying(marks, lanes, events, width, language),
        upright(tuple(sorted(drawn, key=_order)), events, language),
    )


def _order(mark: Mark) -> tuple[date, str]:
    return mark.day, mark.url
