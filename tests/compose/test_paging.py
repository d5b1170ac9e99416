"""Lists that are too long for one page."""

from site_builder.compose.paging import MOST_NAMED, Group, part_views, parts

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


def test_a_very_long_list_names_its_groups_and_the_parts_of_the_one_that_is_shown() -> None:
    years = [Group(str(year), str(year), tuple("abcdefgh"[: 4 + year % 2])) for year in range(1980, 2020)]
    found = parts("articles/", years, 1)

    index = part_views(str, found, "articles/")
    shown = part_views(str, found, "articles/1981/2/")

    assert len(found) > MOST_NAMED
    assert [(view.text, view.url, view.count) for view in index[:2]] == [
        ("1980", "articles/1980/", 4),
        ("1981", "articles/1981/", 5),
    ]
    assert len(index) == 40 and not any(view.is_here for view in index)
    assert [(view.text, view.count, view.is_here) for view in shown[:4]] == [
        ("1980", 4, False),
        ("1981", 1, False),
        ("1981, part 2", 1, True),
        ("1981, part 3", 1, False),
    ]
    assert len(shown) == 44
