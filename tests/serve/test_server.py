"""The authoring server as a browser meets it: saves, errors, foreign hosts and origins."""

import asyncio
import json
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import asynccontextmanager
from datetime import date
from pathlib import Path

from livereload.handlers import LiveReloadHandler
from tornado.httpclient import AsyncHTTPClient, HTTPClientError, HTTPRequest, HTTPResponse
from tornado.httpserver import HTTPServer
from tornado.web import Application
from tornado.websocket import WebSocketClientConnection, websocket_connect

from site_builder.model.page import Output
from site_builder.serve.desk.http import Desk
from site_builder.serve.desk.would import Bench
from site_builder.serve.handlers import LOOPBACK, routes
from site_builder.serve.problems import Problem
from site_builder.serve.server import Saves, ServeOptions
from site_builder.serve.site import Served, broken
from site_builder.starting import Wishes, start
from tests.serve.sites import good

PAGE = b"<html><head></head><body>%s</body></html>"


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Written:
    """Publishes the text of one file, and fails on the word `broken`."""

    def __init__(self, root: Path, base: str) -> None:
        self.root, self.base, self.served = root, base, Served()

    def saved(self, _paths: frozenset[str]) -> Served:
        text = (self.root / "content/a.md").read_bytes()
        if b"failing" in text:
            raise KeyError("something that nobody thought of")
        if b"broken" in text:
            return broken(self.served, (Problem("content/a.md:1:1", "content/a.md", 1, 1, "error", ""),))
        settings, styles = (self.root / "archive.yaml").read_bytes(), sorted(self.root.glob("theme/*.css"))
        outputs = (
            Output("index.html", PAGE % text),
            Output("404.html", PAGE % b"nowhere"),
            Output("settings.html", PAGE % settings),
            *(Output(path.name, path.read_bytes()) for path in styles),
        )
        self.served = good(outputs, self.base)
        return self.served

    def look_through(self) -> Iterator[Served]:
        return iter(())

    def hurry(self) -> None:
        pass


class Running:
    def __init__(self, port: int) -> None:
        self.port = port

    async def get(self, path: str, **headers: str) -> HTTPResponse:
        request = HTTPRequest(f"http://127.0.0.1:{self.port}{path}", headers=headers, follow_redirects=False)
        return await AsyncHTTPClient().fetch(request, raise_error=False)

    async def reloaded(self, browser: WebSocketClientConnection, words: bytes) -> bytes:
        """The page in a tab, loaded again whenever the tab is told to, once it holds some words."""
        while words not in (page := (await self.get("/")).body):
            await browser.read_message()
        return page

    async def listen(self, origin: str = "", address: str = "/") -> WebSocketClientConnection:
        request = HTTPRequest(
            f"ws://127.0.0.1:{self.port}/livereload",
            headers={"Origin": origin or f"http://127.0.0.1:{self.port}"},
        )
        socket = await websocket_connect(request)
        await socket.write_message(json.dumps({"command": "hello", "protocols": []}))
        await socket.read_message()
        await socket.write_message(
            json.dumps({"command": "info", "url": f"http://127.0.0.1:{self.port}{address}"})
        )
        return socket


@asynccontextmanager
async def running(
    root: Path, base: str = "", say: Callable[[str], None] = lambda _: None
) -> AsyncIterator[Running]:
    (root / "content").mkdir()
    (root / "content/a.md").write_text("first")
    (root / "archive.yaml").write_text("title: A")
    writing, port = Written(root, base), free_port()
    saves = Saves(writing, ServeOptions(root, port, say=say))
    saves.served = writing.saved(frozenset())
    LiveReloadHandler.waiters.clear()
    handlers = routes(lambda: saves.served, port, LOOPBACK, Desk(Bench(root)), saves.tabs)
    server = HTTPServer(Application(handlers))
    server.listen(port, address="127.0.0.1")
    watching = asyncio.create_task(saves.follow())
    await asyncio.sleep(0.3)  # the operating system's watch has no signal for "I am watching now"
    try:
        yield Running(port)
    finally:
        watching.cancel()
        await asyncio.gather(watching, return_exceptions=True)
        saves.worker.shutdown()
        server.stop()
        await server.close_all_connections()


def run(scene: Coroutine[object, object, None]) -> None:
    asyncio.run(asyncio.wait_for(scene, 20))


