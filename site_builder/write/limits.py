"""What hosts of pages refuse, leave out or mix up: told before anything is uploaded."""

import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from heapq import nsmallest
from pathlib import Path
from stat import S_ISDIR, S_ISLNK, S_ISREG

from site_builder.model.issue import Issue, Spot
from site_builder.model.page import Output
from site_builder.model.remember import Remember, made_anew
from site_builder.text.web_names import why_refused
from site_builder.write.manifest import folders_of
from site_builder.write.plan import OURS, Standing

MOST_BYTES = 1_000_000_000
"""GitHub Pages publishes no site of more than 1 GB."""
MANY_BYTES = 900_000_000
_LARGEST = 3
_WELCOME = OURS | {".git", ".gitignore", ".nojekyll"}
"""What may stand in the folder and is not meant to be published."""

Entry = tuple[str, os.stat_result]


def limits(outputs: Iterable[Output], folder: Path, remember: Remember = made_anew) -> tuple[Issue, ...]:
    """What is wrong with a site for hosts of pages: its size, and names of its files."""
    sizes = {output.path: output.size for output in outputs}
    paths = tuple(sizes)
    # Most edits leave all names as they are.
    names = remember("names of files", (str(folder), paths), lambda: tuple(_names(paths, folder)))
    return (*_size(sizes), *names)


def _names(paths: tuple[str, ...], folder: Path) -> Iterator[Issue]:
    steps = {path: path.rpartition("/")[2] for path in (*paths, *folders_of(paths))}
    # Most of a hundred thousand files are called `index.html`.
    refused = {step: why_refused(step) for step in set(steps.values())}
    for path in sorted(steps):
        if why := refused[steps[path]]:
            yield Issue("W07", f"'{path}' {why}", _spot(folder, path), "give the file another name")
    for first, other in _mixed_up(paths):
        message = f"'{first}' and '{other}' differ only in case, and some disks hold one of them"
        yield Issue("W07", message, _spot(folder, other), "give one of them another name")


def _size(sizes: Mapping[str, int]) -> Iterator[Issue]:
    total = sum(sizes.values())
    if total <= MANY_BYTES:
        return
    largest = nsmallest(_LARGEST, sizes, key=lambda path: (-sizes[path], path))
    named = ", ".join(f"{path} ({sizes[path] / 1_000_000:.1f} MB)" for path in largest)
    message = f"the site has {total / 1_000_000_000:.2f} GB, where GitHub Pages publishes at most 1 GB"
    code = "W06" if total > MOST_BYTES else "W05"
    yield Issue(code, message, Spot("archive.yaml"), f"the largest files are {named}")


def _mixed_up(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    alike: defaultdict[str, list[str]] = defaultdict(list)
    for path in paths:
        alike[path.casefold()].append(path)
    yield from ((first, other) for first, *others in alike.values() for other in others)


def strangers(folder: Path, there: Standing | None = None) -> tuple[Issue, ...]:
    """What stands in the output folder and cannot be published: links, and what hosts leave out.

    What is known to be `there` is not looked for again.
    """
    told: dict[str, Issue] = {}
    names: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for path, about in _standing(folder) if there is None else _known(folder, there):
        name = path.rpartition("/")[2]
        if S_ISLNK(about.st_mode):
            told[path] = _link(folder, path, "is a link to another file")
        elif name.startswith("."):
            told[path] = Issue("W07", f"'{path}' {why_refused(name)}", _spot(folder, path), _DOTS)
        elif S_ISREG(about.st_mode) and about.st_nlink > 1:
            names[about.st_dev, about.st_ino].append(path)
    for first, *others in (sorted(paths) for paths in names.values() if len(paths) > 1):
        told |= {path: _link(folder, path, f"is the very same file as '{first}'") for path in others}
    return tuple(told[path] for path in sorted(told))


def _known(folder: Path, there: Standing) -> Iterator[Entry]:
    """The same as `_standing` gives but for folders of ours, of whose names `limits` tells."""
    yield from (one for one in there.files.items() if one[0] not in _WELCOME)
    for path in there.others:
        yield from _other(folder, path)


def _other(folder: Path, path: str) -> Iterator[Entry]:
    """What somebody else put there, with all that is in it."""
    try:
        about = (folder / path).lstat()
    except OSError:
        return
    if path in _WELCOME:
        return
    yield path, about
    if S_ISDIR(about.st_mode) and not path.rpartition("/")[2].startswith("."):
        yield from _standing(folder, f"{path}/")


def _standing(folder: Path, below: str = "") -> Iterator[Entry]:
    """Everything in the output folder but what is meant to be there and is no part of the site.

    Folders that cannot be read are left out: whoever writes there tells of them.
    """
    for entry in _entries(f"{folder}/{below}"):
        path, about = f"{below}{entry.name}", _about(entry)
        if path in _WELCOME or about is None:
            continue
        yield path, about
        if S_ISDIR(about.st_mode) and not entry.name.startswith("."):
            yield from _standing(folder, f"{path}/")


def _entries(folder: str) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entries, key=lambda one: one.name)
    except OSError:
        return []


def _about(entry: os.DirEntry[str]) -> os.stat_result | None:
    """What is known of a file; nothing once another build has taken it away."""
    try:
        return entry.stat(follow_symlinks=False)
    except OSError:
        return None


_DOTS = "take it out of the folder, or let the upload take it along: docs/publish.md says how"


def _link(folder: Path, path: str, why: str) -> Issue:
    message = f"'{path}' {why}, and hosts of pages take no links"
    return Issue("W08", message, _spot(folder, path), "put a copy in its place")


def _spot(folder: Path, path: str) -> Spot:
    return Spot(str(folder / path))
