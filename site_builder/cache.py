"""Remembers what a stage made by the digest of what went in, from one run to the next.

What was remembered is read back with `pickle`, which does whatever the bytes say. So a file is opened only if
its seal was made with this user's key, which never stands in an archive: one that came with somebody's
repository counts as none, and the build starts from nothing.
"""

import hashlib
import hmac
import os
import pickle
import secrets
import stat
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import IO, TypeVar, cast

from site_builder import __version__
from site_builder.model import quick

Made = TypeVar("Made")

_PART = ".part"
_OTHERS = "others.pickle"
_SEAL = 32
_KEY = 32
_PRIVATE = stat.S_IRUSR | stat.S_IWUSR
_HOUR = 3600
_KEPT_BY_USER = 4


def digest(*parts: object) -> str:
    """A digest of values whose `repr` says everything about them: text, numbers, tuples, dataclasses."""
    total = hashlib.blake2b(digest_size=16)
    for part in parts:
        total.update(part if isinstance(part, bytes) else repr(part).encode("utf-8", "surrogatepass"))
        total.update(b"\0")
    return total.hexdigest()


class Cache:
    """Results of earlier calls by name and digest. What a run does not ask for, it forgets."""

    def __init__(
        self, remembered: dict[str, object] | None = None, whole: dict[str, object] | None = None
    ) -> None:
        """Start from what an earlier run remembered, or from nothing.

        `whole` is what the last one asked for that came to its end, where a later one did not.
        """
        self._whole = whole or remembered or {}
        self._before = {**self._whole, **(remembered or {})}
        self._now: dict[str, object] = {}
        self.tell: Callable[[str], None] = lambda _name: None
        """Called with the name of what is asked for, each time something is."""
        self.pause: Callable[[], None] = _go_on
        """Called before anything is asked for; what it raises ends the run, and nothing made is lost."""

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

    def asked(self) -> dict[str, object]:
        """Everything that this run has asked for so far, for a copy of it in another process."""
        return {**self._now}

    def take(self, asked: dict[str, object]) -> None:
        """Remember what a copy of this run has asked for."""
        self._now |= asked

    def before(self, name: str, key: str) -> object:
        """What an earlier run remembered; None where it did not."""
        return self._before.get(f"{name}:{key}")

    def put(self, name: str, key: str, made: object) -> None:
        """Remember this for the next run, whatever was remembered before."""
        self._now[f"{name}:{key}"] = made

    def carry(self, name: str) -> None:
        """Remember everything of this name for the next run too, whether this one asks for it or not."""
        start = f"{name}:"
        self._now = {key: made for key, made in self._before.items() if key.startswith(start)} | self._now

    def holds(self, name: str, key: str) -> bool:
        """Whether this was made already, by this run or an earlier one."""
        full = f"{name}:{key}"
        return full in self._now or full in self._before

    def save(self, path: Path, *, is_whole: bool = True) -> None:
        """Keep what this run asked for; what cannot be written only makes the next run slower.

        Where it did not come to its end, what the last one asked for that did is kept too.
        """
        key = _key()
        if not key:
            return
        # A name of its own: two runs that save at once must not write into each other's file.
        part = path.with_name(f"{path.name}.{os.getpid()}{_PART}")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            _remove_old_parts(path)
            whole = {} if is_whole else self._whole
            with part.open("wb") as file:
                file.write(bytes(_SEAL))
                sealing = _Sealing(file, key)
                pickle.dump((_stamp(), self._now, whole), sealing, protocol=pickle.HIGHEST_PROTOCOL)
                file.seek(0)
                file.write(sealing.seal())
            part.replace(path)
        except OSError:
            pass
        finally:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def next(self) -> "Cache":
        """The cache for the run after this one, in the same process."""
        return Cache(self._now or self._before)

    def again(self) -> "Cache":
        """The cache for a run in the place of this one, which was ended before it was done."""
        return Cache({**self._before, **self._now})


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
        folder = _state()
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
        key, whole = _key(), memoryview(path.read_bytes())
        seal, kept = whole[:_SEAL], whole[_SEAL:]
        # A bit that the disk turned round would be published without a word; a stranger's file would run.
        if not key or not hmac.compare_digest(seal, _hash(key, kept).digest()):
            return Cache()
        stamp, remembered, whole = pickle.loads(kept)
    # A cache from another version may fail in any way; it is only a memory, so start afresh.
    except Exception:
        return Cache()
    return Cache(remembered, whole) if stamp == _stamp() else Cache()


class _Sealing:
    """A file on the way to which bytes are sealed: of a large archive they are hundreds of megabytes."""

    def __init__(self, file: IO[bytes], key: bytes) -> None:
        self._file, self._hash = file, _hash(key)

    def write(self, kept: bytes) -> int:
        """Write some bytes."""
        self._hash.update(kept)
        return self._file.write(kept)

    def seal(self) -> bytes:
        """What is to stand before them, and tells that all are there and this user's."""
        return self._hash.digest()


def _hash(key: bytes, kept: "bytes | memoryview" = b"") -> "hashlib.blake2b":
    return hashlib.blake2b(kept, digest_size=_SEAL, key=key)


def _key() -> bytes:
    """The user's key, made when there is none; nothing where it cannot be kept from others."""
    try:
        path = _state() / "cache.key"
        if not path.exists():
            _make_key(path)
        about = path.stat()
        is_ours = not hasattr(os, "getuid") or (about.st_uid == os.getuid() and not about.st_mode & 0o077)
        key = path.read_bytes() if is_ours else b""
    # Without a home of its own, as in some containers, a run remembers nothing.
    except (OSError, RuntimeError):
        return b""
    return key if len(key) == _KEY else b""


def _make_key(path: Path) -> None:
    """Of two runs that make it at once the later one's stays; what the other sealed counts as none."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    part = path.with_name(f"{path.name}.{os.getpid()}{_PART}")
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _PRIVATE), "wb") as file:
        file.write(secrets.token_bytes(_KEY))
    part.replace(path)


def _state() -> Path:
    """Where programs keep what is this user's and no document."""
    given = os.environ.get("XDG_STATE_HOME", "")
    return (Path(given) if Path(given).is_absolute() else Path.home() / ".local/state") / "site-builder"


def _remove_old_parts(path: Path) -> None:
    """Remove what runs left that were killed while they saved."""
    for part in path.parent.glob(f"{path.name}.*{_PART}"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _HOUR:
                part.unlink()


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
