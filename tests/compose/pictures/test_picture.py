"""Both drawings of a line of time."""

from datetime import date

from site_builder.compose.pictures import MOST_MARKS, Lane, Mark, Moments, picture


def mark(year: int) -> Mark:
    return Mark("meeting", date(year, 1, 1), str(year), str(year), f"{year}/index.html")


def test_fewer_than_three_days_are_no_picture() -> None:
    assert picture(Moments((mark(2000), mark(2001))), 1056, "en") is None
    assert picture(Moments(events=(date(1999, 1, 1), date(2000, 1, 1), date(2001, 1, 1))), 1056, "en") is None
    assert picture(Moments((mark(2000), mark(2001)), events=(date(2002, 1, 1),)), 1056, "en") is not None


def test_too_many_marks_are_no_picture() -> None:
    assert picture(Moments(tuple(mark(1900 + n) for n in range(MOST_MARKS + 1))), 1056, "en") is None


def test_both_drawings_show_the_same_in_the_order_of_time() -> None:
    lane = Lane(mark(2005), date(2009, 1, 1), (("outcome", date(2008, 1, 1)),))

    found = picture(Moments((mark(2007), mark(2001)), (lane,)), 1056, "en")

    assert found is not None
    assert [view.name for view in found.lying.marks] == ["2001", "2007"]
    assert [view.name for view in found.upright.marks] == ["2001", "2005", "2007"]
    assert [lane.mark.name for lane in found.lying.lanes] == ["2005"]
