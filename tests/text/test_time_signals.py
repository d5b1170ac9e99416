"""No words for time are found without the words by which sentences that may hold them are told."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from site_builder.text.relative_dates import relative_dates
from site_builder.text.time_signals import Sort, sorts_in
from site_builder.text.time_words import TIME_WORDS
from site_builder.text.time_words.table import TimeWords


def forms(words: TimeWords) -> Iterator[tuple[Sort, str]]:
    """Every pattern of a language, with its sort."""
    yield from ((Sort.MONTH, form) for form in words.months)
    yield from ((Sort.SEASON, form.replace("{which}", "")) for form in words.seasons)
    yield from ((Sort.TURN, form) for form, _, _ in words.fixed)
    yield from ((Sort.UNIT, form) for form in words.units.values())
    yield from ((Sort.WEEKDAY, form) for form in words.weekdays)


EVERY = [
    pytest.param(tongue, sort, form, id=f"{tongue}-{sort}-{form[:40]}")
    for tongue, words in TIME_WORDS.items()
    for sort, form in forms(words)
]


@pytest.mark.parametrize(("tongue", "sort", "form"), EVERY)
def test_what_a_pattern_finds_gives_a_signal(tongue: str, sort: Sort, form: str) -> None:
    @settings(max_examples=8)
    @given(st.from_regex(rf"\A(?:{form})\Z"), st.sampled_from(("", "On ", "mid-", "“")))
    def holds(words: str, before: str) -> None:
        assert sort in sorts_in(f"{before}{words.strip()}", tongue)

    holds()


def test_a_sentence_without_words_for_time_is_told_from_one_with_them() -> None:
    assert sorts_in("The board opened the ferry with 300 guests.", "en") == frozenset()
    assert sorts_in("It opened last week, on Monday.", "en") == {Sort.TURN, Sort.UNIT, Sort.WEEKDAY}
    assert relative_dates("The mayor opened the ferry.", None, "en") == ()
