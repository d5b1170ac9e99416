"""A strip of time around one day: near days have more room than far ones, and bars stand on it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from math import log1p

from site_builder.compose.views.coverage import StripBarView, StripNoteView, StripTickView, StripView
from site_builder.model.dataclass import dataclass

MOST_BARS = 48
"""Of more articles, a bar stands for all of one time."""
_BARS, _TALLEST, _SHORTEST = 84, 76, 4
"""Heights: of the room for bars, and of the bars themselves."""
_WIDEST, _GAP = 14, 3
_EDGE = 8
_NOTE, _NOTE_STEP = 5, 7
_MOST_NOTES = 14
_LETTER, _BETWEEN = 6.6, 14
_TICKS = (
    (-3652, "ten years before"),
    (-365, "a year before"),
    (-30, "a month before"),
    (-7, "a week before"),
    (0, "the day"),
    (7, "a week after"),
    (30, "a month after"),
    (365, "a year after"),
    (3652, "ten years after"),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """An article as it stands on the strip."""

    days: int
    """Before the day of the meeting below zero, after it above."""
    size: int
    """Its words."""
    kind: str
    notes: tuple[str, ...]
    """The kinds of its notes."""


@dataclass(frozen=True, slots=True)
class _Scale:
    day: float
    unit: float

    def at(self, days: int) -> float:
        reach = log1p(abs(days)) * self.unit
        return self.day + (reach if days >= 0 else -reach)


def strip(pieces: Sequence[Piece], width: int) -> StripView | None:
    """The drawing, `width` wide; none of nothing."""
    if not pieces:
        return None
    found = sorted(pieces, key=lambda piece: piece.days)
    scale = _scale(found, width)
    is_crowded = len(found) > MOST_BARS
    bars, notes = ((*_crowded(found, scale),), ()) if is_crowded else _single(found, scale, width)
    rows = max((note.y for note in notes), default=_BARS) - _BARS
    return StripView(
        width=width,
        height=_BARS + rows + 36,
        axis=_BARS,
        day=round(scale.at(0)),
        bars=bars,
        notes=notes,
        note_size=_NOTE,
        ticks=tuple(_ticks(found, scale, width)),
    )


def _scale(pieces: Sequence[Piece], width: int) -> _Scale:
    """As much room before the day as after it needs; a week on either side at least."""
    before = log1p(max(7, -pieces[0].days))
    after = log1p(max(7, pieces[-1].days))
    unit = (width - 2 * (_EDGE + _WIDEST)) / (before + after)
    return _Scale(_EDGE + _WIDEST + before * unit, unit)


def _single(
    pieces: Sequence[Piece], scale: _Scale, width: int
) -> tuple[tuple[StripBarView, ...], tuple[StripNoteView, ...]]:
    """A bar for each article, with its notes below."""
    size = max(2, min(_WIDEST, (width - 2 * _EDGE) // len(pieces) - _GAP))
    longest = max(1, *(piece.size for piece in pieces))
    places = tuple(_spread([scale.at(piece.days) for piece in pieces], size + _GAP, width))
    bars, notes = [], []
    for piece, middle in zip(pieces, places, strict=True):
        height = max(_SHORTEST, round(piece.size / longest * _TALLEST))
        bars.append(StripBarView(round(middle - size / 2), _BARS - height, size, height, piece.kind))
        notes += [
            StripNoteView(round(middle - _NOTE / 2), _BARS + 6 + row * _NOTE_STEP, kind)
            for row, kind in enumerate(piece.notes[:_MOST_NOTES])
        ]
    return tuple(bars), tuple(notes)


def _spread(places: Sequence[float], apart: float, width: int) -> Iterator[float]:
    """The places, moved as little as can be until none is nearer to the next than `apart`."""
    right: list[float] = []
    for place in places:
        right.append(max(place, right[-1] + apart) if right else place)
    left: list[float] = []
    for place in reversed(right):
        left.append(min(place, left[-1] - apart) if left else min(place, width - _EDGE - apart / 2))
    yield from reversed(left)


def _crowded(pieces: Sequence[Piece], scale: _Scale) -> Iterator[StripBarView]:
    """Bars for all articles of one time, as high as they are many."""
    step = _WIDEST // 2 + 1
    count = Counter(round(scale.at(piece.days) / step) for piece in pieces)
    most = max(count.values())
    for place, many in sorted(count.items()):
        height = max(_SHORTEST, round(many / most * _TALLEST))
        yield StripBarView(place * step - step // 2, _BARS - height, step - 1, height, "many")


def _ticks(pieces: Sequence[Piece], scale: _Scale, width: int) -> Iterator[StripTickView]:
    """The day first, then what has room; in the order of time."""
    low, high = min(-7, pieces[0].days), max(7, pieces[-1].days)
    inside = [(days, label) for days, label in _TICKS if low <= days <= high]
    taken: list[tuple[float, float]] = []
    found = []
    for days, label in sorted(inside, key=lambda tick: (tick[0] != 0, -abs(tick[0]))):
        x, size = scale.at(days), len(label) * _LETTER
        left = min(max(0.0, x - size / 2), width - size)
        if all(left >= end + _BETWEEN or left + size <= start - _BETWEEN for start, end in taken):
            taken.append((left, left + size))
            found.append((days, StripTickView(round(x), label, round(left + size / 2))))
    yield from (tick for _, tick in sorted(found, key=lambda one: one[0]))
