"""Small bars by year."""

from datetime import date
from itertools import pairwise

from site_builder.compose.pictures import MOST_YEARS, bars


def days(**years: int) -> list[date]:
    return [date(int(year[1:]), 5, 1) for year, count in years.items() for _ in range(count)]


def test_the_tallest_bar_is_the_year_with_the_most() -> None:
    found = bars(days(y2007=1, y2009=4, y2010=2))

    assert found is not None
    assert [bar.height for bar in found.bars] == [11, 44, 22]
    assert all(bar.y + bar.height == found.height for bar in found.bars)
    assert (found.first, found.last, found.words) == ("2007", "2010", "2007: 1, 2009: 4, 2010: 2")


def test_years_without_anything_leave_their_room() -> None:
    found = bars(days(y2000=1, y2001=1, y2009=1))

    assert found is not None
    first, second, last = (bar.x for bar in found.bars)
    assert last - second == 8 * (second - first)


def test_two_years_are_no_picture() -> None:
    assert bars(days(y2000=5, y2001=5)) is None
    assert bars([]) is None


def test_centuries_are_no_picture() -> None:
    assert bars([date(1500, 1, 1), date(1600, 1, 1), date(1500 + MOST_YEARS, 1, 1)]) is None


def test_bars_of_a_century_do_not_touch() -> None:
    found = bars(date(1900 + year, 1, 1) for year in range(MOST_YEARS - 1))

    assert found is not None
    places = [(bar.x, bar.x + bar.width) for bar in found.bars]
    assert all(end < start for (_, end), (start, _) in pairwise(places))
