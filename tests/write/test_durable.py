"""What is written is asked onto the disk; the order is tested in `tests/faults`."""

import errno
import os
import sys
from pathlib import Path

import pytest

from site_builder.write import durable
from site_builder.write.durable import FEW, flush, flush_all, keeps_order

MEMORY = Path("/dev/shm")
"""A disk in memory."""


def nowhere(count: int) -> list[str]:
    """Names of files that are not there: whoever flushes them one by one finds that out."""
    return [f"nowhere/{number}" for number in range(count)]


@pytest.fixture(autouse=True)
def hurried(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SITE_BUILDER_NO_SYNC", raising=False)


def test_files_and_folders_can_be_flushed(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("words", "utf-8")

    flush(tmp_path / "file")
    flush(tmp_path)
    flush_all(tmp_path, ["file"])


def test_where_there_is_no_call_for_a_whole_disk_each_file_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "freebsd")

    for number in (1, FEW + 1):
        with pytest.raises(FileNotFoundError):
            flush_all(tmp_path, nowhere(number))


def test_few_files_are_flushed_one_by_one_where_the_disk_keeps_the_order_of_names(tmp_path: Path) -> None:
    if not keeps_order(tmp_path):
        pytest.skip("this disk keeps no order")

    with pytest.raises(FileNotFoundError):
        flush_all(tmp_path, nowhere(FEW))


@pytest.mark.skipif(not MEMORY.is_mount(), reason="needs a disk without a journal")
def test_a_disk_that_keeps_no_order_is_flushed_as_a_whole() -> None:
    assert not keeps_order(MEMORY)
    flush_all(MEMORY, nowhere(1))


def test_what_is_not_there_keeps_no_order(tmp_path: Path) -> None:
    assert not keeps_order(tmp_path / "nowhere")


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has a call for a whole disk")
def test_many_files_are_flushed_with_their_disk(tmp_path: Path) -> None:
    flush_all(tmp_path, nowhere(FEW + 1))


def test_a_file_that_is_not_there_is_no_success(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        flush(tmp_path / "nowhere")


def test_on_a_machine_that_is_thrown_away_nothing_is_flushed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SITE_BUILDER_NO_SYNC", "1")

    flush(tmp_path / "nowhere")
    flush_all(tmp_path / "nowhere", [])


@pytest.mark.parametrize(("reason", "is_told"), [(errno.EIO, True), (errno.EINVAL, False)])
def test_a_disk_that_fails_is_told_and_one_that_knows_no_flushing_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: int, is_told: bool
) -> None:
    def fail(_handle: int) -> None:
        raise OSError(reason, os.strerror(reason))

    monkeypatch.setattr(os, "fsync", fail)

    if is_told:
        with pytest.raises(OSError, match=os.strerror(reason)):
            flush(tmp_path)
    else:
        flush(tmp_path)


class _Library:
    """A library of the system whose `syncfs` fails for a reason."""

    def __init__(self, *_: object, **__: object) -> None:
        """As it is loaded."""

    def syncfs(self, _handle: int) -> int:
        return -1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux flushes a whole file system")
@pytest.mark.parametrize(("reason", "is_told"), [(errno.EIO, True), (errno.ENOSYS, False)])
def test_where_a_whole_disk_cannot_be_flushed_the_reason_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, reason: int, is_told: bool
) -> None:
    monkeypatch.setattr("site_builder.write.durable.ctypes.CDLL", _Library)
    monkeypatch.setattr("site_builder.write.durable.ctypes.get_errno", lambda: reason)

    if is_told:
        with pytest.raises(OSError, match=os.strerror(reason)):
            durable._flush_file_system(tmp_path)
    else:
        assert durable._flush_file_system(tmp_path) is False
