"""Feeds and the sitemap: well formed whatever the titles hold, absolute, and dated by the data."""

from pathlib import Path
from xml.etree import ElementTree

import pytest

from site_builder.compose import site_view
from site_builder.compose.sitemap import head_of
from site_builder.compose.views.machine import FeedView, RobotsView, SitemapView
from site_builder.model.config import Config, PublishConfig
from site_builder.model.ids import TagId
from site_builder.model.page import Theme
from site_builder.model.records import TextKind
from site_builder.model.records.parts import Provenance
from site_builder.model.url import Url
from site_builder.model.when import Day
from site_builder.render import render
from tests.compose.archives import CONFIG, article, linked, note, pages, view
from tests.compose.library import HOSTILE, LIBRARY

TEMPLATES = Path(__file__).parents[2] / "templates"
ATOM = "{http://www.w3.org/2005/Atom}"
NUL = "a\0b \x08 ]]> \ufffe"


@pytest.fixture(scope="module")
def theme() -> Theme:
    files = {
        name: (TEMPLATES / name).read_text("utf-8") for name in ("feed.xml", "sitemap.xml", "robots.txt")
    }
    return Theme(files)


@pytest.mark.parametrize("title", [HOSTILE, NUL, "\u202eright to left", "ünï 漢字 😀"])
@pytest.mark.parametrize("url", ["feed.xml", "notes/feed.xml"])
def test_a_feed_is_well_formed_whatever_its_titles_hold(theme: Theme, url: str, title: str) -> None:
    config = Config(title, Url("https://archive.example/room"), description=title, author=title)
    archive = (
        article("visit", title=title, summary=title, authors=(title,), tags=(TagId("gas"),)),
        note("a", "visit", summary=title, quote=title, body=f"{title} [x](/notes/)", author=title),
    )
    page = pages(*archive, config=config)[url]

    output = render(page, site_view(linked(*archive), config, {}), theme).value

    assert output is not None
    feed = ElementTree.fromstring(output.data)
    entries = feed.findall(f"{ATOM}entry")
    assert len(entries) == 1
    for node in (feed, *entries):
        assert node.findtext(f"{ATOM}id", "").startswith("https://archive.example/room/")
        assert node.findtext(f"{ATOM}author/{ATOM}name")
        assert node.findtext(f"{ATOM}updated", "").endswith("T00:00:00Z")


def test_the_sitemap_is_well_formed_and_has_every_page_that_may_be_indexed_once(theme: Theme) -> None:
    made = pages(*LIBRARY)

    output = render(made["sitemap.xml"], site_view(linked(*LIBRARY), CONFIG, {}), theme).value

    assert output is not None
    urls = [node.text for node in ElementTree.fromstring(output.data).iter() if node.tag.endswith("}loc")]
    assert len(urls) == len(set(urls))
    heads = [head for page in made.values() if (head := head_of(page)) and head.canonical]
    assert set(urls) == {head.canonical for head in heads if head.robots != "noindex"}
    hidden = [head.canonical for head in heads if head.robots == "noindex"]
    assert len([url for url in hidden if "as-published" not in url]) == 1, "the withdrawn note"
    assert all(url and url.isascii() and url.startswith("https://archive.example/room/") for url in urls)


def test_robots_name_the_sitemap(theme: Theme) -> None:
    page = pages()["robots.txt"]

    output = render(page, site_view(linked(), CONFIG, {}), theme).value

    assert view(page, RobotsView).sitemap == "https://archive.example/room/sitemap.xml"
    assert output is not None
    assert b"Sitemap: https://archive.example/room/sitemap.xml" in output.data


def test_articles_with_new_notes_come_first_and_feeds_have_a_length() -> None:
    config = Config("Room", Url("https://archive.example/"), publish=PublishConfig(feed_entries=2))
    archive = (
        article("old", published="2007-12-13"),
        article("noted", published="2001"),
        article("kept", provenance=Provenance(captured=Day(2026, 1, 1))),
        note("a", "noted"),
    )

    made = view(pages(*archive, config=config)["feed.xml"], FeedView)

    assert [(entry.title, entry.updated) for entry in made.entries] == [
        ("Noted", "2026-10-11T00:00:00Z"),
        ("Kept", "2026-01-01T00:00:00Z"),
    ]
    assert made.updated == "2026-10-11T00:00:00Z"


def test_an_article_has_a_date_of_publication_only_if_the_day_is_known() -> None:
    archive = (article("a", published="2007-12-13"), article("b", published="2007-12"))

    made = view(pages(*archive)["feed.xml"], FeedView)

    assert {entry.title: (entry.published, entry.updated) for entry in made.entries} == {
        "A": ("2007-12-13T00:00:00Z", "2007-12-13T00:00:00Z"),
        "B": ("", "2007-12-01T00:00:00Z"),
    }


def test_an_article_that_no_date_is_known_of_is_not_in_the_feed() -> None:
    archive = (article("leaflet"), article("noted"), note("a", "noted"))

    made = view(pages(*archive)["feed.xml"], FeedView)

    assert [(entry.title, entry.updated) for entry in made.entries] == [("Noted", "2026-10-11T00:00:00Z")]


def test_every_entry_has_an_author_even_if_nobody_is_known() -> None:
    config = Config("Room", Url("https://archive.example/"))

    made = view(pages(article("a", published="2007"), config=config)["feed.xml"], FeedView)

    assert (made.author, made.entries[0].author) == ("Room", "Room")


def test_the_sitemap_knows_the_last_change_from_the_data_alone() -> None:
    made = view(
        pages(article("visit"), note("a", "visit", updated=Day(2026, 12, 1)))["sitemap.xml"], SitemapView
    )
    modified = {
        entry.url.removeprefix("https://archive.example/room/"): entry.modified for entry in made.entries
    }

    assert modified["notes/a/"] == modified["articles/visit/"] == modified["notes/"] == "2026-12-01"
    assert modified["meetings/"] == ""
    assert list(modified) == sorted(modified)


def test_an_empty_archive_has_feeds_with_a_date() -> None:
    assert view(pages()["notes/feed.xml"], FeedView).updated == "1970-01-01T00:00:00Z"


def test_a_digest_is_signed_by_the_archive_and_a_full_text_by_its_author() -> None:
    archive = (
        article("digest", published="2007", text=TextKind.DIGEST, authors=("Jane Roe",)),
        article("full", published="2007", authors=("Jane Roe",)),
    )

    made = view(pages(*archive)["feed.xml"], FeedView)

    assert {entry.title: entry.author for entry in made.entries} == {
        "Digest": "The editors",
        "Full": "Jane Roe",
    }
