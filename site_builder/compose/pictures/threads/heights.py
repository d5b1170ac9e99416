"""How far down meetings and articles stand: in the order of time, further apart where more time lies."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from site_builder.compose.pictures.scale import spread

ROW = 34
"""Between two meetings."""
LINE = 26
"""Between two articles."""
_YEAR = 9
"""What each full year between two meetings adds."""
_MOST_YEARS = 5


def heights(meetings: Sequence[date], articles: Sequence[date], top: int) -> tuple[list[int], list[int], int]:
    """The heights of meetings and of articles, both oldest first, and where the drawing ends."""
    found = list(_of_meetings(meetings, articles, top))
    ends = [top, *found, found[-1] + LINE * _between(articles, meetings[-1], date.max) + LINE]
    days = [min([*articles, meetings[0]]), *meetings, max([*articles, meetings[-1]])]
    wanted = [_at(day, days, ends) for day in articles]
    bottom = max(ends[-1], found[-1] + ROW)
    return found, list(spread(wanted, LINE, bottom)), bottom


def _of_meetings(meetings: Sequence[date], articles: Sequence[date], top: int) -> Iterator[int]:
    """Each is as far below the one before as the articles between them need, and a little for years."""
    y = top + LINE * _between(articles, date.min, meetings[0])
    yield y
    for before, day in pairwise(meetings):
        years = min(_MOST_YEARS, (day - before).days // 365)
        y += max(ROW, LINE * _between(articles, before, day) + LINE // 2) + _YEAR * years
        yield y


def _between(articles: Sequence[date], first: date, end: date) -> int:
    return sum(first <= day < end for day in articles)


def _at(day: date, days: Sequence[date], heights: Sequence[int]) -> int:
    """The height of a day between those of the meetings around it."""
    after = next((place for place, end in enumerate(days) if end >= day), len(days) - 1)
    if days[after] == day:
        return heights[after]
    share = (day - days[after - 1]).days / max(1, (days[after] - days[after - 1]).days)
    return heights[after - 1] + round(share * (heights[after] - heights[after - 1]))
