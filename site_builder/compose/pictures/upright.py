"""The line of time on a narrow screen: it stands, and a line leads from each day to words beside it."""

from collections.abc import Sequence
from datetime import date

from site_builder.compose.pictures.labels import cut
from site_builder.compose.pictures.lying import CELL, Mark
from site_builder.compose.pictures.scale import scale_of, spread, ticks
from site_builder.compose.views.picture import DrawingView, MarkView, WordsView

WIDTH = 340
_AXIS = 44
_MARK = 84
_WORDS = 16
"""From the middle of a mark to its words."""
_ROW = CELL + 4
_MONTH = 24
"""More room left of the line, for months with their year."""
_YEAR = 13
"""A year has at least this much room."""


def upright(marks: Sequence[Mark], events: Sequence[date], language: str) -> DrawingView:
    """The drawing; `marks` are in the order of time."""
    days = [*(mark.day for mark in marks), *events]
    years = days[-1].year - days[0].year + 1 if days else 1
    height = max(_ROW * len(marks), _YEAR * years, 4 * _ROW) + CELL
    scale = scale_of(days, CELL // 2, height - CELL // 2)
    since = [scale.at(mark.day) for mark in marks]
    left = tuple(ticks(scale, 30, language))
    by = _MONTH if any(len(tick.label) > len("2000") for tick in left) else 0
    placed = zip(marks, since, spread(since, _ROW, height - CELL // 2), strict=True)
    return DrawingView(
        width=WIDTH,
        height=height,
        axis=_AXIS + by,
        ticks=left,
        marks=tuple(_view(mark, start, (_MARK + by, y)) for mark, start, y in placed),
        events=tuple(dict.fromkeys(scale.at(day) for day in events)),
        lanes=(),
    )


def _view(mark: Mark, since: int, at: tuple[int, int]) -> MarkView:
    x, y = at
    words = x + _WORDS
    beside = WordsView(cut(mark.label, WIDTH - words), mark.language, words, y + 5, "start")
    return MarkView(mark.kind, mark.weight > 0, mark.name, mark.url, x, y, since, beside)
