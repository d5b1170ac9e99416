"""A reader who follows an old link comes to where the page is now, on every host and from the disk."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.archive_files import unpack
from tests.browser.conftest import Built, served

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

ARCHIVE = """\
-- archive.yaml --
title: Reading room
url: https://example.org/sub/path/
search: false
share_images: false
gone: {/articles/lost/: It was not ours to publish.}
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/harbour
aliases: [port, /2007/порт.html]
---

The harbour is quiet.
"""


@pytest.fixture(scope="module")
def moved() -> Iterator[Built]:
    """An archive in which pages moved."""

    def write(root: Path) -> None:
        unpack(ARCHIVE, root)

    with served(write) as made:
        yield made


@pytest.mark.parametrize("old", ["articles/port/", "articles/port/index.html", "2007/порт.html"])
def test_an_old_address_leads_on_below_any_path(old: str, moved: Built, browser: "Browser") -> None:
    page = browser.new_page()
    wrong: list[str] = []
    page.on("console", lambda message: wrong.append(message.text))

    page.goto(f"{moved.address}{old}")
    page.wait_for_url("**/articles/harbour/**")

    assert page.locator("h1").inner_text() == "A quiet harbour" and wrong == []
    page.close()


def test_an_old_address_leads_on_from_the_disk(moved: Built, browser: "Browser") -> None:
    page = browser.new_page()

    page.goto((moved.folder / "2007/порт.html").as_uri())
    page.wait_for_url("**/articles/harbour/index.html")

    page.close()


def test_a_page_that_is_gone_says_why(moved: Built, browser: "Browser") -> None:
    page = browser.new_page()

    page.goto(f"{moved.address}articles/lost/")

    assert page.locator("h1").inner_text() == "This page was removed"
    assert page.locator(".standfirst").inner_text() == "It was not ours to publish."
    page.close()
