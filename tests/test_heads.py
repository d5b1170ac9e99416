"""The heads of built pages: what other programs, reference managers and home screens find there."""

import re
from html import unescape
from posixpath import join, normpath

import pytest

from tests.compose.exports.sites import Files, first_archive

ARTICLE = "articles/putins-future-not-on-minsk-agenda/index.html"
NOTE = "notes/minsk-2007-announcement/index.html"
MEETING = "meetings/minsk-2007-12/index.html"
HOME = "index.html"


def metas(path: str) -> dict[str, str]:
    """Name or property → content, of a page's meta elements."""
    html = first_archive()[path].decode("utf-8")
    found = re.findall(r'<meta (?:name|property)="([^"]+)" content="([^"]*)">', html)
    return {name: unescape(content) for name, content in found}


def linked_files(path: str, html: str) -> set[str]:
    """The files that a page's head and its citation lead to."""
    found = re.findall(r'<link rel="(?:icon|apple-touch-icon|manifest|alternate)"[^>]* href="([^"]+)"', html)
    found += re.findall(r'<a href="([^"]+)" type="[^"]+">', html)
    return {normpath(join(path, "..", url)) for url in found}


def test_every_page_has_a_card_of_a_picture_that_is_there() -> None:
    files = first_archive()
    for path in (path for path in files if path.endswith(".html") and path != "404.html"):
        found = metas(path)
        assert found["og:image"].startswith("https://example.org/"), path
        assert found["og:image"].removeprefix("https://example.org/") in files
        assert (found["og:image:width"], found["og:image:height"]) == ("1200", "630")
        assert found["og:image:alt"] and found["og:title"] and found["og:description"] and found["og:url"]
        assert (found["og:locale"], found["twitter:card"]) == ("en_GB", "summary_large_image")


@pytest.mark.parametrize("path", [ARTICLE, NOTE])
def test_what_was_published_says_when(path: str) -> None:
    found = metas(path)

    assert found["og:type"] == "article"
    # The day of that article is an about-date; the note's is its own.
    assert found.get("article:published_time") == (None if path == ARTICLE else "2026-11-21")


def test_an_article_names_itself_to_reference_managers() -> None:
    found = metas(ARTICLE)

    assert found["citation_title"] == "Putin’s Future Not on Minsk Agenda"
    assert found["citation_publication_date"] == "2007/12/13"
    assert (found["prism.publicationName"], found["z:itemType"]) == ("The Moscow Times", "newspaperArticle")
    assert "citation_author" not in found
    assert "citation_title" not in metas(HOME)


@pytest.mark.parametrize("path", [HOME, ARTICLE, NOTE, MEETING, "404.html", "data/index.html"])
def test_what_a_page_leads_to_is_there(path: str) -> None:
    files: Files = first_archive()

    if path != "404.html":
        assert linked_files(path, files[path].decode("utf-8")) <= files.keys()


@pytest.mark.parametrize("path", [ARTICLE, NOTE, MEETING])
def test_a_page_can_be_cited_without_a_script(path: str) -> None:
    html = first_archive()[path].decode("utf-8")

    (block,) = re.findall(r'<details class="cite">.*?</details>', html, re.DOTALL)
    assert "<summary>Cite this" in block and '<p class="citation" id="citation">' in block
    assert [suffix in block for suffix in ("cite.bib", "cite.csl.json", "cite.ris")] == [True] * 3


def test_the_foot_of_every_page_leads_to_the_files_of_the_archive() -> None:
    for path, data in first_archive().items():
        if path.endswith(".html"):
            assert b"data/index.html" in data.partition(b'<footer class="site-foot">')[2], path
