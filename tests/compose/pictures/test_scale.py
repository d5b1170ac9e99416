"""A line of time in proportion."""

from datetime import date
from itertools import pairwise

import pytest

from site_builder.compose.pictures.scale import middle, scale_of, ticks
from site_builder.model.when import When


def test_years_are_in_proportion() -> None:
    scale = scale_of([date(2000, 6, 1), date(2009, 3, 1)], 0, 1000)

    assert (scale.first, scale.last) == (date(2000, 1, 1), date(2009, 12, 31))
    assert [round(scale.at(date(year, 1, 1)), -1) for year in (2000, 2005, 2009)] == [0, 500, 900]


def test_days_close_together_are_bounded_by_months() -> None:
    scale = scale_of([date(2007, 12, 13), date(2008, 2, 10)], 0, 100)

    assert (scale.first, scale.last) == (date(2007, 12, 1), date(2008, 2, 29))


def test_a_day_outside_stands_at_the_nearer_end() -> None:
    scale = scale_of([date(2000, 1, 1), date(2004, 1, 1)], 10, 90)

    assert (scale.at(date(1990, 1, 1)), scale.at(date(2030, 1, 1))) == (10, 90)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        ("1997-04-02", "2026-11-21", [str(year) for year in range(1998, 2027, 2)]),
        ("1700-01-01", "1999-01-01", [str(year) for year in range(1700, 2000, 20)]),
        (
            "2021-02-21",
            "2021-12-01",
            [*(["Feb", "2021", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"])],
        ),
        (
            "2021-11-03",
            "2023-12-01",
            ["2021", "Apr", "Jul", "Oct", "2022", "Apr", "Jul", "Oct", "2023", "Apr", "Jul", "Oct"],
        ),
        ("9999-12-02", "9999-12-31", ["Dec 9999"]),
    ],
)
def test_ticks_are_round_and_not_crowded(first: str, last: str, expected: list[str]) -> None:
    scale = scale_of([date.fromisoformat(first), date.fromisoformat(last)], 0, 1000)

    found = [*ticks(scale, 56, "en")]

    assert " ".join(tick.label for tick in found) == " ".join(expected)
    places = [tick.at for tick in found]
    assert all(after - before >= 40 for before, after in pairwise(places))


def test_a_date_known_to_the_year_stands_in_the_middle_of_it() -> None:
    assert middle(When.parse("2009")) == date(2009, 7, 2)
    assert middle(When.parse("2009-12-13")) == date(2009, 12, 13)
