"""The line of time on a wide screen: meetings stacked above it, articles below with what became of them."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from site_builder.compose.pictures.labels import LETTER
from site_builder.compose.pictures.scale import Scale, scale_of, ticks
from site_builder.compose.views.picture import DrawingView, FindingView, LaneView, MarkView, WordsView
from site_builder.model.dataclass import dataclass
from site_builder.text.columns import width as columns

CELL = 24
"""Marks have this much room, so that a finger can hit each."""
_LABEL_ROW = 22
_MOST_LABEL_ROWS = 5
_EDGE = 14
_APART = 14
"""Between two labels in a row."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something that is to stand on the line."""

    kind: str
    """`article`, `meeting` or `own`."""
    day: date
    label: str
    """A few words."""
    name: str
    """All of it, for who cannot see the drawing."""
    url: str
    language: str = ""
    weight: int = 0
    """How many articles are about it; what has any is labelled first."""


@dataclass(frozen=True, slots=True)
class Lane:
    """An article, and the days on which something about it became known."""

    mark: Mark
    until: date
    findings: tuple[tuple[str, date], ...]


def lying(
    marks: Sequence[Mark], lanes: Sequence[Lane], events: Sequence[date], width: int, language: str
) -> DrawingView:
    """The drawing, `width` wide; `marks` are in the order of time."""
    days = (*(mark.day for mark in marks), *events, *(day for lane in lanes for day in _days(lane)))
    scale = scale_of(days, _EDGE, width - _EDGE)
    places = tuple(_stacked(marks, scale))
    labelled, rows = _labelled(marks, places, width)
    stack = max((row for _, row in places), default=-1) + 1
    axis = rows * _LABEL_ROW + 10 + stack * CELL + 4
    placed = (_at_height(view, row, axis) for view, (_, row) in zip(labelled, places, strict=True))
    bottom = axis + (50 if events else 32)
    drawn = tuple(_lanes(lanes, scale, bottom))
    return DrawingView(
        width=width,
        height=(drawn[-1].mark.y + CELL // 2 if drawn else bottom) + 2,
        axis=axis,
        ticks=tuple(ticks(scale, 56, language)),
        marks=tuple(_words_at_height(view, axis - stack * CELL - 10) for view in placed),
        events=tuple(dict.fromkeys(scale.at(day) for day in events)),
        lanes=drawn,
    )


def _days(lane: Lane) -> Iterator[date]:
    yield lane.mark.day
    yield lane.until
    yield from (day for _, day in lane.findings)


def _stacked(marks: Iterable[Mark], scale: Scale) -> Iterator[tuple[int, int]]:
    """The place of each mark, and the lowest row above the line in which it has room there."""
    ends: list[int] = []
    for mark in marks:
        x = scale.at(mark.day)
        row = next((row for row, end in enumerate(ends) if x - end >= CELL), len(ends))
        ends[row : row + 1] = [x]
        yield x, row


@dataclass(frozen=True, slots=True)
class _Label:
    """Where a label stands: from `left` to `right` in a row, on a line that rises at `x`."""

    row: int
    x: int
    left: float
    right: float

    def meets(self, other: "_Label") -> bool:
        """Whether the words of one touch those of the other, or the line that leads to them."""
        if self.row == other.row:
            return self.left < other.right + _APART and other.left < self.right + _APART
        lower, upper = (self, other) if self.row < other.row else (other, self)
        return lower.left - 5 < upper.x < lower.right + 5


def _labelled(
    marks: Sequence[Mark], places: Sequence[tuple[int, int]], width: int
) -> tuple[tuple[MarkView, ...], int]:
    """The marks, with words where these have room; and how many rows of words there are."""
    # A label goes to the right of its line: taken from the right, the later ones leave the way up free.
    order = sorted(range(len(marks)), key=lambda at: (marks[at].weight == 0, -at))
    found: dict[int, _Label] = {}
    for at in order:
        free = (one for one in _choices(marks[at], places[at][0], width) if _is_free(one, found.values()))
        if label := next(free, None):
            found[at] = label
    views = (_view(mark, places[at][0], found.get(at)) for at, mark in enumerate(marks))
    return tuple(views), max((label.row for label in found.values()), default=-1) + 1


def _choices(mark: Mark, x: int, width: int) -> Iterator[_Label]:
    """The places a label may have, the best first: to the right of its line, and low."""
    size = columns(mark.label) * LETTER
    for left in (x + 5, x - 5 - size):
        if left >= 0 and left + size <= width:
            yield from (_Label(row, x, left, left + size) for row in range(_MOST_LABEL_ROWS))


def _is_free(label: _Label, others: Iterable[_Label]) -> bool:
    return not any(label.meets(other) for other in others)


def _view(mark: Mark, x: int, label: _Label | None) -> MarkView:
    words = None
    if label:
        is_right = label.left > x
        end = (x + 5, "start") if is_right else (x - 5, "end")
        words = WordsView(mark.label, mark.language, end[0], label.row, end[1])
    return MarkView(mark.kind, mark.weight > 0, mark.name, mark.url, x, 0, x, words)


def _at_height(view: MarkView, row: int, axis: int) -> MarkView:
    return replace(view, y=axis - 4 - CELL // 2 - row * CELL)


def _words_at_height(view: MarkView, bottom: int) -> MarkView:
    """Rows of words are counted from the stacks upwards."""
    if view.words is None:
        return view
    return replace(view, words=replace(view.words, y=bottom - view.words.y * _LABEL_ROW))


def _lanes(lanes: Sequence[Lane], scale: Scale, top: int) -> Iterator[LaneView]:
    """Articles below each other: the title stands before the line, or above it where it has no room there."""
    y = top - CELL // 2
    for lane in lanes:
        x, size = scale.at(lane.mark.day), columns(lane.mark.label) * LETTER
        fits = x - 14 - size >= 0
        y += CELL + 4 if fits else CELL * 2 - 4
        start = (x - 14, y + 5, "end") if fits else (max(0, x - 6), y - 12, "start")
        words = WordsView(lane.mark.label, lane.mark.language, *start)
        mark = replace(_view(lane.mark, x, None), y=y, words=words)
        findings = tuple(FindingView(kind, scale.at(day)) for kind, day in lane.findings)
        yield LaneView(mark, scale.at(lane.until), tuple(dict.fromkeys(findings)))
