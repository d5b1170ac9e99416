"""Files that hold others' annotations: found among those named, and read within the bounds of articles."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from site_builder.importing.bounded import apart
from site_builder.importing.gather import IsOwn, Unread, file_at, own_part
from site_builder.intake.formats import MOST_BYTES_OF_EXPORT, suffix
from site_builder.intake.hypothesis import holds_remarks, read_remarks
from site_builder.intake.remark import Remark
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue, Spot

_MAY_HOLD = frozenset({".csv", ".json", ".zip"})
_LITTLE = 500_000
"""Bytes of a list that is sooner read here than by a process that first has to come."""

_Answer = TypeVar("_Answer")


def holding_remarks(paths: Sequence[Path], root: Path) -> Iterator[Path]:
    """Every file that holds annotations, of those named and in the folders among them.

    What is kept in the archive in `root` was read when it was imported.
    """
    return (path for path in _files(paths, own_part(root)) if _may_hold(path) and _holds(path))


def remarks_at(path: Path) -> Checked[tuple[Raw, tuple[Remark, ...]] | None]:
    """A file with the annotations in it; or why it cannot be read."""
    raw = file_at(path)
    if isinstance(raw, Unread):
        return Checked(None, raw.issues)
    if len(raw.data) > MOST_BYTES_OF_EXPORT:
        return Checked(None, (_too_large(raw),))
    read = _within_bounds(read_remarks, raw)
    if isinstance(read, Issue):
        return Checked(None, (read,))
    return Checked((raw, read.value), read.issues)


def _files(paths: Sequence[Path], is_own: IsOwn) -> Iterator[Path]:
    for path in paths:
        if not is_own(path):
            yield from _files(_entries(path), is_own) if path.is_dir() else (path,)


def _entries(folder: Path) -> list[Path]:
    """What an import looks at in a folder: nothing hidden, and nothing that only leads elsewhere."""
    try:
        return sorted(
            one
            for one in folder.iterdir()
            if not one.is_symlink() and not one.name.startswith((".", "__MACOSX"))
        )
    except OSError:
        return []


def _may_hold(path: Path) -> bool:
    return suffix(path.name) in _MAY_HOLD and path.is_file() and path.stat().st_size <= MOST_BYTES_OF_EXPORT


def _holds(path: Path) -> bool:
    raw = file_at(path)
    # What cannot be read was told when it was tried as an article.
    return isinstance(raw, Raw) and _within_bounds(holds_remarks, raw) is True


def _within_bounds(task: Callable[[Raw], _Answer], raw: Raw) -> _Answer | Issue:
    is_little = len(raw.data) <= _LITTLE and not raw.data.startswith(b"PK")
    return task(raw) if is_little else apart(task, raw)


def _too_large(raw: Raw) -> Issue:
    message = f"expected annotations, found more than {MOST_BYTES_OF_EXPORT // 1_000_000} MB"
    return Issue("I04", message, Spot(raw.name), "export them again, in parts")
