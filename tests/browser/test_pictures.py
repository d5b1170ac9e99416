"""No page looks other than it did when somebody last looked."""

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Built
from tests.browser.pictures import SEEN, difference, pictures, sights

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

MOST = 0.02
"""The share of a picture that may differ: each release of the browser draws letters a little otherwise."""
SHARES = 4
"""Tests that share the kinds of pages, so that several processes can."""


@pytest.mark.parametrize("share", range(SHARES))
def test_every_kind_of_page_looks_as_it_did(site: Built, browser: "Browser", share: int) -> None:
    image = pytest.importorskip("PIL.Image", reason="pillow is not installed: make browser")
    changed = {}
    for kind, path in sorted(site.pages().items())[share::SHARES]:
        for sight, taken in pictures(browser, kind, site.address + path):
            with image.open(SEEN / sight.name) as kept:
                part = difference(taken, kept.convert("L"))
            if part > MOST:
                changed[sight.name] = f"{part:.1%}"

    assert changed == {}, "look at the pages; if they are as they should be: make pictures"


def test_every_picture_that_is_kept_is_of_a_page(site: Built) -> None:
    assert {path.name for path in SEEN.glob("*.png")} == {sight.name for sight in sights(site.pages())}
