"""Addresses as the public host finds them, and which tabs have to load their page again."""

from collections.abc import Mapping

from site_builder.model.page import Output
from site_builder.serve.problems import Problem
from site_builder.serve.site import Served, broken, find, needs_slash
from site_builder.serve.tabs import Tabs
from tests.serve.sites import good

HOME = Output("index.html", b"home")
PAGE = Output("articles/a/index.html", b"a")
STYLE = Output("assets/theme.css", b"body{}")
MISSING = Output("404.html", b"none")
PICTURE = Output("media/a/boat.png", b"1")
WRONG = (Problem("a.md:1:1", "a.md", 1, 1, "R01 wrong", ""),)


class Tab:
    """A tab that remembers what it is told."""

    def __init__(self) -> None:
        self.told: list[object] = []

    def send_message(self, message: Mapping[str, object]) -> None:
        self.told.append(message["path"])


def opened(tabs: Tabs, served: Served, address: str) -> Tab:
    """A tab that has loaded an address, with the files its page asks for."""
    tab = Tab()
    for inside in (address.removeprefix("/"), STYLE.path, PICTURE.path):
        tabs.sent(served, inside)
    tabs.opened(tab, address)
    return tab


def exchange(tabs: Tabs, served: Served, *pictures: str) -> int:
    return tabs.tell(tabs.compare(served, pictures))


def test_addresses_are_found_as_the_public_host_finds_them() -> None:
    files = good((HOME, PAGE, MISSING)).files

    assert find(files, "") == "index.html"
    assert find(files, "articles/a/") == "articles/a/index.html"
    assert find(files, "articles/a/index.html") == "articles/a/index.html"
    assert find(files, "404") == "404.html"
    assert find(files, "../archive.yaml") is None
    assert needs_slash(files, "articles/a") and not needs_slash(files, "articles/b")


def test_only_tabs_whose_page_became_another_load_it_again() -> None:
    tabs, before = Tabs(), good((HOME, PAGE, STYLE))
    home, page = opened(tabs, before, "/"), opened(tabs, before, "/articles/a/")

    assert exchange(tabs, good((HOME, Output(PAGE.path, b"new"), STYLE))) == 1
    assert (home.told, page.told) == ([], ["page.html"])


def test_the_same_site_again_tells_nobody() -> None:
    tabs, before = Tabs(), good((HOME, PAGE, STYLE))
    home = opened(tabs, before, "/")

    assert exchange(tabs, good((HOME, PAGE, STYLE))) == 0 and home.told == []


def test_a_style_sheet_and_a_picture_are_exchanged_without_loading_a_page() -> None:
    tabs, before = Tabs(), good((HOME, STYLE, PICTURE))
    home = opened(tabs, before, "/")

    new = good((HOME, Output(STYLE.path, b"p{}"), Output(PICTURE.path, b"2")))
    assert exchange(tabs, new, PICTURE.path) == 0
    assert home.told == [STYLE.path, PICTURE.path]


def test_a_style_sheet_and_a_page_that_change_together_are_both_told() -> None:
    tabs, before = Tabs(), good((HOME, STYLE))
    home = opened(tabs, before, "/")

    exchange(tabs, good((Output(HOME.path, b"new"), Output(STYLE.path, b"p{}"))))

    assert home.told == [STYLE.path, "page.html"]


def test_a_page_that_is_gone_and_one_that_comes_are_loaded_again() -> None:
    tabs, before = Tabs(), good((HOME, PAGE, MISSING))
    page, coming = opened(tabs, before, "/articles/a/"), opened(tabs, before, "/articles/b/")

    exchange(tabs, good((HOME, Output("articles/b/index.html", b"b"), MISSING)))

    assert page.told == coming.told == ["page.html"]


def test_problems_that_come_or_go_lie_over_every_page() -> None:
    tabs, before = Tabs(), good((HOME, PAGE))
    home = opened(tabs, before, "/")

    assert exchange(tabs, broken(before, WRONG)) == 1
    tabs.sent(broken(before, WRONG), "")
    assert exchange(tabs, before) == 1 and home.told.count("page.html") == 2
    assert broken(before, WRONG).files == before.files


def test_a_tab_that_listens_only_after_its_page_became_another_is_told_at_once() -> None:
    tabs, before = Tabs(), good((HOME,))
    tabs.sent(before, "")
    exchange(tabs, good((Output("index.html", b"new"),)))

    late = Tab()
    tabs.opened(late, "/")

    assert late.told == ["page.html"]


def test_a_closed_tab_is_told_nothing() -> None:
    tabs, before = Tabs(), good((HOME,))
    home = opened(tabs, before, "/")
    tabs.closed(home)

    exchange(tabs, good((Output("index.html", b"new"),)))

    assert home.told == []


def test_a_tab_below_another_base_loads_its_page_again() -> None:
    tabs, before = Tabs(), good((HOME,), "/repo")
    tab = opened(tabs, before, "/elsewhere/")

    assert exchange(tabs, before) == 1 and tab.told


def test_a_tab_that_tells_what_it_shows_is_not_taken_for_another_that_loaded_the_page_since() -> None:
    tabs, before, after = Tabs(), good((HOME,)), good((Output("index.html", b"new"),))
    first, second = Tab(), Tab()
    tabs.opened(first, "/", tabs.sent(before, ""))
    tabs.opened(second, "/", tabs.sent(after, ""))

    assert tabs.compare(after, ()).stale == {first}
    tabs.opened(first, "/", tabs.sent(after, ""))
    assert not tabs.compare(after, ()).stale


def test_a_style_sheet_that_another_tab_has_loaded_already_is_still_exchanged() -> None:
    tabs, before, after = Tabs(), good((HOME, STYLE)), good((HOME, Output(STYLE.path, b"p{}")))
    home = opened(tabs, before, "/")
    tabs.sent(after, STYLE.path)

    exchange(tabs, after)

    assert home.told == [STYLE.path]