def test_a_save_is_told_to_the_browser_and_served(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as server:
            browser = await server.listen()
            (tmp_path / "content/a.md").write_text("second")

            told = json.loads(str(await browser.read_message()))

            assert told["command"] == "reload"
            assert b"second" in await server.reloaded(browser, b"second")
            browser.close()

    run(scene())


def test_a_broken_save_keeps_the_last_good_page_up_and_shows_the_error(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as server:
            browser = await server.listen()
            (tmp_path / "content/a.md").write_text("broken")
            page = await server.reloaded(browser, b"content/a.md:1:1</a> error")
            assert b"first" in page

            (tmp_path / "content/a.md").write_text("mended")
            page = await server.reloaded(browser, b"mended")
            assert b"error" not in page
            browser.close()

    run(scene())


def test_a_save_that_fails_within_us_is_told_and_the_next_one_is_followed(tmp_path: Path) -> None:
    async def scene() -> None:
        said: list[str] = []
        async with running(tmp_path, say=said.append) as server:
            browser = await server.listen()
            (tmp_path / "content/a.md").write_text("failing")
            while not said:
                await asyncio.sleep(0.02)
            (tmp_path / "content/a.md").write_text("mended")

            assert await server.reloaded(browser, b"mended")
            assert "content/a.md cannot be shown" in said[0] and "nobody thought of" in said[0]
            browser.close()

    run(scene())


def test_a_file_replaced_whole_as_editors_do_is_seen(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as server:
            browser = await server.listen()
            (tmp_path / "content/.a.md.tmp").write_text("replaced")
            (tmp_path / "content/.a.md.tmp").replace(tmp_path / "content/a.md")

            assert await server.reloaded(browser, b"replaced")
            browser.close()

    run(scene())


def test_settings_are_watched_and_so_is_a_folder_that_appears_later(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as server:
            await server.get("/settings")
            browser = await server.listen(address="/settings")
            (tmp_path / "archive.yaml").write_text("title: B")
            assert json.loads(str(await browser.read_message()))["command"] == "reload"
            assert b"title: B" in (await server.get("/settings")).body
            told = {"path": ""}

            (tmp_path / "theme").mkdir()
            (tmp_path / "theme/mine.css").write_text("p {}")
            while (await server.get("/mine.css")).code != 200:
                await asyncio.sleep(0.02)
            await asyncio.sleep(0.3)  # the watch of the new folder has no signal either
            (tmp_path / "theme/mine.css").write_text("p { color: red }")
            while told["path"] != "mine.css":
                told = json.loads(str(await browser.read_message()))
            while (await server.get("/mine.css")).body != b"p { color: red }":
                await asyncio.sleep(0.02)
            browser.close()

    run(scene())


def test_another_host_name_is_refused(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as server:
            assert (await server.get("/", Host="evil.example")).code == 403
            assert (await server.get("/", Host=f"localhost:{server.port}")).code == 200

    run(scene())


def test_another_origin_may_not_listen(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as server:
            try:
                await server.listen("http://evil.example")
            except HTTPClientError as error:
                assert error.code == 403
            else:
                raise AssertionError("a foreign origin was let in")

    run(scene())


def test_nothing_outside_the_site_is_ever_served(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as server:
            for path in (
                "/../archive.yaml",
                "/%2e%2e/archive.yaml",
                "/..%2farchive.yaml",
                "/content/a.md",
                "//etc/passwd",
            ):
                answer = await server.get(path)
                assert answer.code == 404 and b"title: A" not in answer.body, path

    run(scene())


def test_the_site_stands_below_its_base_path_as_on_the_public_host(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path, "/repo") as server:
            assert (await server.get("/repo/")).code == 200
            home = await server.get("/")
            assert (home.code, home.headers["Location"]) == (302, "/repo/")
            missing = await server.get("/repo/no/such/page")
            assert missing.code == 404 and b"nowhere" in missing.body and b"livereload.js" in missing.body

    run(scene())


def served_by_command(root: Path, *words: str) -> "subprocess.Popen[str]":
    """The server as an author starts it."""
    command = [sys.executable, "-m", "site_builder", "serve", str(root), *words]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def test_ctrl_c_ends_the_server_at_once_and_without_a_traceback(tmp_path: Path) -> None:
    start(tmp_path, Wishes("My archive"), date(2026, 11, 21))
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        with served_by_command(tmp_path, "--port", port) as server:
            assert server.stdout is not None
            first = server.stdout.readline()
            server.send_signal(signal.SIGINT)
            said, _ = server.communicate(timeout=30)

    assert first.startswith("serving http://127.0.0.1:") and f":{port}/" not in first
    assert server.returncode == 0 and said.strip() == "stopped"


def test_an_address_of_another_machine_is_warned_of_and_refused_in_a_sentence(tmp_path: Path) -> None:
    start(tmp_path, Wishes("My archive"), date(2026, 11, 21))

    with served_by_command(tmp_path, "--host", "192.0.2.1") as server:
        said, _ = server.communicate(timeout=30)

    assert server.returncode == 2
    assert "warning: anybody who reaches 192.0.2.1 can read and change" in said
    assert "cannot listen on 192.0.2.1" in said and "Traceback" not in said


def test_a_page_is_asked_for_by_its_head_and_by_its_folder(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as server:
            request = HTTPRequest(f"http://127.0.0.1:{server.port}/", method="HEAD")
            head = await AsyncHTTPClient().fetch(request)
            assert head.code == 200 and head.body == b""
            style = await server.get("/-/authoring.css")
            assert style.headers["Content-Type"].startswith("text/css")
            assert b"livereload" in (await server.get("/livereload.js")).body.lower()

    run(scene())
