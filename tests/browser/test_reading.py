"""What a reader may put away, the way from note to note, and what a link shows before it is followed."""

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Built
from tests.browser.test_site import ARTICLE, measured, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

NOTES = "[...document.querySelectorAll('.note')]"
SHOWN = f"{NOTES}.filter((one) => one.getBoundingClientRect().height > 0).length"
KINDS = f"{NOTES}.filter((one) => !one.classList.contains('away')).map((one) => one.dataset.kind)"


@pytest.mark.parametrize("width", [390, 1280])
def test_what_was_not_known_on_a_day_is_put_away_and_outcomes_are_open(
    site: Built, browser: "Browser", width: int
) -> None:
    with opened(browser, site.address + ARTICLE + "?as-of=2012-04-30", width) as page:
        kinds = page.evaluate(KINDS)

        assert set(kinds) == {"outcome", "translation", "editorial"}
        assert page.locator(".note-open:text('Open on 30 April 2012')").count() == kinds.count("outcome")
        assert page.locator(".note.open-then .note-finding:visible").count() == 0
        assert "As known on 30 April 2012" in page.locator(".reading-told").inner_text()
        assert page.locator(".nref.away:visible").count() == 0
        assert page.locator(".note-more:visible, .legend-checked:visible").count() == 0
        assert measured(page, "overlaps()") == []

        page.get_by_role("button", name="Show everything").click()

        assert page.evaluate(SHOWN) == measured(page, "notes()") == 21
        assert page.url == (site.address + ARTICLE).removesuffix("index.html")


def test_the_slider_goes_from_stop_to_stop_and_the_address_keeps_the_day(
    site: Built, browser: "Browser"
) -> None:
    with opened(browser, site.address + ARTICLE) as page:
        page.get_by_text("Choose what to see").click()
        slider = page.get_by_role("slider", name="As known on")
        assert slider.get_attribute("aria-valuetext") == "today"

        slider.press("Home")

        assert slider.get_attribute("aria-valuetext") == "5 April 2011"
        assert page.url.endswith("?as-of=2011-04-05")
        page.reload()
        assert page.locator(".reading output").inner_text() == "5 April 2011"

        page.get_by_role("slider", name="As known on").press("End")

        assert "as-of" not in page.url
        assert page.locator(".reading-told").inner_text() == ""


def test_notes_of_a_kind_are_put_away_and_their_words_are_plain(site: Built, browser: "Browser") -> None:
    with opened(browser, site.address + ARTICLE) as page:
        page.get_by_text("Choose what to see").click()
        page.get_by_role("checkbox", name="Context").uncheck()

        assert "context" not in page.evaluate(KINDS)
        lines = "getComputedStyle(document.querySelector('.q.away')).textDecorationLine"
        assert page.evaluate(lines) == "none"
        assert page.url.endswith("?without=context")
        assert measured(page, "overlaps()") == []


def test_an_address_with_nonsense_in_it_shows_everything(site: Built, browser: "Browser") -> None:
    with opened(browser, site.address + ARTICLE + "?as-of=soon&without=everything-else") as page:
        assert page.evaluate(SHOWN) == 21


def test_keys_lead_from_note_to_note_until_they_are_switched_off(site: Built, browser: "Browser") -> None:
    with opened(browser, site.address + ARTICLE) as page:
        ids = page.evaluate("[...document.querySelectorAll('.nref[id]')].map((one) => one.hash)")

        for key, at in (("j", 0), ("j", 1), ("j", 2), ("k", 1)):
            page.keyboard.press(key)
            page.wait_for_function("(hash) => location.hash === hash", arg=ids[at])
            assert page.evaluate("'#' + document.activeElement.id") == ids[at]

        page.get_by_text("Choose what to see").click()
        page.get_by_role("checkbox", name="lead to the next note").uncheck()
        page.locator("h1").click()
        page.keyboard.press("j")
        assert page.evaluate("location.hash") == ids[1]


def test_a_link_shows_what_it_leads_to_and_escape_puts_it_away(site: Built, browser: "Browser") -> None:
    elsewhere: list[str] = []
    with opened(browser, site.address + ARTICLE) as page:
        page.on(
            "request",
            lambda request: None if request.url.startswith(site.address) else elsewhere.append(request.url),
        )
        link = page.locator(".meeting-box h3 a")
        link.hover()

        assert "The first meeting" in page.locator(".preview").inner_text()
        page.keyboard.press("Escape")
        assert page.locator(".preview").count() == 0

        page.mouse.move(0, 0)
        page.locator(".chips a").first.focus()
        page.locator(".preview").wait_for()
        page.locator("h1").click()
        page.locator(".preview").wait_for(state="detached")
    assert elsewhere == []


def test_the_text_as_published_is_the_text_of_the_page_and_needs_no_script(
    site: Built, browser: "Browser"
) -> None:
    words = "(all) => all.map((one) => one.innerText).join(' ').split(/\\s+/).join(' ').trim()"
    with opened(browser, site.address + ARTICLE, java_script_enabled=False) as page:
        annotated = page.locator(".block").evaluate_all(words)
        page.get_by_role("link", name="Read it as published").click()

        assert page.url.endswith("articles/crowded/as-published/index.html")
        assert page.locator(".plain-text").evaluate_all(words) == annotated
        assert page.locator("mark, .note, .nref").count() == 0
        page.get_by_role("link", name="with its 21 notes").click()
        assert page.url.endswith(ARTICLE)
