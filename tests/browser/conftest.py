"""A site for a browser to open: from disk and from a server under a sub-path."""

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.browser.archive import write_archive
from tests.browser.stress import write_stress

BASE = "/sub/path/"
_MANY = ("essay", "index", "note")


@dataclass(frozen=True)
class Built:
    """A site on disk, and the address it is served at."""

    folder: Path
    address: str

    def pages(self) -> dict[str, str]:
        """One address for each kind of page, by what the page says it is."""
        found: dict[str, str] = {}
        for path in sorted(self.folder.rglob("*.html")):
            kind = path.read_text("utf-8").partition('data-page-type="')[2].partition('"')[0]
            inside = path.relative_to(self.folder)
            # Several of the pages that are an index, a note or an essay look nothing alike.
            found.setdefault(f"{inside.parts[0]} {kind}" if kind in _MANY else kind, inside.as_posix())
        crowded = "articles/crowded/index.html"
        return {**found, "article": crowded} if (self.folder / crowded).exists() else found


class _Pages(SimpleHTTPRequestHandler):
    """Serves a folder under a sub-path, with its own page for what is not there."""

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(BASE) if path.startswith(BASE) else "outside/of/the/site"
        return super().translate_path(f"/{inside}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@contextmanager
def served(write: Callable[[Path], None] = write_archive) -> Iterator[Built]:
    """An archive, built, and served on this machine alone."""
    from site_builder.build import Options
    from site_builder.publishing import publish

    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        write(root)
        told, fine = publish(Options(root))
        assert fine, told
        server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Pages, directory=str(root / "output")))
        Thread(target=server.serve_forever, daemon=True).start()
        yield Built(root / "output", f"http://127.0.0.1:{server.server_port}{BASE}")
        server.shutdown()
        server.server_close()


@pytest.fixture(scope="session")
def site() -> Iterator[Built]:
    """The hard archive."""
    with served() as made:
        yield made


@pytest.fixture(scope="session")
def stressed() -> Iterator[Built]:
    """The archive under stress."""
    with served(write_stress) as made:
        yield made
