"""A site served as that of a project on Pages: below a path, with its own page for what is not there."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread


class _Pages(SimpleHTTPRequestHandler):
    """Serves a folder under a sub-path, with its own page for what is not there."""

    def __init__(self, *request: object, base: str, directory: str) -> None:
        self.base = base
        super().__init__(*request, directory=directory)  # type: ignore[arg-type]  # as the server hands them on

    def translate_path(self, path: str) -> str:
        inside = path.removeprefix(self.base) if path.startswith(self.base) else "outside/of/the/site"
        return super().translate_path(f"/{inside}")

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        if code != 404:
            super().send_error(code, message, explain)
            return
        body = (Path(self.directory) / "404.html").read_bytes()
        self.send_response(404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


class _Host(ThreadingHTTPServer):
    """Says nothing of browsers that want no more of an answer."""

    def handle_error(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def hosted(folder: Path, base: str) -> Iterator[str]:
    """The address of a built site, on this machine alone, below `base`."""
    handler = partial(_Pages, base=base, directory=str(folder))
    server = _Host(("127.0.0.1", 0), handler)
    Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}{base}"
    server.shutdown()
    server.server_close()
