"""Files of the archive read and written whole: never half a file, never one that changed meanwhile."""

import hashlib
import os
import secrets
from pathlib import Path, PurePosixPath

from site_builder.model.dataclass import dataclass

ROOM = "content"
"""The folder of an archive in which the desk writes."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """A file before and after; None: it is not there."""

    path: str
    """Below the archive's root, with forward slashes."""
    before: str | None
    after: str | None


def etag(text: str | None) -> str:
    """By what a page knows a version of a file; empty for a file that is not there."""
    return "" if text is None else hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def read_text(root: Path, path: str) -> str | None:
    """The text of a file, line ends as they are; None when it is not there.

    Raises ValueError for bytes that are no text, and for a place where the desk has no business.
    """
    try:
        return _inside(root, path).read_bytes().decode("utf-8")
    except (FileNotFoundError, NotADirectoryError):
        return None


def put_all(root: Path, changes: tuple[FileChange, ...]) -> str:
    """Write all of some files, or none and say why; each must still be what it was before."""
    made: list[FileChange] = []
    for change in changes:
        trouble = _put(root, change)
        if trouble:
            for done in reversed(made):
                _put(root, FileChange(done.path, done.after, done.before))
            return trouble
        made.append(change)
    return ""


def _put(root: Path, change: FileChange) -> str:
    try:
        if read_text(root, change.path) != change.before:
            return f"{change.path} was changed meanwhile; nothing was written"
        path = _inside(root, change.path)
        if change.after is None:
            path.unlink(missing_ok=True)
        else:
            _replace(path, change.after.encode())
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else str(error)
        return f"{change.path} cannot be written: {reason or error}"
    return ""


def _inside(root: Path, path: str) -> Path:
    """Where a file of `content/` is. Raises ValueError for any other place, also behind a link."""
    parts = PurePosixPath(path).parts
    if len(parts) < 2 or parts[0] != ROOM or ".." in parts or "\\" in path or "\0" in path:
        raise ValueError("the desk writes below content/ only")
    where = (root / path).resolve()
    if not where.is_relative_to((root / ROOM).resolve()):
        raise ValueError("it lies outside the archive")
    return where


def _replace(path: Path, data: bytes) -> None:
    """Exchange a file in one step, with the rights that it has."""
    path.parent.mkdir(parents=True, exist_ok=True)
    # Watchers pass over names that begin with a dot.
    part = path.with_name(f".{path.name}.{secrets.token_hex(4)}.part")
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            part.chmod(path.stat().st_mode & 0o777)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
