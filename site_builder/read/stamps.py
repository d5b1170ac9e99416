"""Which files of an archive were saved since somebody looked: told by their times and sizes, none is read."""

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path

Stamps = Mapping[str, tuple[int, int]]
"""Path below the root → the file's time in nanoseconds, and its size in bytes."""


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
