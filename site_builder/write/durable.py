"""Sees to it that what was written is on the disk before anything points at it."""

import ctypes
import errno
import os
import sys
from collections.abc import Collection
from pathlib import Path

UNHURRIED = "SITE_BUILDER_NO_SYNC"
"""Set on machines that are thrown away after the build: bytes go to the disk when the system likes."""

FEW = 50
"""So many new files are flushed one by one: a call for a whole disk waits for everybody's bytes."""
_ORDERLY = frozenset({0xEF53, 0x58465342})
"""ext4 and XFS, as `statfs` numbers them: their journals bring names to the disk in the order given."""


def flush_all(folder: Path, written: Collection[str]) -> None:
    """Bring everything below `folder` to the disk; `written` names its new files.

    Of few files on an orderly disk the bytes alone: whoever finds the folders exchanged finds all names that
    were given before, too. Otherwise with one call for the whole file system, where there is one: a call for
    each of thousands of files and folders costs many times as much.
    """
    if UNHURRIED in os.environ:
        return
    one_by_one = len(written) <= FEW and keeps_order(folder)
    if not one_by_one and _flush_file_system(folder):
        return
    for path in written:
        flush(folder / path)
    if not one_by_one:
        for below, _, _ in os.walk(folder, topdown=False):
            flush(Path(below))


def keeps_order(folder: Path) -> bool:
    """Whether a name that is on the disk tells that all names given before it are there too."""
    if sys.platform != "linux":
        return False
    about = ctypes.create_string_buffer(512)
    if ctypes.CDLL(None).statfs(os.fsencode(folder), about):
        return False
    # The kind of the file system is what `statfs` fills in first.
    return ctypes.c_long.from_buffer(about).value in _ORDERLY


def flush(path: Path) -> None:
    """Bring one file, or the names in one folder, to the disk."""
    if UNHURRIED in os.environ or (sys.platform == "win32" and path.is_dir()):
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # Some file systems have no such thing for folders.
        if error.errno not in {errno.EINVAL, errno.ENOTSUP, errno.EBADF}:
            raise
    finally:
        os.close(handle)


def _flush_file_system(folder: Path) -> bool:
    """Whether the system could be asked for it. Raises OSError when a byte could not be written."""
    call = getattr(ctypes.CDLL(None, use_errno=True), "syncfs", None) if sys.platform == "linux" else None
    if call is None:
        return False
    handle = os.open(folder, os.O_RDONLY)
    try:
        if call(handle) == 0:
            return True
        reason = ctypes.get_errno()
    finally:
        os.close(handle)
    if reason == errno.ENOSYS:
        return False
    raise OSError(reason, os.strerror(reason), str(folder))
