"""Files from which several read at once: threads, and copies of this process."""

import os
from io import SEEK_END
from threading import Lock
from typing import IO
from weakref import finalize


class GoneError(OSError):
    """What was put on the disk is not there any more as it was."""


class Disk:
    """A file that is closed when nobody can read it any more."""

    def __init__(self, file: IO[bytes]) -> None:
        """Take over a file that is open."""
        self._file, self._lock = file, Lock()
        finalize(self, file.close)

    def append(self, data: bytes) -> int:
        """Write bytes behind all others; gives where they begin. Raises OSError."""
        with self._lock:
            start = self._file.seek(0, SEEK_END)
            written = self._file.write(data)
        if written != len(data):
            message = f"{written} bytes of {len(data)} were written"
            raise OSError(message)
        return start

    def read(self, start: int, size: int) -> bytes:
        """Some bytes, all of them. Raises GoneError when they are not there, or the file is closed."""
        try:
            data = self._read(start, size)
        except (OSError, ValueError) as error:
            raise GoneError(str(error)) from None
        if len(data) != size:
            message = f"{len(data)} bytes of {size} are left"
            raise GoneError(message)
        return data

    def close(self) -> None:
        """Let go of what it holds; nobody reads any more."""
        self._file.close()

    def _read(self, start: int, size: int) -> bytes:
        if hasattr(os, "pread"):
            # Copies of this process share where in a file they stand; without this there are no copies.
            return os.pread(self._file.fileno(), size, start)
        with self._lock:
            self._file.seek(start)
            return self._file.read(size)
