"""What git has kept: versions of files, and their earlier names. Without git, nothing."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from site_builder.git import git
from site_builder.model.past import Past, Rename, Renames, Version

_MOST_COMMITS = 1_000
"""How far back notes are followed: commits that touched them, the newest ones."""
_MOST_BYTES = 50_000_000
"""How much earlier text is read, the newest first."""
_GONE = "0" * 40


def past_of(root: Path, folders: tuple[str, ...]) -> Past:
    """Every version that the files below `folders` had on the way to the last commit."""
    told = git(root, _LOG, *folders)
    if not told:
        return Past()
    found = tuple(_changes(told))
    texts = _texts(root, tuple(dict.fromkeys(name for _, _, name in found)))
    # The log goes from the newest to the oldest: what is missing there is missing at the beginning.
    versions = (Version(day, path, texts[name]) for day, path, name in found if name in texts)
    is_shallow = git(root, ("rev-parse", "--is-shallow-repository")) == b"true\n"
    return Past(tuple(versions)[::-1], is_shallow)


def renames_of(root: Path, folder: str) -> Renames:
    """Every file below `folder` that a commit renamed, oldest first, with its text before."""
    told = git(root, _RENAMES, folder) or b""
    words = iter(told.split(b"\0"))
    found = [
        (each.split()[2].decode(), *(next(words, b"").decode("utf-8", "replace") for _ in range(2)))
        for each in (word.strip(b"\n") for word in words)
        if each.startswith(b":")
    ][::-1]
    texts = _texts(root, tuple(dict.fromkeys(name for name, *_ in found)))
    is_cut_off = git(root, ("rev-parse", "--is-shallow-repository")) == b"true\n"
    renames = (Rename(old, new, texts[name]) for name, old, new in found if name in texts)
    return Renames(tuple(renames), is_cut_off)


_RENAMES = (
    *("log", "--first-parent", "-m", "--raw", "--no-abbrev", "-M", "--diff-filter=R", "--no-ext-diff", "-z"),
    *("--relative", "--format=", f"--max-count={_MOST_COMMITS}", "--"),
)
# The line of the branch that is published: what a merge brought counts on the day it was brought.
_LOG = (
    *("log", "--first-parent", "-m", "--raw", "--no-abbrev", "--no-renames", "--no-ext-diff", "-z"),
    *("--relative", "--format=%x01%as", f"--max-count={_MOST_COMMITS}", "--"),
)


def _changes(told: bytes) -> Iterator[tuple[date, str, str]]:
    """Day, path and name of the new text of every file in every commit, the newest first."""
    day = date.min
    words = iter(told.split(b"\0"))
    for word in (each.strip(b"\n") for each in words):
        if word.startswith(b"\x01"):
            day = date.fromisoformat(word[1:].decode())
        elif word.startswith(b":"):
            yield day, next(words, b"").decode("utf-8", "replace"), word.split()[3].decode()


def _texts(root: Path, names: tuple[str, ...]) -> dict[str, str]:
    """The texts behind names of git's, as many as may be read; a file that is gone has none."""
    sizes = git(root, ("cat-file", "--batch-check=%(objectname) %(objectsize)"), given=_lines(names))
    wanted, total = [], 0
    for line in (sizes or b"").decode("utf-8", "replace").splitlines():
        name, _, size = line.partition(" ")
        total += int(size) if size.isdigit() else 0
        if total > _MOST_BYTES:
            break
        if size.isdigit():
            wanted.append(name)
    told = git(root, ("cat-file", "--batch=%(objectname) %(objectsize)"), given=_lines(tuple(wanted)))
    return {_GONE: "", **dict(_parts(told or b""))}


def _parts(told: bytes) -> Iterator[tuple[str, str]]:
    """Name and text of everything in a batch: each is a line with its name and size, then its bytes."""
    start = 0
    while start < len(told):
        end = told.index(b"\n", start)
        name, size = told[start:end].decode().split(" ")
        start = end + 1 + int(size)
        yield name, told[end + 1 : start].decode("utf-8", "replace")
        start += 1


def _lines(names: tuple[str, ...]) -> bytes:
    return "".join(f"{name}\n" for name in names).encode()
