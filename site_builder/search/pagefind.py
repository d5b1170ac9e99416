"""Talks to Pagefind as a service: documents in, one after the other, and the files of their search out."""

import json
import subprocess
from base64 import b64decode, b64encode
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from fnmatch import fnmatch
from io import BufferedReader
from typing import Any, cast

from site_builder.model.search import SearchRecord
from site_builder.search.document import document, file_name

_USED = ("filter/*", "fragment/*", "index/*", "pagefind-entry.json", "pagefind-worker.js", "*.pf_meta")
"""What the search page reads; the rest are Pagefind's own pages and styles."""

_SEGMENTED = ("ja", "th", "zh")
"""Languages that Pagefind would part into words in a way of its own; our documents are parted already."""


def bundle(records: Iterable[SearchRecord], language: str) -> Mapping[str, bytes]:
    """The files of a search over `records`, by name, made by a process that ends with them.

    Raises ImportError where Pagefind is not installed, OSError, ValueError or LookupError where it fails.
    Words are stemmed as in `language`. There is one index, whatever languages the texts are in, so that a
    reader finds them all.
    """
    spoken = language.partition("-")[0].lower()
    with closing(_Service()) as service:
        config = {"force_language": "unknown" if spoken in _SEGMENTED else spoken}
        made = service.ask("NewIndex", config=config)["index_id"]
        for record in records:
            service.ask("AddFile", index_id=made, url=file_name(record), file_contents=document(record))
        files = service.ask("GetFiles", index_id=made)["files"]
    return dict(_used({file["path"]: file["content"] for file in files}))


def _used(files: Mapping[str, str]) -> Iterator[tuple[str, bytes]]:
    entry = json.loads(b64decode(files["pagefind-entry.json"]))
    engines = (f"wasm.{each['wasm'] or 'unknown'}.pagefind" for each in entry["languages"].values())
    wanted = (*_USED, *engines)
    for name, content in files.items():
        if any(fnmatch(name, one) for one in wanted):
            yield name, b64decode(content)


class _Service:
    """The program, answering one question at a time: each is JSON in base64 with a comma after it."""

    def __init__(self) -> None:
        """Start it. Raises ImportError when it is not installed."""
        from pagefind_bin import get_executable

        pipe = subprocess.PIPE
        command = [get_executable(), "--service"]
        self._program = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=subprocess.DEVNULL)
        self._rest = b""

    def ask(self, question: str, **about: object) -> Mapping[str, Any]:
        """Its answer. Raises ValueError with its own words when it refuses."""
        asked = {"message_id": 1, "payload": {"type": question, **about}}
        assert self._program.stdin
        self._program.stdin.write(b64encode(json.dumps(asked).encode()) + b",")
        self._program.stdin.flush()
        answer: Mapping[str, Any] = json.loads(b64decode(self._read()))["payload"]
        if answer["type"] == "Error":
            raise ValueError(answer["message"])
        return answer

    def _read(self) -> bytes:
        pieces = [self._rest]
        answers = cast("BufferedReader", self._program.stdout)
        while b"," not in pieces[-1]:
            pieces.append(answers.read1())
            if not pieces[-1]:
                raise ValueError("it stopped without an answer")
        last, _, self._rest = pieces.pop().partition(b",")
        return b"".join((*pieces, last))

    def close(self) -> None:
        """End it."""
        self._program.kill()
        self._program.communicate()
