"""From a save to the words on the screen of Chromium, over loopback: python -m benchmarks.saves 1000 10000

Each row: what was saved, how often, the median, the 95th percentile and the longest, in milliseconds.
"""

import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from benchmarks.large import write_large
from tests.chromium import launched

SAVES = 20
PAUSE = 0.4
"""Seconds between a page that was shown and the next save: somebody types."""
PATIENCE = 60_000
"""Milliseconds after which a save counts as lost."""
SHOWN = "words => document.body && document.body.innerText.includes(words)"
SHOWN_AS = "width => getComputedStyle(document.body).outlineWidth === width"

Save = Callable[[int], object]
"""Saves something and gives what the page shows then."""


@contextmanager
def serving(root: Path) -> Iterator[str]:
    """The address at which an archive is served."""
    command = [sys.executable, "-m", "site_builder", "serve", str(root), "--port", "8700"]
    with tempfile.TemporaryFile("w+") as said, subprocess.Popen(command, stdout=said) as server:
        try:
            started = time.perf_counter()
            while not (
                found := re.search(r"^serving (\S+)", os.pread(said.fileno(), 4096, 0).decode(), re.M)
            ):
                time.sleep(0.02)
            print(f"  first page can be asked for after {time.perf_counter() - started:.1f} s", flush=True)
            yield found[1]
        finally:
            server.terminate()


def saves_of(article: Path, notes: Path) -> dict[str, tuple[Save, str]]:
    """What is saved → how, and how a page tells that it shows it."""
    style = article.parents[2] / "theme/css/own.css"
    body, noted = article.read_text("utf-8"), notes.read_text("utf-8")

    def text(number: int) -> str:
        article.write_text(f"{body}\nSentence {number} was just written.\n", "utf-8")
        return f"Sentence {number} was just written."

    def note(number: int) -> str:
        words = f"finding-{number}"
        notes.write_text(re.sub(r"summary: '?", rf"\g<0>{words} ", noted, count=1), "utf-8")
        return words

    def looks(number: int) -> str:
        style.parent.mkdir(parents=True, exist_ok=True)
        style.write_text(f"@layer parts {{ body {{ outline: {number + 1}px solid }} }}", "utf-8")
        return f"{number + 1}px"

    def title(number: int) -> str:
        words = f"Titled {number}"
        article.write_text(re.sub(r"^title: .*$", f"title: {words}", body, flags=re.M), "utf-8")
        return words

    return {"text": (text, SHOWN), "note": (note, SHOWN), "title": (title, SHOWN), "style": (looks, SHOWN_AS)}


@contextmanager
def authored(articles: int) -> Iterator[tuple[str, Path, Path]]:
    """A large archive that is served: its address, an article in it, and the notes on that."""
    print(f"{articles} articles")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        write_large(root, articles)
        noted = sorted((root / "content/notes").glob("*.yaml"))
        notes = noted[len(noted) // 2]
        with serving(root) as address:
            yield address, root / f"content/articles/{notes.stem}.md", notes


def measure(articles: int) -> None:
    """Print how long saves in an archive of so many articles take to be seen."""
    with authored(articles) as (address, article, notes), launched() as browser:
        page = browser.new_page()
        page.goto(f"{address}articles/{article.stem}/")
        for name, (save, shown) in saves_of(article, notes).items():
            print(row(name, list(times(page, save, shown))), flush=True)


def times(page, save: Save, shown: str) -> Iterator[float]:
    """Milliseconds from each save to its words on the screen."""
    for number in range(SAVES + 1):
        time.sleep(PAUSE)
        started = time.perf_counter()
        words = save(number)
        while True:
            try:
                page.wait_for_function(shown, arg=words, polling="raf", timeout=PATIENCE)
                break
            except Exception as error:
                # A page that is loaded anew takes the question with it.
                if "context" not in str(error):
                    raise
        if number:
            yield 1000 * (time.perf_counter() - started)


def row(name: str, found: list[float]) -> str:
    """One kind of save as a line."""
    found = sorted(found)
    late = found[int(0.95 * len(found))]
    middle = statistics.median(found)
    return f"  {name:6} x{len(found)}: {middle:4.0f} ms, 95 % in {late:.0f}, all in {found[-1]:.0f}"


if __name__ == "__main__":
    for size in sys.argv[1:] or ["1000"]:
        measure(int(size))
