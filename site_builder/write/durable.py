"""Sees to it that what was written is on the disk before anything points at it."""

import ctypes
import errno
import os
import sys
from collections.abc import Collection
from pathlib import Path

from site_builder.write.manifest import folders_of

UNHURRIED = "SITE_BUILDER_NO_SYNC"
"""Set on machines that are thrown away after the build: bytes go to the disk when the system likes."""


FEW = 200
"""So many new files are flushed one by one: asked for a whole disk, the system waits for everybody's."""


def flush_all(folder: Path, written: Collection[str]) -> None:
    """Bring everything below `folder` to the disk; `written` names its new files.

    Many with one call for the whole file system, where there is one: a call for each of thousands of files
    and folders costs several times as much. Of few the bytes and the folders that name them: the names of
    files that stay were given before, and a journal brings names to the disk in the order they were given.
    """
    if UNHURRIED in os.environ or (len(written) > FEW and _flush_file_system(folder)):
        return
    for path in written:
        flush(folder / path)
    named = (folder / below for below in (*sorted(folders_of(written), reverse=True), ""))
    every = (Path(below) for below, _, _ in os.walk(folder, topdown=False))
    for below in named if len(written) <= FEW else every:
        flush(below)


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
