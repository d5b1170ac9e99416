"""What the authoring server adds is text over the page, never markup from somebody's files."""

from site_builder.serve.page import Dress, dressed, waiting

PAGE = b"<!doctype html><html><head><title>A</title></head><body><h1>A</h1></body></html>"


def test_every_page_gets_the_reload_script_before_its_head_ends() -> None:
    out = dressed(PAGE, Dress(8000), "")

    assert b'<script src="/livereload.js?port=8000"></script></head>' in out


def test_a_page_without_a_head_still_reloads() -> None:
    assert b"livereload.js" in dressed(b"<p>bare", Dress(8000), "")


def test_a_good_page_carries_no_overlay() -> None:
    assert b"authoring" not in dressed(PAGE, Dress(8000), "")


def test_problems_lie_over_the_last_good_page_as_text() -> None:
    out = dressed(PAGE, Dress(8000), "x.md:1:1: error R01 found '<script>alert(1)</script>'")

    assert b'role="alert"' in out and b"<h1>A</h1>" in out
    assert b"<script>alert" not in out and b"&lt;script&gt;alert" in out


def test_the_socket_passes_the_page_s_own_policy() -> None:
    page = b"<head><meta content=\"connect-src 'self'; base-uri 'none'\"></head>"

    assert b"connect-src 'self' ws:;" in dressed(page, Dress(8000), "")


def test_before_the_first_good_build_the_problems_are_the_page() -> None:
    out = waiting(Dress(8000), "archive.yaml: error C01")

    assert b"archive.yaml: error C01" in out and b"livereload.js" in out
