"""HTTP and WebSocket of the authoring server: loopback names only, our own origin only."""

import asyncio
import mimetypes
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler

from site_builder.serve import page
from site_builder.serve.desk.http import BrowserFileHandler, Desk, DeskHandler
from site_builder.serve.ours import OursOnly
from site_builder.serve.search import SearchFiles, is_searched
from site_builder.serve.site import Served, find, needs_slash

Current = Callable[[], Served]
TYPES = {
    ".html": "text/html",
    ".xml": "application/xml",
    ".js": "text/javascript",
    ".jsonld": "application/ld+json",
}
_TEXT = ("text/", "application/xml", "application/json", "application/ld+json", "image/svg+xml")


class PageHandler(OursOnly):
    """Answers from the last good site; refuses hosts that are not ours."""

    def initialize(  # type: ignore[override]  # tornado hands each handler its own
        self, current: Current, dress: page.Dress, names: frozenset[str], search: SearchFiles
    ) -> None:
        """Take what the application hands to every request."""
        self.current, self.dress, self.names, self.search = current, dress, names, search

    async def get(self, path: str) -> None:
        """The file, a redirect to its folder, or the site's own 404 page."""
        served = self.current()
        inside = _below(served.base, unquote(path))
        if inside is not None and is_searched(inside):
            # In a thread of its own: neither pages nor builds wait for it.
            found = await asyncio.get_running_loop().run_in_executor(None, self.search.of, served)
            served = replace(served, files={**served.files, **found})
        if inside is None:
            self.redirect(served.base + "/") if not path else self._send(served, "404.html", 404)
        elif needs_slash(served.files, inside):
            self.redirect(f"/{path}/")
        else:
            name = find(served.files, inside)
            self._send(served, name or "404.html", 200 if name else 404)

    head = get

    def _send(self, served: Served, name: str, status: int) -> None:
        data = served.files.get(name)
        if data is None:
            name, data = "404.html", page.waiting(self.dress, served.problems)
            status = 404 if served.files else 503
        elif name.endswith(".html"):
            data = page.dressed(data, self.dress, served.problems)
        self.set_status(status)
        self.set_header("Content-Type", content_type(name))
        self.set_header("Cache-Control", "no-store")
        self.finish(data if self.request.method != "HEAD" else None)


class StyleHandler(OursOnly):
    """The overlay's style sheet."""

    def get(self) -> None:
        """Send it."""
        self.set_header("Content-Type", "text/css; charset=utf-8")
        self.finish(Path(__file__).with_name("authoring.css").read_bytes())


class ReloadHandler(OursOnly, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's socket, closed to other hosts and other origins."""

    def check_origin(self, origin: str) -> bool:
        """A page from anywhere else may not listen to what its reader is writing."""
        return urlsplit(origin).netloc == self.request.host


class ScriptHandler(OursOnly, LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's browser script."""


def _below(base: str, path: str) -> str | None:
    """The path below the site's base, or None when it lies outside."""
    folder = f"{base.strip('/')}/" if base else ""
    return path.removeprefix(folder) if path.startswith(folder) else None


def content_type(name: str) -> str:
    """The media type of a file, with its charset where it has one."""
    suffix = Path(name).suffix
    kind = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXT) else kind


Routes = list[tuple[str, type[Any], dict[str, Any]]]


def routes(current: Current, port: int, names: frozenset[str], desk: Desk) -> Routes:
    """Every address the authoring server answers."""
    pages = {
        "current": current,
        "dress": page.Dress(port, desk.token),
        "names": names,
        "search": SearchFiles(),
    }
    return [
        (r"/livereload", ReloadHandler, {"names": names}),
        (r"/livereload\.js", ScriptHandler, {"names": names}),
        (r"/-/authoring\.css", StyleHandler, {"names": names}),
        (r"/-/desk/([a-z]+\.(?:css|js))", BrowserFileHandler, {"names": names}),
        (r"/-/desk/([a-z-]+)", DeskHandler, {"names": names, "desk": desk}),
        (r"/(.*)", PageHandler, pages),
    ]
