"""No page breaks a rule of WCAG 2.2, A or AA, that a machine can check (axe-core)."""

from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Built
from tests.browser.test_site import visited

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (1280, "light"), (1280, "dark")])
def test_no_page_breaks_a_rule_of_accessibility(
    site: Built, browser: "Browser", width: int, scheme: str
) -> None:
    axe = pytest.importorskip(
        "axe_playwright_python.sync_playwright", reason="axe is not installed: make browser"
    )
    broken = {}
    # The page's own policy lets no script of a test in.
    for kind, page in visited(browser, site, width, color_scheme=scheme, bypass_csp=True):
        found = axe.Axe().run(page, options={"runOnly": RULES}).response["violations"]
        broken[kind] = [(rule["id"], rule["nodes"][0]["html"][:80]) for rule in found]

    assert {kind: rules for kind, rules in broken.items() if rules} == {}
