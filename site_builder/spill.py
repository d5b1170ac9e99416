"""Where the bytes of a site, and what pages show, wait: in files that have no name, not in memory."""

import pickle
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import IO

from site_builder.disk import Disk
from site_builder.model.page import Place


class Spill:
    """Bytes put away one after the other; what the disk does not take stays where it is."""

    def __init__(self, folder: Path) -> None:
        """Keep them in `folder`, or where the system keeps what is wanted for a while."""
        file = _nameless(folder)
        self._disk = Disk(file) if file is not None else None

    def put(self, data: bytes) -> "int | bytes":
        """Put bytes away; gives the place where they begin, or themselves where there is no room."""
        if self._disk is not None:
            with suppress(OSError):
                return self._disk.append(data)
        return data

    def fetch(self, waiting: "int | bytes", size: int) -> bytes:
        """The bytes that `put` gave this for. Raises GoneError when they cannot be read again."""
        if isinstance(waiting, bytes) or self._disk is None:
            return bytes(waiting)
        return self._disk.read(waiting, size)

    def close(self) -> None:
        """Give back the room that they take; nobody fetches them any more."""
        if self._disk is not None:
            self._disk.close()


class Shelves:
    """Values that are put aside while others are made; every process that puts some has a file of its own."""

    def __init__(self, folder: Path, processes: int) -> None:
        """Keep them in `folder`, or where the system keeps what is wanted for a while."""
        self._spills = tuple(Spill(folder) for _ in range(processes))

    def put(self, value: object, process: int, /) -> Place:
        """Put a value aside."""
        data = pickle.dumps(value, protocol=pickle.HIGHEST_PROTOCOL)
        return Place(process, self._spills[process].put(data), len(data))

    def take(self, place: Place, /) -> object:
        """The value that was put there. Raises GoneError when it cannot be read again."""
        return pickle.loads(self.pickled(place))

    def pickled(self, place: Place, /) -> bytes:
        """The same as it waits. Raises GoneError when it cannot be read again."""
        return self._spills[place.process].fetch(place.start, place.size)

    def close(self) -> None:
        """Give back the room that they take; nobody takes anything any more."""
        for spill in self._spills:
            spill.close()


def _nameless(folder: Path) -> "IO[bytes] | None":
    """A file that is gone when nobody holds it any more, however the program ends; none where none can be."""
    with suppress(OSError):
        folder.mkdir(exist_ok=True)
    for place in (folder, None):
        with suppress(OSError):
            return tempfile.TemporaryFile(buffering=0, dir=place)
    return None
