"""The feeds as JSON Feed 1.1 asks for them."""

import json
from typing import Any

import pytest

from site_builder.compose.json_feed import VERSION
from site_builder.compose.views.machine import DataView, FeedView
from tests.compose.archives import article, note, pages, view
from tests.compose.library import LIBRARY

FEEDS = ("feed", "notes/feed", "corrections/feed")


def feed(name: str) -> dict[str, Any]:
    return dict(json.loads(view(pages(*LIBRARY)[f"{name}.json"], DataView).text))


@pytest.mark.parametrize("name", FEEDS)
def test_a_feed_has_what_the_format_demands(name: str) -> None:
    made = feed(name)

    assert (made["version"], made["feed_url"]) == (VERSION, f"https://archive.example/room/{name}.json")
    assert made["title"] and made["home_page_url"].startswith("https://archive.example/room/")
    for item in made["items"]:
        assert item["id"] and bool(item.get("content_html")) != bool(item.get("content_text"))
        assert all(item.values())


@pytest.mark.parametrize("name", FEEDS)
def test_it_says_what_the_atom_feed_says(name: str) -> None:
    atom = view(pages(*LIBRARY)[f"{name}.xml"], FeedView)

    items = feed(name)["items"]

    assert [(item["id"], item["title"], item["date_modified"]) for item in items] == [
        (entry.id, entry.title, entry.updated) for entry in atom.entries
    ]


def test_a_feed_of_nothing_is_a_list_of_nothing() -> None:
    made = json.loads(view(pages(article("a"))["notes/feed.json"], DataView).text)

    assert made["items"] == []


def test_a_note_without_more_to_say_is_its_finding() -> None:
    made = json.loads(view(pages(article("a"), note("n", "a"))["notes/feed.json"], DataView).text)

    assert made["items"][0]["content_text"] == "Finding n."
