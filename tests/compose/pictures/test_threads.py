"""Threads: people through their meetings, articles beside them."""

from datetime import date, timedelta
from itertools import combinations, pairwise

from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.pictures.labels import LETTER
from site_builder.compose.pictures.threads import Account, Fabric, Gathering, Guest
from site_builder.compose.pictures.threads.heights import LINE, ROW, heights
from site_builder.compose.pictures.threads.narrow import MOST_PEOPLE, narrow
from site_builder.compose.pictures.threads.order import crossings, thread_order
from site_builder.compose.pictures.threads.wide import WIDTH, wide
from site_builder.compose.views.picture import WordsView
from site_builder.compose.views.threads import WeaveView

DAYS = st.dates(date(1990, 1, 1), date(2026, 1, 1))
GROUPS = st.lists(st.lists(st.integers(0, 7), min_size=1, max_size=5, unique=True), min_size=1, max_size=12)
LABELS = st.text("abcdefgh ijk", min_size=1, max_size=90).map(lambda text: text.strip() or "a")


def gathering(day: date, *guests: int, label: str = "Town, 5 May", is_told: bool = True) -> Gathering:
    there = tuple((guest, "participant") for guest in guests)
    return Gathering(label, str(day.year), f"{label}. Meeting", "meetings/x/", day, there, is_told)


def account(day: date, *about: int, label: str = "A headline") -> Account:
    ties = tuple((place, "report") for place in about)
    return Account("article", label, f"{label}. Article", "articles/x/", "", day, ties)


@st.composite
def fabrics(draw: st.DrawFn) -> Fabric:
    groups = draw(GROUPS)
    people = sorted({guest for group in groups for guest in group})
    place = {guest: at for at, guest in enumerate(people)}
    days = sorted(draw(st.lists(DAYS, min_size=len(groups), max_size=len(groups))))
    gatherings = tuple(
        gathering(day, *(place[guest] for guest in group), label=draw(LABELS))
        for day, group in zip(days, groups, strict=True)
    )
    printed = sorted(draw(st.lists(DAYS, max_size=8)))
    accounts = tuple(
        account(day, draw(st.integers(0, len(groups) - 1)), label=draw(LABELS)) for day in printed
    )
    guests = tuple(Guest(name := draw(LABELS)[:40], f"{name}. Person", "people/x/") for _ in people)
    return Fabric(guests, gatherings, accounts)


def box(words: WordsView) -> tuple[float, float, int, int]:
    size = len(words.text) * LETTER
    left = words.x if words.anchor == "start" else words.x - size
    return left, left + size, words.y - 12, words.y + 4


def all_words(drawing: WeaveView) -> list[WordsView]:
    marks = [one.mark.words for one in drawing.accounts if one.mark.words]
    return [*(one.words for one in drawing.threads), *(one.words for one in drawing.knots), *marks]


@given(fabrics())
def test_no_words_touch_others_or_leave_the_drawing(fabric: Fabric) -> None:
    for drawing in (wide(fabric), narrow(fabric)):
        boxes = [box(words) for words in all_words(drawing)]
        assert all(left >= 0 and top >= 0 and bottom <= drawing.height for left, _, top, bottom in boxes)
        for one, other in combinations(boxes, 2):
            beside = one[1] <= other[0] or other[1] <= one[0]
            assert beside or one[3] <= other[2] or other[3] <= one[2]


@given(fabrics())
def test_words_of_meetings_and_articles_end_inside_the_drawing(fabric: Fabric) -> None:
    for drawing in (wide(fabric), narrow(fabric)):
        ends = [box(one.words)[1] for one in drawing.knots]
        ends += [box(one.mark.words)[1] for one in drawing.accounts if one.mark.words]
        assert max(ends) <= drawing.width + LETTER


