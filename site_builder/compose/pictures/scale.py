"""A line of time: days become places on it, and ticks divide it."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from site_builder.compose.views.picture import TickView
from site_builder.model.dataclass import dataclass
from site_builder.model.when import When
from site_builder.text.dates import month_words

_STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000)
"""How many months may lie between two ticks."""
_SHORT = 500
"""A stretch of fewer days is bounded by months, a longer one by years."""


@dataclass(frozen=True, slots=True)
class Scale:
    """Time in proportion: from `first` at `start` to `last` at `end`."""

    first: date
    last: date
    start: int
    end: int

    def at(self, day: date) -> int:
        """The place of a day; one outside stands at the nearer end."""
        days = (min(max(day, self.first), self.last) - self.first).days
        return self.start + round(days * (self.end - self.start) / max(1, (self.last - self.first).days))


def scale_of(days: Iterable[date], start: int, end: int) -> Scale:
    """The scale that holds some days: whole years, or whole months where they lie close together."""
    found = sorted(days)
    first, last = found[0], found[-1]
    if (last - first).days < _SHORT:
        return Scale(first.replace(day=1), _end_of_month(last), start, end)
    return Scale(date(first.year, 1, 1), date(last.year, 12, 31), start, end)


def ticks(scale: Scale, room: int, language: str) -> Iterator[TickView]:
    """Round years or months, no closer to each other than `room`."""
    first, last = _month(scale.first), _month(scale.last)
    most = max(1, (scale.end - scale.start) // room)
    step = next((step for step in _STEPS if (last - first + 1) // step <= most), _STEPS[-1])
    opening = -(-first // step) * step
    for month in range(opening, last + 1, step):
        year, index = divmod(month, 12)
        name = month_words(index + 1, language)[:3]
        inside = f"{name} {year}" if month == opening else name
        label = str(year) if index == 0 or step >= 12 else inside
        yield TickView(scale.at(date(year, index + 1, 1)), label)


def spread(places: Sequence[int], room: int, last: int) -> Iterator[int]:
    """The places, moved down and then up until there is `room` between each and the next."""
    down: list[int] = []
    for place in places:
        down.append(max(place, down[-1] + room) if down else place)
    up: list[int] = []
    for place in reversed(down):
        up.append(min(place, up[-1] - room) if up else min(place, last))
    yield from reversed(up)


def middle(when: When) -> date:
    """The day that stands for a date: the middle of what it may mean."""
    return when.first + (when.last - when.first) // 2


def _month(day: date) -> int:
    return day.year * 12 + day.month - 1


def _end_of_month(day: date) -> date:
    if (day.year, day.month) == (9999, 12):
        return day.replace(day=31)
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)
