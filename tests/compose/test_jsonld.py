"""Structured data: safe in a script element, and saying no more than is known."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.jsonld import first_day, jsonld, last_day
from site_builder.compose.sitemap import head_of
from site_builder.model.when import When
from tests.compose.archives import Record, article, meeting, note, pages, person
from tests.compose.library import HOSTILE, LIBRARY


def graph(url: str, *records: Record) -> list[dict[str, Any]]:
    head = head_of(pages(*records)[url])
    assert head is not None
    found: list[dict[str, Any]] = json.loads(head.jsonld)["@graph"]
    return found


@given(st.text())
def test_no_text_can_end_the_script_element_or_change_what_is_said(text: str) -> None:
    made = jsonld({"@type": "Thing", "name": f"x{text}"})

    assert not set(made) & set("<>&\u2028\u2029")
    assert json.loads(made)["@graph"] == [{"@type": "Thing", "name": f"x{text}"}]


def test_what_is_not_known_is_left_out() -> None:
    made = jsonld({"@type": "Person", "name": "Ann", "sameAs": [], "description": "", "knows": {"a": None}})

    assert json.loads(made)["@graph"] == [{"@type": "Person", "name": "Ann"}]
    assert jsonld({}) == ""


def test_every_block_of_every_page_can_be_read_back() -> None:
    for page in pages(*LIBRARY).values():
        head = head_of(page)
        if head and head.jsonld:
            assert json.loads(head.jsonld)["@context"] == "https://schema.org"
            assert "</script" not in head.jsonld


def test_a_digest_is_our_article_based_on_theirs() -> None:
    ours = graph("articles/before-the-summit/", *LIBRARY)[0]

    assert ours["@type"] == "Article"
    assert "datePublished" not in ours
    assert ours["isBasedOn"]["@type"] == "NewsArticle"
    assert ours["isBasedOn"]["datePublished"] == "2007-12-13"
    assert ours["isBasedOn"]["headline"] == HOSTILE
    assert ours["isBasedOn"]["publisher"]["name"] == "The Courier"
    assert [one["@type"] for one in ours["correction"]] == ["CorrectionComment"]


@pytest.mark.parametrize(
    ("published", "said"), [("2007-12", "2007-12"), ("2007", "2007"), ("2007~", None), ("2007/2008", None)]
)
def test_a_full_text_has_its_date_as_far_as_it_is_known(published: str, said: str | None) -> None:
    news = graph("articles/visit/", article("visit", published=published))[0]

    assert news["@type"] == "NewsArticle"
    assert news.get("datePublished") == said


def test_a_correction_is_of_our_copy_and_other_notes_are_comments() -> None:
    archive = (article("visit"), note("a", "visit", "correction"), note("b", "visit", "gloss"))

    assert graph("notes/a/", *archive)[0]["@type"] == "CorrectionComment"
    comment = graph("notes/b/", *archive)[0]
    assert comment["@type"] == "Comment"
    assert comment["parentItem"]["@id"] == "https://archive.example/room/articles/visit/"
    assert "about" not in comment


def test_a_meeting_is_an_event_with_its_days_place_and_people() -> None:
    event = graph("meetings/lake-2007/", *LIBRARY)[0]

    assert (event["@type"], event["startDate"], event["endDate"]) == ("Event", "2007-12-13", "2007-12-14")
    assert event["location"]["name"] == "Lake Town"
    assert [one["name"] for one in event["attendee"]] == ["Ada Arm", "Bo Berg"]


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2007-12-13", "2007-12-13", ""),
        ("2007-12", "2007-12", ""),
        ("2007-12-13/2007-12-14", "2007-12-13", "2007-12-14"),
        ("2007-11/2007-12", "", ""),
        ("2007-12-13~", "", ""),
    ],
)
def test_days_are_given_only_where_they_are_known(written: str, first: str, last: str) -> None:
    when = When.parse(written)

    assert (first_day(when), last_day(when)) == (first, last)
    assert (first_day(None), last_day(None)) == ("", "")


def test_the_way_back_is_told_in_order() -> None:
    *_, trail = graph("people/ann/", person("ann"))

    assert [(one["position"], one["name"]) for one in trail["itemListElement"]] == [
        (1, "Reading Room"),
        (2, "People"),
        (3, "Ann"),
    ]


def test_home_is_the_web_site() -> None:
    assert [one["@type"] for one in graph("", meeting("talks", "2007"))] == ["WebSite"]
