"""Figures are read in three languages, with the room that their words leave."""

# Letters that look like others belong to other alphabets here.

from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.told.figures import Extent, figures
from site_builder.told.words.quantities import QUANTITIES


@pytest.mark.parametrize(
    ("language", "text", "unit", "low", "high"),
    [
        ("en", "a $1.5 billion loan", "USD", 1.45e9, 1.55e9),
        ("en", "about $2bn", "USD", 1.7e9, 2.3e9),
        ("en", "six-hour talks", "hour", 5.5, 6.5),
        ("en", "six and a half hours", "hour", 6.0, 7.0),
        ("en", "three to be seen: 3-4 hours", "hour", 2.5, 4.5),
        ("en", "as many as 200,000 men", "", 100_000, 220_000),
        ("en", "more than 1,200 men", "", 1150, inf),
        ("en", "less than 40 percent", "%", 0, 44),
        ("en", "nearly eight hours", "hour", 6.8, 8.5),
        ("de", "1,5 Milliarden Dollar", "USD", 1.45e9, 1.55e9),
        ("de", "200.000 Soldaten", "", 180_000, 220_000),
        ("de", "ihr zweitägiger Besuch", "day", 1.5, 2.5),
        ("ru", "2 млрд долларов", "USD", 1.8e9, 2.2e9),
        ("ru", "12,8 тысячи военных", "", 12_750, 12_850),
        ("ru", "шестичасовые переговоры", "hour", 5.5, 6.5),
    ],
)
def test_a_figure_leaves_as_much_room_as_its_words(
    language: str, text: str, unit: str, low: float, high: float
) -> None:
    last = figures(text, language)[-1]

    assert last.unit == unit
    assert (last.extent.low, last.extent.high) == pytest.approx((low, high))


def test_values_that_only_touch_exclude_each_other() -> None:
    assert Extent(4.5, 5.5).excludes(Extent(5.5, 6.5))
    assert not Extent(4.5, 5.5).excludes(Extent(5.4, 6.5))


def test_an_unknown_language_has_no_figures() -> None:
    assert figures("12 hours", "be") == ()


@given(st.text(max_size=200), st.sampled_from(sorted(QUANTITIES)))
def test_any_text_is_gone_through(text: str, language: str) -> None:
    for one in figures(text, language):
        assert 0 <= one.start < one.end <= len(text) and one.extent.low <= one.extent.high
