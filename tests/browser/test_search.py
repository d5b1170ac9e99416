"""The search as a reader meets it: words, phrases, filters, the address, and no way to search at all."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Built

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser
pytest.importorskip("pagefind_bin", reason="there is no Pagefind for this machine")

STATUS, RESULT, TITLE = ".search-status", ".result", ".result .item-title a"


@contextmanager
def searched(browser: "Browser", site: Built, query: str, width: int = 1280) -> Iterator["Page"]:
    """The search page with what it found; nothing may be said on the console or asked of another host."""
    context = browser.new_context(viewport={"width": width, "height": 800})
    page, wrong = context.new_page(), []
    page.set_default_timeout(8000)
    page.on("console", lambda message: wrong.append(message.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    home = site.address.partition("/sub/")[0]
    context.on("request", lambda asked: None if asked.url.startswith(home) else wrong.append(asked.url))
    page.goto(f"{site.address}search/index.html{query}")
    if query.startswith("?"):
        page.locator(STATUS, has_text=re.compile("result|found")).wait_for()
    yield page
    context.close()
    assert wrong == []


def test_a_word_is_found_and_the_result_leads_to_the_very_note(site: Built, browser: "Browser") -> None:
    with searched(browser, site, "?q=finding") as page:
        assert page.locator(STATUS).inner_text() == "2 results for finding"
        place = page.locator(".result", has_text="A crowded article").locator(".result-note").first
        assert page.locator("mark").first.inner_text() == "finding"

        place.click()

        page.wait_for_selector(".note:target")
        assert "/sub/path/articles/crowded/" in page.url


def test_a_phrase_is_found_only_where_its_words_stand_side_by_side(site: Built, browser: "Browser") -> None:
    with searched(browser, site, '?q="the reason"') as page:
        assert "Nothing found" in page.locator(STATUS).inner_text()
    with searched(browser, site, '?q="with a reason"') as page:
        assert page.locator(RESULT).count() == 2


def test_another_script_is_found_too(site: Built, browser: "Browser") -> None:
    with searched(browser, site, "?q=Пекарь") as page:
        assert page.locator(TITLE).all_inner_texts() == ["Person One"]


def test_what_has_only_a_name_is_found_by_it_and_shown_once(site: Built, browser: "Browser") -> None:
    with searched(browser, site, "?q=town&page=Place") as page:
        assert page.locator(TITLE).all_inner_texts() == ["Town"]
        assert page.locator(".result-excerpt").count() == 0


def test_the_opening_of_a_page_that_is_found_by_its_title_says_whether_more_follows(
    site: Built, browser: "Browser"
) -> None:
    with searched(browser, site, "?q=article") as page:
        openings = dict(
            zip(*(page.locator(each).all_inner_texts() for each in (TITLE, ".result-excerpt")), strict=True)
        )

    assert openings["A crowded article"].endswith("bridge031 …")
    assert openings["An article of about then"].endswith("river329.")


def test_a_filter_narrows_the_results_and_the_way_back_widens_them(site: Built, browser: "Browser") -> None:
    with searched(browser, site, "?q=one") as page:
        before = page.locator(STATUS).inner_text()
        page.locator("[data-facet=page] a", has_text="Meeting").click()
        page.locator(".search-chosen a", has_text="Kind of page: Meeting").wait_for()

        assert set(page.locator(".result .item-meta").all_inner_texts()) == {
            text
            for text in page.locator(".result .item-meta").all_inner_texts()
            if text.startswith("Meeting")
        }
        assert page.url.endswith("?q=one&page=Meeting")

        page.go_back()
        page.locator(STATUS, has_text=before).wait_for()
        assert page.url.endswith("?q=one")


def test_the_oldest_come_first_when_asked_and_what_has_no_date_last(site: Built, browser: "Browser") -> None:
    with searched(browser, site, "?page=Meeting&order=oldest") as page:
        assert page.locator(TITLE).all_inner_texts() == ["The first meeting", "The second meeting"]
    with searched(browser, site, "?page=Article&order=oldest") as page:
        assert page.locator(TITLE).last.inner_text() == "A wide article"


def test_words_that_no_page_has_are_named(site: Built, browser: "Browser") -> None:
    with searched(browser, site, "?q=finding+nowhere") as page:
        assert "No page has “nowhere”" in page.locator(STATUS).inner_text()
        assert page.locator(RESULT).count() == 0


def test_typing_searches_and_keeps_the_search_in_the_address(site: Built, browser: "Browser") -> None:
    with searched(browser, site, "#field") as page:
        assert page.locator(".search-field").evaluate("one => one === document.activeElement")

        page.keyboard.type("baker")
        page.locator(STATUS, has_text="results for baker").wait_for()
        assert page.url.endswith("/search/?q=baker")

        page.locator(TITLE).first.click()
        page.wait_for_selector("main:not(.page-search)")
        page.go_back()
        page.locator(STATUS, has_text="results for baker").wait_for()
        assert page.locator(".search-field").input_value() == "baker"


def test_a_search_in_an_address_is_text_and_never_markup(site: Built, browser: "Browser") -> None:
    with searched(browser, site, "?q=%3Cimg+src%3Dx+onerror%3Dalert(1)%3E+nowhere") as page:
        assert page.locator("main img").count() == 0


def test_the_keyboard_reaches_every_result_and_filter(site: Built, browser: "Browser") -> None:
    with searched(browser, site, "?q=finding") as page:
        page.locator(".search-go").focus()
        seen = set()
        for _ in range(60):
            page.keyboard.press("Tab")
            seen.add(
                page.evaluate(
                    "() => document.activeElement.closest('.result, .facet, .search-order')?.className"
                )
            )

        assert {"item result", "facet", "search-order"} <= seen


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_nothing_is_wider_than_the_screen(site: Built, browser: "Browser", width: int) -> None:
    with searched(browser, site, "?q=finding", width) as page:
        page.locator(".search-narrow summary").click()

        assert page.evaluate("() => document.documentElement.scrollWidth") == width


def test_without_script_the_page_says_so_and_leads_to_the_lists(site: Built, browser: "Browser") -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site.address}search/index.html")

    assert "needs script" in page.locator("main").inner_text()
    assert "Articles" in page.locator(".search-ways").inner_text()
    context.close()


def test_opened_from_disk_the_page_says_that_it_cannot_search(site: Built, browser: "Browser") -> None:
    page = browser.new_page()
    page.goto((site.folder / "search/index.html").as_uri())

    page.locator(".search-disk").wait_for()
    page.close()
