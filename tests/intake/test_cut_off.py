"""Half of a saved page reads like a whole one: that its end is missing is told."""

import pytest

from site_builder.intake import convert, drafts
from site_builder.intake.cut_off import mail_breaks_off, page_breaks_off
from site_builder.model.draft import Raw
from tests.intake.kinds import KINDS
from tests.intake.makers import mhtml, page_html

PAGE = page_html().encode()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (PAGE, ""),
        (b"<p>One\n<p>Two\n", ""),
        (b"<div><article><p>One</article></div><!-- no end of the page, as some programs save it -->", ""),
        (PAGE.decode().encode("utf-16"), ""),
        (b"<div><article><p>One", "parts of it are never closed"),
        ("<div><p>One".encode("utf-16-le"), "parts of it are never closed"),
        (b"<p>One <a href='https://exa", "it ends in the middle of a tag"),
    ],
)
def test_a_page_that_breaks_off_shows_it(data: bytes, why: str) -> None:
    assert page_breaks_off(Raw("a.html", data)) == why


def test_a_page_saved_as_a_mail_ends_with_its_line() -> None:
    whole = mhtml(page_html())

    assert mail_breaks_off(Raw("a.mhtml", whole)) == ""
    assert mail_breaks_off(Raw("a.mhtml", whole[:-20])) == "the line is missing that ends it"


def test_a_draft_of_half_a_page_is_made_and_told() -> None:
    draft, issues = convert(Raw("a.html", PAGE[: PAGE.rindex(b"</article>")]))

    assert draft is not None and [one.code for one in issues if one.code != "I15"] == ["I34"]


@pytest.mark.parametrize("kind", ["pocket", "raindrop", "instapaper", "readwise-reader"])
def test_the_last_row_of_a_table_that_breaks_off_is_no_link(kind: str) -> None:
    name, data = KINDS[kind]
    half = data + b"https://exa"

    found = [(draft, issues) for _, (draft, issues) in drafts(Raw(name, half))]

    assert [one.code for _, issues in found for one in issues] == ["I26"]
    assert sum(draft is not None for draft, _ in found) == data.count(b"\n") - 1


def test_the_last_link_of_a_list_that_breaks_off_is_none() -> None:
    name, data = KINDS["bookmarks"]
    half = data[: data.rindex(b" ferry")]

    (issues, *_), *links = [(issues, draft) for _, (draft, issues) in drafts(Raw(name, half))]

    assert "its last link has no end" in issues[0].message and len(links) == 1
