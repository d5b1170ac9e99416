"""An address gives its page, and nothing leads from it into this machine or its network."""

import gzip
import zlib
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread

import pytest

from site_builder.importing.fetch import Web, fetch, is_public

PAGE = b"<!doctype html><title>A page</title><p>Some words."


def always(*_: object) -> bool:
    """Whatever is asked."""
    return True


ANYWHERE = Web(always, always, seconds=5, most_bytes=50_000)
INNER = (
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.9.9",
    "192.168.1.1",
    "0.0.0.0",
    "224.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::ffff:127.0.0.1",
    "64:ff9b::7f00:1",
    "2002:7f00:1::",
    "fc00::1",
    "fe80::1%eth0",
    "ff02::1",
)


ANSWERS: dict[str, tuple[int, bytes, dict[str, str]]] = {
    "/bomb": (200, zlib.compress(b"x" * 5_000_000), {"Content-Encoding": "deflate"}),
    "/circle": (302, b"", {"Location": "/circle"}),
    "/gone": (404, b"", {}),
    "/large": (200, b"x" * 60_000, {}),
    "/odd": (200, PAGE, {"Content-Encoding": "odd"}),
    "/packed": (200, gzip.compress(PAGE), {"Content-Encoding": "gzip"}),
}


class Pages(BaseHTTPRequestHandler):
    """A site with pages that behave and pages that do not."""

    slow = Event()

    def do_GET(self) -> None:
        """Answer as the path asks."""
        if self.path == "/slow":
            self._send(200, b"", {})
            self.wfile.flush()
            self.slow.wait(10)
        elif self.path.startswith("/to/"):
            self._send(302, b"", {"Location": self.path.removeprefix("/to/")})
        else:
            self._send(*ANSWERS.get(self.path, (200, PAGE, {})))

    def _send(self, status: int, body: bytes, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of the site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    Pages.slow.set()
    server.shutdown()
    thread.join()
    server.server_close()


def why(url: str, web: Web = ANYWHERE) -> str:
    """Why an address gives nothing."""
    raw, (issue,) = fetch(url, web)
    assert raw is None and issue.code == "I30"
    return issue.message


def test_a_page_comes_with_the_address_it_was_found_at(site: str) -> None:
    raw, issues = fetch(f"{site}/page", ANYWHERE)

    assert raw is not None and raw.data == PAGE and not issues
    assert [(one.field, one.value) for one in raw.told] == [("source_url", f"{site}/page")]


def test_a_page_that_moved_is_known_by_where_it_is_now(site: str) -> None:
    raw, _ = fetch(f"{site}/to/{site}/moved", ANYWHERE)

    assert raw is not None and raw.told[0].value == f"{site}/moved"


def test_a_packed_page_is_unpacked(site: str) -> None:
    raw, _ = fetch(f"{site}/packed", ANYWHERE)

    assert raw is not None and raw.data == PAGE


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "it answers 404"),
        ("/circle", "it leads on more than 5 times"),
        ("/large", "it gives more than"),
        ("/bomb", "it unpacks to more than"),
        ("/odd", "an encoding that was not asked for: odd"),
        ("/to/file:///etc/hosts", "only http:// and https:// addresses are fetched"),
        ("/to/http://name:word@example.org/", "it holds a name or a password"),
    ],
)
def test_a_page_that_does_not_behave_is_refused_with_the_reason(site: str, path: str, reason: str) -> None:
    assert reason in why(f"{site}{path}")


def test_a_page_that_never_ends_is_left(site: str) -> None:
    quick = Web(ANYWHERE.is_allowed, ANYWHERE.ports, seconds=0.2)

    assert "it took too long" in why(f"{site}/slow", quick)


def test_a_page_that_leads_inside_is_refused_at_that_step(site: str) -> None:
    asked: list[str] = []

    def only_once(address: str) -> bool:
        asked.append(address)
        return len(asked) == 1

    assert "this is an address of this machine" in why(
        f"{site}/to/{site}/page", Web(only_once, ANYWHERE.ports)
    )
    assert asked == ["127.0.0.1", "127.0.0.1"]


@pytest.mark.parametrize("address", INNER)
def test_an_address_of_this_machine_or_its_network_is_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["93.184.216.34", "2606:4700::6810:84e5", "::ffff:93.184.216.34"])
def test_an_address_of_the_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1/", "http://localhost/", "http://[::1]/", "http://2130706433/"]
)
def test_nothing_inside_is_called_however_it_is_written(url: str) -> None:
    assert "address of this machine" in why(url, Web())


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("ftp://example.org/a", "only http:// and https://"),
        ("article.html", "only http:// and https://"),
        ("http://example.org:22/", "only the usual ports of the web are called"),
        ("http://[bad", "this is no address of the web"),
    ],
)
def test_what_is_no_page_of_the_web_is_not_called(url: str, reason: str) -> None:
    assert reason in why(url, Web())
