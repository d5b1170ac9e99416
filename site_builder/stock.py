"""What a memory holds most of and seldom changes, in a file of its own: one edit does not write it again.

Of an archive of ten thousand articles records and bodies are nine tenths of what is remembered. What else is
kept may hold parts of them; there they are named by the entry that they stand in, so that whoever reads all
of it finds one object in both places, as it was. Texts of articles and the prose of bodies stand first, and
stay on the disk until somebody asks for them.
"""

import copyreg
import os
import pickle
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from hashlib import blake2b
from io import BytesIO
from pathlib import Path
from typing import IO, Any

from site_builder import sealed
from site_builder.disk import Disk, GoneError

NAMES = ("body:", "record:")
"""What the names of entries begin with that are apart."""
FEWEST = 2_000
"""Entries of these names below which everything is in one file."""
MOST_ODD = 0.1
"""Share of a stock that may be missing in it or in it for nothing, before it is written again."""

Entries = dict[str, object]
Step = str | int
Write = Callable[[object], None]


class Stock:
    """Entries of a memory that stand in a file of their own."""

    def __init__(self, name: str = "", entries: Entries | None = None) -> None:
        """`name` tells the file from those before it; none: there is no file."""
        self.name, self.entries = name, entries or {}

    @classmethod
    def opened(cls, path: Path, file: IO[bytes]) -> "Stock":
        """The stock of the memory at `path`, whose name is read from its file. Raises whatever is wrong."""
        name: str = pickle.load(file)
        kept = sealed.opened(_file(path, name)) if name else None
        if name and kept is None:
            raise ValueError(name)
        return cls(name, _entries_in(*kept) if kept else {})

    def after(self, now: Entries, path: Path) -> "Stock":
        """The stock after a run that asked for `now`: this one, while it fits, or another in a new file."""
        apart = {key: made for key, made in now.items() if key.startswith(NAMES)}
        if self._fits(apart) and _file(path, self.name).exists():
            return self
        made = Stock(os.urandom(8).hex(), apart)
        is_written = len(apart) >= FEWEST and sealed.write(_file(path, made.name), partial(_dump, apart))
        return made if is_written else Stock()

    def _fits(self, apart: Entries) -> bool:
        """Whether this has most of what a run asked for, and nothing of files that are not there any more."""
        old = [made for key, made in self.entries.items() if key not in apart]
        missing = len(apart) + len(old) - len(self.entries)
        is_like = bool(self.entries) and len(old) + missing <= MOST_ODD * len(self.entries)
        return is_like and {*map(_of, old)} <= {*map(_of, apart.values())}

    def without(self, entries: Mapping[str, object]) -> Entries:
        """Some entries without those that are here."""
        return {key: made for key, made in entries.items() if key not in self.entries}

    def writer(self, file: IO[bytes]) -> Write:
        """Writes values into the file of a memory, one after the other; what is here is only named there."""
        writer = pickle.Pickler(file, protocol=_PROTOCOL)
        if self.entries:
            places = {id(one): place for place, one in self._parts()}
            ours = dict.fromkeys(_kinds(), partial(_named, places))
            writer.dispatch_table = {**copyreg.dispatch_table, **ours}

        def write(value: object) -> None:
            writer.dump(value)
            # What was written is noted until here, to be named where it comes again: it takes much memory.
            writer.clear_memo()

        return write

    def read(self, file: IO[bytes]) -> Any:
        """The next value in the file of a memory. Raises whatever is wrong."""
        return _Reader(file, in_stock, self._found).load()

    def stay_alone(self, path: Path, gone: "Stock") -> None:
        """Remove the stock of the memory at `path` that is `gone`, and what runs left that were killed."""
        sealed.keep_one(_file(path, "*"), _file(path, self.name), _file(path, gone.name))

    def _parts(self) -> Iterator[tuple[tuple[str, *tuple[Step, ...]], object]]:
        """What may be held by others too, and how it is reached."""
        for key, made in self.entries.items():
            one: Any = getattr(made, "value", None)
            yield (key,), one
            if held := getattr(one, "held", None):
                yield (key, "held"), held
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
    sealed.forget(_file(path, "*"))


