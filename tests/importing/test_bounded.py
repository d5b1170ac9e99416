"""A file is read in a process of its own: what hangs, breaks or swells there ends in a sentence."""

import io
import lzma
import os
import signal
import struct
import tarfile
import zipfile
import zlib
from collections.abc import Callable
from threading import Event
from types import SimpleNamespace

import pytest

from site_builder.importing import bounded
from site_builder.importing.bounded import MOST_MEMORY, apart
from site_builder.intake.packed import tar_members, zip_members
from site_builder.model.draft import Raw
from site_builder.model.issue import Issue


def counting(raw: Raw) -> int:
    """The length of a file, or what it asks for."""
    if raw.data == b"end":
        os._exit(3)
    if raw.data == b"hang":
        Event().wait(60)
    if raw.data == b"swell":
        return len(bytes(2 * MOST_MEMORY))
    return len(raw.data)


def test_a_task_gives_what_it_gives() -> None:
    assert apart(counting, Raw("a", b"four")) == 4


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"end", "the program that read this file ended in the middle of it"),
        (b"hang", "this took longer than 3 seconds"),
        (b"swell", "reading this takes more memory than there is"),
    ],
)
def test_a_task_that_comes_to_no_end_is_told(data: bytes, message: str) -> None:
    told = apart(counting, Raw("saved/a.json", data), seconds=3 if data == b"hang" else 20)

    assert isinstance(told, Issue)
    assert (told.code, told.message, told.spot.path) == ("I31", message, "saved/a.json")


def _xz_that_asks_for_four_gigabytes() -> bytes:
    """A tar archive packed by xz, whose one block says that its dictionary is as large as one can be."""
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        archive.addfile(tarfile.TarInfo("a.txt"))
    data = bytearray(
        lzma.compress(stream.getvalue(), filters=[{"id": lzma.FILTER_LZMA2, "dict_size": 1 << 20}])
    )
    assert data[14:16] == b"\x21\x01"
    data[16], end = 40, 12 + 4 * (data[12] + 1)
    data[end - 4 : end] = struct.pack("<I", zlib.crc32(bytes(data[12 : end - 4])))
    return bytes(data)


def _zip_that_asks_for_four_gigabytes() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("a.txt", "The harbour is quiet. " * 40)
    data = bytearray(stream.getvalue())
    place = 30 + len("a.txt") + 5
    data[place : place + 4] = b"\xff" * 4
    return bytes(data)


def unpacking(raw: Raw) -> int:
    """How many files are packed in one."""
    return len((zip_members if raw.data.startswith(b"PK") else tar_members)(raw).value)


@pytest.mark.parametrize("make", [_xz_that_asks_for_four_gigabytes, _zip_that_asks_for_four_gigabytes])
def test_a_packed_file_that_asks_for_a_huge_dictionary_costs_no_more_than_any(
    make: Callable[[], bytes],
) -> None:
    told = apart(unpacking, Raw("saved/a", make()), seconds=20)

    assert isinstance(told, Issue) and told.message == "reading this takes more memory than there is"


def test_a_process_takes_no_more_memory_than_a_file_may_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    resource = pytest.importorskip("resource")
    asked: list[tuple[int, int]] = []
    monkeypatch.setattr(resource, "setrlimit", lambda _what, most: asked.append(most))

    bounded._bounded()

    assert asked == [(MOST_MEMORY, MOST_MEMORY)]


def test_a_process_ends_with_the_one_that_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[int] = []
    monkeypatch.setattr("site_builder.importing.bounded.signal.raise_signal", told.append)
    monkeypatch.setattr(bounded, "parent_process", lambda: SimpleNamespace(join=lambda: None))

    bounded._leave_with_parent()

    assert told == [signal.SIGTERM]
