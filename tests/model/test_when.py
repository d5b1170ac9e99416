"""A date is what was known of it, and nothing more."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.when import Day, Precision, When

SAME_DAYS = [
    "2007-01-01/2007-12-31",
    "2007-01/2007-12",
    "2007",
    "2007-01-01~/2007-12-31",
    "2007-01~/2007-12",
    "2007~",
    "2007-12-01/2007-12-31",
    "2007-12",
    "2007-12-01~/2007-12-31",
    "2007-12~",
]
"""Two sets of dates, each of the same days, in order."""


@pytest.mark.parametrize(
    "text", ["2007", "2007-12", "2007-12-13", "2007~", "2007-12-13/2007-12-14", "2007/2009"]
)
def test_what_was_written_is_written_again(text: str) -> None:
    assert str(When.parse(text)) == text


def test_a_month_is_no_day() -> None:
    when = When.parse("2007-12")

    assert (when.first, when.last, when.precision) == (date(2007, 12, 1), date(2007, 12, 31), Precision.MONTH)
    assert not when.is_range


def test_a_leap_year_s_february_has_its_day() -> None:
    assert When.parse("2020-02").last == date(2020, 2, 29)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("2021-02-30", "February 2021 has no day 30"),
        ("2021-13", "no month 13"),
        ("0000", "no year"),
        ("13.12.2007", "expected a date such as"),
        ("2007-12-14/2007-12-13", "ends before it starts"),
        ("2007-12-13/2008", "the same precision"),
        ("yesterday", "expected a date such as"),
    ],
)
def test_what_is_no_date_says_why(text: str, words: str) -> None:
    with pytest.raises(ValueError, match=words):
        When.parse(text)


def test_dates_sort_by_their_first_day_then_by_their_last() -> None:
    ordered = ["2006-12-31", "2007-01-01", "2007-01", "2007", "2007-02"]

    assert sorted(ordered, key=When.parse) == ordered


@given(st.lists(st.sampled_from(SAME_DAYS), min_size=2, max_size=2))
def test_of_two_dates_one_comes_first_or_they_are_equal(texts: list[str]) -> None:
    one, other = map(When.parse, texts)

    assert [one < other, one == other, one > other].count(True) == 1


def test_a_date_known_more_finely_comes_first_of_those_that_span_the_same_days() -> None:
    assert sorted(sorted(SAME_DAYS), key=When.parse) == SAME_DAYS


def test_a_day_is_one_day_and_nothing_vaguer() -> None:
    assert Day.parse("2007-12-13") == date(2007, 12, 13)
    for vague in ("2007-12", "2007-12-13~", "2007-12-13/2007-12-14"):
        with pytest.raises(ValueError, match="expected one day"):
            Day.parse(vague)


@given(st.dates(min_value=date(1, 1, 1)))
def test_every_day_survives_being_written(day: date) -> None:
    assert When.parse(str(When.day(day))) == When.day(day)


@given(st.text(max_size=30))
def test_no_text_breaks_the_reader_of_dates(text: str) -> None:
    try:
        when = When.parse(text)
    except ValueError:
        return
    assert When.parse(str(when)) == when
