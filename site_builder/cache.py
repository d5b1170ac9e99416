"""Remembers what a stage made by the digest of what went in, from one run to the next.

What was remembered is read back with `pickle`, which does whatever the bytes say. So it stands in sealed
files: one that came with somebody's repository counts as none, and the build starts from nothing.
"""

import hashlib
import os
import pickle
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from functools import lru_cache, partial
from io import BytesIO
from pathlib import Path
from typing import IO, NamedTuple, TypeVar, cast

from site_builder import __version__, sealed
from site_builder.ledger import Ledger
from site_builder.model import aside, quick
from site_builder.model.aside import Aside
from site_builder.stock import Entries, Stock

Made = TypeVar("Made")

_OTHERS = "others.pickle"
_KEPT_BY_USER = 4


def digest(*parts: object) -> str:
    """A digest of values whose `repr` says everything about them: text, numbers, tuples, dataclasses."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        total.update(part if isinstance(part, bytes) else repr(part).encode("utf-8", "surrogatepass"))
        total.update(b"\0")
    return total.hexdigest()


class Apart(NamedTuple):
    """What of a memory stands in files of its own."""

    stock: Stock = Stock()
    ledger: Ledger = Ledger()

    def after(self, now: Entries, path: Path, *, is_whole: bool) -> "Apart":
        """The same after a run that asked for `now`; what a failed one knows of pages stands in no file."""
        if not is_whole:
            return Apart(self.stock)
        stock = self.stock.after(now, path)
        return Apart(stock, self.ledger.after(now, path, stock))

    def without(self, entries: Entries) -> Entries:
        """Some entries without those that are here."""
        return self.ledger.without(self.stock.without(entries))

    def stay_alone(self, path: Path, gone: "Apart") -> None:
        """Remove the files of a memory that are gone."""
        self.stock.stay_alone(path, gone.stock)
        self.ledger.stay_alone(path, gone.ledger)


class Asked(NamedTuple):
    """What a copy of a run asked for, as it goes to the process that remembers."""

    made: Mapping[str, object]
    """Of the names those of which no earlier run made what they stand for now."""
    names: tuple[str, ...]


class Cache:
    """Results of earlier calls by name and digest.

    What a run does not ask for, it forgets; of what is large, when much is to be forgotten (`Stock`).
    """

    def __init__(
        self, remembered: Entries | None = None, whole: Entries | None = None, apart: Apart | None = None
    ) -> None:
        """Start from what an earlier run remembered, or from nothing.

        `whole` is what the last one asked for that came to its end, where a later one did not. What is
        `apart` is kept already.
        """
        self._apart = apart or Apart()
        self._whole = whole or remembered or {}
        self._before = {**self._whole, **(remembered or {})}
        self._now: dict[str, object] = {}
        self.tell: Callable[[str], None] = lambda _name: None
        """Called with the name of what is asked for, each time something is."""
        self.pause: Callable[[], None] = _go_on
        """Called before anything is asked for; what it raises ends the run, and nothing made is lost."""

        self.shelves: Callable[[], Aside] | None = None
        """Makes what takes values out of memory; none: they stay there."""

    def aside_for(self, texts: int) -> Aside | None:
        """What takes values out of memory, where there are so many texts."""
        return self.shelves() if self.shelves and texts >= aside.MANY_TEXTS else None

    def remember(self, name: str, key: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, or gave the last time the key was the same."""
        self.pause()
        self.tell(name)
        full = f"{name}:{key}"
        if full not in self._now:
            self._now[full] = self._before[full] if full in self._before else make()
        return cast("Made", self._now[full])

    def remember_of(self, name: str, parts: tuple[object, ...], make: Callable[[], Made], /) -> Made:
        """What `make` gives, or gave the last time the parts were the same."""
        return self.remember(name, digest(*parts), make)

    def knew(self, name: str, key: str) -> bool:
        """Whether an earlier run had made this already."""
        return f"{name}:{key}" in self._before

    def asked(self) -> frozenset[str]:
        """The names of everything that this run has asked for so far."""
        return frozenset(self._now)

    def asked_since(self, asked: frozenset[str]) -> Asked:
        """What a copy of this run, in another process, has asked for beside that."""
        since = {name: one for name, one in self._now.items() if name not in asked}
        # What an earlier run made is known there too.
        made = {name: one for name, one in since.items() if one is not self._before.get(name, self)}
        return Asked(made, tuple(since))

    def take(self, asked: Asked) -> None:
        """Remember what a copy of this run has asked for."""
        self._now |= {name: asked.made.get(name, self._before.get(name)) for name in asked.names}

    def before(self, name: str, key: str) -> object:
        """What an earlier run remembered; None where it did not."""
        return self._before.get(f"{name}:{key}")

    def put(self, name: str, key: str, made: object) -> None:
        """Remember this for the next run, whatever was remembered before."""
        self._now[f"{name}:{key}"] = made

    def holds(self, name: str, key: str) -> bool:
        """Whether this was made already, by this run or an earlier one."""
        full = f"{name}:{key}"
        return full in self._now or full in self._before

    def save(self, path: Path, *, is_whole: bool = True) -> None:
        """Keep what this run asked for; what cannot be written only makes the next run slower.

        Where it did not come to its end, what the last one asked for that did is kept too.
        """
        # Nobody sorts what is large for a run that failed: what it made of it stands beside the rest.
        apart, is_kept = self._apart.after(self._now, path, is_whole=is_whole), False
        kept = ({} if is_whole else apart.without(self._whole), apart.without(self._now))
        try:
            is_kept = sealed.write(path, partial(_dump, apart, kept))
        finally:
            gone, self._apart = (self._apart, apart) if is_kept else (apart, self._apart)
            self._apart.stay_alone(path, gone)

    def next(self) -> "Cache":
        """The cache for the run after this one, in the same process."""
        return Cache(self._now or self._before, apart=self._apart)

    def again(self) -> "Cache":
        """The cache for a run in the place of this one, which was ended before it was done."""
        return Cache({**self._before, **self._now}, apart=self._apart)


