"""How long before or after a day something was, in words."""

import pytest

from site_builder.model.when import When
from site_builder.text.offsets import days_between, later_words, offset_words


@pytest.mark.parametrize(
    ("when", "day", "words"),
    [
        ("2007-12-10", "2007-12-13/2007-12-14", "three days before"),
        ("2007-12-12", "2007-12-13/2007-12-14", "a day before"),
        ("2007-12-13", "2007-12-13/2007-12-14", "the same day"),
        ("2007-12-14", "2007-12-13/2007-12-14", "the same day"),
        ("2007-12-15", "2007-12-13/2007-12-14", "a day after"),
        ("2007-12-21", "2007-12-14", "a week after"),
        ("2008-01-04", "2007-12-14", "three weeks after"),
        ("2008-12-14", "2007-12-14", "a year after"),
        ("2008-07-14", "2007-12-14", "seven months after"),
        ("2020-12-14", "2007-12-14", "13 years after"),
        ("2007-12-12~", "2007-12-13", "about a day before"),
        ("2007-12-13~", "2007-12-13", "about the same day"),
        ("2007-12", "2007-12-13", "the same month"),
        ("2007", "2007-12-13", "the same year"),
        ("2008-03", "2007-12-13", "about three months after"),
        ("2008-01", "2007-12-30", "shortly after"),
        ("2005", "2007-12-13", "about two years before"),
        ("2007-11", "2007-12-13", "about a month before"),
    ],
)
def test_a_distance_is_told_as_finely_as_both_dates_are_known(when: str, day: str, words: str) -> None:
    assert offset_words(When.parse(when), When.parse(day)) == words


@pytest.mark.parametrize(
    ("when", "words"),
    [
        ("2007-12-31", "a day later"),
        ("2008-03", "about three months later"),
        ("2010-12-30", "three years later"),
        ("2008-01", "shortly afterwards"),
    ],
)
def test_what_came_later_is_not_said_to_be_after_what_is_named_next(when: str, words: str) -> None:
    assert later_words(When.parse(when), When.parse("2007-12-30")) == words


def test_of_what_has_no_date_nothing_is_told() -> None:
    assert offset_words(None, When.parse("2007")) == ""


def test_days_are_counted_from_the_nearer_ends() -> None:
    talks = When.parse("2007-12-13/2007-12-14")

    assert [days_between(When.parse(day), talks) for day in ("2007-12-11", "2007-12-14", "2007-12-16")] == [
        -2,
        0,
        2,
    ]
