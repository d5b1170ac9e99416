"""Whoever made a claim is named on the page, in the tables and in what machines read."""

import json
from typing import Any

import pytest

from site_builder.compose.sitemap import head_of
from site_builder.compose.views.note import NotePageView
from site_builder.model.ids import PublisherId
from site_builder.model.records import Article, Publisher
from tests.compose.archives import article, note, pages, person

HOME = "https://archive.example/room"
COURIER = Publisher(PublisherId("courier"), name="The Courier")
BARE = article("visit")
SIGNED = article("visit", authors=("Ann", "Jane Roe"), publisher="courier")
UNSIGNED = article("visit", publisher="courier")


def told(claimant: str | None, on: Article) -> tuple[tuple[str, str] | None, Any]:
    """The claimant as the note's page shows it, and as its data says it."""
    claim = note("a", "visit", "outcome", claim="It will rain.", claimant=claimant)
    page = pages(on, COURIER, person("ann"), claim)["notes/a/"]
    assert isinstance(page.view, NotePageView)
    head = head_of(page)
    assert head is not None
    comment = next(one for one in json.loads(head.jsonld)["@graph"] if one["@type"] == "Comment")
    link = page.view.note.grounds.claimant
    return (link.text, link.url) if link else None, comment["about"].get("author")


@pytest.mark.parametrize(
    ("claimant", "shown", "address"),
    [
        ("ann", ("Ann", "../../people/ann/index.html"), f"{HOME}/people/ann/"),
        ("courier", ("The Courier", "../../publishers/courier/index.html"), f"{HOME}/publishers/courier/"),
    ],
)
def test_a_person_and_a_publisher_are_named_and_linked(
    claimant: str, shown: tuple[str, str], address: str
) -> None:
    found, author = told(claimant, BARE)

    assert found == shown
    assert author["@id"] == address


def test_an_article_that_made_the_claim_is_said_to_have_and_its_authors_answer_for_it() -> None:
    found, authors = told("article", SIGNED)

    assert found == ("the article", "")
    assert [(one["@type"], one["name"]) for one in authors] == [("Person", "Ann"), ("Person", "Jane Roe")]


def test_for_an_article_without_authors_its_publisher_answers() -> None:
    assert told("article", UNSIGNED)[1]["name"] == "The Courier"


def test_nobody_answers_for_a_claim_of_an_article_without_authors_and_publisher() -> None:
    assert told("article", BARE) == (("the article", ""), None)


def test_without_a_claimant_nobody_is_named() -> None:
    assert told(None, SIGNED) == (None, None)
