"""Lists that are too long for one page."""

from site_builder.compose.paging import Group, part_views, parts

YEARS = (Group("2007", "2007", ("a", "b", "c")), Group("undated", "Date unknown", ("d",)))


def test_a_list_that_fits_is_one_page() -> None:
    assert parts("articles/", YEARS, 4) == ()


def test_a_longer_one_has_a_page_for_each_group_and_more_for_a_large_group() -> None:
    found = parts("articles/", YEARS, 2)

    assert [(part.url, part.name, part.entries) for part in found] == [
        ("articles/2007/", "2007", ("a", "b")),
        ("articles/2007/2/", "2007, part 2", ("c",)),
        ("articles/undated/", "Date unknown", ("d",)),
    ]


def test_the_page_that_is_shown_is_marked() -> None:
    views = part_views(lambda url: f"../{url}", parts("articles/", YEARS, 2), "articles/undated/")

    assert [(view.url, view.count, view.is_here) for view in views] == [
        ("../articles/2007/", 2, False),
        ("../articles/2007/2/", 1, False),
        ("../articles/undated/", 1, True),
    ]
