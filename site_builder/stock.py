"""What a memory holds most of and seldom changes, in a file of its own: one edit does not write it again.

Of an archive of ten thousand articles records and bodies are nine tenths of what is remembered. What else is
kept may hold parts of them; there they are named by the entry that they stand in, so that whoever reads all
of it finds one object in both places, as it was.
"""

import copyreg
import os
import pickle
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, Any

from site_builder import sealed

NAMES = ("body:", "record:")
"""What the names of entries begin with that are apart."""
FEWEST = 2_000
"""Entries of these names below which everything is in one file."""
MOST_ODD = 0.1
"""Share of a stock that may be missing in it or in it for nothing, before it is written again."""

Entries = dict[str, object]
Step = str | int
Kept = tuple[Entries, Entries]


class Stock:
    """Entries of a memory that stand in a file of their own."""

    def __init__(self, name: str = "", entries: Entries | None = None) -> None:
        """`name` tells the file from those before it; none: there is no file."""
        self.name, self.entries = name, entries or {}

    @classmethod
    def opened(cls, path: Path, file: IO[bytes]) -> "Stock":
        """The stock of the memory at `path`, whose name is read from its file. Raises whatever is wrong."""
        name: str = pickle.load(file)
        kept = sealed.read(_file(path, name)) if name else None
        if name and kept is None:
            raise ValueError(name)
        return cls(name, pickle.loads(kept) if kept else {})

    def after(self, now: Entries, path: Path) -> "Stock":
        """The stock after a run that asked for `now`: this one, while it fits, or another in a new file."""
        apart = {key: made for key, made in now.items() if key.startswith(NAMES)}
        known = len(apart.keys() & self.entries.keys())
        odd = len(apart) + len(self.entries) - 2 * known
        if self.entries and odd <= MOST_ODD * len(self.entries):
            return self
        name = os.urandom(8).hex()
        is_large = len(apart) >= FEWEST
        return (
            Stock(name, apart)
            if is_large and sealed.write(_file(path, name), partial(pickle.dump, apart, protocol=_PROTOCOL))
            else Stock()
        )

    def without(self, entries: Mapping[str, object]) -> Entries:
        """Some entries without those that are here."""
        return {key: made for key, made in entries.items() if key not in self.entries}

    def dump(self, stamp: str, kept: Kept, file: IO[bytes]) -> None:
        """Write the rest of a memory, and what stock it belongs to."""
        for one in (stamp, self.name):
            pickle.dump(one, file, protocol=_PROTOCOL)
        writer = pickle.Pickler(file, protocol=_PROTOCOL)
        if self.entries:
            places = {id(one): place for place, one in self._parts()}
            ours = dict.fromkeys(_kinds(), partial(_named, places))
            writer.dispatch_table = {**copyreg.dispatch_table, **ours}
        writer.dump(kept)

    def load(self, file: IO[bytes]) -> Kept:
        """The rest of a memory."""
        kept: Kept = _Reader(file, self._found).load()
        return kept

    def tidy(self, path: Path) -> None:
        """Remove the stocks that memories at `path` had before."""
        sealed.remove_old_parts(path.parent, _file(path, "*").name)
        for file in path.parent.glob(_file(path, "*").name):
            if file != _file(path, self.name):
                with suppress(OSError):
                    file.unlink()

    def _parts(self) -> Iterator[tuple[tuple[str, *tuple[Step, ...]], object]]:
        """What may be held by others too, and how it is reached."""
        for key, made in self.entries.items():
            one: Any = getattr(made, "value", None)
            yield (key,), one
            for name in ("anchors", "notes", "placed"):
                for place, part in enumerate(getattr(one, name, ())):
                    yield (key, name, place), part

    def _found(self, key: str, *steps: Step) -> object:
        found: Any = self.entries[key]
        found = found.value
        for step in steps:
            found = found[step] if isinstance(step, int) else getattr(found, step)
        return found


def forget(path: Path) -> None:
    """Remove the stocks of the memory at `path`."""
    Stock().tidy(path)


_PROTOCOL = pickle.HIGHEST_PROTOCOL


def _file(path: Path, name: str) -> Path:
    return path.with_name(f"{path.stem}.{name}.stock")


def _kinds() -> tuple[type, ...]:
    """The classes of what others may hold."""
    from site_builder.model.body import Anchor, Body, PlacedNote
    from site_builder.model.records import Article, Note

    return (Anchor, Article, Body, Note, PlacedNote)


def _named(places: dict[int, tuple[str, *tuple[Step, ...]]], one: object) -> Any:
    """How something is kept: by its place in the stock, or whole."""
    place = places.get(id(one))
    return (in_stock, place) if place else one.__reduce_ex__(_PROTOCOL)


def in_stock(key: str, *_steps: Step) -> object:
    """Stands for what is in the stock, where a file names it."""
    raise LookupError(key)


class _Reader(pickle.Unpickler):
    """Reads what names things by their places in a stock."""

    def __init__(self, file: IO[bytes], found: Callable[..., object]) -> None:
        super().__init__(file)
        self._found = found

    def find_class(self, module: str, name: str) -> Any:
        """A class or function by its name."""
        return (
            self._found
            if (module, name) == (__name__, in_stock.__name__)
            else super().find_class(module, name)
        )
