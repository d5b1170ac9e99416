"""What holds for all pages together."""

import dataclasses
import inspect
import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser
from types import ModuleType
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from markupsafe import Markup

from site_builder.compose import VIEWS, SiteView, compose, site_view
from site_builder.compose.kinds import PAGES
from site_builder.compose.mention_lists import MOST_SHOWN
from site_builder.compose.sitemap import head_of
from site_builder.compose.views import (
    article,
    claim,
    corrections,
    data,
    home,
    ledger,
    machine,
    meeting,
    names,
    note,
    picture,
    shared,
    site,
    timeline,
)
from site_builder.compose.views.shared import LinkView
from site_builder.model.card import Card
from site_builder.model.page import Page
from site_builder.model.records import Article
from tests.compose.archives import CONFIG, bodies, linked, pages, person
from tests.compose.library import LIBRARY

TODAY = date(2026, 11, 21)
MODULES = (
    article,
    claim,
    corrections,
    data,
    home,
    ledger,
    machine,
    meeting,
    names,
    note,
    picture,
    shared,
    site,
    timeline,
)
KINDS = {
    *(
        "404",
        "article",
        "connections",
        "essay",
        "home",
        "index",
        "search",
        "meeting",
        "note",
        "notes",
    ),
    *("person", "place", "publisher", "series", "tag", "timeline"),
}
URL_FIELDS = ("url", "permalink", "words_url", "feed", "home", "sitemap")


