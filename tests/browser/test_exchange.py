"""A page that has become another is exchanged in place: what is shown then is what loading it would show."""

import random
import time
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

import pytest

from tests.browser.authoring import Served, served
from tests.chromium import shut
from tests.faults.counts import times
from tests.properties.test_build import (
    START,
    lost_article,
    new_article,
    other_body,
    other_note,
    other_status,
    read_files,
    renamed_article,
    replace_line,
    some_words,
    write_files,
)

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

pytestmark = pytest.mark.browser
pytest.importorskip("playwright.sync_api", reason="playwright is not installed: make browser")

ROUNDS, EDITS = times(1, 6), times(12, 60)
HARBOUR, NOTES = "content/articles/harbour.md", "content/notes/harbour.yaml"
PAGES = (
    "articles/harbour/",
    "articles/market/",
    "meetings/council/",
    "people/ida/",
    "tags/boats/",
    "about/",
    "",
)
PATIENCE = 20_000
"""Milliseconds after which a page counts as left behind."""
FEW_EDITS = (
    lost_article,
    new_article,
    other_body,
    other_note,
    other_status,
    renamed_article,
    replace_line("published", lambda chance: chance.choice(["2007", "2008-01", "2009~", "2010-02-03"])),
    replace_line("tags", lambda chance: chance.choice(["[boats]", "[boats, fish, мосты]"])),
    replace_line("title", lambda chance: repr(some_words(chance))),
    replace_line("when", lambda chance: chance.choice(["2007-12-12", "2008", "2009-01-01/2009-02-02"])),
)
# What is shown but for what a pointer or a form that was once opened leaves behind.
SHOWN = """() => {
  const page = document.documentElement.cloneNode(true);
  for (const one of page.querySelectorAll(".desk, noscript")) one.remove();
  for (const one of page.querySelectorAll(".lit")) one.classList.remove("lit");
  for (const one of page.querySelectorAll("[class='']")) one.removeAttribute("class");
  for (const one of page.querySelectorAll("[style]")) one.removeAttribute("style");
  for (const one of page.querySelectorAll("link[rel=stylesheet]")) one.href = one.href.split("?")[0];
  page.normalize();
  return page.outerHTML;
}"""
IS_SAME = "() => window.isSame === true"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """A small archive in the authoring server."""
    with served(START, tmp_path_factory.mktemp("exchanged")) as one:
        yield one


@pytest.fixture
def context(browser: "Browser", archive: Served) -> Iterator["BrowserContext"]:
    archive.begin_again(START)
    one = browser.new_context(viewport={"width": 1280, "height": 700})
    yield one
    shut(one)


def opened(context: "BrowserContext", archive: Served, path: str = "articles/harbour/") -> "Page":
    """A page that is there to be exchanged, marked so that loading it again can be told."""
    page = context.new_page()
    page.goto(archive.address + path)
    page.wait_for_function("() => document.querySelector('.desk-bar')")
    page.wait_for_timeout(200)
    page.evaluate("() => (window.isSame = true)")
    return page


def save(archive: Served, path: str, change: Callable[[str], str]) -> None:
    (archive.root / path).write_text(change(archive.text(path)), "utf-8")


def test_words_are_exchanged_under_the_readers_eyes(context: "BrowserContext", archive: Served) -> None:
    save(archive, HARBOUR, lambda text: text + "\nWater.\n" * 80)
    page = opened(context, archive)
    page.wait_for_function("() => document.body.innerText.includes('Water.')")
    page.evaluate("() => (window.isSame = true)")
    page.locator("footer a").first.focus()
    page.evaluate("() => scrollTo(0, 500)")
    at = page.evaluate("() => [scrollY, document.activeElement.href]")

    save(archive, HARBOUR, lambda text: text.replace("The harbour is quiet.", "The harbour is *very* quiet."))
    page.wait_for_function("() => document.querySelector('em')?.textContent === 'very'", timeout=PATIENCE)
    save(archive, NOTES, lambda text: text.replace("From five", "From six"))
    page.wait_for_function("() => document.body.innerText.includes('From six')", timeout=PATIENCE)
    save(archive, HARBOUR, lambda text: text.replace("title: A quiet", "title: A still"))
    page.wait_for_function("() => document.title.includes('A still harbour')", timeout=PATIENCE)

    assert page.evaluate(IS_SAME)
    assert page.evaluate("() => [scrollY, document.activeElement.href]") == at


