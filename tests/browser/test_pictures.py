"""No page looks other than it did when somebody last looked."""

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Built
from tests.browser.pictures import SEEN, difference, picture, sights

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

MOST = 0.02
"""The share of a picture that may differ: each release of the browser draws letters a little otherwise."""


def test_every_kind_of_page_looks_as_it_did(site: Built, browser: "Browser") -> None:
    image = pytest.importorskip("PIL.Image", reason="pillow is not installed: make browser")
    changed = {}
    for sight in sights(site):
        if not sight.width and not shutil.which("pdftoppm"):
            continue
        with image.open(SEEN / sight.name) as kept:
            share = difference(picture(browser, site, sight), kept.convert("L"))
        if share > MOST:
            changed[sight.name] = f"{share:.1%}"

    assert changed == {}, "look at the pages; if they are as they should be: make pictures"


def test_every_picture_that_is_kept_is_of_a_page(site: Built) -> None:
    assert {path.name for path in SEEN.glob("*.png")} == {sight.name for sight in sights(site)}
