"""Packed files: zip, tar and gzip, each member a file that could have been imported by itself."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import PurePosixPath

from site_builder.intake.formats import MOST_BYTES_OF_EXPORT, Format, stem, suffix
from site_builder.intake.packed import (
    Member,
    gunzipped,
    member_of,
    names_in_zip,
    opening_of,
    tar_members,
    zip_members,
)
from site_builder.intake.refusals import misshapen
from site_builder.model.draft import Draft, Picture, Raw
from site_builder.model.issue import Checked, Issue

NAME = "archive"
PAGES = (".htm", ".html", ".shtml", ".xhtml")
PICTURES = (".avif", ".gif", ".jpeg", ".jpg", ".png", ".webp")
"""Those that an article may show."""
PIECES = frozenset(
    {
        ".avif",
        ".bmp",
        ".css",
        ".eot",
        ".gif",
        ".ico",
        ".jpeg",
        ".jpg",
        ".js",
        ".map",
        ".mjs",
        ".mp3",
        ".mp4",
        ".otf",
        ".png",
        ".svg",
        ".tif",
        ".tiff",
        ".ttf",
        ".wasm",
        ".webm",
        ".webp",
        ".woff",
        ".woff2",
    }
)
"""Ends of the names of what pages bring along: never an article."""
_OF_THE_SYSTEM = ("__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini")
_TAR_MARK = slice(257, 262)


def is_piece(path: str) -> bool:
    """Whether a file only belongs to others: a picture, a script, what a system writes for itself."""
    parts = PurePosixPath(path.replace("\\", "/")).parts
    hidden = any(part.startswith("._") or part in _OF_THE_SYSTEM for part in parts)
    # Browsers save a page's pieces, the frames of advertisements among them, into a folder of its name.
    in_folder = any(part.endswith(("_files", "_fichiers", "-Dateien", "_archivos")) for part in parts[:-1])
    return hidden or in_folder or suffix(path) in PIECES


def members(raw: Raw) -> Checked[tuple[Raw, ...]]:
    """The files in a packed file that may be articles; pieces of pages are left aside."""
    found, issues = _members(raw)
    beside = _pictures(found)
    kept = tuple(
        replace(member_of(raw, one), pictures=_pictures_beside(one.path, beside))
        for one in found
        if not is_piece(one.path)
    )
    if not kept and not issues:
        issues = (misshapen(raw, "nothing in it can be an article", "pack the articles themselves"),)
    return Checked(kept, issues)


def is_companion(folder: str, page: str) -> bool:
    """Whether a folder holds what a browser saved beside a page: `A page_files`, `A page-Dateien`."""
    return folder.startswith((f"{page}_", f"{page}-", f"{page}."))


def _pictures(found: tuple[Member, ...]) -> Mapping[str, Mapping[str, list[Picture]]]:
    """The pictures that lie in folders: where the folder lies → its name → what is in it."""
    pictures: dict[str, dict[str, list[Picture]]] = {}
    for one in found:
        path = PurePosixPath(one.path)
        if suffix(path.name) in PICTURES:
            folder, place = path.parent.name, path.parent.parent.as_posix()
            picture = Picture(f"{folder}/{path.name}", one.data)
            pictures.setdefault(place, {}).setdefault(folder, []).append(picture)
    return pictures


def _pictures_beside(path: str, pictures: Mapping[str, Mapping[str, list[Picture]]]) -> tuple[Picture, ...]:
    page = PurePosixPath(path)
    folders = pictures.get(page.parent.as_posix(), {}) if suffix(path) in PAGES else {}
    return tuple(one for name, held in folders.items() if is_companion(name, page.stem) for one in held)


def _members(raw: Raw) -> Checked[tuple[Member, ...]]:
    if raw.data.startswith(b"PK"):
        return zip_members(raw)
    if _is_tar(raw):
        return tar_members(raw)
    data, issues = gunzipped(raw)
    return Checked((Member(stem(raw.name).rsplit("/", 1)[-1], data),) if data is not None else (), issues)


def _is_tar(raw: Raw) -> bool:
    opening = raw.data if not raw.data.startswith(b"\x1f\x8b") else opening_of(raw)
    return opening[_TAR_MARK] == b"ustar" or raw.data.startswith((b"BZh", b"\xfd7zXZ\x00"))


def _recognises(raw: Raw) -> bool:
    if raw.data.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return not _is_document(names_in_zip(raw))
    return _is_tar(raw) or (raw.data.startswith(b"\x1f\x8b") and not opening_of(raw).startswith(b"WARC/"))


def _is_document(names: tuple[str, ...]) -> bool:
    """Whether a zip archive is the inside of a file of another kind."""
    return any(
        name
        in (
            "mimetype",
            "word/document.xml",
            "META-INF/container.xml",
            "datapackage.json",
            "[Content_Types].xml",
        )
        or (name.startswith("metadata_") and name.endswith(".json"))
        for name in names
    )


def _read(raw: Raw) -> Checked[Draft | None]:
    return Checked(None, (_nested(raw),))


def _nested(raw: Raw) -> Issue:
    message = "this is a packed file in a packed file in a packed file"
    return misshapen(raw, message, "unpack the outer one, and import what is in it")


FORMAT = Format(
    NAME, "packed files (.zip, .tar, .gz)", _recognises, _read, members, MOST_BYTES_OF_EXPORT, is_archive=True
)
