"""What the authoring server adds is text over the page, never markup from somebody's files."""

from pathlib import Path

import pytest

from site_builder.serve.page import Dress, dressed, waiting
from site_builder.serve.problems import MOST, Problem, overlay

PAGE = b"<!doctype html><html><head><title>A</title></head><body><h1>A</h1></body></html>"


def test_every_page_gets_the_reload_scripts_before_all_others() -> None:
    page = PAGE.replace(b"</head>", b'<script src="theme.js" defer></script></head>')
    out = dressed(page, Dress(8000, state="1f"), "")

    reload, own = out.index(b'<script src="/livereload.js?port=8000"'), out.index(b'<script src="theme.js"')
    assert reload < out.index(b'src="/-/reload.js"') < own < out.index(b"</head>")
    assert b'<meta name="page-state" content="1f">' in out


def test_only_a_page_with_known_scripts_is_exchanged_in_place() -> None:
    assert b"data-exchanges" not in dressed(PAGE, Dress(8000), "")
    assert b"data-exchanges" in dressed(PAGE, Dress(8000, exchanges=True), "")


def test_a_page_without_a_head_still_reloads() -> None:
    assert b"livereload.js" in dressed(b"<p>bare", Dress(8000), "")


def test_a_good_page_carries_no_overlay() -> None:
    assert b"authoring" not in dressed(PAGE, Dress(8000), "")


def test_problems_lie_over_the_last_good_page_as_text() -> None:
    wrong = Problem("x.md:3:5", "x.md", 3, 5, "R01 found '<script>alert(1)</script>'", "3 | <b>")
    out = dressed(PAGE, Dress(8000), overlay((wrong,), Path("/home of") / "it"))

    assert (
        b'role="alert"' in out
        and b'href="vscode://file/home%20of/it/x.md:3:5"' in out
        and b"&lt;b&gt;" in out
        and b"<h1>A</h1>" in out
    )
    assert b"<script>alert" not in out and b"&lt;script&gt;alert" in out


def test_the_socket_passes_the_page_s_own_policy() -> None:
    page = b"<head><meta content=\"connect-src 'self'; base-uri 'none'\"></head>"

    assert b"connect-src 'self' ws:;" in dressed(page, Dress(8000), "")


def test_before_the_first_good_build_the_problems_are_the_page() -> None:
    wrong = Problem("archive.yaml", "archive.yaml", 1, 1, "C01 there is no archive.yaml here", "")
    out = waiting(Dress(8000), overlay((wrong,), Path("/")), "There is no such page yet.")

    assert b"there is no archive.yaml here" in out and b"livereload.js" in out


def test_of_very_many_problems_the_first_are_laid_over_the_page() -> None:
    wrong = tuple(Problem(f"x.md:{line}:1", "x.md", line, 1, "R01 wrong", "") for line in range(1, 101))

    out = overlay(wrong, Path("/"))

    assert out.count("<a href") == MOST and f"{100 - MOST} more: see the terminal" in out


def test_the_editor_is_the_one_that_the_environment_names(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SITE_BUILDER_EDITOR", "idea://open?file={path}&line={line}")

    out = overlay((Problem("x.md:3:5", "x.md", 3, 5, "R01 wrong", ""),), Path("/"))

    assert 'href="idea://open?file=/x.md&amp;line=3"' in out
