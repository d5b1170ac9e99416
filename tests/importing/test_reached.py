"""An address is asked for its head; what is of this machine or its network is never called."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from site_builder.importing.fetch import Web
from site_builder.importing.reached import reached


class Pages(BaseHTTPRequestHandler):
    """A site that has some pages, has lost others, and minds questions for the head alone."""

    asked: tuple[str, ...] = ()

    def do_HEAD(self) -> None:
        """Answer as the path asks."""
        Pages.asked = (*Pages.asked, f"HEAD {self.path}")
        if self.path.startswith("/to/"):
            self._send(301, self.path.removeprefix("/to"))
        else:
            self._send({"/": 200, "/page": 200, "/minds": 405, "/ill": 500}.get(self.path, 404))

    def do_GET(self) -> None:
        """The same, but for the page that minds."""
        Pages.asked = (*Pages.asked, f"GET {self.path}")
        self._send(200 if self.path == "/minds" else 404)

    def _send(self, status: int, onward: str = "") -> None:
        self.send_response(status)
        if onward:
            self.send_header("Location", onward)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


ANYWHERE = Web(lambda _: True, lambda *_: True, seconds=5)


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    """The address of the site."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    server.daemon_threads = True
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.mark.parametrize(("path", "status"), [("/page", 200), ("/lost", 404), ("/ill", 500), ("/minds", 200)])
def test_a_page_says_whether_it_is_there(site: str, path: str, status: int) -> None:
    assert reached(f"{site}{path}", ANYWHERE).status == status


def test_a_page_that_is_there_is_asked_for_its_head_alone(site: str) -> None:
    Pages.asked = tuple[str, ...]()

    reached(f"{site}/page", ANYWHERE)

    assert Pages.asked == ("HEAD /page",)


def test_a_page_that_moved_says_where_to(site: str) -> None:
    found = reached(f"{site}/to/page", ANYWHERE)

    assert (found.status, found.address) == (200, f"{site}/page")


def test_pages_that_lead_on_for_ever_are_given_up(site: str) -> None:
    found = reached(f"{site}{'/to' * 9}/page", ANYWHERE)

    assert found.status == 0 and "leads on more than" in found.words


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1/",
        "http://localhost/",
        "http://[::1]/",
        "http://169.254.169.254/latest/meta-data/",
        "http://10.0.0.1/",
        "https://example.org:8443/",
        "file:///etc/hosts",
        "http://name:word@example.org/",
        f"http://{'a' * 70}.example/",
        "http://[",
    ],
)
def test_what_is_no_public_page_is_not_called(url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    called: list[object] = []
    monkeypatch.setattr("socket.create_connection", lambda *given, **_: called.append(given))

    found = reached(url)

    assert found.status == 0 and found.words and not called


def test_a_page_may_not_lead_into_this_machine(site: str) -> None:
    answers = iter((True, False))

    found = reached(f"{site}/to/page", Web(lambda _: next(answers), lambda *_: True, seconds=5))

    assert found.status == 0 and "not public" in found.words
