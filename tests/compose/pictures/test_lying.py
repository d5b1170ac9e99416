"""The line of time on a wide screen."""

from datetime import date, timedelta
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.pictures.labels import LETTER
from site_builder.compose.pictures.lying import CELL, Lane, Mark, lying
from site_builder.compose.views.picture import DrawingView, MarkView

WIDTH = 1056
DAYS = st.dates(date(1990, 1, 1), date(2026, 1, 1))


def mark(day: date, label: str = "Town, May 2021", weight: int = 0) -> Mark:
    return Mark("meeting", day, label, f"{label}. Meeting", "meetings/x/index.html", weight=weight)


def drawn(*days: date, weight: int = 0) -> DrawingView:
    return lying([mark(day, weight=weight) for day in sorted(days)], (), (), WIDTH, "en")


def extent(view: MarkView) -> tuple[float, float]:
    assert view.words is not None
    size = len(view.words.text) * LETTER
    left = view.words.x if view.words.anchor == "start" else view.words.x - size
    return left, left + size


@given(st.lists(DAYS, min_size=1, max_size=40))
def test_no_mark_covers_another(days: list[date]) -> None:
    for one, other in combinations(drawn(*days).marks, 2):
        assert abs(one.x - other.x) >= CELL or abs(one.y - other.y) >= CELL


@given(st.lists(DAYS, min_size=1, max_size=40))
def test_no_label_touches_another_or_the_line_that_leads_to_it_or_leaves_the_drawing(
    days: list[date],
) -> None:
    labelled = [view for view in drawn(*days).marks if view.words]

    for view in labelled:
        left, right = extent(view)
        assert left >= 0 and right <= WIDTH
    for one, other in combinations(labelled, 2):
        assert one.words is not None and other.words is not None
        (left, right), (other_left, other_right) = extent(one), extent(other)
        if one.words.y == other.words.y:
            assert right < other_left or other_right < left
        lower, upper = (one, other) if one.words.y > other.words.y else (other, one)
        assert one.words.y == other.words.y or not extent(lower)[0] < upper.x < extent(lower)[1]


@given(st.lists(DAYS, min_size=1, max_size=40), st.lists(DAYS, max_size=6))
def test_everything_is_inside_the_drawing(days: list[date], printed: list[date]) -> None:
    lanes = [Lane(mark(day), max(printed), (("outcome", max(printed)),)) for day in sorted(printed)]

    found = lying([mark(day) for day in sorted(days)], lanes, (), WIDTH, "en")

    everything = [*found.marks, *(lane.mark for lane in found.lanes)]
    assert all(0 <= view.x <= found.width and 0 <= view.y <= found.height for view in everything)
    assert all(view.words is None or 0 < view.words.y <= found.height for view in everything)
    assert all(lane.mark.x <= lane.findings[0].at <= lane.end for lane in found.lanes)


def test_what_has_articles_is_labelled_before_what_has_none() -> None:
    start = date(2021, 1, 1)
    days = [start + timedelta(days=10 * step) for step in range(12)]
    marks = [mark(day, weight=step == 3) for step, day in enumerate(days)]

    found = lying([*marks, mark(date(1990, 1, 1))], (), (), WIDTH, "en")

    assert found.marks[3].words is not None
    assert [view.is_told for view in found.marks].count(True) == 1


def test_a_title_stands_before_its_line_or_above_it_where_it_has_no_room() -> None:
    early, late = date(1990, 1, 5), date(2020, 1, 5)

    found = lying((), [Lane(mark(day), late, ()) for day in (early, late)], (), WIDTH, "en")

    above, before = (lane.mark for lane in found.lanes)
    assert above.words is not None and before.words is not None
    assert (above.words.anchor, before.words.anchor) == ("start", "end")
    assert above.words.y < above.y - CELL // 4 and before.words.x < before.x


def test_events_of_one_day_are_one_stroke() -> None:
    day = date(2021, 5, 1)

    assert len(lying([mark(date(2001, 1, 1))], (), (day, day), WIDTH, "en").events) == 1
