"""Whether anything has changed since a site was published; nobody builds what stands there already.

No file is read to know it: names, sizes and times are compared, as git does. A file that was so young when
it was looked at that it could change without its time changing is compared by its bytes.
"""

import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import field, replace
from itertools import chain
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG
from typing import Any, NamedTuple

from site_builder import cache
from site_builder.git import head_of
from site_builder.model.dataclass import dataclass
from site_builder.model.gather import one_by_one
from site_builder.read.builtin import builtin
from site_builder.read.stamps import YOUNG
from site_builder.workers import cores, in_parallel

KEPT = Path(".cache/unchanged.pickle")
TOOK = "\0"
"""Stands in what is kept for how long the build took."""
_READ = ("archive.yaml", "content", "templates", "theme")
"""What a build reads, below the archive's root."""
MANY = 5_000
"""Files that one process asks for before another could have begun."""
_NEXT = "\0\0"
"""Between lines; no path holds it."""
Row = tuple[str, os.stat_result]


@dataclass(frozen=True, slots=True)
class Seen:
    """What a build is about to read, as it was before."""

    digest: str
    young: Mapping[str, str] = field(default_factory=dict)
    """Digests of the files that could change once more within the same tick of the clock."""


@dataclass(frozen=True, slots=True)
class Request:
    """A build that somebody asks for."""

    root: Path
    folder: Path
    """Where its site goes."""
    asked: str
    """Everything that was asked for besides, the day included."""
    seen: Seen | None = None
    """What was looked at for it already."""


class Told(NamedTuple):
    """What is known of a request before anything is built."""

    words: str | None
    """What the last build of the same files told, where its site stands as it left it; None: build."""
    request: Request
    """The request, with what was looked at for it."""


class _Look(NamedTuple):
    """What a build would read, looked at without reading it."""

    started: int
    """Nanoseconds since 1970."""
    rows: tuple[Row, ...]
    digest: str


def seen_before(request: Request) -> Seen:
    """What a build reads, looked at before it does: what changes meanwhile is built by the next one."""
    return request.seen or _seen(_look(request))


def told_before(request: Request) -> Told:
    """What the last build of the same files told."""
    started, memory = time.perf_counter(), cache.load(request.root / KEPT)
    if not memory.knew("young", ""):
        return Told(None, request)
    young: tuple[str, ...] = memory.remember("young", "", tuple)
    written: str = memory.remember("written", "", str)
    paths, folder = written.split(_NEXT), str(request.folder)
    works: tuple[Callable[[], Any], ...] = (
        lambda: _as_read(memory.remember("read", "", str), _look(request)),
        lambda: cache.digest(_NEXT.join([_row(folder + path) for path in paths])),
    )
    try:
        look, there = (in_parallel if len(paths) > MANY and cores() > 1 else one_by_one)(works)
    except _OtherError as other:
        return Told(None, replace(request, seen=_seen(other.look)))
    key = _key(look.digest, there, map(_digest_of_bytes, young))
    if not memory.knew("told", key):
        return Told(None, replace(request, seen=_seen(look)))
    told = memory.remember("told", key, str).replace(TOOK, f"{time.perf_counter() - started:.1f} s")
    return Told(told, request)


class _OtherError(Exception):
    """Something else would be read than the last build read: nobody need look at what that one wrote."""

    def __init__(self, look: _Look) -> None:
        """`look` is what would be read."""
        super().__init__()
        self.look = look


def _as_read(before: str, look: _Look) -> _Look:
    if look.digest != before:
        raise _OtherError(look)
    return look


def keep(
    request: Request,
    seen: Seen,
    told: str,
    ours: Mapping[str, os.stat_result | None],
    others: Iterable[str] = (),
) -> None:
    """Keep what a build told that has just published what was `seen` before it began.

    Of the files and folders of the site, which are `ours`, what is known already need not be asked for.
    """
    memory, folder = cache.Cache(), str(request.folder)
    rows, found = [_row(folder)], [""]
    for path, about in chain(ours.items(), _beside(folder, others)):
        rows.append(_row(f"{folder}/{path}", about))
        found.append(f"/{path}")
    key = _key(seen.digest, cache.digest(_NEXT.join(rows)), seen.young.values())
    memory.remember("young", "", lambda: tuple(seen.young))
    memory.remember("read", "", lambda: seen.digest)
    memory.remember("written", "", lambda: _NEXT.join(found))
    memory.remember("told", key, lambda: told)
    memory.save(request.root / KEPT)


