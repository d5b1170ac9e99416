"""HTTP and WebSocket of the authoring server: loopback names only, our own origin only."""

import asyncio
import json
import mimetypes
import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from livereload.handlers import LiveReloadHandler, LiveReloadJSHandler

from site_builder.model.dataclass import dataclass
from site_builder.serve import page
from site_builder.serve.desk.http import BROWSER, BrowserFileHandler, Desk, DeskHandler
from site_builder.serve.ours import OursOnly
from site_builder.serve.problems import overlay
from site_builder.serve.search import SearchFiles, is_searched
from site_builder.serve.site import Served, below, find, needs_slash
from site_builder.serve.tabs import Tabs

Current = Callable[[], Served]
BESIDE = Path(__file__).parent
LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
TYPES = {
    ".html": "text/html",
    ".xml": "application/xml",
    ".js": "text/javascript",
    ".jsonld": "application/ld+json",
}
_TEXT = ("text/", "application/xml", "application/json", "application/ld+json", "image/svg+xml")


@dataclass(frozen=True, slots=True)
class Answer:
    """What a request gets."""

    status: int = 200
    name: str = ""
    """The file's, which tells its media type."""
    data: bytes = b""
    sent_on: str = ""
    """The address to go to instead; empty: none."""


_NAMED_BY_DIGEST = re.compile(r"^assets/.*\.[0-9a-f]{10}\.\w+$")


class PageHandler(OursOnly):
    """Answers from the last good site; refuses hosts that are not ours."""

    def initialize(  # type: ignore[override]  # tornado hands each handler its own
        self, current: Current, dress: page.Dress, names: frozenset[str], **shared: Any
    ) -> None:
        """Take what the application hands to every request."""
        self.current, self.dress, self.names = current, dress, names
        self.search: SearchFiles = shared["search"]
        self.tabs: Tabs = shared["tabs"]
        self.root: Path | None = shared["root"]

    async def get(self, path: str) -> None:
        """The file, a redirect to its folder, or the site's own 404 page."""
        # In a thread of its own: a page is made when it is asked for, and no other request waits for it.
        answer = await asyncio.get_running_loop().run_in_executor(None, self._answer, unquote(path))
        if answer.sent_on:
            self.redirect(answer.sent_on)
            return
        self.set_status(answer.status)
        self.set_header("Content-Type", content_type(answer.name))
        # A file that is named by what is in it never changes: a page that is loaded again finds it at hand.
        is_lasting = answer.status == 200 and _NAMED_BY_DIGEST.search(answer.name)
        self.set_header("Cache-Control", "max-age=86400, immutable" if is_lasting else "no-store")
        self.finish(answer.data if self.request.method != "HEAD" else None)

    head = get

    def _answer(self, path: str) -> Answer:
        served = self.current()
        inside = below(served.base, path)
        state = self.tabs.sent(served, inside or "")
        if inside is None:
            return self._page(served, "404.html", 404, "") if path else Answer(sent_on=f"{served.base}/")
        if is_searched(inside) and (found := self.search.of(served).get(inside)) is not None:
            return Answer(200, inside, found)
        name = find(served.files, inside)
        if name is None and needs_slash(served.files, inside):
            return Answer(sent_on=f"/{path}/")
        return self._page(served, name or "404.html", 200 if name else 404, state)

    def _page(self, served: Served, name: str, status: int, state: str) -> Answer:
        """A file of the site, dressed if it is a page; else why there is none."""
        data, over = served.files.get(name), overlay(served.problems, self.root)
        if data is None:
            trouble = served.files.trouble(name)
            # Without any site there is nothing that an address could be wrong about.
            status = 500 if trouble else 503 if status != 404 or served.files.get("404.html") is None else 404
            words = trouble or "There is no such page yet."
            return Answer(status, "404.html", page.waiting(replace(self.dress, state=state), over, words))
        if name.endswith(".html"):
            dress = replace(self.dress, state=state, exchanges=served.exchanges)
            data = page.dressed(data, dress, over)
        return Answer(status, name, data)


class ReloadHandler(OursOnly, LiveReloadHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's socket, closed to other hosts and other origins; it knows which page each tab shows."""

    def initialize(self, names: frozenset[str], tabs: Tabs) -> None:  # type: ignore[override]  # tornado hands each handler its own
        """Take the names that count as ours, and the tabs that listen."""
        self.names, self.tabs = names, tabs

    def on_message(self, message: str | bytes) -> None:
        """Note the tab's address when it introduces itself."""
        super().on_message(message)
        told = json.loads(message)
        if told.get("command") == "info":
            self.tabs.opened(self, unquote(urlsplit(str(told.get("url", ""))).path), _state_in(told))

    def on_close(self) -> None:
        """Forget the tab."""
        super().on_close()
        self.tabs.closed(self)

    def check_origin(self, origin: str) -> bool:
        """A page from anywhere else may not listen to what its reader is writing."""
        return urlsplit(origin).netloc == self.request.host


class ScriptHandler(OursOnly, LiveReloadJSHandler):  # type: ignore[misc]  # livereload has no types
    """livereload's browser script."""


def _state_in(told: Mapping[str, Any]) -> str:
    """The state of its page that a tab tells; empty where it tells none."""
    plugins = told.get("plugins")
    ours = plugins.get("patience") if isinstance(plugins, dict) else None
    return str(ours.get("state") or "") if isinstance(ours, dict) else ""


def content_type(name: str) -> str:
    """The media type of a file, with its charset where it has one."""
    suffix = Path(name).suffix
    kind = TYPES.get(suffix) or mimetypes.guess_type(name)[0] or "application/octet-stream"
    return f"{kind}; charset=utf-8" if kind.startswith(_TEXT) else kind


Routes = list[tuple[str, type[Any], dict[str, Any]]]


def routes(current: Current, port: int, names: frozenset[str], desk: Desk, tabs: Tabs) -> Routes:
    """Every address the authoring server answers."""
    pages = {
        "current": current,
        "dress": page.Dress(port, desk.token),
        "names": names,
        "search": SearchFiles(),
        # Others than the author learn nothing of this machine.
        "root": desk.bench.root if names <= LOOPBACK else None,
        "tabs": tabs,
    }
    return [
        (r"/livereload", ReloadHandler, {"names": names, "tabs": tabs}),
        (r"/livereload\.js", ScriptHandler, {"names": names}),
        (r"/-/(authoring\.css|reload\.js)", BrowserFileHandler, {"names": names, "folder": BESIDE}),
        (r"/-/desk/([a-z]+\.(?:css|js))", BrowserFileHandler, {"names": names, "folder": BROWSER}),
        (r"/-/desk/([a-z-]+)", DeskHandler, {"names": names, "desk": desk}),
        (r"/(.*)", PageHandler, pages),
    ]
