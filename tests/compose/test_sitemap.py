"""The sitemap of a large archive: in parts that programs take, each touched by as few edits as can be."""

from dataclasses import replace

from markupsafe import Markup

from site_builder.compose.sitemap import MOST, sitemap_pages
from site_builder.compose.views.home import RedirectView
from site_builder.compose.views.machine import SitemapIndexView, SitemapView
from site_builder.compose.views.shared import HeadView, LinkView
from site_builder.model.page import Page
from tests.compose.archives import view

HEAD = HeadView("", "", "article", "", "", "", (), Markup(""), (), "", "", None, "")


def page(url: str, published: str = "", modified: str = "") -> Page:
    """A page of which only the head counts."""
    head = replace(HEAD, canonical=f"https://a.example/b/{url}", published=published, modified=modified)
    return Page(url, "redirect.html", RedirectView(head, "", LinkView("", "")))


def many(count: int) -> list[Page]:
    """Articles of two years, a home page and an essay."""
    articles = [
        page(f"articles/a{number}/", f"{2007 + number % 2}-02-01", "2020-01-01") for number in range(count)
    ]
    return [page(""), page("about/"), page("articles/"), page("articles/2007/"), *articles]


def test_a_small_archive_has_one_file() -> None:
    (whole,) = sitemap_pages(many(MOST - 4))

    assert whole.url == "sitemap.xml" and len(view(whole, SitemapView).entries) == MOST


def test_a_larger_one_has_a_part_for_each_section_and_year_and_a_file_that_names_them() -> None:
    index, *parts = sitemap_pages(many(MOST))

    assert index.url == "sitemap.xml"
    assert [part.url for part in parts] == [
        *(
            "sitemap-articles.xml",
            "sitemap-articles-2007.xml",
            "sitemap-articles-2008.xml",
            "sitemap-pages.xml",
        )
    ]
    named = {one.url: one.modified for one in view(index, SitemapIndexView).parts}
    assert named == {
        f"https://a.example/b/{part.url}": "2020-01-01" if "-20" in part.url else "" for part in parts
    }
    listed = [entry.url for part in parts for entry in view(part, SitemapView).entries]
    assert len(listed) == len(set(listed)) == MOST + 4


def test_no_part_lists_more_than_programs_take() -> None:
    _, *parts = sitemap_pages([page(f"articles/a{number}/", "2007-02-01") for number in range(2 * MOST + 1)])

    assert [part.url for part in parts] == [f"sitemap-articles-2007{part}.xml" for part in ("", "-2", "-3")]
    assert [len(view(part, SitemapView).entries) for part in parts] == [MOST, MOST, 1]


def test_an_edit_touches_one_part() -> None:
    before, pages = sitemap_pages(many(MOST)), many(MOST)
    pages[10] = page(pages[10].url, "2007-02-01", "2019-01-01")

    after = sitemap_pages(pages)

    changed = [one.url for one, other in zip(before, after, strict=True) if one.view != other.view]
    assert changed == ["sitemap-articles-2007.xml"]
