"""Pictures of every kind of page, small enough to be kept, and one sheet that shows them side by side.

`make pictures` takes them anew into `tests/browser/seen/`, with `sheet.html`, to be looked at.
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from html import escape
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from tests.browser.conftest import Built, served
from tests.chromium import launched

if TYPE_CHECKING:
    from PIL.Image import Image
    from playwright.sync_api import Browser

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


@dataclass(frozen=True, order=True)
class Sight:
    """One page as one reader sees it."""

    kind: str
    path: str
    width: int
    """Of the window, in pixels; 0 is paper."""
    scheme: str

    @property
    def name(self) -> str:
        """The name of its picture."""
        return f"{self.kind.replace(' ', '-')}.{self.width or 'print'}.{self.scheme}.png"


def sights(site: Built) -> Iterator[Sight]:
    """Every kind of page at every width, light and dark, and articles and notes on paper."""
    for kind, path in sorted(site.pages().items()):
        for width in WIDTHS:
            for scheme in SCHEMES:
                yield Sight(kind, path, width, scheme)
        if kind in ("article", "meeting", "notes note"):
            yield Sight(kind, path, 0, "light")


def picture(browser: "Browser", site: Built, sight: Sight) -> "Image":
    """The page, scaled down."""
    from PIL import Image

    context = browser.new_context(
        viewport={"width": sight.width or 800, "height": 800},
        color_scheme="dark" if sight.scheme == "dark" else "light",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.clock.set_fixed_time(NOON)
    page.goto(site.address + sight.path)
    page.evaluate("document.fonts.ready.then(() => true)")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        if sight.width:
            tall = min(TALLEST, int(page.evaluate("document.documentElement.scrollHeight")))
            page.set_viewport_size({"width": sight.width, "height": tall})
            page.screenshot(path=path)
        else:
            page.pdf(path=str(path.with_suffix(".pdf")), format="A4")
            command = ["pdftoppm", "-r", "96", "-png", "-f", "1", "-singlefile"]
            subprocess.run([*command, path.with_suffix(".pdf"), path.with_suffix("")], check=True)
        context.close()
        with Image.open(path) as whole:
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
        for sight in sights(site):
            picture(browser, site, sight).quantize(16).save(folder / sight.name, optimize=True)
    sheet(folder)


if __name__ == "__main__":
    take(Path(sys.argv[1]) if len(sys.argv) > 1 else SEEN)
