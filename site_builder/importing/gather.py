"""What somebody named (files, folders, `-`, addresses) as files to import, one at a time."""

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from enum import StrEnum
from pathlib import Path

from site_builder.importing.fetch import fetch
from site_builder.intake import FORMATS
from site_builder.intake.archives import PAGES, PICTURES, is_companion
from site_builder.intake.formats import MOST_BYTES_OF_EXPORT, suffix
from site_builder.intake.recognise import recognised
from site_builder.intake.shelve import ORIGINALS
from site_builder.intake.strangers import stranger
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Picture, Raw
from site_builder.model.issue import Issue, Spot
from site_builder.write.manifest import MANIFEST

STANDARD_INPUT = Path("-")
_MOST_OF_PICTURE = 20_000_000
_OWN = ("archive.yaml", "content", "schemas", "templates", "theme")


@dataclass(frozen=True, slots=True)
class Unread:
    """Something that was named and gives no file, and why."""

    name: str
    issues: tuple[Issue, ...]


class Why(StrEnum):
    """Why what lies in a folder is passed over."""

    OTHER_KIND = "of a kind that holds no articles"
    LINK = "only leading to what lies elsewhere"
    OWN = "a part of the archive itself"


@dataclass(frozen=True, slots=True)
class PassedOver:
    """What lies in a folder and is no file that can be imported."""

    name: str
    why: Why = Why.OTHER_KIND


Gathered = Raw | Unread | PassedOver
IsOwn = Callable[[Path], bool]
"""Whether a path is a part of the archive itself, which is no source."""


def nothing_own(path: Path) -> bool:
    """For files that are imported into no archive."""
    del path
    return False


def own_part(root: Path) -> IsOwn:
    """Tells what is a part of the archive in `root`: what it holds, and the sites published inside of it."""
    home = root.resolve()
    kept = {home / name for name in _OWN}

    def is_own(path: Path) -> bool:
        place = path.resolve()
        if home not in place.parents or (place.parent == home / ORIGINALS and suffix(path.name) != ".yaml"):
            # An original whose article was deleted can be imported again.
            return False
        ways = [one for one in (place, *place.parents) if home in one.parents]
        return any(one in kept or (one / MANIFEST).is_file() for one in ways)

    return is_own


def gathered(paths: Iterable[Path], urls: Iterable[str], is_own: IsOwn = nothing_own) -> Iterator[Gathered]:
    """Every file that is named, in order; a folder as the files in it."""
    for path in paths:
        yield from _named(path, is_own)
    for url in urls:
        raw, issues = fetch(url)
        yield raw or Unread(url, issues)


def _named(path: Path, is_own: IsOwn) -> Iterator[Gathered]:
    if path == STANDARD_INPUT:
        yield Raw("standard input", sys.stdin.buffer.read(MOST_BYTES_OF_EXPORT + 1))
    elif is_own(path):
        yield Unread(path.as_posix(), (_own(path),))
    elif path.is_dir():
        yield from _folder(path, is_own)
    else:
        yield file_at(path)


def _folder(folder: Path, is_own: IsOwn) -> Iterator[Gathered]:
    """The files below a folder, by name; hidden ones, and what browsers keep beside a page, are left out."""
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        yield Unread(folder.as_posix(), (_cannot_open(folder, error),))
        return
    pages = {entry.stem for entry in entries if suffix(entry.name) in PAGES}
    for entry in entries:
        if entry.name.startswith((".", "__MACOSX")):
            continue
        if entry.is_symlink():
            yield PassedOver(entry.as_posix(), Why.LINK)
        elif is_own(entry):
            yield PassedOver(entry.as_posix(), Why.OWN)
        elif entry.is_dir():
            if not any(is_companion(entry.name, page) for page in pages):
                yield from _folder(entry, is_own)
        else:
            one = file_at(entry)
            yield one if isinstance(one, Unread) else replace(one, is_named=False)


def may_hold_articles(raw: Raw) -> bool:
    """Whether a file can be imported, or is a document or a list that is wrongly believed to be."""
    known = stranger(raw)
    return recognised(raw, FORMATS) is not None or (known is not None and not known.is_picture)


def file_at(path: Path) -> Raw | Unread:
    """A file with its bytes, never more than are ever read; or why there is none."""
    if path.exists() and not path.is_file():
        # Nobody may ever write into it, and whoever reads waits for that.
        return Unread(path.as_posix(), (_no_file(path),))
    try:
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES_OF_EXPORT + 1)
    except OSError as error:
        return Unread(path.as_posix(), (_cannot_open(path, error),))
    is_page = suffix(path.name) in PAGES
    return Raw(path.as_posix(), data, pictures=tuple(_pictures_beside(path)) if is_page else ())


def _pictures_beside(page: Path) -> Iterator[Picture]:
    """The pictures that a browser saved in the folder beside a page."""
    for folder in sorted(page.parent.iterdir()):
        if folder.is_dir() and not folder.is_symlink() and is_companion(folder.name, page.stem):
            for path in sorted(folder.iterdir()):
                if _is_picture(path):
                    yield Picture(f"{folder.name}/{path.name}", path.read_bytes())


def _is_picture(path: Path) -> bool:
    is_plain = path.is_file() and not path.is_symlink()
    return is_plain and suffix(path.name) in PICTURES and path.stat().st_size <= _MOST_OF_PICTURE


def _own(path: Path) -> Issue:
    message = "this is a part of the archive itself, which is no source of articles"
    advice = "name the file that you saved; an article that is here is edited where it lies"
    return Issue("I05", message, Spot(path.as_posix()), advice)


def _no_file(path: Path) -> Issue:
    message = "this is a pipe or a device, and no file"
    advice = "hand over what comes out of it by standard input: `site-builder import - < …`"
    return Issue("I09", message, Spot(path.as_posix()), advice)


def _cannot_open(path: Path, error: OSError) -> Issue:
    message = f"this cannot be opened: {(error.strerror or str(error)).lower()}"
    return Issue("I09", message, Spot(path.as_posix()), "check the path and its permissions")
