"""Long texts, many notes, many scripts: nothing covers anything, and no page is wider than its window."""

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Built
from tests.browser.stress import MOST_NOTES
from tests.browser.test_site import HEIGHT, WIDTHS, measured, opened, visited

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

# One of each script, the one with the most notes first.
ARTICLES = {"article-00": MOST_NOTES, "article-01": 7, "article-02": 18, "article-03": 0, "article-04": 7}


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("article", ARTICLES)
def test_notes_on_long_articles_stand_free_in_every_script(
    stressed: Built, browser: "Browser", article: str, width: int
) -> None:
    with opened(browser, f"{stressed.address}articles/{article}/index.html", width) as page:
        assert measured(page, "notes()") == ARTICLES[article]
        assert measured(page, "overlaps()") == []
        assert measured(page, "cutOff()") == []
        assert measured(page, "overflow()") == 0
        assert measured(page, "beside()") == (ARTICLES[article] if width >= 1100 else 0)


def test_few_notes_on_a_long_article_stand_at_their_words(stressed: Built, browser: "Browser") -> None:
    with opened(browser, f"{stressed.address}articles/article-02/index.html") as page:
        far = {id: by for id, by in measured(page, "drifts()") if abs(by) > HEIGHT / 2}

        assert far == {}


@pytest.mark.parametrize("width", [320, 768])
def test_no_page_of_any_kind_is_wider_than_its_window(
    stressed: Built, browser: "Browser", width: int
) -> None:
    wide = {kind: measured(page, "overflow()") for kind, page in visited(browser, stressed, width)}

    assert {kind: by for kind, by in wide.items() if by} == {}
