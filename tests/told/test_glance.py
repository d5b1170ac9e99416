"""A text in which nothing is seen that may be a number holds no figure."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.told.figures import figures
from site_builder.told.glance import may_count
from site_builder.told.words.orders import ORDERS
from site_builder.told.words.quantities import QUANTITIES

TONGUES = st.sampled_from(sorted(QUANTITIES))


@given(TONGUES, st.data())
def test_what_holds_a_figure_may_count(tongue: str, data: st.DataObject) -> None:
    words = [*QUANTITIES[tongue].numbers, *QUANTITIES[tongue].days, *QUANTITIES[tongue].scales]
    pieces = st.one_of(
        st.sampled_from(words).flatmap(st.from_regex), st.sampled_from((" ", "-", "$", "7", "."))
    )
    text = "".join(data.draw(st.lists(pieces, max_size=4)))

    assert may_count(text, tongue) or not figures(text, tongue)


@given(TONGUES, st.data())
def test_what_tells_a_place_in_a_row_may_count(tongue: str, data: st.DataObject) -> None:
    order = data.draw(st.from_regex(rf"\A(?:{data.draw(st.sampled_from(ORDERS[tongue]))})\Z"))

    assert may_count(f"the {order.strip()} visit", tongue)


@pytest.mark.parametrize(
    ("text", "tongue"), [("The mayor came.", "en"), ("Wir trafen uns.", "de"), ("Мы приехали.", "ru")]
)
def test_most_sentences_hold_none(text: str, tongue: str) -> None:
    assert not may_count(text, tongue)
