"""Small bars: how much there is from year to year."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from site_builder.compose.views.picture import BarView, ChartView

MOST_YEARS = 120
_FEWEST = 3
"""Fewer years with something show nothing that words do not."""
_WIDTH, _HEIGHT = 260, 44


def bars(days: Iterable[date]) -> ChartView | None:
    """How many of the days fall in each year; none where that would be no picture."""
    count = Counter(day.year for day in days)
    if len(count) < _FEWEST or max(count) - min(count) >= MOST_YEARS:
        return None
    first, most = min(count), max(count.values())
    room = _WIDTH // (max(count) - first + 1)
    found = sorted(count.items())
    return ChartView(
        width=room * (max(count) - first + 1),
        height=_HEIGHT,
        bars=tuple(_bar(room * (year - first), room, amount / most) for year, amount in found),
        first=str(first),
        last=str(max(count)),
        words=", ".join(f"{year}: {amount}" for year, amount in found),
    )


def _bar(left: int, room: int, share: float) -> BarView:
    height = max(2, round(share * _HEIGHT))
    width = min(room - 1 if room < 4 else room - 2, 16)
    return BarView(left + (room - width) // 2, _HEIGHT - height, width, height)
