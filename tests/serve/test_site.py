"""One site or the other, never half of each."""

from site_builder.model.page import Output
from site_builder.serve.site import Change, broken, change, find, good, needs_slash

HOME = Output("index.html", b"home")
PAGE = Output("articles/a/index.html", b"a")
STYLE = Output("assets/theme.css", b"body{}")


def test_the_same_site_again_changes_nothing() -> None:
    assert change(good((HOME, STYLE)), good((HOME, STYLE))) is Change.NOTHING


def test_a_changed_style_sheet_needs_no_new_page() -> None:
    assert change(good((HOME, STYLE)), good((HOME, Output(STYLE.path, b"p{}")))) is Change.STYLE


def test_a_changed_page_needs_a_reload() -> None:
    assert change(good((HOME, STYLE)), good((Output("index.html", b"new"), STYLE))) is Change.PAGE


def test_a_deleted_page_needs_a_reload() -> None:
    assert change(good((HOME, PAGE)), good((HOME,))) is Change.PAGE


def test_a_broken_build_keeps_the_last_good_files_up() -> None:
    last = good((HOME, PAGE))

    after = broken(last, "1 error")

    assert after.files == last.files and change(last, after) is Change.PAGE


def test_problems_that_go_away_need_a_reload_even_when_no_file_changed() -> None:
    assert change(broken(good((HOME,)), "1 error"), good((HOME,))) is Change.PAGE


def test_addresses_are_found_as_the_public_host_finds_them() -> None:
    files = good((HOME, PAGE, Output("404.html", b"none"))).files

    assert find(files, "") == "index.html"
    assert find(files, "articles/a/") == "articles/a/index.html"
    assert find(files, "articles/a/index.html") == "articles/a/index.html"
    assert find(files, "404") == "404.html"
    assert find(files, "../archive.yaml") is None
    assert needs_slash(files, "articles/a") and not needs_slash(files, "articles/b")
