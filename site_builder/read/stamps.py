"""Which files of an archive were saved since somebody looked: told by their times and sizes, none is read."""

import os
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

Stamps = Mapping[str, tuple[int, int]]
"""Path below the root → the file's time in nanoseconds, and its size in bytes."""


YOUNG = 3_000_000_000
"""Nanoseconds within which a file may change twice and bear one time: file systems count in up to 2 s."""


def stamps_of(root: Path, places: Iterable[str]) -> Stamps:
    """The stamps of some files, and of all files in some folders."""
    found: dict[str, tuple[int, int]] = {}
    for place in places:
        with suppress(OSError):
            path = root / place
            if path.is_dir():
                found.update(_below(str(path), f"{place}/"))
            else:
                found[place] = _of(path.stat())
    return found


def saved_between(before: Stamps, after: Stamps) -> frozenset[str]:
    """The files that came, went or changed."""
    return frozenset(path for path in {*before, *after} if before.get(path) != after.get(path))


def stamp_of(about: os.stat_result, started: int) -> bytes:
    """What changes when a file does, as git tells it; nothing for one that was changed just now.

    `started` are nanoseconds since 1970. Windows does not say when a file itself was last touched.
    """
    times = about.st_mtime_ns, about.st_ctime_ns
    if sys.platform == "win32" or max(times) > started - YOUNG:
        return b""
    return blake2b(repr((*times, about.st_size, about.st_ino)).encode(), digest_size=16).digest()


def _below(folder: str, prefix: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Every file below a folder; what cannot be listed has none."""
    with suppress(OSError), os.scandir(folder) as found:
        for entry in found:
            if entry.is_dir(follow_symlinks=False):
                yield from _below(entry.path, f"{prefix}{entry.name}/")
                continue
            with suppress(OSError):
                yield f"{prefix}{entry.name}", _of(entry.stat())


def _of(about: os.stat_result) -> tuple[int, int]:
    return about.st_mtime_ns, about.st_size
