"""Dates are said as precisely as they are known, and no more."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.when import When
from site_builder.text.dates import age_words, date_iso, date_words, year_words


@pytest.mark.parametrize(
    ("written", "words", "iso"),
    [
        ("2007-12-13", "13 December 2007", "2007-12-13"),
        ("2007-12", "December 2007", "2007-12"),
        ("2007", "2007", "2007"),
        ("2007~", "about 2007", ""),
        ("2007-12~", "about December 2007", ""),
        ("2007-12-13~", "about 13 December 2007", ""),
        ("2007-12-13/2007-12-14", "13–14 December 2007", ""),
        ("2007-11-30/2007-12-02", "30 November – 2 December 2007", ""),
        ("2007-12-30/2008-01-02", "30 December 2007 – 2 January 2008", ""),
        ("2007-11/2007-12", "November–December 2007", ""),
        ("2007-11/2008-01", "November 2007 – January 2008", ""),
        ("2007/2009", "2007–2009", ""),
        ("2007/2009~", "about 2007–2009", ""),
        ("0987", "987", "0987"),
    ],
)
def test_a_date_is_said_with_its_own_precision(written: str, words: str, iso: str) -> None:
    when = When.parse(written)

    assert (date_words(when), date_iso(when)) == (words, iso)


def test_an_unknown_date_is_said_to_be_unknown() -> None:
    assert (date_words(None), date_iso(None), year_words(None)) == ("date unknown", "", "date unknown")


def test_a_language_without_a_table_is_written_in_english() -> None:
    assert date_words(When.parse("2007-12"), "xx-Latn") == "December 2007"


@pytest.mark.parametrize(
    ("written", "today", "words"),
    [
        ("2021-09-09", date(2026, 9, 9), "5 years before this build"),
        ("2021-09-09", date(2026, 9, 8), "4 years before this build"),
        ("2025-09-09", date(2026, 9, 9), "1 year before this build"),
        ("2026-07-09", date(2026, 9, 9), "2 months before this build"),
        ("2026-09-01", date(2026, 9, 9), "less than a month before this build"),
        ("2024-02-29", date(2025, 2, 28), "11 months before this build"),
        ("2021-09", date(2026, 9, 1), "5 years before this build"),
        ("2007", date(2026, 9, 9), "about 19 years before this build"),
        ("2007-12-13~", date(2026, 9, 9), "about 18 years before this build"),
        ("2026", date(2026, 9, 9), ""),
        ("2026-09-10", date(2026, 9, 9), ""),
    ],
)
def test_an_age_is_counted_in_whole_years_and_months(written: str, today: date, words: str) -> None:
    assert age_words(When.parse(written), today) == words


def test_no_age_is_told_without_a_date_or_a_day_to_count_from() -> None:
    assert age_words(None, date(2026, 1, 1)) == age_words(When.parse("2007"), None) == ""


@given(st.dates(min_value=date(1, 1, 1)), st.integers(0, 800))
def test_a_day_in_words_names_its_year_and_no_range_has_a_machine_date(day: date, length: int) -> None:
    last = day + timedelta(min(length, (date.max - day).days))
    when = When(day, last)

    assert str(last.year) in date_words(when)
    assert (date_iso(when) == day.isoformat()) == (day == last)
