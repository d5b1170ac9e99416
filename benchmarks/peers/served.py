"""From a save to the page that shows it, over loopback: this program's server and Hugo's.

The page is asked for every 4 ms, as a browser that waits would see it. A title counts as served when the
article's page, that of its first tag and that of its first meeting show it.
"""

import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.peers.builders import hugo_command
from benchmarks.peers.corpus import Corpus

GAP = 0.004
PAUSE = 1.0
"""Seconds between a page that was served and the next save."""
PATIENCE = 120


@dataclass(frozen=True, slots=True)
class Server:
    """A server, the article that is edited, and where its pages are."""

    name: str
    root: Path
    command: tuple[str, ...]
    article: Path
    page: str
    lists: tuple[tuple[str, ...], ...]
    """For each list that the article is in, the pages of which one shows it."""


@dataclass(frozen=True, slots=True)
class Served:
    """Seconds until the first page could be had, and milliseconds from each save to its pages."""

    ready: float
    body: tuple[float, ...]
    title: tuple[float, ...]


def servers(corpus: Corpus) -> tuple[Server, ...]:
    """Both, at work on the same article: the one in the middle of the corpus that has a tag and a meeting."""
    folder = corpus.whole / "content/articles"
    found = sorted(folder.glob("*.md"))
    ours = next(path for path in found[len(found) // 2 :] if "\nmeetings:" in path.read_text("utf-8"))
    text = ours.read_text("utf-8")
    tag = re.search(r"(?m)^tags: \[([\w-]+)", text)
    meeting = re.search(r"  - meeting: ([\w-]+)", text)
    if tag is None or meeting is None:
        raise ValueError(f"{ours} has no tag or no meeting")
    port = free_port()
    hugo = (hugo_command(), "server", "--bind", "127.0.0.1", "--port", str(port))
    year = re.search(r"(?m)^published: (\d+)", text)
    home, tagged = f"http://127.0.0.1:{port}/", f"tags/{tag[1]}/"
    years = (f"{tagged}articles/{year[1] if year else ''}/{part}" for part in ("", "2/", "3/", "4/"))
    parts = (f"{tagged}page/{number}/" for number in range(2, 100))
    about = (f"{home}meetings/{meeting[1]}/",)
    serve = (sys.executable, "-m", "site_builder", "serve", str(corpus.whole), "--port", str(port))
    return (
        Server(
            "hugo",
            corpus.hugo,
            (*hugo, "--baseURL", home, "--appendPort=false"),
            corpus.hugo / f"content/a/{ours.name}",
            f"{home}a/{ours.stem}/",
            (tuple(home + one for one in (tagged, *parts)), about),
        ),
        Server(
            "whole",
            corpus.whole,
            serve,
            ours,
            f"{home}articles/{ours.stem}/",
            (tuple(home + one for one in (tagged, *years)), about),
        ),
    )


def measured(server: Server, saves: int) -> Served:
    """Start a server, save again and again, and end it."""
    with running(server) as ready:
        text = server.article.read_text("utf-8")
        try:
            body = tuple(_body_saves(server, text, saves))
            pages = (server.page, *(listing(pages, server.article.stem) for pages in server.lists))
            title = tuple(_title_saves(server, text, pages, saves))
        finally:
            server.article.write_text(text, "utf-8")
    return Served(ready, body, title)


@contextmanager
def running(server: Server) -> Iterator[float]:
    """Seconds until the server gives its first page; it ends with the block."""
    started = time.perf_counter()
    with subprocess.Popen(
        server.command, cwd=server.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as process:
        try:
            shown((server.page,), "<body")
            yield time.perf_counter() - started
        finally:
            process.terminate()


def _body_saves(server: Server, text: str, saves: int) -> Iterator[float]:
    for number in range(saves):
        time.sleep(PAUSE)
        words = f"sentence-{number}-was-written"
        at = text.index("\n\n", text.index("\n---\n") + 8)
        yield saved(server.article, f"{text[:at]} And {words} here.{text[at:]}", (server.page,), words)


def _title_saves(server: Server, text: str, pages: tuple[str, ...], saves: int) -> Iterator[float]:
    for number in range(saves):
        time.sleep(PAUSE)
        words = f"Titled{number}"
        edited = re.sub(r"(?m)^title: (\"?)", rf"title: \1{words} ", text, count=1)
        yield saved(server.article, edited, pages, words)


def listing(pages: tuple[str, ...], name: str) -> str:
    """The first of some pages that leads to an article; raises ValueError when none does."""
    for page in pages:
        if f"/{name}/" in page_at(page):
            return page
    raise ValueError(f"no page at {pages[0]} leads to {name}")


def saved(article: Path, text: str, pages: tuple[str, ...], words: str) -> float:
    """Milliseconds from a save until all pages show some words."""
    started = time.perf_counter()
    article.write_text(text, "utf-8")
    shown(pages, words)
    return 1000 * (time.perf_counter() - started)


def shown(pages: tuple[str, ...], words: str) -> None:
    """Return when every page shows the words; raises TimeoutError when one does not."""
    until = time.perf_counter() + PATIENCE
    waiting = list(pages)
    while waiting:
        if words in page_at(waiting[0]):
            waiting.pop(0)
        elif time.perf_counter() > until:
            raise TimeoutError(f"{waiting[0]} never showed {words!r}")
        else:
            time.sleep(GAP)


def page_at(url: str) -> str:
    """What an address gives; nothing when it gives none."""
    try:
        with urllib.request.urlopen(url, timeout=PATIENCE) as answer:
            return str(answer.read(), "utf-8", "replace")
    except (urllib.error.URLError, OSError):
        return ""


def free_port() -> int:
    """A port of this machine that nobody listens on."""
    with socket.socket() as waiting:
        waiting.bind(("127.0.0.1", 0))
        return int(waiting.getsockname()[1])


def middles(served: Served) -> tuple[float, float]:
    """The median of the saves of a text, and of a title."""
    return statistics.median(served.body), statistics.median(served.title)