@given(fabrics())
def test_no_line_to_a_name_passes_another_name(fabric: Fabric) -> None:
    drawing = wide(fabric)

    for one, other in combinations(drawing.threads, 2):
        for thread, passed in ((one, other), (other, one)):
            left, right, top, _ = box(passed.words)
            assert not left - 2 < thread.x < right + 2 or thread.top >= top


@given(fabrics())
def test_a_person_has_a_dot_on_every_meeting_and_the_knot_reaches_it(fabric: Fabric) -> None:
    drawing = wide(fabric)

    for place, gathered in enumerate(fabric.gatherings):
        knot = drawing.knots[place]
        there = [drawing.threads[guest] for guest, _ in gathered.guests]
        assert all(knot.y in [dot.y for dot in thread.dots] for thread in there)
        assert (knot.left, knot.right) == (min(one.x for one in there), max(one.x for one in there))


@given(st.lists(DAYS, min_size=1, max_size=12), st.lists(DAYS, max_size=15))
def test_heights_go_down_with_time_and_leave_room_for_words(
    meetings: list[date], articles: list[date]
) -> None:
    meetings, articles = sorted(meetings), sorted(articles)

    ys, places, bottom = heights(meetings, articles, 100)

    assert all(after - before >= ROW for before, after in pairwise(ys))
    assert all(after - before >= LINE for before, after in pairwise(places))
    assert all(100 <= y <= bottom for y in (*ys, *places))


def test_an_article_of_the_day_of_its_meeting_stands_level_with_it() -> None:
    days = [date(2000, 1, 1), date(2007, 5, 5), date(2008, 1, 1)]

    ys, places, _ = heights(days, [days[1], days[1] + timedelta(days=30)], 0)

    assert places[0] == ys[1] and ys[1] < places[1] < ys[2]


def test_years_without_a_meeting_are_seen() -> None:
    ys, _, _ = heights([date(1999, 1, 1), date(2000, 2, 1), date(2009, 1, 1)], [], 0)

    assert ys[2] - ys[1] > ys[1] - ys[0]


@given(GROUPS)
def test_the_order_of_threads_crosses_no_more_than_the_order_in_which_people_come(
    groups: list[list[int]],
) -> None:
    first = [*dict.fromkeys(guest for group in groups for guest in group)]
    order = thread_order(8, groups)

    assert sorted(order) == list(range(8))
    assert crossings(order, groups) <= crossings([*first, *(set(range(8)) - set(first))], groups)
    assert thread_order(8, groups) == order


def test_who_meets_often_goes_side_by_side() -> None:
    groups = [[0, 3], [1, 2], [0, 3], [2, 1], [0, 3, 4]]

    assert crossings(thread_order(5, groups), groups) == 0


def test_the_narrow_drawing_keeps_who_was_at_most_meetings_and_every_article() -> None:
    days = [date(2000 + year, 1, 1) for year in range(4)]
    guests = tuple(Guest(f"P{place}", f"P{place}", f"people/{place}/") for place in range(8))
    meetings = tuple(gathering(day, *range(8 - place)) for place, day in enumerate(days))
    fabric = Fabric(guests, meetings, (account(days[0], 1), account(days[2], 1, 0)))

    drawing = narrow(fabric)

    assert [thread.words.text for thread in drawing.threads] == ["P0", "P1", "P2", "P3", "P4"][:MOST_PEOPLE]
    assert [one.mark.y > drawing.knots[1].y for one in drawing.accounts] == [True, True]
    assert all(one.mark.y < drawing.knots[2].y for one in drawing.accounts)


def test_a_meeting_of_nobody_that_is_drawn_still_stands_in_its_place() -> None:
    days = [date(2000, 1, 1), date(2001, 1, 1)]
    fabric = Fabric((Guest("A", "A", "people/a/"),), (gathering(days[0], 0), gathering(days[1])), ())

    drawing = wide(fabric)

    assert drawing.knots[1].left == drawing.knots[1].right == drawing.knots[1].leader
    assert drawing.width == WIDTH