class Shelf:
    """Results of earlier calls in a folder: those of the names `apart` in a file each, the others in one.

    So what is large is neither read nor written again because something beside it changed.
    """

    def __init__(self, folder: Path, apart: frozenset[str]) -> None:
        """Start from what an earlier run left in the folder."""
        self._folder, self._apart = folder, apart
        self._others = load(folder / _OTHERS)
        self._asked: set[str] = set()
        self._is_new = False

    def remember(self, name: str, key: str, make: Callable[[], Made]) -> Made:
        """What `make` gives, or gave the last time the key was the same."""
        if name not in self._apart:
            self._is_new |= not self._others.knew(name, key)
            return self._others.remember(name, key, make)
        file = f"{name}-{key}.pickle"
        self._asked.add(file)
        memory = load(self._folder / file)
        made = memory.remember(name, key, make)
        if not memory.knew(name, key):
            memory.save(self._folder / file)
        return made

    def save(self) -> None:
        """Keep what this run asked for, and remove what it did not."""
        if self._is_new:
            self._others.save(self._folder / _OTHERS)
        # By their names alone: a folder that came with somebody's repository may lead to any other.
        for path in [path for name in self._apart for path in self._folder.glob(f"{name}-*.pickle*")]:
            if path.name not in self._asked:
                with suppress(OSError):
                    path.unlink()


def remembered_by_user(name: str, key: str, make: Callable[[], Made]) -> Made:
    """What `make` gives, or gave when this user last asked for it, for whichever archive that was.

    The newest few are kept: somebody with three archives may have three themes.
    """
    try:
        folder = sealed.folder_of_user()
    except RuntimeError:
        return make()
    path = folder / f"{name}-{key}.pickle"
    memory = load(path)
    made = memory.remember(name, key, make)
    if not memory.knew(name, key):
        memory.save(path)
        with suppress(OSError):
            kept = sorted(folder.glob(f"{name}*.pickle"), key=lambda one: one.stat().st_mtime_ns)
            for old in kept[:-_KEPT_BY_USER]:
                old.unlink()
    return made


def _go_on() -> None:
    """Nothing holds a run up."""


def load(path: Path) -> Cache:
    """What an earlier run of this user saved; nothing when there is none, or when the program has changed."""
    if not quick.IS_QUICK:
        return Cache()
    try:
        try:
            return _loaded(path)
        except FileNotFoundError:
            # A run that has saved meanwhile took away what was named a moment ago.
            return _loaded(path)
    # A cache from another version may fail in any way; it is only a memory, so start afresh.
    except Exception:
        return Cache()


def _loaded(path: Path) -> Cache:
    kept = sealed.read(path)
    file = BytesIO(kept or b"")
    if kept is None or pickle.load(file) != _stamp():
        return Cache()
    stock = Stock.opened(path, file)
    ledger = Ledger.opened(path, file, stock)
    whole, remembered = stock.read(file), stock.read(file)
    known = stock.entries | ledger.entries
    return Cache(known | remembered, known | whole if whole else {}, Apart(stock, ledger))


def _dump(apart: Apart, kept: tuple[Entries, Entries], file: IO[bytes]) -> None:
    pickle.dump(_stamp(), file)
    pickle.dump(apart.stock.name, file)
    write = apart.stock.writer(file)
    apart.ledger.dump(write)
    for entries in kept:
        write(entries)


@lru_cache(1)
def _stamp() -> str:
    """Changes whenever the program does, so that no result outlives the code that made it."""
    home = str(Path(__file__).parent)
    sources = sorted((path.removeprefix(home), changed) for path, changed in _sources(home))
    return digest(__version__, sys.version, sources)


def _sources(folder: str) -> Iterator[tuple[str, int]]:
    """Every file of the program below a folder, and when it was changed."""
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(".py"):
                yield entry.path, entry.stat().st_mtime_ns
            elif entry.is_dir() and entry.name != "__pycache__":
                yield from _sources(entry.path)
