"""The picture of what hangs together, as a browser draws it: on the stress archive, whose words are long."""

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Built
from tests.browser.test_site import measured, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

WORDS = """
[...document.querySelectorAll('.threads text')].filter(one => one.checkVisibility())
  .map(one => one.getBoundingClientRect()).map(box => [box.left, box.top, box.right, box.bottom])
"""
STANDING = """
[...document.querySelectorAll('.threads > svg')].filter(one => one.checkVisibility())
  .map(one => one.classList[0])
"""


@pytest.mark.parametrize("width", [320, 390, 1280, 1920])
def test_no_words_of_the_picture_touch_others_or_leave_the_page(
    stressed: Built, browser: "Browser", width: int
) -> None:
    with opened(browser, f"{stressed.address}connections/index.html", width) as page:
        assert measured(page, "overflow()") == 0
        assert page.evaluate(STANDING) == ["picture-upright" if width < 960 else "picture-lying"]
        boxes = page.evaluate(WORDS)
        assert len(boxes) > 12
        assert all(left >= 0 and right <= width for left, _, right, _ in boxes)
        for at, (left, top, right, bottom) in enumerate(boxes):
            for other_left, other_top, other_right, other_bottom in boxes[:at]:
                beside = right <= other_left or other_right <= left
                assert beside or bottom - 3 <= other_top or other_bottom - 3 <= top


def test_the_picture_is_whole_without_script_and_every_meeting_is_a_link(
    stressed: Built, browser: "Browser"
) -> None:
    with opened(browser, f"{stressed.address}connections/index.html", java_script_enabled=False) as page:
        links = page.get_by_role("link", name="Meeting, ", exact=False)

        assert links.count() == 12
        assert page.locator(".threads-table tbody tr").count() == 12
        links.first.click()
        assert "/meetings/" in page.url
