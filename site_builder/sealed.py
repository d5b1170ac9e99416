"""Files that only this user's program can have written: each bears a seal made with this user's key.

The key never stands in an archive, so what came with somebody's repository is not read. Nobody opens a file
that a disk has changed by a bit, either.
"""

import hmac
import os
import stat
import time
from collections.abc import Callable
from contextlib import suppress
from io import SEEK_END
from pathlib import Path
from typing import IO, cast

_PART = ".part"
_HASH = "sha256"
"""Processors of today have instructions for it: it is half the work of any other."""
_SEAL = 32
_KEY = 32
_PRIVATE = stat.S_IRUSR | stat.S_IWUSR
_HOUR = 3600
_SOME = 1 << 20
"""Bytes that are looked at at once."""
LENGTH = 8
"""Bytes at the end of some files, which say how many stay on the disk."""


def read(path: Path) -> memoryview | None:
    """What was written into a sealed file; None where there is none that this user sealed. Raises OSError."""
    key, whole = _key(), memoryview(path.read_bytes())
    seal, kept = whole[:_SEAL], whole[_SEAL:]
    if not key:
        return None
    # In one call no more than 2 GiB can be digested.
    found = hmac.new(key, digestmod=_HASH)
    found.update(kept)
    return kept if hmac.compare_digest(seal, found.digest()) else None


def opened(path: Path) -> tuple[IO[bytes], bytes] | None:
    """A sealed file of which only the end is read, and that end.

    Its last eight bytes say how many stay on the disk before it. Those begin where the file stands; whoever
    reads them later has to know them again, for they may have changed since the seal was looked at. None
    where there is no file that this user sealed. Raises OSError.
    """
    key, file = _key(), path.open("rb")
    try:
        seal, found = file.read(_SEAL), hmac.new(key, digestmod=_HASH)
        file.seek(-LENGTH, SEEK_END)
        first = left = int.from_bytes(file.read(), "big")
        file.seek(_SEAL)
        while some := file.read(min(_SOME, left)):
            found.update(some)
            left -= len(some)
        end = file.read()
        found.update(end)
        file.seek(_SEAL)
    except BaseException:
        file.close()
        raise
    if key and hmac.compare_digest(seal, found.digest()) and int.from_bytes(end[-LENGTH:], "big") == first:
        return file, end
    file.close()
    return None


def write(path: Path, put: Callable[[IO[bytes]], None]) -> bool:
    """Seal what is `put` into a file, which takes the place of what stood at `path`; false if it cannot."""
    key = _key()
    if not key:
        return False
    # A name of its own: two runs that save at once must not write into each other's file.
    part = path.with_name(f"{path.name}.{os.getpid()}{_PART}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        remove_old_parts(path.parent, path.name)
        with part.open("wb") as file:
            file.write(bytes(_SEAL))
            sealing = _Sealing(file, key)
            put(cast("IO[bytes]", sealing))
            file.seek(0)
            file.write(sealing.seal())
        part.replace(path)
    except OSError:
        return False
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
    return True


def remove_old_parts(folder: Path, name: str) -> None:
    """Remove what runs left that were killed while they wrote a file of this name, or of this pattern."""
    for part in folder.glob(f"{name}.*{_PART}"):
        with suppress(OSError):
            if is_old(part):
                part.unlink()


def keep_one(files: Path, kept: Path, gone: Path) -> None:
    """Of `files`, a pattern, remove the one that is `gone`, and what runs left that were killed.

    Others may be of a run beside this one, unless they are old.
    """
    with suppress(OSError):
        remove_old_parts(files.parent, files.name)
        for file in files.parent.glob(files.name):
            if file != kept and (file == gone or is_old(file)):
                _remove(file)


def forget(files: Path) -> None:
    """Remove all files of this pattern, and what runs left of them that were killed."""
    for file in files.parent.glob(f"{files.name}*"):
        _remove(file)


def _remove(file: Path) -> None:
    """Remove a file; where open files cannot be removed, a later run finds it old."""
    with suppress(OSError):
        file.unlink(missing_ok=True)


def is_old(file: Path) -> bool:
    """Whether nobody writes at a file any more who began it. Raises OSError."""
    return time.time() - file.stat().st_mtime > _HOUR


def folder_of_user() -> Path:
    """Where programs keep what is this user's and no document. Raises RuntimeError where there is no home."""
    given = os.environ.get("XDG_STATE_HOME", "")
    return (Path(given) if Path(given).is_absolute() else Path.home() / ".local/state") / "site-builder"


class _Sealing:
    """A file on the way to which bytes are sealed: of a large archive they are hundreds of megabytes."""

    def __init__(self, file: IO[bytes], key: bytes) -> None:
        self._file, self._hash = file, hmac.new(key, digestmod=_HASH)

    def write(self, kept: bytes) -> int:
        """Write some bytes."""
        self._hash.update(kept)
        return self._file.write(kept)

    def seal(self) -> bytes:
        """What is to stand before them, and tells that all are there and this user's."""
        return self._hash.digest()


def _key() -> bytes:
    """The user's key, made when there is none; nothing where it cannot be kept from others."""
    try:
        path = folder_of_user() / "cache.key"
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
        file.write(os.urandom(_KEY))
    part.replace(path)
