"""Whoever asks the authoring server from outside gets nothing: other paths, hosts, origins, ways to ask."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from livereload.handlers import LiveReloadHandler
from tornado.httpserver import HTTPServer
from tornado.web import Application

from site_builder.model.page import Output
from site_builder.serve.desk.http import Desk
from site_builder.serve.desk.would import Bench
from site_builder.serve.handlers import LOOPBACK, routes
from site_builder.serve.server import Saves, ServeOptions
from site_builder.serve.tabs import Tabs
from tests.serve.sites import Never, good
from tests.serve.test_server import free_port

OUTSIDE = (
    "/../secret.txt",
    "/../../secret.txt",
    "/a/../../secret.txt",
    "/./../secret.txt",
    "/..",
    "/../",
    "/%2e%2e/secret.txt",
    "/%2E%2E/secret.txt",
    "/.%2e/secret.txt",
    "/%2e./secret.txt",
    "/..%2fsecret.txt",
    "/..%2Fsecret.txt",
    "/%2e%2e%2fsecret.txt",
    "/%252e%252e/secret.txt",
    "/%252e%252e%252fsecret.txt",
    "/..%5csecret.txt",
    "/..\\secret.txt",
    "/%5c..%5csecret.txt",
    "/%c0%ae%c0%ae/secret.txt",
    "/%c0%ae%c0%ae%c0%afsecret.txt",
    "/%u002e%u002e/secret.txt",
    "/..;/secret.txt",
    "/..%00/secret.txt",
    "/secret.txt%00.html",
    "/%00",
    "//secret.txt",
    "//etc/passwd",
    "///etc/passwd",
    "/etc/passwd",
    "/%2fetc/passwd",
    "/%2f%2fetc/passwd",
    "/c:/secret.txt",
    "/C:%5csecret.txt",
    "/%5c%5chost%5csecret.txt",
    "/file:///etc/passwd",
    "/~/secret.txt",
    "/.git/config",
    "/.cache/site.pickle",
    "/content/articles/a.md",
    "/archive.yaml",
    "/-/../server.py",
    "/-/authoring.css/../page.py",
    "/livereload.js/../secret.txt",
    "/pagefind/../secret.txt",
    "/pagefind/%2e%2e/secret.txt",
    "/assets/..%2f..%2fsecret.txt",
    "/index.html/../../secret.txt",
    "http://planted.invalid/secret.txt",
)
HOSTS = (
    "planted.invalid",
    "planted.invalid:{port}",
    "localhost.planted.invalid:{port}",
    "127.0.0.1.planted.invalid:{port}",
    "planted.invalid@localhost.planted.invalid",
    "127.0.0.2:{port}",
    "0.0.0.0:{port}",
    "10.0.0.1",
    "[::2]:{port}",
    "localhost.:{port}",
    "localhos\u0131",
    "",
    "[::1",
    "localhost:{port}, planted.invalid",
)
ORIGINS = (
    "http://planted.invalid",
    "http://planted.invalid:{port}",
    "https://planted.invalid",
    "https://127.0.0.1.planted.invalid:{port}",
    "http://localhost.planted.invalid:{port}",
    "http://127.0.0.1",
    "http://127.0.0.1:1",
    "http://localhost:1",
    "http://127.0.0.1:{port}@planted.invalid",
    "null",
    "file://",
    "",
    "chrome-extension://abcdefgh",
    "http://[::1]:1",
)


@asynccontextmanager
async def running(root: Path) -> AsyncIterator[int]:
    """The server on a free port, beside a file that is none of the site's."""
    (root / "secret.txt").write_text("the secret", "utf-8")
    outputs = (
        Output("index.html", b"<head></head><body>home</body>"),
        Output("404.html", b"<body>nowhere</body>"),
    )
    served, port = good(outputs), free_port()
    LiveReloadHandler.watcher = Saves(Never(served), ServeOptions(root, port, say=lambda _: None))
    handlers = routes(lambda: served, port, LOOPBACK, Desk(Bench(root)), Tabs())
    server = HTTPServer(Application(handlers))
    server.listen(port, address="127.0.0.1")
    try:
        yield port
    finally:
        LiveReloadHandler.watcher.worker.shutdown()
        server.stop()
        await server.close_all_connections()


