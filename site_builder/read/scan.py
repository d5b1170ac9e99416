"""An archive's folder becomes texts and lists of files. The only reader that touches the disk."""

import os
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from functools import partial
from pathlib import Path
from typing import NamedTuple

from site_builder.model.aside import Aside
from site_builder.model.dataclass import dataclass
from site_builder.model.gather import one_by_one
from site_builder.model.issue import Checked, Issue, Spot
from site_builder.model.page import Place
from site_builder.model.records import FOLDERS
from site_builder.model.remember import Remember, made_anew
from site_builder.read import names
from site_builder.read.decode import MOST_BYTES, as_text, found_in, key_of
from site_builder.read.sources import ARCHIVE, CONTENT, MEDIA, ORIGINALS, Sources
from site_builder.read.stamps import stamp_of
from site_builder.read.texts import ALL_IN_MEMORY, Reading, Stamped, Texts

MANY = 4_000
"""Files that several processes read; of fewer sharing takes longer."""


class _File(NamedTuple):
    """What there is to say of a file that was read, or is known."""

    text: str | Place | None = None
    """Where it was put, or nothing where it is known from before, or cannot be read."""
    key: str = ""
    """Empty: it cannot be read."""
    stamped: Stamped | None = None
    issues: tuple[Issue, ...] = ()


_UNREAD = _File()


@dataclass(slots=True)
class _Scan:
    """What one walk over the folder has found so far."""

    root: Path
    """The root with every link followed: nothing outside it is read."""
    remember: Remember = made_anew
    reading: Reading = ALL_IN_MEMORY
    away: Aside | None = None
    started: int = field(default_factory=time.time_ns)
    issues: list[Issue] = field(default_factory=list)
    texts: dict[str, str | Place | None] = field(default_factory=dict)
    """Path → the text, where it was put, or nothing where it is known from before."""
    keys: dict[str, str] = field(default_factory=dict)
    stamps: dict[str, Stamped] = field(default_factory=dict)

    def keep(self, path: str, file: _File) -> None:
        """Keep what there is of a file."""
        self.issues.extend(file.issues)
        if file.key:
            self.texts[path], self.keys[path] = file.text, file.key
        if file.stamped:
            self.stamps[path] = file.stamped


def scan(root: Path, remember: Remember = made_anew, reading: Reading = ALL_IN_MEMORY) -> Checked[Sources]:
    """All texts and files of the archive in `root`, and every file that cannot be one of them.

    `remember` keeps what was found in a text, for the next scan.
    """
    found = _Scan(root.resolve(), remember, reading)
    _archive(found)
    folders = {entry.name: entry for entry in _content(found)}
    records = tuple(entry for name in FOLDERS if name in folders for entry in _records(found, folders[name]))
    _read_all(found, [one for one in records if one.is_to_be_read])
    media, originals = (
        tuple(_files(found, folders[name], f"{CONTENT}/{name}")) if name in folders else ()
        for name in (MEDIA, ORIGINALS)
    )
    _check_names(found, tuple(one.path for one in records), (*media, *originals))
    return Checked(Sources(_texts(found), media, originals, found.keys, found.stamps), tuple(found.issues))


def reread(root: Path, path: str) -> Checked[str | None]:
    """The text of one file that a scan has found, as it is now; none when it cannot be told from others."""
    found, file = _Scan(root.resolve()), root.resolve() / path
    if file.is_symlink() or not file.is_file():
        return Checked(None)
    found.keep(path, _read(found, str(file), path))
    return Checked(_texts(found).get(path), tuple(found.issues))


def _archive(found: _Scan) -> None:
    path = found.root / ARCHIVE
    if not path.exists() and not path.is_symlink():
        advice = "run `site-builder init`, or go to the folder that holds archive.yaml"
        found.issues.append(Issue("C01", "there is no archive.yaml here", Spot(ARCHIVE), advice))
    elif not path.is_symlink() or _link_is_fine(found, path, ARCHIVE):
        found.keep(ARCHIVE, _read(found, str(path), ARCHIVE))


def _content(found: _Scan) -> Iterator["os.DirEntry[str]"]:
    """The folders of `content/` that are known; the others are issues."""
    content = found.root / CONTENT
    if content.is_symlink() and not _link_is_fine(found, content, CONTENT):
        return
    for entry in _entries(found, str(content), CONTENT):
        if not entry.is_dir():
            found.issues.append(names.stray_file(entry.name))
        elif entry.name not in (*FOLDERS, MEDIA, ORIGINALS):
            if any(_entries(found, entry.path, f"{CONTENT}/{entry.name}")):
                found.issues.append(names.unknown_folder(entry.name))
        else:
            yield entry


class _Listed(NamedTuple):
    """A file in a folder of records."""

    file: str
    path: str
    is_to_be_read: bool


def _records(found: _Scan, folder: "os.DirEntry[str]") -> Iterator[_Listed]:
    """The files in one folder of records."""
    suffix = names.suffix_in(folder.name)
    for entry in _entries(found, folder.path, f"{CONTENT}/{folder.name}"):
        path = f"{CONTENT}/{folder.name}/{entry.name}"
        if entry.is_dir():
            found.issues.append(names.stray_folder(path))
            continue
        yield _Listed(entry.path, path, entry.name.endswith(suffix) and names.printable(path) == path)


