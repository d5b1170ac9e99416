"""The settings that docs/publish.md gives for other hosts: what is installed runs with its own."""

import os
import shutil
import socket
import subprocess
import time
import tomllib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.error import HTTPError, URLError
from urllib.request import HTTPRedirectHandler, Request, build_opener

import pytest

from site_builder.options import Options
from site_builder.publishing import publish
from tests.warm import warmed

HOSTS = Path(__file__).parents[1] / "docs/hosts"
LIBRARIES = {name: os.environ[name] for name in ("LD_LIBRARY_PATH", "PATH") if name in os.environ}
ARCHIVE = """\
-- archive.yaml --
title: Reading room
url: http://archive.example.org/
search: false
share_images: false
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/harbour
aliases: [/2007/harbour.html]
---

The harbour is quiet.
-- content/meetings/talks.md --
---
title: Talks
when: 2008-02-03
---
"""
SAFE = {
    "content-security-policy": "frame-ancestors 'none'",
    "referrer-policy": "strict-origin-when-cross-origin",
    "x-content-type-options": "nosniff",
}


@dataclass(frozen=True)
class Answer:
    """What a server said."""

    status: int
    headers: dict[str, str]
    body: bytes


class _Stay(HTTPRedirectHandler):
    """Follows nothing, so that it can be seen where a server leads."""

    def redirect_request(self, *_: object) -> None:
        return None


def asked(address: str, **headers: str) -> Answer:
    try:
        answer = build_opener(_Stay).open(Request(address, headers=headers), timeout=10)
    except HTTPError as error:
        answer = error
    with answer:
        told = {name.lower(): value for name, value in answer.headers.items()}
        return Answer(answer.status or 0, told, answer.read())


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = warmed(ARCHIVE, tmp_path_factory.mktemp("hosts") / "archive")
    told, fine = publish(Options(root))
    assert fine, told
    return root / "output"


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def nginx(output: Path, folder: Path, port: int) -> list[str]:
    own = (HOSTS / "nginx.conf").read_text("utf-8").replace("listen 80;", f"listen 127.0.0.1:{port};")
    (folder / "mime.types").write_text(
        "types { text/html html; text/css css; application/javascript js; application/json json;"
        " text/plain txt; text/xml xml; image/svg+xml svg; font/woff2 woff2; image/x-icon ico; }"
    )
    temporary = "".join(
        f"{one}_temp_path {folder}/{one};\n" for one in ("client_body", "fastcgi", "proxy", "scgi", "uwsgi")
    )
    (folder / "site.conf").write_text(own.replace("/srv/archive/output", str(output)))
    (folder / "nginx.conf").write_text(
        f"daemon off; pid {folder}/pid; error_log stderr; user root;\n"
        f"events {{}}\nhttp {{ access_log off;\n{temporary}include {folder}/site.conf; }}\n"
    )
    return ["nginx", "-p", str(folder), "-c", str(folder / "nginx.conf")]


def caddy(output: Path, folder: Path, port: int) -> list[str]:
    own = (HOSTS / "Caddyfile").read_text("utf-8")
    own = own.replace("archive.example.org {", f"http://127.0.0.1:{port} {{")
    (folder / "Caddyfile").write_text(
        f"{{\n\tadmin off\n}}\n{own.replace('/srv/archive/output', str(output))}"
    )
    return ["caddy", "run", "--config", str(folder / "Caddyfile"), "--adapter", "caddyfile"]


def apache(output: Path, folder: Path, port: int) -> list[str]:
    own = (HOSTS / "apache.conf").read_text("utf-8").replace("*:80", f"127.0.0.1:{port}")
    program = Path(shutil.which("apache2") or "/usr/sbin/apache2").resolve()
    modules = program.parents[1] / "lib/apache2/modules"
    wanted = ("alias", "authz_core", "deflate", "dir", "filter", "headers", "mime", "mpm_event")
    loaded = "".join(f"LoadModule {one}_module {modules}/mod_{one}.so\n" for one in wanted)
    (folder / "mime.types").write_text("text/html html\ntext/css css\napplication/json json\ntext/xml xml\n")
    (folder / "apache.conf").write_text(
        f"ServerRoot {folder}\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\nErrorLog /dev/stderr\n"
        f"ServerName localhost\n{loaded}TypesConfig {folder}/mime.types\n"
        + own.replace("/srv/archive/output", str(output))
    )
    return [str(program), "-f", str(folder / "apache.conf"), "-DFOREGROUND"]


SERVERS: dict[str, Callable[[Path, Path, int], list[str]]] = {
    "apache2": apache,
    "caddy": caddy,
    "nginx": nginx,
}


