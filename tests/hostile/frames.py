"""Pages of a site opened in a browser, many at a time, with ears for whatever they do."""

import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from site_builder.serve.handlers import content_type

if TYPE_CHECKING:
    from playwright.sync_api import Browser, ConsoleMessage, Page, Request

AT_ONCE = 25
_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
_LISTEN = """
const ran = () => console.log('PLANTED ' + location.pathname);
for (const name of ['planted', 'alert', 'confirm', 'prompt', 'print', 'open'])
  Object.defineProperty(window, name, {value: ran, writable: false});
"""
_LOOK = """() => {
  const bad = [];
  for (const one of document.querySelectorAll('*')) {
    for (const name of one.getAttributeNames()) if (name.startsWith('on')) bad.push(name);
    if (one.id && one.id in Document.prototype) bad.push('id ' + one.id);
    const named = typeof one.name === 'string' && !one.closest('form,head') && one.name;
    if (named && named in Document.prototype) bad.push('name ' + named);
    if (one.href && one.protocol && !['http:', 'https:', 'mailto:'].includes(one.protocol))
      bad.push(one.href);
  }
  if (window.name) bad.push('window name ' + window.name);
  return bad.map(fault => location.pathname + ' ' + fault);
}"""

_ANSWERED = "() => /result|found|not work/.test(document.querySelector('.search-status').textContent)"


@dataclass
class Heard:
    """What some pages did."""

    opened: int = 0
    ran: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    """By the policy of a page."""
    wrong: list[str] = field(default_factory=list)
    """In the page as the browser made it."""


@contextmanager
def serving(files: Mapping[str, bytes]) -> Iterator[str]:
    """The files below `/kept/`, and below `/bare/` without their policies; `/frames?a&b` shows several."""

    class Pages(BaseHTTPRequestHandler):
        """Answers from memory."""

        def do_GET(self) -> None:
            """Send a file."""
            kind, _, name = unquote(self.path[1:].partition("?")[0]).partition("/")
            data = _frames(self.path) if kind == "frames" else files.get(name, b"")
            self.send_response(200 if data else 404)
            self.send_header("Content-Type", content_type(name or "index.html"))
            self.send_header("Cache-Control", "max-age=600")
            self.end_headers()
            self.wfile.write(_POLICY.sub(b"", data) if kind == "bare" and name.endswith(".html") else data)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def _frames(path: str) -> bytes:
    frames = "".join(f'<iframe src="/{name}"></iframe>' for name in path.partition("?")[2].split("&"))
    return f"<!doctype html><title>frames</title>{frames}".encode()


def heard(browser: "Browser", address: str, names: Sequence[str]) -> Heard:
    """What the pages of these names do when they are opened."""
    told = Heard()
    context = browser.new_context()
    context.add_init_script(_LISTEN)
    page = context.new_page()
    _listen(page, address, told)
    for start in range(0, len(names), AT_ONCE):
        some = names[start : start + AT_ONCE]
        page.goto(f"{address}/frames?{'&'.join(map(quote, some))}", wait_until="load")
        for frame in page.frames[1:]:
            told.wrong += frame.evaluate(_LOOK)
            told.opened += 1
    context.close()
    return told


def searched(browser: "Browser", address: str, words: Sequence[str]) -> tuple[Heard, list[str]]:
    """What the search page does with these words, and how many results it tells of."""
    told, said = Heard(), []
    context = browser.new_context()
    context.add_init_script(_LISTEN)
    page = context.new_page()
    _listen(page, address, told)
    for one in words:
        page.goto(f"{address}/search/index.html?q={quote(one)}")
        page.wait_for_function(_ANSWERED)
        told.wrong += page.evaluate(_LOOK)
        told.opened += 1
        said.append(page.inner_text(".search-status"))
    context.close()
    return told, said


def _listen(page: "Page", address: str, told: Heard) -> None:
    def said(message: "ConsoleMessage") -> None:
        if message.text.startswith("PLANTED"):
            told.ran.append(message.text)
        elif "Content Security Policy" in message.text or "Refused to" in message.text:
            told.refused.append(message.text[:200])

    def asked(request: "Request") -> None:
        if not request.url.startswith((address, "data:")):
            told.asked.append(request.url[:200])

    page.on("console", said)
    page.on("request", asked)

    def opened(other: "Page") -> None:
        told.ran.append(f"a window {other.url}")

    page.on("popup", opened)
