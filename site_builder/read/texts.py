"""The texts of an archive's files, by their paths: in memory, put aside, or still in their files."""

from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import suppress
from dataclasses import field
from pathlib import Path
from typing import NamedTuple, cast

from site_builder.disk import GoneError
from site_builder.model.aside import Aside
from site_builder.model.dataclass import dataclass
from site_builder.model.gather import Gather, one_by_one
from site_builder.model.page import Place
from site_builder.read.decode import MOST_BYTES, as_text, key_of


class SavedError(GoneError):
    """A file was saved, moved or deleted after it was looked at."""


class Stamped(NamedTuple):
    """A file with whose text nothing was wrong: whoever finds it as it was need not read it."""

    stamp: bytes
    key: str
    """Of its path and text, as `key_of` gives it."""


def _in_memory(_texts: int) -> None:
    """Nothing is put aside."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How texts are read: which are known already, and where they wait."""

    before: Mapping[str, Stamped] = field(default_factory=dict)
    """The files of an earlier run; those that are as they were are not read until somebody asks."""
    aside: Callable[[int], Aside | None] = _in_memory
    """Gives what puts texts aside, where there are so many."""
    gather: Gather = one_by_one
    """Gives what pieces of work give."""
    processes: int = 1
    """How many pieces of work it can give at a time."""


ALL_IN_MEMORY = Reading()


class Texts(Mapping[str, str]):
    """Texts of which not all are in memory. One may raise SavedError when it is asked for."""

    def __init__(
        self,
        root: Path,
        found: Mapping[str, str | Place | None],
        keys: Mapping[str, str],
        away: Aside | None,
    ) -> None:
        """Of each path the text, where `away` put it, or nothing: it stands in its file below `root`."""
        self._root, self._found, self._keys, self._away = root, found, keys, away

    def __getitem__(self, path: str) -> str:
        """The text of a file, as it was found."""
        text = self._found[path]
        if isinstance(text, Place) and self._away:
            return cast("str", self._away.take(text))
        return text if isinstance(text, str) else self._read(path)

    def __contains__(self, path: object) -> bool:
        """Whether there is such a file."""
        return path in self._found

    def __iter__(self) -> Iterator[str]:
        """The paths, in order."""
        return iter(self._found)

    def __len__(self) -> int:
        """How many there are."""
        return len(self._found)

    def without(self, paths: Collection[str]) -> "Texts":
        """All but some."""
        found = {path: text for path, text in self._found.items() if path not in paths}
        return Texts(self._root, found, self._keys, self._away)

    def _read(self, path: str) -> str:
        file, text = self._root / path, None
        with suppress(OSError):
            if file.is_file():
                with file.open("rb") as stream:
                    text = as_text(path, stream.read(MOST_BYTES + 1)).value
        if text is None or key_of(path, text) != self._keys[path]:
            message = f"{path} was saved, moved or deleted while it was looked at"
            raise SavedError(message)
        return text
