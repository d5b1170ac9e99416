"""Everything else that a page says: publisher, section, addresses, standfirst, credits, language, signs of a copy."""

# ruff: noqa: E501
# A line of markup is one line.

from dataclasses import replace

import pytest

from site_builder.intake.fields import fields_of
from site_builder.intake.html.page import page_of
from tests.intake.fields.pages import HEADING, TEXT, found, json_ld, meta, page, value, values

HOME = "https://alder.example/2019/harbour/"
CANONICAL = f'<link rel="canonical" href="{HOME}">'


def test_the_publisher_is_who_the_page_says_it_is() -> None:
    head = meta("og:site_name", "The Alder Courier") + json_ld(
        '{"@type": "NewsArticle", "publisher": {"@type": "Organization", "name": "Alder Media"}}'
    )
    told = found(page(head), "publisher")[0]

    assert told.value == "Alder Media"
    assert told.others == ("The Alder Courier (meta og:site_name)",)


def test_a_publisher_may_be_told_by_reference() -> None:
    graph = '{"@graph": [{"@type": "Article", "publisher": {"@id": "#o"}, "author": {"@id": "#p"}}, {"@id": "#o", "@type": "Organization", "name": "Alder Media"}, {"@id": "#p", "@type": "Person", "name": "Petra Marsh"}]}'
    one = page(json_ld(graph), above=f"{HEADING}<p>Petra Marsh</p>")

    assert (value(one, "publisher"), value(one, "authors")) == ("Alder Media", "Petra Marsh")


def test_the_section_and_the_address_are_told() -> None:
    one = page(CANONICAL + meta("article:section", "Harbour") + meta("og:url", HOME))

    assert (value(one, "section"), value(one, "source_url")) == ("Harbour", HOME)


@pytest.mark.parametrize(
    "archived",
    [
        "https://web.archive.org/web/20190402101010/https://alder.example/2019/harbour/",
        "https://archive.ph/Abc12",
    ],
)
def test_an_archived_copy_is_told_from_the_original(archived: str) -> None:
    one = page(f'<link rel="canonical" href="{archived}">')

    assert value(one, "archived_url") == archived
    assert value(one, "source_url") == (HOME if "alder" in archived else "")


@pytest.mark.parametrize(
    "note",
    [
        "<!-- Page saved with SingleFile \n url: https://alder.example/a \n saved date: Tue Apr 02 2019 10:10:10 GMT+0200 (CEST) \n-->",
        "<!-- FILE ARCHIVED ON 10:10:10 Apr 02, 2019 AND RETRIEVED FROM THE INTERNET ARCHIVE -->",
    ],
)
def test_the_day_a_copy_was_made_is_no_day_of_publication(note: str) -> None:
    one = page(note)

    assert value(one, "saved") == "2019-04-02"
    assert value(one, "published") == ""


@pytest.mark.parametrize(
    "made",
    [
        page(above=f"{HEADING}<p class='standfirst'>The crews keep their quay, the mayor her seat.</p>"),
        page(meta("description", "The crews keep their quay, the mayor her seat."), above=f"{HEADING}<p>The crews keep their quay, the mayor her seat.</p>"),
        page(json_ld('{"@type": "NewsArticle", "alternativeHeadline": "The crews keep their quay, the mayor her seat."}'), above=f"{HEADING}<h2>The crews keep their quay, the mayor her seat.</h2>"),
    ],
)  # fmt: skip
def test_a_standfirst_is_what_is_named_so_or_what_the_head_repeats(made: object) -> None:
    assert value(made, "subtitle") == "The crews keep their quay, the mayor her seat."  # type: ignore[arg-type]  # a page


def test_a_line_under_the_headline_is_no_standfirst_by_itself() -> None:
    assert value(page(above=f"{HEADING}<p>Share this with your friends today</p>"), "subtitle") == ""


def test_credits_are_told_once_without_their_label() -> None:
    figures = (
        "<figure><figcaption>The quay. (Photo: Ada Brook)</figcaption></figure>"
        "<span class='credit'>Photo: Ada Brook</span><figure><figcaption>Getty Images</figcaption></figure>"
    )

    assert values(page(above=f"{HEADING}{figures}"), "credit") == ["Ada Brook", "Getty Images"]


def test_the_language_is_that_of_the_text_and_a_difference_is_listed() -> None:
    same, other = page(attributes='lang="en-GB"'), page(attributes='lang="de"')

    assert (value(same, "language"), value(other, "language")) == ("en-GB", "en")
    assert "de (the language of the page's element)" in found(other, "language")[0].others


def test_a_short_text_has_the_language_that_the_page_states() -> None:
    assert found(page(attributes='lang="pt_BR"'), "language", "Harbour")[0].value == "pt-BR"
    assert value(
        page(attributes=""),
        "language",
    ) in ("en", "")


def test_a_short_text_on_a_page_that_contradicts_itself_has_no_language() -> None:
    told = found(page(meta("og:locale", "fr_FR"), attributes='lang="de"'), "language", "Harbour")[0]

    assert told.value == "" and len(told.others) == 2


@pytest.mark.parametrize(
    ("made", "field"),
    [
        (page(below="<p>This article was originally published by the Elm Gazette.</p>"), "source_url"),
        (page(below="<p>Zuerst erschienen im Ulmenboten.</p>"), "source_url"),
        (page(below="<p>Translated from the German by Ann Reed.</p>"), "translated_from"),
        (page(above=f"{HEADING}<p>[ad_1]</p>"), "source_url"),
        (page(meta("syndication-source", "https://elm.example/harbour")), "source_url"),
    ],
)
def test_signs_of_a_copy_are_hints_without_a_value(made: object, field: str) -> None:
    hints = [one for one in found(made, field) if not one.value]  # type: ignore[arg-type]  # a page

    assert len(hints) == 1 and hints[0].certainty == "low"


def test_an_article_of_the_very_site_is_no_copy() -> None:
    one = page(meta("og:site_name", "Elm Gazette"), below="<p>Originally published on Elm Gazette.</p>")

    assert [each for each in found(one, "source_url") if not each.value] == []


def test_a_page_that_says_nothing_gives_nothing() -> None:
    told = fields_of(page_of("<p>Words.</p>"), TEXT)

    assert {one.field for one in told} <= {"title", "language"}


def test_an_address_that_cannot_be_read_is_no_sign_of_a_copy() -> None:
    one = page(
        CANONICAL + meta("original-source", "http://[broken/") + '<link rel="canonical" href="http://[b">'
    )

    assert [hint for hint in found(one, "source_url") if not hint.value and "copy" in hint.basis] == []


def test_a_page_that_calls_another_host_its_own_place_may_be_a_copy() -> None:
    one = replace(page('<link rel="canonical" href="https://other.example/harbour/">'), address=HOME)

    assert any("calls other.example its own place" in hint.basis for hint in found(one, "source_url"))
