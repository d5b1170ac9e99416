"""Where the bytes of a site wait until they are written: in a file that has no name, not in memory."""

import tempfile
from contextlib import suppress
from io import SEEK_END
from pathlib import Path
from typing import IO
from weakref import finalize


class Spill:
    """Bytes put away one after the other; what the disk does not take stays where it is."""

    def __init__(self, folder: Path) -> None:
        """Keep them in `folder`, or where the system keeps what is wanted for a while."""
        self._file = _nameless(folder)
        if self._file is not None:
            finalize(self, self._file.close)

    def put(self, data: bytes) -> "int | bytes":
        """Put bytes away; gives the place where they begin, or themselves where there is no room."""
        if self._file is not None:
            with suppress(OSError):
                place = self._file.seek(0, SEEK_END)
                if self._file.write(data) == len(data):
                    return place
        return data

    def fetch(self, waiting: "int | bytes", size: int) -> bytes:
        """The bytes that `put` gave this for. Raises OSError when they cannot be read again."""
        if isinstance(waiting, bytes) or self._file is None:
            return bytes(waiting)
        self._file.seek(waiting)
        return self._file.read(size)


def _nameless(folder: Path) -> "IO[bytes] | None":
    """A file that is gone when nobody holds it any more, however the program ends; none where none can be."""
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    for place in (folder, None):
        with suppress(OSError):
            return tempfile.TemporaryFile(buffering=0, dir=place)
    return None