async def told(port: int, asked: str) -> tuple[int, bytes]:
    """Status and answer to some bytes, sent as they are."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(asked.encode("utf-8", "surrogateescape"))
    await writer.drain()
    answer = await asyncio.wait_for(reader.read(65_536), 5)
    writer.close()
    first = answer.split(b" ", 2)
    return int(first[1]) if len(first) > 1 else 0, answer


def request(path: str, port: int, *lines: str, way: str = "GET", host: str | None = None) -> str:
    named = f"127.0.0.1:{port}" if host is None else host
    return "\r\n".join((f"{way} {path} HTTP/1.1", f"Host: {named}", "Connection: close", *lines, "", ""))


def test_at_least_forty_ways_out_and_twelve_names_are_tried() -> None:
    assert len(OUTSIDE) >= 40 and len(HOSTS) >= 12 and len(ORIGINS) >= 12


def test_no_path_leads_out_of_the_site(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as port:
            for path in OUTSIDE:
                status, answer = await told(port, request(path, port))
                assert status in (400, 403, 404), (path, status)
                assert b"the secret" not in answer and b"root:" not in answer and b"import " not in answer, (
                    path
                )

    asyncio.run(scene())


@pytest.mark.parametrize("path", ["/", "/livereload.js", "/-/authoring.css", "/livereload", "/nowhere"])
def test_a_foreign_host_gets_no_address_of_the_server(path: str, tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as port:
            for host in HOSTS:
                asked = request(path, port, host=host.format(port=port))
                status, answer = await told(port, asked)
                assert status in (400, 403) and b"home" not in answer, (host, status)

    asyncio.run(scene())


def test_a_foreign_origin_may_not_listen_and_our_own_may(tmp_path: Path) -> None:
    socket = ("Upgrade: websocket", "Connection: Upgrade", "Sec-WebSocket-Version: 13")
    key = "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=="

    async def scene() -> None:
        async with running(tmp_path) as port:
            for origin in ORIGINS:
                line = f"Origin: {origin.format(port=port)}"
                status, _ = await told(port, _socket("/livereload", port, line, key, *socket))
                assert status in (400, 403), (origin, status)
            for host in HOSTS:
                named = host.format(port=port)
                lines = (f"Origin: http://{named}", key, *socket)
                status, _ = await told(port, _socket("/livereload", port, *lines, host=named))
                assert status in (400, 403), (host, status)
            own = f"Origin: http://127.0.0.1:{port}"
            assert (await told(port, _socket("/livereload", port, own, key, *socket)))[0] == 101

    asyncio.run(scene())


def _socket(path: str, port: int, *lines: str, host: str | None = None) -> str:
    return request(path, port, *lines, host=host).replace("Connection: close\r\n", "", 1)


@pytest.mark.parametrize("way", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT", "PROPFIND"])
def test_nothing_can_be_changed_for_there_is_no_way_to_ask_for_it(way: str, tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as port:
            for path in ("/", "/forcereload", "/livereload.js", "/-/authoring.css", "/nowhere"):
                status, answer = await told(port, request(path, port, way=way))
                assert status in (400, 403, 405, 501), (way, path, status)
                assert b"Access-Control" not in answer

    asyncio.run(scene())


def test_the_forced_reload_of_the_library_is_no_address_of_ours(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as port:
            assert (await told(port, request("/forcereload", port)))[0] == 404

    asyncio.run(scene())


def test_an_answer_names_no_file_of_the_machine(tmp_path: Path) -> None:
    async def scene() -> None:
        async with running(tmp_path) as port:
            for path in ("/nowhere", "/%ff", "/" + "a" * 5000):
                _, answer = await told(port, request(path, port))
                assert str(tmp_path).encode() not in answer and b"Traceback" not in answer

    asyncio.run(scene())