class Hrefs(HTMLParser):
    """The addresses in some markup."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, _tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value or "" for name, value in attrs if name in ("href", "src")]


def values(thing: object) -> Iterator[tuple[str, object]]:
    """Every field inside a view, with its name."""
    if dataclasses.is_dataclass(thing) and not isinstance(thing, type):
        for field in dataclasses.fields(thing):
            value = getattr(thing, field.name)
            yield field.name, value
            yield from values(value)
    elif isinstance(thing, tuple):
        for inside in thing:
            yield from values(inside)


def links(thing: object) -> Iterator[str]:
    """Every address inside a view."""
    for name, value in values(thing):
        if isinstance(value, Markup) and name != "jsonld":
            found = Hrefs()
            found.feed(value)
            yield from found.found
        elif isinstance(value, str) and value and name in URL_FIELDS:
            yield value


def test_every_link_in_every_view_leads_to_a_page_of_the_site_or_out_of_it() -> None:
    made = pages(*LIBRARY, today=TODAY)
    files = {page.path for page in made.values()}
    checked = 0

    for url, page in made.items():
        here = f"https://archive.example/room/{page.path}"
        for link in links(page.view):
            reached = urlsplit(urljoin(here, link))
            if reached.netloc != "archive.example":
                continue
            path = unquote(reached.path).removeprefix("/room/")
            assert path in files or f"{path}index.html" in files, (url, link)
            checked += 1

    assert checked > 400


def test_every_page_can_be_reached_from_the_home_page() -> None:
    made = pages(*LIBRARY)
    archive = linked(*LIBRARY)
    by_path = {page.path: page for page in made.values()}
    seen, waiting = {"index.html"}, ["index.html"]

    while waiting:
        path = waiting.pop()
        found = [*links(by_path[path].view), *(entry.url for entry in site_view(archive, CONFIG, {}).essays)]
        for link in found:
            there = unquote(urlsplit(urljoin(f"https://x.example/{path}", link)).path).lstrip("/")
            if there in by_path and there not in seen:
                seen.add(there)
                waiting.append(there)

    # The head and the foot of every page lead to them, and none of the views does.
    seen |= {"data/index.html", "search/index.html"}
    html = {path for path, page in by_path.items() if head_of(page)} - {"404.html"}
    assert html - seen <= {"method/index.html", "about/index.html"}


def test_the_same_archive_gives_the_same_pages() -> None:
    archive = linked(*LIBRARY)

    one, other = (compose(archive, bodies(archive), CONFIG, TODAY).value for _ in range(2))

    assert repr(one) == repr(other)


def test_records_in_another_order_give_the_same_pages() -> None:
    forwards, backwards = pages(*LIBRARY), pages(*reversed(LIBRARY))

    assert forwards.keys() == backwards.keys()


def test_views_hold_text_links_and_tuples_and_never_records() -> None:
    allowed = (str, int, tuple, type(None))
    for page in pages(*LIBRARY, today=TODAY).values():
        for name, value in values(page.view):
            assert isinstance(value, allowed) or type(value).__module__.startswith(
                "site_builder.compose.views"
            ), name


def test_every_page_has_a_template_that_says_which_view_it_shows() -> None:
    many = (person(f"p{number}", body="See [[about]].") for number in range(MOST_SHOWN + 1))
    moved = person("anna", aliases=("ann",))

    made = [page for page in pages(*LIBRARY, *many, moved).values() if not isinstance(page.view, Card)]

    of_large_archives = {"sitemap_index.xml"}
    assert {page.template for page in made} | of_large_archives == set(VIEWS)
    assert all(type(page.view) is VIEWS[page.template] for page in made)


def test_every_html_page_has_an_address_a_kind_and_a_title() -> None:
    for page in pages(*LIBRARY).values():
        head = head_of(page)
        if head and page.template != "404.html":
            assert head.canonical.startswith("https://archive.example/room/")
            assert head.kind and head.title.endswith("Reading Room")
            assert head.root == "../" * page.url.count("/")


def test_kinds_of_page_are_the_ones_that_styles_and_tools_know() -> None:
    assert {head.kind for page in pages(*LIBRARY).values() if (head := head_of(page))} == KINDS


def test_the_table_of_pages_is_alphabetical() -> None:
    assert [kind.__name__ for kind in PAGES] == sorted(kind.__name__ for kind in PAGES)


def test_no_page_knows_the_day_unless_it_is_told() -> None:
    told, untold = pages(*LIBRARY, today=TODAY), pages(*LIBRARY)
    differing = {url for url in told if without_picture(told[url]) != without_picture(untold[url])}

    assert {url for url in differing if not url.endswith("share.png")} == {
        *("articles/before-the-summit/", "articles/after-the-summit/", "articles/übersicht/"),
        # What is overdue is told from a day.
        *("", "expectations/", "meetings/lake-2007/", "publishers/the-courier/"),
    }


def without_picture(page: Page) -> Page:
    """A page without the picture that links to it show, which tells the age in whole years."""
    head = head_of(page)
    if head is None:
        return page
    view = replace(page.view, head=replace(head, share=None))  # type: ignore[type-var]  # views are dataclasses
    return replace(page, view=view)


def test_an_empty_archive_still_has_its_pages() -> None:
    made = pages()

    assert set(made) == {
        *("", "404.html", "articles/", "feed.xml", "meetings/", "notes/", "notes/feed.xml", "robots.txt"),
        *("graph.graphml", "graph.json"),
        *(
            "corrections/",
            "corrections/feed.xml",
            *("corrections/feed.json", "feed.json", "notes/feed.json", "share.png", "site.webmanifest"),
            *("archive.json", "data/", "datapackage.json"),
            *(f"data/articles.{suffix}" for suffix in ("bib", "csl.json", "csv", "ris")),
            *(
                f"data/{kind}.csv"
                for kind in ("events", "meetings", "people", "places", "publishers", "series")
            ),
            "notes/annotations.jsonld",
            "notes/claims.csv",
            "notes/notes.csv",
            "search/",
            "sitemap.xml",
            "timeline/",
        ),
    }


def test_an_article_whose_text_could_not_be_made_does_not_stop_the_others() -> None:
    archive = linked(*LIBRARY)

    made = compose(archive, {}, CONFIG, None)

    assert len(made.value) == len(pages(*LIBRARY))


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.__name__.rsplit(".", 1)[-1])
def test_every_field_of_every_view_says_what_it_is(module: ModuleType) -> None:
    source = inspect.getsource(module)
    fields = re.findall(r"^    (\w+): .+\n(    \"\"\")?", source, re.M)

    assert fields
    assert [name for name, words in fields if not words] == []


@pytest.mark.parametrize("view", [*VIEWS.values(), SiteView, LinkView], ids=lambda view: view.__name__)
def test_views_cannot_be_changed(view: type) -> None:
    assert view.__dataclass_params__.frozen  # type: ignore[attr-defined]  # the standard library's own record
    assert "__slots__" in vars(view)


def test_the_library_has_all_kinds_of_text() -> None:
    assert {one.text.value for one in LIBRARY if isinstance(one, Article)} >= {"digest", "full"}