_PROTOCOL = pickle.HIGHEST_PROTOCOL


def _file(path: Path, name: str) -> Path:
    return path.with_name(f"{path.stem}.{name}.stock")


def _kinds() -> tuple[type, ...]:
    """The classes of what others may hold."""
    from site_builder.model.body import Anchor, Body, PlacedNote
    from site_builder.model.held import Held
    from site_builder.model.records import Article, Note

    return (Anchor, Article, Body, Held, Note, PlacedNote)


def _of(made: object) -> tuple[type, str]:
    """What an entry is of: the kind of record, or a body, and its file or article."""
    one = getattr(made, "value", None)
    spot = getattr(one, "spot", None)
    return type(one), spot.path if spot else str(getattr(one, "article", ""))


def _named(places: dict[int, tuple[str, *tuple[Step, ...]]], one: object) -> Any:
    """How something is kept: by its place in the stock, or whole."""
    place = places.get(id(one))
    return (in_stock, place) if place else one.__reduce_ex__(_PROTOCOL)


def in_stock(key: str, *_steps: Step) -> object:
    """Stands for what is in the stock, where a file names it."""
    raise LookupError(key)


def on_disk(start: int, _size: int, _digest: bytes) -> object:
    """Stands for what is long in a stock's file, where the entries name it."""
    raise LookupError(start)


class _Reader(pickle.Unpickler):
    """Reads what names things by their places."""

    def __init__(self, file: IO[bytes], named: Callable[..., object], found: Callable[..., object]) -> None:
        """`found` gives what stands where `named` says."""
        super().__init__(file)
        self._named, self._found = (named.__module__, named.__name__), found

    def find_class(self, module: str, name: str) -> Any:
        """A class or function by its name."""
        return self._found if (module, name) == self._named else super().find_class(module, name)


def _dump(entries: Entries, file: IO[bytes]) -> None:
    """Write what is long of all entries, then everything else, and last how many bytes the long takes."""
    from site_builder.model.held import Held

    places: dict[int, tuple[int, int, bytes]] = {}
    end = 0
    for made in entries.values():
        held = getattr(getattr(made, "value", None), "held", None)
        if isinstance(held, Held) and held and id(held) not in places:
            data = held.pickled()
            file.write(data)
            places[id(held)] = (end, len(data), _digest_of(data))
            end += len(data)
    writer = pickle.Pickler(file, protocol=_PROTOCOL)
    writer.dispatch_table = {**copyreg.dispatch_table, Held: partial(_placed, places)}
    writer.dump(entries)
    file.write(end.to_bytes(sealed.LENGTH, "big"))


def _placed(places: dict[int, tuple[int, int, bytes]], one: object) -> Any:
    """How what is long is kept: by its place on the disk; what is empty has none."""
    place = places.get(id(one))
    return (on_disk, place) if place else one.__reduce_ex__(_PROTOCOL)


def _entries_in(file: IO[bytes], end: bytes) -> Entries:
    """The entries of a stock's file, of which what is long stays there."""
    from site_builder.model.held import Held

    first, disk = file.tell(), Disk(file)

    def held(start: int, size: int, digest: bytes) -> Held[object]:
        return Held(None, partial(_read, disk, first + start, size, digest))

    entries: Entries = _Reader(BytesIO(end), on_disk, held).load()
    return entries


def _read(disk: Disk, start: int, size: int, digest: bytes) -> bytes:
    """What is long in a stock's file, as it was written. Raises GoneError when it is not there any more."""
    data = disk.read(start, size)
    if _digest_of(data) != digest:
        raise GoneError("it was changed while it was used")
    return data


def _digest_of(data: bytes) -> bytes:
    return blake2b(data, digest_size=16).digest()
