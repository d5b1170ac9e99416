"""Long lists and drawings of time, as a browser shows them."""

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Built
from tests.browser.test_site import measured, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser

SHOWN = "[...document.querySelectorAll('[data-filed]')].filter(one => one.checkVisibility()).length"
STANDING = """
[...document.querySelectorAll('.picture svg')].filter(one => one.checkVisibility())
  .map(one => one.classList[0])
"""
TARGETS = """
[...document.querySelectorAll('.picture svg .mark-room')].filter(one => one.checkVisibility())
  .map(one => one.getBoundingClientRect()).map(box => [box.left, box.top, box.width, box.height])
"""
# On paper and in forced colours a ground is left out, an edge never.
LISTED = """() => Object.fromEntries([...document.querySelectorAll(".time-meeting")].map((entry) => {
    const mark = getComputedStyle(entry, "::before");
    return [entry.querySelector("a").href, 2 * parseFloat(mark.borderTopWidth) >= parseFloat(mark.width)];
}))"""
DRAWN = """() => {
    const links = [...document.querySelectorAll(".picture-lying .mark-meeting")];
    return Object.fromEntries(links.map((link) => {
        const { fill, stroke } = getComputedStyle(link.querySelector(".mark-dot"));
        return [new URL(link.href.baseVal, location).href, fill === stroke];
    }));
}"""


def shown(page: "Page") -> int:
    found: int = page.evaluate(SHOWN)
    return found


def test_a_list_is_narrowed_down_as_the_reader_types_and_chooses(stressed: Built, browser: "Browser") -> None:
    with opened(browser, f"{stressed.address}articles/index.html") as page:
        assert shown(page) == 30
        words = page.locator(".item-title").first.inner_text()

        page.get_by_text("Narrow this list").click()
        page.fill("#filter-q", words.upper())

        assert shown(page) == 1
        assert page.locator(".filter [role=status]").inner_text() == "1 of 30 matches"
        assert "q=" in page.url
        page.click(".filter button")
        assert (shown(page), "?" in page.url) == (30, False)
        assert page.evaluate("document.activeElement.id") == "filter-q"


def test_the_choice_is_kept_in_the_address(stressed: Built, browser: "Browser") -> None:
    with opened(browser, f"{stressed.address}meetings/index.html?year=2012") as page:
        assert page.locator(".filter [role=status]").inner_text() == "1 of 12 matches"
        assert page.locator("[data-group]:visible h2").all_inner_texts() == ["2012"]

        page.select_option("#filter-year", "")

        assert (shown(page), "year" in page.url) == (12, False)


def test_an_address_that_asks_for_what_is_not_there_shows_everything(
    stressed: Built, browser: "Browser"
) -> None:
    with opened(browser, f"{stressed.address}meetings/index.html?year=1066") as page:
        assert shown(page) == 12


def test_a_list_is_whole_without_script(stressed: Built, browser: "Browser") -> None:
    with opened(browser, f"{stressed.address}articles/index.html", java_script_enabled=False) as page:
        assert page.locator(".item:visible").count() == 30
        assert not page.locator(".filter").is_visible()


def test_a_list_is_narrowed_down_when_it_is_opened_from_disk(stressed: Built, browser: "Browser") -> None:
    with opened(browser, (stressed.folder / "meetings/index.html").as_uri()) as page:
        page.get_by_text("Narrow this list").click()
        page.select_option("#filter-year", "2015")

        assert shown(page) == 1


def test_a_long_ledger_has_a_page_for_each_year(stressed: Built, browser: "Browser") -> None:
    with opened(browser, f"{stressed.address}notes/index.html") as page:
        assert page.locator(".note-item").count() == 0

        page.locator(".ledger .parts a").first.click()
        page.wait_for_load_state()

        assert page.locator(".note-item:visible").count() > 0
        assert page.locator(".parts [aria-current=page]").count() == 1
        assert page.locator(":target").count() == 1


@pytest.mark.parametrize("width", [320, 390, 768, 1280, 1920])
@pytest.mark.parametrize("path", ["index.html", "timeline/index.html", "meetings/meeting-00/index.html"])
def test_a_drawing_fits_its_page(stressed: Built, browser: "Browser", path: str, width: int) -> None:
    with opened(browser, stressed.address + path, width) as page:
        assert measured(page, "overflow()") == 0
        if path != "meetings/meeting-00/index.html":
            expected = "picture-upright" if width < 960 else "picture-lying"
            assert page.evaluate(STANDING) == [expected]


@pytest.mark.parametrize("width", [390, 1280])
def test_every_mark_has_room_for_a_finger(stressed: Built, browser: "Browser", width: int) -> None:
    with opened(browser, f"{stressed.address}timeline/index.html", width) as page:
        boxes = page.evaluate(TARGETS)

        assert len(boxes) >= 12
        assert all(side >= 23.5 for box in boxes for side in box[2:])
        for at, (left, top, _, _) in enumerate(boxes):
            for other_left, other_top, _, _ in boxes[:at]:
                assert abs(left - other_left) >= 23.5 or abs(top - other_top) >= 23.5


def test_a_mark_can_be_reached_by_keyboard_and_says_what_it_is(stressed: Built, browser: "Browser") -> None:
    with opened(browser, f"{stressed.address}index.html") as page:
        mark = page.get_by_role("link", name="Meeting 3 at the", exact=False).first

        mark.focus()

        assert (
            page.evaluate("getComputedStyle(document.activeElement.querySelector('.mark-room')).strokeWidth")
            == "3px"
        )
        page.keyboard.press("Enter")
        page.wait_for_url("**/meetings/meeting-03/**")


def test_the_marks_of_the_timeline_are_filled_as_its_drawing_has_them(
    site: Built, browser: "Browser"
) -> None:
    with opened(browser, f"{site.address}timeline/index.html") as page:
        drawn = page.evaluate(DRAWN)

        assert sorted(drawn.values()) == [False, True]
        assert page.evaluate(LISTED) == drawn
