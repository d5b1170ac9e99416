"""A search over many parts finds, counts and orders as if there were one."""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from site_builder.model.search import UNDATED, Facet, Passage, SearchRecord
from site_builder.search import index
from tests.browser.conftest import Built, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
pytest.importorskip("pagefind_bin", reason="there is no Pagefind for this machine")

STATUS, TITLE = ".search-status", ".result .item-title a"


@dataclass(frozen=True)
class Report:
    """One of sixty things to find, each with other words."""

    number: int

    @property
    def title(self) -> str:
        return f"Report {self.number:02}"

    @property
    def words(self) -> tuple[str, ...]:
        some = {3: "harvest", 5: "river", 10: "golden gate", 20: "gate golden"}
        return ("filler", *(word for every, word in some.items() if self.number % every == 0))

    @property
    def day(self) -> str:
        # Neighbours are years apart, so that no part has an order of its own.
        return "" if self.number % 9 == 0 else f"{2000 + self.number * 7 % 12}-01-{self.number % 28 + 1:02}"

    @property
    def year(self) -> str:
        return self.day[:4] or UNDATED

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(name for every, name in ((2, "Ann"), (4, "Bo")) if self.number % every == 0)

    def record(self) -> SearchRecord:
        named = tuple((Facet.PERSON, name) for name in self.people)
        return SearchRecord(
            f"articles/report-{self.number:02}/index.html",
            self.title,
            "Article",
            (Passage(", ".join(self.words)),),
            ((Facet.PAGE, "Article"), (Facet.YEAR, self.year), *named),
            day=self.day,
        )


REPORTS = tuple(Report(number) for number in range(60))
HARVESTS = tuple(report for report in REPORTS if "harvest" in report.words)


def write_archive(root: Path) -> None:
    """An archive of one article, for its search page."""
    (root / "content/articles").mkdir(parents=True)
    (root / "archive.yaml").write_text("title: Parts\nurl: https://example.org/sub/path/\n", "utf-8")
    (root / "content/articles/one.md").write_text("---\ntitle: One\nrights: own\n---\n\nWords.\n", "utf-8")


@pytest.fixture(scope="module")
def parts() -> Iterator[Built]:
    """A site whose search was made in parts of about three records."""
    outputs, issues = index([report.record() for report in REPORTS], "en", usual=3)
    assert outputs is not None, issues
    with served(write_archive) as site:
        for path in sorted((site.folder / "pagefind").rglob("*.*")):
            path.unlink()
        for output in outputs:
            path = site.folder / output.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(output.data)
        yield site


@contextmanager
def searched(browser: "Browser", site: Built, query: str) -> Iterator[tuple["Page", list[str]]]:
    """The search page with what it found, and the names of the files that it asked for."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    page, asked = context.new_page(), list[str]()
    page.set_default_timeout(30_000)
    context.on("request", lambda one: asked.append(one.url.partition("/sub/path/")[2].partition("?")[0]))
    page.goto(f"{site.address}search/index.html{query}")
    page.locator(STATUS, has_text=re.compile("result|found")).wait_for()
    yield page, asked
    context.close()


def all_titles(page: "Page") -> list[str]:
    more = page.locator(".search-more")
    while more.is_visible():
        before = page.locator(TITLE).count()
        more.click()
        page.wait_for_function("before => document.querySelectorAll('.result').length > before", arg=before)
    titles: list[str] = page.locator(TITLE).all_inner_texts()
    return titles


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("harvest", lambda one: "harvest" in one.words),
        ("harvest river", lambda one: {"harvest", "river"} <= {*one.words}),
        ('"golden gate"', lambda one: "golden gate" in one.words),
        ("harv", lambda one: "harvest" in one.words),
        ("filler", lambda one: "filler" in one.words),
    ],
)
def test_every_page_that_has_the_words_is_found_and_no_other(
    parts: Built, browser: "Browser", query: str, found: Callable[[Report], bool]
) -> None:
    """A word that a part does not have must not make it give pages with the other words alone."""
    with searched(browser, parts, f"?q={query}") as (page, _):
        assert sorted(all_titles(page)) == [report.title for report in REPORTS if found(report)]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("person=Ann", lambda one: "Ann" in one.people),
        ("person=Ann&person=Bo", lambda one: len(one.people) == 2),
        ("year=2004", lambda one: one.year == "2004"),
        ("year=Undated&person=Bo", lambda one: one.year == UNDATED and "Bo" in one.people),
    ],
)
def test_what_is_narrowed_to_is_looked_for_in_all_parts(
    parts: Built, browser: "Browser", query: str, found: Callable[[Report], bool]
) -> None:
    with searched(browser, parts, f"?q=harvest&{query}") as (page, _):
        assert sorted(all_titles(page)) == [report.title for report in HARVESTS if found(report)]


def test_the_button_for_more_says_how_many_it_shows(parts: Built, browser: "Browser") -> None:
    with searched(browser, parts, "?q=harvest") as (page, _):
        more = page.locator(".search-more")
        assert more.inner_text() == "Show 10 more"

        more.click()

        page.locator(".result").nth(14).wait_for()
        assert more.inner_text() == "Show 5 more"


def test_counts_are_those_of_all_parts_together(parts: Built, browser: "Browser") -> None:
    with searched(browser, parts, "?q=harvest") as (page, _):
        more = page.locator("[data-facet=year] .facet-more")
        if more.count():
            more.click()
        shown = page.locator("[data-facet=year] .facet-value").all_inner_texts()

    years = Counter(report.year for report in HARVESTS)
    assert [" ".join(text.split()) for text in shown] == [f"{year} {years[year]}" for year in sorted(years)]


def test_the_newest_and_the_oldest_of_all_parts_come_first(parts: Built, browser: "Browser") -> None:
    dated = sorted((report for report in HARVESTS if report.day), key=lambda one: one.day)
    undated = {report.title for report in HARVESTS if not report.day}

    for order, wanted in (("oldest", dated), ("newest", dated[::-1])):
        with searched(browser, parts, f"?q=harvest&order={order}") as (page, _):
            titles = all_titles(page)

        assert titles[: len(dated)] == [report.title for report in wanted]
        assert {*titles[len(dated) :]} == undated


def test_in_a_large_archive_what_narrows_is_loaded_when_it_is_opened(
    parts: Built, browser: "Browser"
) -> None:
    page_file = parts.folder / "search/index.html"
    before = page_file.read_text("utf-8")
    page_file.write_text(before.replace(" data-home=", " data-large data-home="), "utf-8")
    try:
        with searched(browser, parts, "?q=harvest") as (page, asked):
            assert any(name.startswith("pagefind/index/") for name in asked)
            assert not any(name.startswith("pagefind/filter/") for name in asked)

            page.locator(".search-narrow summary").click()
            page.locator("[data-facet=person] a", has_text="Bo").click()
            page.locator(".search-chosen a", has_text="Person: Bo").wait_for()

            assert any(name.startswith("pagefind/filter/") for name in asked)
            assert page.locator(STATUS).inner_text() == "5 results for harvest"
    finally:
        page_file.write_text(before, "utf-8")
