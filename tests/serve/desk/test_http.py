"""The desk over HTTP: our own pages with this run's token; always JSON, never a traceback."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Coroutine
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from tornado.httpclient import AsyncHTTPClient, HTTPRequest, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.testing import bind_unused_port
from tornado.web import Application

from site_builder.serve.desk import routes
from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, done
from site_builder.serve.desk.http import BROWSER, BrowserFileHandler, Desk, DeskHandler
from site_builder.serve.desk.routes import posts
from tests.serve.desk.desks import bench_in, every_file

NAMES = frozenset({"127.0.0.1", "localhost"})
Ask = Callable[..., Coroutine[object, object, HTTPResponse]]


@asynccontextmanager
async def running(desk: Desk) -> AsyncIterator[Ask]:
    """The desk on a free port; gives what asks it, with the headers of our own page unless told otherwise."""
    application = Application(
        [
            (r"/-/desk/([a-z]+\.(?:css|js))", BrowserFileHandler, {"names": NAMES, "folder": BROWSER}),
            (r"/-/desk/([a-z-]+)", DeskHandler, {"names": NAMES, "desk": desk}),
        ]
    )
    server = HTTPServer(application)
    socket, port = bind_unused_port()
    server.add_socket(socket)
    ours = {
        "Origin": f"http://127.0.0.1:{port}",
        "X-Desk-Token": desk.token,
        "Content-Type": "application/json",
    }

    async def ask(path: str, body: object = None, **changed: str) -> HTTPResponse:
        head = {**ours, **{name.replace("_", "-"): value for name, value in changed.items()}}
        head = {name: value for name, value in head.items() if value}
        raw = body if isinstance(body, bytes) or body is None else json.dumps(body).encode()
        wanted = HTTPRequest(
            f"http://127.0.0.1:{port}{path}", method="GET" if raw is None else "POST", headers=head, body=raw
        )
        return await AsyncHTTPClient().fetch(wanted, raise_error=False)

    try:
        yield ask
    finally:
        server.stop()
        await server.close_all_connections()
        desk.worker.shutdown()


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(bench_in(tmp_path))


def run(scene: Coroutine[object, object, None]) -> None:
    asyncio.run(asyncio.wait_for(scene, 30))


NOTE = {
    "article": "harbour",
    "note": {"kind": "context", "quote": "The old harbour", "summary": "Closed in 2009."},
}


def test_our_own_page_writes_a_note(desk: Desk) -> None:
    async def scene() -> None:
        async with running(desk) as ask:
            answer = await ask("/-/desk/note-save", NOTE)

            assert answer.code == 200 and json.loads(answer.body)["change"] == 1
            assert answer.headers["Cache-Control"] == "no-store"
            assert answer.headers["X-Content-Type-Options"] == "nosniff"

    run(scene())


@pytest.mark.parametrize(
    "head",
    [
        {"Origin": "http://evil.example"},
        {"Origin": ""},
        {"Origin": "null"},
        {"Host": "evil.example"},
        {"X_Desk_Token": ""},
        {"X_Desk_Token": "another"},
        {"Content_Type": "text/plain"},
        {"Sec_Fetch_Site": "cross-site"},
    ],
    ids=str,
)
def test_nobody_else_changes_a_file(desk: Desk, head: dict[str, str]) -> None:
    before = every_file(desk.bench.root)

    async def scene() -> None:
        async with running(desk) as ask:
            assert (await ask("/-/desk/note-save", NOTE, **head)).code == 403

    run(scene())
    assert every_file(desk.bench.root) == before


def test_what_is_asked_in_the_wrong_way_is_answered_in_json(desk: Desk) -> None:
    async def scene() -> None:
        async with running(desk) as ask:
            asked = [
                (await ask("/-/desk/note?id=which-ferry"), 200),
                (await ask("/-/desk/note"), 400),
                (await ask("/-/desk/note?id=nobody"), 404),
                (await ask("/-/desk/nothing"), 404),
                (await ask("/-/desk/note-save"), 405),
                (await ask("/-/desk/note", {}), 405),
                (await ask("/-/desk/note-save", b"{"), 400),
                (await ask("/-/desk/note-save", b"[" * 100_000), 400),
                (await ask("/-/desk/note-save", {"article": 7, "note": []}), 400),
                (await ask("/-/desk/note?id=which-ferry", Origin="http://evil.example"), 403),
            ]
            assert [(answer.code, isinstance(json.loads(answer.body), dict)) for answer, _ in asked] == [
                (code, True) for _, code in asked
            ]

    run(scene())


def test_the_bytes_of_a_file_reach_an_action(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def measured(request: DeskRequest) -> DeskAnswer:
        return done(name=request.text("name"), size=len(request.data))

    monkeypatch.setattr(routes, "ACTIONS", {"measure": posts(measured)})

    async def scene() -> None:
        async with running(desk) as ask:
            answer = await ask(
                "/-/desk/measure?name=a.html", b"\xff" * 7, Content_Type="application/octet-stream"
            )
            assert json.loads(answer.body) == {"name": "a.html", "size": 7}

    run(scene())


def test_what_fails_here_is_told_in_the_terminal_and_not_on_the_page(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fails(_request: DeskRequest) -> DeskAnswer:
        raise OSError("the disk is on fire")

    monkeypatch.setattr(routes, "ACTIONS", {"fail": posts(fails)})

    async def scene() -> None:
        async with running(desk) as ask:
            answer = await ask("/-/desk/fail", {})
            assert answer.code == 500 and b"fire" not in answer.body and b"Traceback" not in answer.body

    run(scene())
    assert "the disk is on fire" in capsys.readouterr().err


def test_scripts_and_style_are_served_and_nothing_else_of_the_folder(desk: Desk) -> None:
    async def scene() -> None:
        async with running(desk) as ask:
            for path in BROWSER.iterdir():
                answer = await ask(f"/-/desk/{path.name}")
                assert answer.code == 200 and answer.body == path.read_bytes()
                assert answer.headers["Content-Type"].startswith(("text/javascript", "text/css"))
            for name in ("none.js", "..%2fpage.js", "%2e%2e/page.py", "desk.py"):
                assert (await ask(f"/-/desk/{name}")).code == 404

    run(scene())


def test_scripts_and_style_together_are_under_40_kb_and_sent_packed(desk: Desk) -> None:
    assert sum(path.stat().st_size for path in BROWSER.iterdir()) < 40_000

    async def scene() -> None:
        async with running(desk) as ask:
            sent = [await ask(f"/-/desk/{path.name}", Accept_Encoding="gzip") for path in BROWSER.iterdir()]
            # The client unpacks them; what came over the wire is told by the header.
            assert sum(int(one.headers["Content-Length"]) for one in sent) < 20_000

    run(scene())


def test_each_run_has_a_token_of_its_own(desk: Desk) -> None:
    assert len(desk.token) >= 32 and Desk(desk.bench).token != desk.token
