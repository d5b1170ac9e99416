"""Reading tools strip a page to its text: every note must survive, and say that it is the archive's.

The extractors are not installed with the project: `pip install trafilatura readability-lxml`. Firefox's own
is one file of the npm package @mozilla/readability; READABILITY_JS says where it is.
"""

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.browser.conftest import Built
from tests.browser.test_site import ARTICLE, opened

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The extractors' warnings are theirs to mend.
pytestmark = [pytest.mark.browser, pytest.mark.filterwarnings("ignore")]

ALL = list(range(1, 22))


def labelled(text: str) -> list[int]:
    """The numbers of the notes that open with their label."""
    return sorted({int(number) for number in re.findall(r"Archive note (\d+)", text)})


def test_trafilatura_keeps_every_note(site: Built) -> None:
    trafilatura = pytest.importorskip("trafilatura", reason="pip install trafilatura")

    text = trafilatura.extract((site.folder / ARTICLE).read_text("utf-8"))

    assert labelled(text) == ALL


def test_readability_for_python_keeps_every_note(site: Built) -> None:
    readability = pytest.importorskip("readability", reason="pip install readability-lxml")

    text = readability.Document((site.folder / ARTICLE).read_text("utf-8")).summary()

    assert labelled(re.sub(r"<[^>]+>", "", text)) == ALL


def test_the_reading_view_of_firefox_keeps_every_note(site: Built, browser: "Browser") -> None:
    script = Path(os.environ.get("READABILITY_JS", "node_modules/@mozilla/readability/Readability.js"))
    if not script.is_file():
        pytest.skip("READABILITY_JS does not lead to Readability.js: npm install @mozilla/readability")

    with opened(browser, site.address + ARTICLE) as page:
        run = "return new Readability(document.cloneNode(true)).parse()"
        found = page.evaluate(f"(() => {{ {script.read_text('utf-8')}; {run} }})()")

    assert labelled(found["textContent"]) == ALL
