"""What a second engine must show as well: notes in their places, at every width."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.browser.conftest import Built

pytestmark = [
    pytest.mark.browser,
    # The driver leaves a socket open for each time it finds the browser not ready yet.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

MEASURE = (Path(__file__).parent / "measure.js").read_text("utf-8")
WIDTHS = (320, 390, 768, 1024, 1280, 1440, 1920)
# A browser in a test calls nobody.
SILENT = {
    "app.normandy.enabled": False,
    "app.update.disabledForTesting": True,
    "browser.safebrowsing.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.getAddons.cache.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "services.settings.server": "http://127.0.0.1:1/",
    "toolkit.telemetry.enabled": False,
}


@pytest.fixture(scope="module")
def firefox() -> Iterator[Any]:
    """Debian's Firefox, driven by its own protocol."""
    driver = pytest.importorskip(
        "marionette_driver.marionette", reason="marionette_driver is not installed: make browser"
    )
    binary = shutil.which("firefox-esr") or shutil.which("firefox")
    if not binary:
        pytest.skip("there is no Firefox: apt-get install firefox-esr")
    # Any port that is free: processes that share the tests have a browser each.
    started = driver.Marionette(bin=binary, port=0, headless=True, prefs=SILENT, gecko_log=os.devnull)
    started.start_session()
    yield started
    started.quit()
    started.cleanup()


def measured(firefox: Any, what: str) -> Any:
    """What one function of measure.js says of the page."""
    return firefox.execute_script(f"return ({MEASURE.strip()}).{what}")


def open_at(firefox: Any, site: Built, path: str, width: int) -> None:
    """Open a page so wide. A window of Firefox is 500 pixels wide at least, so the page stands in a frame."""
    firefox.switch_to_frame()
    firefox.navigate(f"{site.address}robots.txt")
    firefox.execute_script(
        "document.body.innerHTML = '<iframe></iframe>';document.body.firstChild.style.cssText = arguments[0]",
        script_args=[f"width: {width}px; height: 900px; border: 0"],
    )
    firefox.execute_async_script(
        "const [address, done] = arguments, frame = document.querySelector('iframe');"
        "frame.onload = () => done(); frame.src = address",
        script_args=[site.address + path],
    )
    firefox.switch_to_frame(firefox.find_element("tag name", "iframe"))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("article", ["article-00", "article-02", "article-03", "article-01"])
def test_in_firefox_no_note_covers_another_or_is_cut_off(
    stressed: Built, firefox: Any, article: str, width: int
) -> None:
    open_at(firefox, stressed, f"articles/{article}/index.html", width)

    assert firefox.execute_script("return innerWidth") == width
    assert measured(firefox, "overlaps()") == []
    assert measured(firefox, "cutOff()") == []
    assert measured(firefox, "overflow()") == 0
    if width >= 1100:
        assert measured(firefox, "beside()") == measured(firefox, "notes()")


def test_in_firefox_pages_load_their_own_style_script_and_type(site: Built, firefox: Any) -> None:
    open_at(firefox, site, "articles/crowded/index.html", 1280)

    assert firefox.execute_script("return getComputedStyle(document.body).marginTop") == "0px"
    assert firefox.execute_script("return document.querySelector('.reading-choices').hidden") is False
