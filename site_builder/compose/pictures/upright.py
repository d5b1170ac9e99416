"""The line of time on a narrow screen: it stands, and a line leads from each day to words beside it."""

from collections.abc import Iterator, Sequence
from datetime import date

from site_builder.compose.pictures.lying import CELL, LETTER, Mark
from site_builder.compose.pictures.scale import scale_of, ticks
from site_builder.compose.views.picture import DrawingView, MarkView, WordsView
from site_builder.text.columns import width as columns

WIDTH = 340
_AXIS = 44
_MARK = 84
_WORDS = 100
_ROW = CELL + 4
_YEAR = 13
"""A year has at least this much room."""


def upright(marks: Sequence[Mark], events: Sequence[date], language: str) -> DrawingView:
    """The drawing; `marks` are in the order of time."""
    days = [*(mark.day for mark in marks), *events]
    years = days[-1].year - days[0].year + 1 if days else 1
    height = max(_ROW * len(marks), _YEAR * years, 4 * _ROW) + CELL
    scale = scale_of(days, CELL // 2, height - CELL // 2)
    since = [scale.at(mark.day) for mark in marks]
    placed = zip(marks, since, _spread(since, height - CELL // 2), strict=True)
    return DrawingView(
        width=WIDTH,
        height=height,
        axis=_AXIS,
        ticks=tuple(ticks(scale, 30, language)),
        marks=tuple(_view(mark, start, y) for mark, start, y in placed),
        events=tuple(dict.fromkeys(scale.at(day) for day in events)),
        lanes=(),
    )


def _spread(places: Sequence[int], last: int) -> Iterator[int]:
    """The places, moved down and then up until there is a row between each and the next."""
    down: list[int] = []
    for place in places:
        down.append(max(place, down[-1] + _ROW) if down else place)
    up: list[int] = []
    for place in reversed(down):
        up.append(min(place, up[-1] - _ROW) if up else min(place, last))
    yield from reversed(up)


def _view(mark: Mark, since: int, y: int) -> MarkView:
    words = WordsView(_cut(mark.label), mark.language, _WORDS, y + 5, "start")
    return MarkView(mark.kind, mark.weight > 0, mark.name, mark.url, _MARK, y, since, words)


def _cut(label: str) -> str:
    """As much of a label as there is room for: whole words, if there is more than one."""
    room = int((WIDTH - _WORDS) / LETTER)
    if columns(label) <= room:
        return label
    kept = label[:room]
    while columns(kept) > room - 1:
        kept = kept[:-1]
    return f"{(kept.rpartition(' ')[0] or kept).rstrip(' ,:')}…"
