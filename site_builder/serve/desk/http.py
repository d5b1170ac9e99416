"""The desk over HTTP: our own pages ask, one request at a time is answered, beside the server's loop."""

import asyncio
import gzip
import json
import secrets
import sys
import traceback
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tornado.web import HTTPError

from site_builder.serve.desk.asking import DeskAnswer, DeskRequest, Json, MalformedError, malformed
from site_builder.serve.desk.guard import FILE, Knock, why_not_change, why_not_read
from site_builder.serve.desk.routes import answered, fields_of
from site_builder.serve.desk.would import Bench
from site_builder.serve.ours import OursOnly

BROWSER = Path(__file__).parents[1] / "browser"
TYPES = {".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8"}


class Desk:
    """The desk of one run of the server."""

    def __init__(self, bench: Bench) -> None:
        """Work on `bench`, under a token of this run alone."""
        self.bench, self.token = bench, secrets.token_urlsafe(24)
        # One at a time: what one request has looked at, no other changes before it has written.
        self.worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="desk")

    async def answer(
        self, method: str, name: str, fields: Mapping[str, Json], data: bytes = b""
    ) -> DeskAnswer:
        """The answer, worked out beside the server's loop."""
        request, loop = DeskRequest(self.bench, fields, data), asyncio.get_running_loop()
        return await loop.run_in_executor(self.worker, _safely, method, name, request)


def _safely(method: str, name: str, request: DeskRequest) -> DeskAnswer:
    """The answer; what goes wrong here is told in the terminal, not on the page."""
    try:
        return answered(method, name, request)
    except Exception:
        traceback.print_exc(file=sys.stderr)
        return DeskAnswer(500, {"message": "the desk failed; the terminal says where. Nothing was changed"})


class DeskHandler(OursOnly):
    """Asks the desk on behalf of our own pages."""

    def initialize(self, names: frozenset[str], desk: Desk) -> None:  # type: ignore[override]  # tornado hands each handler its own
        """Take the names that count as ours, and the desk."""
        self.names, self.desk = names, desk

    async def get(self, name: str) -> None:
        """Something that only reads."""
        if refusal := why_not_read(self._knock()):
            self._send(DeskAnswer(403, {"message": refusal}))
            return
        self._send(await self.desk.answer("GET", name, self._query()))

    async def post(self, name: str) -> None:
        """Something that may change files."""
        if refusal := why_not_change(self._knock(), self.desk.token):
            self._send(DeskAnswer(403, {"message": refusal}))
            return
        if self.request.headers.get("Content-Type", "").startswith(FILE):
            self._send(await self.desk.answer("POST", name, self._query(), self.request.body))
            return
        try:
            fields = fields_of(self.request.body)
        except MalformedError as error:
            self._send(malformed(str(error)))
            return
        self._send(await self.desk.answer("POST", name, fields))

    def _query(self) -> Mapping[str, Json]:
        return {key: self.get_query_argument(key) for key in self.request.query_arguments}

    def _knock(self) -> Knock:
        head = self.request.headers
        return Knock(
            self.request.host,
            head.get("Origin", ""),
            head.get("Sec-Fetch-Site", ""),
            head.get("X-Desk-Token", ""),
            head.get("Content-Type", ""),
            len(self.request.body),
        )

    def _send(self, answer: DeskAnswer) -> None:
        self.set_status(answer.status)
        self.set_header("Content-Type", "application/json; charset=utf-8")
        self.set_header("Cache-Control", "no-store")
        self.set_header("X-Content-Type-Options", "nosniff")
        self.finish(json.dumps(answer.body, ensure_ascii=False))


class BrowserFileHandler(OursOnly):
    """The scripts and the style sheets that the server adds to pages."""

    def initialize(self, names: frozenset[str], folder: Path) -> None:  # type: ignore[override]  # tornado hands each handler its own
        """Take the names that count as ours, and the folder of the files."""
        self.names, self.folder = names, folder

    def get(self, name: str) -> None:
        """One of the files of the folder, and nothing else."""
        files = {path.name: path for path in self.folder.iterdir() if path.suffix in TYPES}
        if name not in files:
            raise HTTPError(404)
        self.set_header("Content-Type", TYPES[files[name].suffix])
        # Asked for each time, sent only when it is another one.
        self.set_header("Cache-Control", "no-cache")
        self.set_header("X-Content-Type-Options", "nosniff")
        data = files[name].read_bytes()
        if "gzip" in self.request.headers.get("Accept-Encoding", ""):
            self.set_header("Content-Encoding", "gzip")
            data = gzip.compress(data, mtime=0)
        self.finish(data)
