"""Names of files and addresses that hosts of pages take, and those they do not."""

import pytest

from site_builder.text.web_names import page_address, why_no_page, why_refused


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        (".well-known", "dot"),
        ("a:b", "`:`"),
        ('a"b', '`"`'),
        ("a<b", "`<`"),
        ("a>b", "`>`"),
        ("a|b", "`|`"),
        ("a*b", "`*`"),
        ("a?b", "`?`"),
        ("a\\b", "`\\`"),
        ("a\rb", "see"),
        ("a\nb", "see"),
        ("я" * 128, "256 bytes"),
        ("name.", "Windows"),
        ("NUL.html", "Windows"),
    ],
)
def test_a_name_that_some_host_does_not_take_is_told_with_the_reason(name: str, reason: str) -> None:
    assert reason in why_refused(name)


@pytest.mark.parametrize("name", ["index.html", "минск", "a b.html", "x" * 255, "c++"])
def test_a_name_that_every_host_takes_is_told_nothing_of(name: str) -> None:
    assert why_refused(name) == ""


@pytest.mark.parametrize(
    ("written", "url"),
    [
        ("/", ""),
        ("/a", "a/"),
        ("/a/", "a/"),
        ("/a/index.html", "a/"),
        ("/a/b.html", "a/b.html"),
        ("/a%20b/", "a b/"),
    ],
)
def test_an_address_is_taken_as_pages_are_named(written: str, url: str) -> None:
    assert page_address(written) == url
    assert why_no_page(written) == ""


@pytest.mark.parametrize("written", ["a", "//a/", "/a?b", "/a#b", "/a//b/", "/a/../b/", "/a.php", "/%2e%2e/"])
def test_an_address_at_which_no_page_can_lead_on_is_told(written: str) -> None:
    assert why_no_page(written)
