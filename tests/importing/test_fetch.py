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


HOSTS = (
    *(f"127.{part}" for part in ("0.0.1", "1", "0.1", "255.255.254", "0.0.1.")),
    *("localhost", "LOCALHOST", "localhost.", "localhost.localdomain", "ip6-localhost", "a.localhost"),
    *(
        "2130706433",
        "0x7f000001",
        "0x7f.1",
        "0x7f.0x0.0x0.0x1",
        "017700000001",
        "0177.0.0.1",
        "0177.1",
        "127.0x1",
    ),
    *("0", "0.0.0.0", "00000000000", "0x0", "10.0.0.1", "167772161", "0x0a000001", "012.0.0.1", "172.16.0.1"),
    *(
        "192.168.0.1",
        "3232235521",
        "192.168.257",
        "169.254.169.254",
        "2852039166",
        "0xa9fea9fe",
        "0251.254.169.254",
    ),
    *("100.64.0.1", "198.18.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.0.1", "192.0.2.1"),
    *("[::1]", "[::]", "[0:0:0:0:0:0:0:1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]"),
    *(
        "[64:ff9b::7f00:1]",
        "[64:ff9b:1::7f00:1]",
        "[2002:7f00:1::]",
        "[2001:0:7f00:1::]",
        "[fc00::1]",
        "[fd00::1]",
    ),
    *(
        "[fe80::1]",
        "[fec0::1]",
        "[ff02::1]",
        "[::ffff:a00:1]",
        "[::ffff:0:127.0.0.1]",
        "[100::1]",
        "[2001:db8::1]",
    ),
)
REFUSED = (
    *(f"{scheme}://{host}/" for scheme in ("http", "https") for host in HOSTS),
    *(
        "file:///etc/passwd",
        "gopher://127.0.0.1:25/",
        "dict://127.0.0.1/",
        "ftp://127.0.0.1/",
        "jar:http://a!/",
    ),
    *(
        "http://127.0.0.1:22/",
        "http://a@127.0.0.1/",
        "http://127.0.0.1#@example.org/",
        "http://127.0.0.1\\@a/",
    ),
    *(
        "http:///127.0.0.1/",
        "http:127.0.0.1",
        "//127.0.0.1/",
        "http://",
        "http://[::1",
        "http://127.0.0.1:x/",
    ),
    *(
        "http://\uff11\uff12\uff17.0.0.1/",
        "http://127\u30020\u30020\u30021/",
        "http://\u2460\u2461\u2466.0.0.1/",
    ),
)


@pytest.mark.parametrize("url", REFUSED)
def test_nothing_inside_is_called_however_it_is_written(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []
    monkeypatch.setattr("socket.create_connection", lambda *given, **_: called.append(given))

    raw, issues = fetch(url, Web(seconds=5))

    assert raw is None and [issue.code for issue in issues] == ["I30"] and called == []


def test_at_least_sixty_addresses_are_tried() -> None:
    assert len(set(REFUSED)) >= 60


def test_a_name_that_means_two_machines_is_refused_for_the_inner_one(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(0, 0, 0, "", (address, 80)) for address in ("93.184.216.34", "10.0.0.1")]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: answers)

    assert "10.0.0.1, an address of this machine" in why("http://example.org/", Web())


def test_a_name_is_looked_up_once_and_what_was_looked_at_is_called(monkeypatch: pytest.MonkeyPatch) -> None:
    looked, called = [], []

    def look(*given: object, **_: object) -> list[tuple[object, ...]]:
        looked.append(given)
        # A second look-up would lead inside.
        return [(0, 0, 0, "", ("93.184.216.34" if len(looked) == 1 else "127.0.0.1", 80))]

    def call(address: tuple[str, int], **_: object) -> None:
        called.append(address)
        raise OSError("nobody is called in a test")

    monkeypatch.setattr("socket.getaddrinfo", look)
    monkeypatch.setattr("socket.create_connection", call)
    fetch("http://example.org/", Web())

    assert len(looked) == 1 and called == [("93.184.216.34", 80)]


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


def test_a_host_that_can_be_no_name_is_told() -> None:
    assert why(f"http://{'a' * 70}.example/").endswith("there is no machine of that name")
