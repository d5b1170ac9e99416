"""Sizes and ages."""

from datetime import date

import pytest

from site_builder.model.when import When
from site_builder.text.amount import size_words, years_between


@pytest.mark.parametrize(
    ("size", "words"),
    [(0, "0 bytes"), (999, "999 bytes"), (1000, "1 kB"), (12_400, "12 kB"), (1_440_000, "1.4 MB")],
)
def test_a_size_is_told_as_readers_say_it(size: int, words: str) -> None:
    assert size_words(size) == words


@pytest.mark.parametrize(
    ("when", "day", "years"),
    [
        ("2020-02-29", date(2021, 2, 28), 0),
        ("2020-02-29", date(2021, 3, 1), 1),
        ("2020-12-30/2021-01-02", date(2022, 1, 1), 0),
        ("2020-12-30/2021-01-02", date(2022, 1, 2), 1),
        ("2020", date(2026, 1, 1), 6),
        ("2030", date(2026, 1, 1), 0),
    ],
)
def test_only_years_that_have_passed_count(when: str, day: date, years: int) -> None:
    assert years_between(When.parse(when), day) == years
