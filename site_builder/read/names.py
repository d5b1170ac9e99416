"""Names of files: which of them can be the id of a record on every disk and in every address."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath

from site_builder.model.issue import Issue, Spot
from site_builder.model.records import FOLDERS
from site_builder.read.sources import CONTENT, MEDIA, ORIGINALS
from site_builder.text.similar import did_you_mean
from site_builder.text.slug import RESERVED, is_slug, slug

MOST_BYTES = 120
"""Of a file's name: longer ones fail on some disk as soon as a suffix is added."""

_IGNORED_NAMES = ("4913", "Thumbs.db", "desktop.ini")
"""What editors and systems drop into every folder; Vim tries whether it may write by making a file 4913."""
_IGNORED_SUFFIXES = ("~", ".swp", ".swo", ".tmp", ".bak")
_TEXTS = (".htm", ".html", ".markdown", ".mdown", ".md", ".txt", ".yaml", ".yml")
_UNPRINTABLE = re.compile(
    "[\x00-\x1f\x7f-\x9f\xad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ud800-\udfff\ufeff]"
)


def is_ignored(name: str) -> bool:
    """Whether a file is hidden, a backup or something an editor is still writing."""
    is_autosave = name.startswith("#") and name.endswith("#")
    return is_autosave or name.startswith(".") or name.endswith(_IGNORED_SUFFIXES) or name in _IGNORED_NAMES


def printable(path: str) -> str:
    """A path that can be shown: bytes and characters that would disturb a terminal become �."""
    return _UNPRINTABLE.sub("�", path)


def suffix_in(folder: str) -> str:
    """What files in a folder of records end in."""
    return ".yaml" if folder in ("claims", "notes") else ".md"


def unknown_folder(name: str) -> Issue:
    """A folder of `content/` that holds nothing we know."""
    known = (*FOLDERS, MEDIA, ORIGINALS)
    advice = did_you_mean(name, known) or f"the folders are {', '.join(known)}"
    return Issue("R04", f"'{printable(name)}' is no folder of an archive", _spot(f"{CONTENT}/{name}"), advice)


def stray_file(name: str) -> Issue:
    """A file that lies beside the folders of `content/` instead of in one of them."""
    advice = f"move it into a folder of {CONTENT}/, such as articles/ or essays/"
    return Issue("R04", "a file beside the archive's folders", _spot(f"{CONTENT}/{name}"), advice)


def stray_folder(path: str) -> Issue:
    """A folder inside a folder of records."""
    advice = f"move its files up into {PurePosixPath(path).parent}/"
    return Issue("R04", "a folder where only files are read", _spot(path), advice)


def record_name(path: str) -> Issue | None:
    """What is wrong with the name of one record's file, looked at by itself."""
    folder, _, name = path.rpartition("/")
    expected = suffix_in(folder.rpartition("/")[2])
    stem = name.removesuffix(expected)
    if stem in ("", name):
        return _wrong_suffix(PurePosixPath(path), expected)
    if any_disk := name_on_any_disk(path):
        return any_disk
    if is_slug(stem):
        return None
    advice = f"rename it {slug(stem)}{expected}"
    if is_slug(unicodedata.normalize("NFC", stem)):
        message = f"the accents in '{printable(stem)}' are stored apart from their letters"
        return Issue("R05", message, _spot(path), f"{advice}, typed anew")
    message = f"'{printable(stem)}' cannot be an id: expected small letters, digits and hyphens"
    return Issue("R05", message, _spot(path), advice)


def name_on_any_disk(path: str) -> Issue | None:
    """What keeps a name off some disk: a device's name, or its length."""
    name = path.rpartition("/")[2]
    if name.casefold().partition(".")[0] in RESERVED:
        message = f"'{name}' is a name that Windows keeps for a device"
        return Issue("R07", message, _spot(path), "add a word to the name")
    size = len(name.encode("utf-8", "replace"))
    if size > MOST_BYTES:
        message = f"a name of {size} bytes, where at most {MOST_BYTES} fit on every disk"
        return Issue("R07", message, _spot(path), "choose a shorter name")
    return None


def twins(paths: Iterable[str]) -> Iterator[tuple[tuple[str, str], Issue]]:
    """Two paths that are one on a disk that ignores case or the form of accents, the worse first."""
    same: dict[str, list[str]] = defaultdict(list)
    for path in paths:
        same[unicodedata.normalize("NFC", path.casefold())].append(path)
    for group in (paths for paths in same.values() if len(paths) > 1):
        first, *others = sorted(group, key=lambda path: (not is_slug(PurePosixPath(path).stem), path))
        for path in others:
            message = f"'{_name(path)}' and '{_name(first)}' are one name on some disks{_how(path, first)}"
            yield (path, first), Issue("R06", message, _spot(path), "rename one of them", (_spot(first),))


def _how(one: str, other: str) -> str:
    same = unicodedata.normalize("NFC", one) == unicodedata.normalize("NFC", other)
    return ": they differ only in how accents are stored" if same else ": they differ only in case"


def _wrong_suffix(pure: PurePosixPath, expected: str) -> Issue:
    message = f"expected a file that ends in {expected} here, found '{printable(pure.suffix or pure.name)}'"
    if pure.suffix.lower() in _TEXTS or not pure.suffix:
        return Issue("R04", message, _spot(str(pure)), f"name it {slug(pure.stem)}{expected}")
    return Issue("R04", message, _spot(str(pure)), f"move it to {CONTENT}/{MEDIA}/ and the article's folder")


def _name(path: str) -> str:
    return printable(PurePosixPath(path).name)


def _spot(path: str) -> Spot:
    return Spot(printable(path))