def test_what_a_script_tells_of_a_date_is_told_of_the_new_one(
    context: "BrowserContext", archive: Served
) -> None:
    old = "content/articles/old.md"
    with archive.saving():
        (archive.root / old).write_text("---\ntitle: Old\npublished: 2001-02-03\n---\n\nWords.\n", "utf-8")
    page = opened(context, archive, "articles/old/")
    before = page.inner_text(".published .age")

    save(archive, old, lambda text: text.replace("2001", "1961"))
    page.wait_for_function("() => document.body.innerText.includes('1961')", timeout=PATIENCE)

    # It is taken away with the words around it, and told anew.
    page.wait_for_function(
        "age => ![age, undefined].includes(document.querySelector('.age')?.textContent)", arg=before
    )


def test_styles_and_words_that_are_saved_together_are_both_shown(
    context: "BrowserContext", archive: Served
) -> None:
    style = archive.root / "theme/css/own.css"
    style.parent.mkdir(parents=True, exist_ok=True)
    with archive.saving():
        style.write_text("@layer parts { h1 { outline: 1px solid } }", "utf-8")
    page = opened(context, archive)

    style.write_text("@layer parts { h1 { outline: 7px solid } }", "utf-8")
    save(archive, HARBOUR, lambda text: text.replace("The harbour is quiet.", "The harbour is still."))
    page.wait_for_function("() => document.body.innerText.includes('is still')", timeout=PATIENCE)
    page.wait_for_function(
        "() => getComputedStyle(document.querySelector('h1')).outlineWidth === '7px'", timeout=PATIENCE
    )
    style.unlink()


def test_a_note_that_comes_or_goes_is_held_by_scripts_so_the_page_is_loaded(
    context: "BrowserContext", archive: Served
) -> None:
    page = opened(context, archive)

    save(archive, NOTES, lambda text: text.partition("notes:")[0] + "notes: []\n")
    page.wait_for_function("() => !document.querySelector('.note')", timeout=PATIENCE)

    assert not page.evaluate(IS_SAME)


def test_an_archive_with_a_script_of_its_own_has_its_pages_loaded(
    context: "BrowserContext", archive: Served
) -> None:
    script = archive.root / "theme/theme.js"
    script.parent.mkdir(exist_ok=True)
    with archive.saving():
        script.write_text("document.body.dataset.own = document.querySelector('h1').textContent;", "utf-8")
    try:
        page = opened(context, archive)
        page.wait_for_function("() => document.body.dataset.own === 'A quiet harbour'", timeout=PATIENCE)

        save(archive, HARBOUR, lambda text: text.replace("title: A quiet", "title: A still"))
        page.wait_for_function("() => document.body.dataset.own === 'A still harbour'", timeout=PATIENCE)
    finally:
        script.unlink()


def test_problems_come_and_go_over_the_page(context: "BrowserContext", archive: Served) -> None:
    page = opened(context, archive)

    save(archive, HARBOUR, lambda text: text.replace("tags: [boats]", "tags: [boats"))
    page.locator("[role=alert]").wait_for(timeout=PATIENCE)
    save(archive, HARBOUR, lambda text: text.replace("tags: [boats", "tags: [boats]"))
    page.locator("[role=alert]").wait_for(state="detached", timeout=PATIENCE)

    assert "The harbour is quiet." in page.inner_text("main")


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_after_any_saves_a_page_shows_what_loading_it_would_show(
    seed: int, context: "BrowserContext", archive: Served
) -> None:
    chance, content = random.Random(seed), archive.root / "content"
    files = {f"content/{name}": text for name, text in read_files(content).items()}
    tabs = {path: opened(context, archive, path) for path in PAGES}

    for _ in range(EDITS):
        for edit in chance.sample(FEW_EDITS, k=chance.choice([1, 1, 2])):
            edit(chance, files)
        write_files(content, {name.removeprefix("content/"): text for name, text in files.items()})
        for path in chance.sample(PAGES, k=3):
            assert comes_to_be(tabs[path], partial(fresh, context, archive, path)), path


def fresh(context: "BrowserContext", archive: Served, path: str) -> str:
    """What a page shows that is loaded now."""
    page = context.new_page()
    page.goto(archive.address + path)
    page.wait_for_function("() => document.querySelector('.desk-bar')")
    page.wait_for_timeout(100)
    told: str = page.evaluate(SHOWN)
    page.close()
    return told


def comes_to_be(tab: "Page", what: Callable[[], str]) -> bool:
    """Whether a tab shows in the end what a page that is loaded shows."""
    until = time.monotonic() + PATIENCE / 1000
    while time.monotonic() < until:
        try:
            if tab.evaluate(SHOWN) == what():
                return True
        except Exception as error:
            if "context" not in str(error):
                raise
        tab.wait_for_timeout(100)
    return False