def _files(found: _Scan, folder: "os.DirEntry[str]", prefix: str) -> Iterator[str]:
    """Paths of all files below a folder, in order."""
    for entry in _entries(found, folder.path, prefix):
        path = f"{prefix}/{entry.name}"
        if entry.is_dir():
            yield from _files(found, entry, path)
        else:
            yield path


def _entries(found: _Scan, folder: str, prefix: str) -> Iterator["os.DirEntry[str]"]:
    """What a folder holds, in order, without hidden files, backups and whatever must not be followed."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: entry.name)
    except FileNotFoundError:
        return
    except OSError as error:
        found.issues.append(_unreadable(prefix, error))
        return
    for entry in entries:
        path = f"{prefix}/{entry.name}"
        if names.is_ignored(entry.name):
            continue
        if entry.is_symlink() and not _link_is_fine(found, Path(entry.path), path):
            continue
        if entry.is_dir() or entry.is_file():
            yield entry
        else:
            spot = Spot(names.printable(path))
            found.issues.append(Issue("R04", "this is a device, not a file", spot, "delete it"))


def _link_is_fine(found: _Scan, file: Path, path: str) -> bool:
    """Whether a link leads to a file inside the root; if not, it becomes an issue."""
    message = ""
    try:
        target = file.resolve(strict=True)
    except (OSError, RuntimeError):
        message = "a link that leads nowhere"
    else:
        if not target.is_relative_to(found.root):
            message = "a link that leads outside the archive"
        elif target.is_dir():
            # A folder may contain itself by way of a link.
            message = "a link to a folder"
    if message:
        advice = "delete it, and put a copy of what it stands for in its place"
        found.issues.append(Issue("R08", message, Spot(names.printable(path)), advice))
    return not message


def _read_all(found: _Scan, files: Sequence[_Listed]) -> None:
    """Read the files of records; several processes share them where all of many are read."""
    if ARCHIVE in found.texts:
        # A folder that is no archive stays as it is.
        found.away = found.reading.aside(len(files))
    is_shared = found.away is not None and not found.reading.before and len(files) >= MANY
    share = found.reading.processes if is_shared else 1
    works = [partial(_read_some, found, files[process::share], process) for process in range(share)]
    made = found.reading.gather(works) if share > 1 else one_by_one(works)
    for place, one in enumerate(files):
        found.keep(one.path, made[place % share][place // share])


def _read_some(found: _Scan, files: Sequence[_Listed], process: int) -> list[_File]:
    """The part of one process."""
    return [_read(found, one.file, one.path, process) for one in files]


def _read(found: _Scan, file: str, path: str, process: int = 0) -> _File:
    try:
        stamp = stamp_of(os.stat(file), found.started)  # noqa: PTH116 - ten thousand times
        known = found.reading.before.get(path)
        if known is not None and known.stamp == stamp:
            found.remember("looked through", (known.key,), tuple)
            return _File(None, known.key, known)
        with open(file, "rb") as stream:  # noqa: PTH123 - half the time of Path.open, ten thousand times
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        # Saved or deleted by an editor between the listing and now: the next scan sees what became of it.
        return _UNREAD
    except OSError as error:
        return _File(issues=(_unreadable(path, error),))
    text, issues = as_text(path, data)
    if text is None:
        return _File(issues=issues)
    key = key_of(path, text)
    issues = found.remember("looked through", (key,), partial(found_in, path, text))
    stamped = Stamped(stamp, key) if stamp and not issues else None
    return _File(found.away.put(text, process) if found.away else text, key, stamped, issues)


def _texts(found: _Scan) -> Mapping[str, str]:
    """The texts by their paths, in order."""
    ordered = {path: found.texts[path] for path in sorted(found.texts)}
    here = {path: text for path, text in ordered.items() if isinstance(text, str)}
    return here if len(here) == len(ordered) else Texts(found.root, ordered, found.keys, found.away)


def _unreadable(path: str, error: OSError) -> Issue:
    reason = (error.strerror or str(error)).lower()
    return Issue(
        "R24", f"this cannot be opened: {reason}", Spot(names.printable(path)), "check its permissions"
    )


def _check_names(found: _Scan, records: tuple[str, ...], others: tuple[str, ...]) -> None:
    worse, issues = found.remember("names", (records, others), partial(_wrong_names, records, others))
    found.issues.extend(issues)
    for path in worse:
        for known in (found.texts, found.keys, found.stamps):
            known.pop(path, None)


def _wrong_names(records: tuple[str, ...], others: tuple[str, ...]) -> Checked[tuple[str, ...]]:
    """The worse of each two names that are one, and what is wrong with any name."""
    twins = tuple(names.twins((*records, *others)))
    same = {path for paths, _ in twins for path in paths}
    # Of two names that are one name, one is likely fine by itself; a second message would only distract.
    alone = [names.record_name(path) for path in records if path not in same]
    alone += [names.name_on_any_disk(path) for path in others if path not in same]
    issues = (*(issue for _, issue in twins), *(issue for issue in alone if issue))
    return Checked(tuple(worse for (worse, _), _ in twins), issues)
