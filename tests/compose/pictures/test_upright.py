"""The line of time on a narrow screen."""

from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.pictures.lying import CELL, Mark
from site_builder.compose.pictures.upright import WIDTH, upright

DAYS = st.dates(date(1990, 1, 1), date(2026, 1, 1))


def mark(day: date, label: str = "Town, May 2021") -> Mark:
    return Mark("meeting", day, label, label, "x/index.html")


@given(st.lists(DAYS, min_size=1, max_size=40))
def test_each_line_of_words_has_room_and_keeps_the_order_of_time(days: list[date]) -> None:
    found = upright([mark(day) for day in sorted(days)], (), "en")

    places = [view.y for view in found.marks]
    assert all(after - before >= CELL for before, after in pairwise(places))
    assert places[0] >= 0 and places[-1] <= found.height
    assert [view.since for view in found.marks] == sorted(view.since for view in found.marks)


def test_a_lonely_mark_stands_at_its_own_day() -> None:
    first, last = upright([mark(date(1990, 6, 1)), mark(date(2010, 6, 1))], (), "en").marks

    assert (first.y, last.y) == (first.since, last.since)


def test_a_long_label_is_cut_after_a_word() -> None:
    labels = ("Town", "The harbour and the bridge, one more time, in the evening", "x" * 90, "河" * 40)

    found = upright([mark(date(2000, 1, 1), label) for label in labels], (), "en")

    words = [view.words.text for view in found.marks if view.words]
    assert words[:2] == ["Town", "The harbour and the bridge, one…"]
    assert all(text.endswith("…") and len(text) <= WIDTH // 6 for text in words[2:])


def test_months_have_more_room_beside_the_line_than_years() -> None:
    years = upright([mark(date(1990, 6, 1)), mark(date(2010, 6, 1))], (), "en")
    months = upright([mark(date(2021, 2, 1)), mark(date(2021, 9, 1))], (), "en")

    assert {len(tick.label) for tick in years.ticks} == {len("1990")}
    assert any(len(tick.label) == len("Jul 2021") for tick in months.ticks)
    # At the size of the labels a letter takes up to seven units.
    assert years.axis >= 4 * 7 + 9 and months.axis >= 8 * 7 + 9
    assert months.marks[0].x - months.axis == years.marks[0].x - years.axis
