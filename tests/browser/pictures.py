"""Pictures of every kind of page, small enough to be kept, and one sheet that shows them side by side.

`make pictures` takes them anew into `tests/browser/seen/`, with `sheet.html`, to be looked at.
"""

import shutil
import subprocess
import sys
import tempfile
from base64 import b64decode
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from io import BytesIO
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.conftest import served
from tests.chromium import launched

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.sync_api import Browser, Page

SEEN = Path(__file__).parent / "seen"
"""The pictures that the pages are compared with."""
WIDTHS = (390, 1280, 1920)
SCHEMES = ("light", "dark")
TALLEST = 2400
"""Pixels of a page that are looked at, from its top."""
SCALE = 4
"""How many pixels of the page become one of the picture."""
NOON = datetime(2026, 1, 2, 12, 0, tzinfo=UTC)
"""The reader's clock, from which ages are told."""
DIFFERENT = 24
"""How far a pixel's lightness, of 255, may be from the kept one before it counts."""
SETTLED = """document.fonts.ready.then(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))))"""
"""Ends when fonts are there, and a window that changed is drawn anew."""


@dataclass(frozen=True, order=True)
class Sight:
    """One page as one reader sees it."""

    kind: str
    width: int
    """Of the window, in pixels; 0 is paper."""
    scheme: str

    @property
    def name(self) -> str:
        """The name of its picture."""
        return f"{self.kind.replace(' ', '-')}.{self.width or 'print'}.{self.scheme}.png"


def sights(kinds: Iterable[str]) -> Iterator[Sight]:
    """Kinds of pages at every width, light and dark, and articles and notes on paper."""
    for kind in kinds:
        for width in WIDTHS:
            for scheme in SCHEMES:
                yield Sight(kind, width, scheme)
        if kind in ("article", "meeting", "notes note"):
            yield Sight(kind, 0, "light")


def pictures(browser: "Browser", kind: str, address: str) -> Iterator[tuple[Sight, "Image"]]:
    """A kind of page as each reader sees it, scaled down. It is loaded once for each width."""
    context = browser.new_context(viewport={"width": 800, "height": 800}, reduced_motion="reduce")
    page = context.new_page()
    page.clock.set_fixed_time(NOON)
    for width, seen in groupby(sights((kind,)), key=lambda sight: sight.width):
        page.emulate_media(color_scheme="light")
        page.set_viewport_size({"width": width or 800, "height": 800})
        page.goto(address)
        for sight in seen:
            if sight.width:
                yield sight, _on_screen(page, sight)
            elif shutil.which("pdftoppm"):
                yield sight, _on_paper(page)
    context.close()


def _on_screen(page: "Page", sight: Sight) -> "Image":
    page.emulate_media(color_scheme="dark" if sight.scheme == "dark" else "light")
    page.set_viewport_size({"width": sight.width, "height": 800})
    page.evaluate(SETTLED)
    tall = min(TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
    page.set_viewport_size({"width": sight.width, "height": tall})
    page.evaluate(SETTLED)
    # As `page.screenshot` takes it, in half the time: nobody keeps the whole picture, so it may be large.
    taken = page.context.new_cdp_session(page).send("Page.captureScreenshot", {"optimizeForSpeed": True})
    return _small(BytesIO(b64decode(taken["data"])))


def _on_paper(page: "Page") -> "Image":
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        page.pdf(path=str(path.with_suffix(".pdf")), format="A4")
        command = ["pdftoppm", "-r", "96", "-png", "-f", "1", "-singlefile"]
        subprocess.run([*command, path.with_suffix(".pdf"), path.with_suffix("")], check=True)
        return _small(path)


def _small(file: BytesIO | Path) -> "Image":
    from PIL import Image

    with Image.open(file) as whole:
        return whole.convert("L").reduce(SCALE)


def difference(one: "Image", other: "Image") -> float:
    """The share of pixels, from 0 to 1, that are plainly lighter or darker; 1 for another size."""
    from PIL import ImageChops

    if abs(one.height - other.height) > 2 or one.width != other.width:
        return 1
    size = (one.width, min(one.height, other.height))
    levels = ImageChops.difference(one.crop((0, 0, *size)), other.crop((0, 0, *size))).histogram()
    return sum(levels[DIFFERENT:]) / (size[0] * size[1])


def sheet(folder: Path) -> None:
    """Write `sheet.html` beside some pictures: a row for each kind of page."""
    names = sorted(path.name for path in folder.glob("*.png"))
    rows = "".join(
        f"<h2>{escape(kind)}</h2><div>{''.join(_shown(name) for name in group)}</div>"
        for kind, group in groupby(names, key=lambda name: name.split(".")[0])
    )
    style = "body{font:14px sans-serif;background:#888}div{display:flex;gap:8px;align-items:start}"
    (folder / "sheet.html").write_text(
        f"<!doctype html><meta charset=utf-8><title>Pages</title><style>{style}</style>{rows}", "utf-8"
    )


def _shown(name: str) -> str:
    return f'<figure><img src="{escape(name)}" alt=""><figcaption>{escape(name)}</figcaption></figure>'


def take(folder: Path) -> None:
    """Take every picture anew."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    with launched() as browser, served() as site:
        for kind, path in site.pages().items():
            for sight, taken in pictures(browser, kind, site.address + path):
                taken.quantize(16).save(folder / sight.name, optimize=True)
    sheet(folder)


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else SEEN)