@contextmanager
def running(name: str, output: Path, folder: Path) -> Iterator[str]:
    """The address of a server with our settings; skipped where it is not installed."""
    if shutil.which(name) is None:
        pytest.skip(f"{name} is not installed")
    port = free_port()
    command = SERVERS[name](output, folder, port)
    environment = {
        **LIBRARIES,
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder),
        "XDG_CONFIG_HOME": str(folder),
    }
    with (
        (folder / "said").open("wb") as said,
        subprocess.Popen(command, stdout=said, stderr=said, env=environment) as server,
    ):
        try:
            until_it_answers(server, port, folder / "said")
            yield f"http://127.0.0.1:{port}"
        finally:
            server.terminate()


def until_it_answers(server: "subprocess.Popen[bytes]", port: int, said: Path) -> None:
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except (OSError, URLError):
            continue
        return
    pytest.fail(said.read_text("utf-8", "replace"))


@pytest.fixture(scope="module", params=sorted(SERVERS))
def address(
    request: pytest.FixtureRequest, output: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[str]:
    folder = tmp_path_factory.mktemp(request.param)
    with running(request.param, output, folder) as found:
        yield found


def test_a_page_is_served_as_text_that_every_visit_asks_for_again(address: str) -> None:
    page = asked(f"{address}/articles/harbour/")

    assert page.status == 200 and b"A quiet harbour" in page.body
    assert page.headers["content-type"].lower() == "text/html; charset=utf-8"
    assert page.headers["cache-control"] == "no-cache" and "etag" in page.headers
    assert {name: page.headers[name] for name in SAFE} == SAFE


def test_an_address_without_its_slash_leads_to_the_one_with_it(address: str) -> None:
    answer = asked(f"{address}/articles/harbour")

    assert answer.status in (301, 308) and answer.headers["location"].endswith("/articles/harbour/")


def test_what_is_not_there_is_answered_with_our_page_and_the_right_status(address: str, output: Path) -> None:
    answer = asked(f"{address}/articles/nobody/wrote/this/")

    assert answer.status == 404 and answer.body == (output / "404.html").read_bytes()
    assert {name: answer.headers[name] for name in SAFE} == SAFE


def test_files_with_a_digest_in_their_name_are_kept_for_good_and_no_other(address: str, output: Path) -> None:
    (sheet,) = (output / "assets").glob("theme.*.css")

    assert "immutable" in asked(f"{address}/assets/{sheet.name}").headers["cache-control"]
    assert asked(f"{address}/assets/apple-touch-icon.png").headers["cache-control"] == "no-cache"


def test_a_long_text_comes_compressed(address: str, output: Path) -> None:
    (sheet,) = (output / "assets").glob("theme.*.css")

    answer = asked(f"{address}/assets/{sheet.name}", **{"Accept-Encoding": "gzip"})

    assert answer.headers["content-encoding"] == "gzip"
    assert len(answer.body) < sheet.stat().st_size / 2


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("site.webmanifest", "application/manifest+json"),
        ("notes/annotations.jsonld", "application/ld+json"),
        ("notes/notes.csv", "text/csv"),
        ("meetings.ics", "text/calendar"),
        ("feed.xml", "xml"),
    ],
)
def test_files_for_programs_say_what_they_are(path: str, kind: str, address: str) -> None:
    answer = asked(f"{address}/{path}")

    assert answer.status == 200 and kind in answer.headers["content-type"]


@pytest.mark.parametrize(
    "path", [".site-builder.json", "%2esite-builder.json", "../archive.yaml", "..%2farchive.yaml"]
)
def test_nothing_is_served_that_is_no_part_of_the_site(path: str, address: str) -> None:
    assert asked(f"{address}/{path}").status in (400, 403, 404)


def test_an_earlier_address_is_served(address: str) -> None:
    assert b'http-equiv="refresh"' in asked(f"{address}/2007/harbour.html").body


def test_the_settings_for_netlify_can_be_read_and_build_what_is_published() -> None:
    settings = tomllib.loads((HOSTS / "netlify.toml").read_text("utf-8"))

    assert settings["build"]["publish"] == "output" and "--strict --url $URL/" in settings["build"]["command"]
    assert {name.lower(): value for name, value in settings["headers"][0]["values"].items()} == SAFE


def test_the_headers_for_cloudflare_are_the_same_as_for_netlify() -> None:
    lines = (HOSTS / "_headers").read_text("utf-8").splitlines()
    settings = tomllib.loads((HOSTS / "netlify.toml").read_text("utf-8"))
    expected = [
        line
        for row in settings["headers"]
        for line in (row["for"], *(f"  {name}: {value}" for name, value in row["values"].items()))
    ]

    assert [line for line in lines if line and not line.startswith("#")] == expected