def _beside(folder: str, others: Iterable[str]) -> Iterator[tuple[str, os.stat_result | None]]:
    """What others put into the folder, with all that is in folders of theirs."""
    for path in others:
        yield path, None
        whole = f"{folder}/{path}"
        for below, about in () if os.path.islink(whole) else _below(whole, follows=False):  # noqa: PTH114 - as above
            yield below.removeprefix(f"{folder}/"), about


def _look(request: Request) -> _Look:
    started, rows = time.time_ns(), tuple(_inputs(request.root))
    return _Look(started, rows, _digest_of(request, rows))


def _seen(look: _Look) -> Seen:
    since = look.started - YOUNG
    young = [path for path, about in look.rows if max(about.st_mtime_ns, about.st_ctime_ns) > since]
    # Before anything is read: what is saved again within the same tick differs from this.
    return Seen(look.digest, {path: _digest_of_bytes(path) for path in young})


def _key(read: str, there: str, young: Iterable[str]) -> str:
    """One build: what it read, what stands `there` where it wrote, and the bytes of files that were young."""
    return cache.digest(read, there, tuple(young))


def _row(path: str, about: os.stat_result | None = None) -> str:
    """What is known of a file or folder without opening it; what a folder got or lost, its time tells."""
    try:
        # Of folders and links, and on Windows of anything, a listing knows other things than the disk.
        if about is None or not S_ISREG(about.st_mode) or sys.platform == "win32":
            about = os.stat(path)  # noqa: PTH116 - of 20,000 paths half the time went into making them
    except OSError:
        return "gone"
    return f"{about.st_size} {about.st_mtime_ns} {about.st_mode}"


def _digest_of(request: Request, rows: Iterable[Row]) -> str:
    # Whoever puts back a time cannot put back when the file itself was last touched.
    read = _digest_of_rows(
        f"{path}\0{about.st_size} {about.st_mtime_ns} {about.st_ctime_ns} {about.st_ino} {about.st_mode}"
        for path, about in rows
    )
    return cache.digest(request.asked, str(request.folder), head_of(request.root), read)


def _digest_of_rows(rows: Iterable[str]) -> str:
    """A digest of lines in any order."""
    return hashlib.blake2b(
        _NEXT.join(sorted(rows)).encode("utf-8", "surrogateescape"), digest_size=16
    ).hexdigest()


def _inputs(root: Path) -> Iterator[Row]:
    """Every file and folder that a build may read."""
    for path in (*(root / name for name in _READ), builtin("templates"), builtin("theme")):
        try:
            about = path.lstat()
        except OSError:
            continue
        yield str(path), about
        if path.is_dir():
            yield from _below(str(path), follows=True)


def _below(folder: str, *, follows: bool) -> Iterator[Row]:
    """Everything below a folder; a link is told as a link, and where asked also as what it leads to."""
    waiting = [folder]
    while waiting:
        for entry in _listed(waiting.pop()):
            try:
                about = entry.stat(follow_symlinks=False)
                yield entry.path, about
                if S_ISLNK(about.st_mode):
                    if follows:
                        yield f"{entry.path}@", entry.stat()
                elif S_ISDIR(about.st_mode):
                    waiting.append(entry.path)
            except OSError:
                # Gone since it was listed, or a link that leads nowhere.
                continue


def _listed(folder: str) -> list["os.DirEntry[str]"]:
    """What a folder holds; nothing where it is none, or cannot be read: a build can read no more of it."""
    try:
        with os.scandir(folder) as entries:
            return list(entries)
    except OSError:
        return []


def _digest_of_bytes(path: str) -> str:
    try:
        return hashlib.blake2b(Path(path).read_bytes(), digest_size=16).hexdigest()
    except OSError:
        return ""
