"""From a save to the page that holds it, over HTTP on loopback: python -m benchmarks.served 1000 10000

Each row: what was saved, how often, the median, the 95th percentile and the longest, in milliseconds. The
page is asked for when its tab is told to, as a browser does; `told` is the part before that.
"""

import asyncio
import json
import re
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPRequest
from tornado.websocket import WebSocketClientConnection, websocket_connect

from benchmarks.saves import authored, row

SAVES = 20
PAUSE = 0.5
"""Seconds between two saves: somebody types."""
SETTLED = 12
"""Seconds until the archive was looked through for the first time, or is being so without hurry."""

Edit = Callable[[int], tuple[str, str]]
"""Number of a save → the file's new text, and words that the page shows then."""


def edits(article: Path, notes: Path) -> Iterator[tuple[str, Path, Edit]]:
    """What is saved, its file, and how."""
    body, noted = article.read_text("utf-8"), notes.read_text("utf-8")
    first = noted[noted.index("  - id") :].split("\n  - id")[0]

    def field(name: str, value: str, shown: str) -> Edit:
        return lambda number: (
            re.sub(rf"^{name}: .*$", f"{name}: {value.format(number)}", body, flags=re.M),
            shown.format(number),
        )

    yield "text", article, lambda number: (f"{body}\nWritten {number}.\n", f"Written {number}.")
    yield "title", article, field("title", "Titled {}", "Titled {}")
    yield "tag", article, field("tags", "[tagged-{}]", "tags/tagged-{}/")
    yield "date", article, field("published", "2001-02-{:02}", "2001-02-{:02}")
    yield (
        "note",
        notes,
        lambda number: (re.sub(r"summary: '?", rf"\g<0>f-{number} ", noted, count=1), f"f-{number} "),
    )
    yield (
        "new note",
        notes,
        lambda number: (noted + first.replace("id: ", f"id: new-{number}-", 1) + "\n", f"note-new-{number}-"),
    )


async def listening(address: str, page: str) -> WebSocketClientConnection:
    """A tab that shows a page."""
    parts = urlsplit(address)
    socket = await websocket_connect(
        HTTPRequest(f"ws://{parts.netloc}/livereload", headers={"Origin": f"{parts.scheme}://{parts.netloc}"})
    )
    await socket.write_message(json.dumps({"command": "hello", "protocols": []}))
    await socket.write_message(json.dumps({"command": "info", "plugins": {}, "url": page}))
    return socket


async def times(address: str, page: str, path: Path, edit: Edit) -> tuple[list[float], list[float]]:
    """Milliseconds from each save until its tab is told, and until the page is there."""
    client, tab, told, served = AsyncHTTPClient(), await listening(address, page), [], []
    before = path.read_text("utf-8")
    for number in range(1, SAVES + 1):
        await asyncio.sleep(PAUSE)
        text, shown = edit(number)
        started = time.perf_counter()
        path.write_text(text, "utf-8")
        while True:
            await tab.read_message()
            heard = time.perf_counter()
            if shown.encode() in (await client.fetch(page)).body:
                break
        told.append(1000 * (heard - started))
        served.append(1000 * (time.perf_counter() - started))
    path.write_text(before, "utf-8")
    tab.close()
    return told, served


def measure(articles: int) -> None:
    """Print how long saves in an archive of so many articles take to be served."""
    with authored(articles) as (address, article, notes):
        page = f"{address}articles/{notes.stem}/index.html"
        time.sleep(SETTLED)
        for name, path, edit in edits(article, notes):
            told, served = asyncio.run(times(address, page, path, edit))
            print(f"{row(name, served)} (told: {sorted(told)[len(told) // 2]:.0f})", flush=True)
            time.sleep(SETTLED / 4)


if __name__ == "__main__":
    for size in sys.argv[1:] or ["1000"]:
        measure(int(size))
