"""What the desk has changed: each change before and after, so that one click takes it back."""

import json
import re
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from site_builder.model.dataclass import dataclass
from site_builder.serve.desk.files import FileChange, put_all
from site_builder.text.yaml_edit import Refusal

FOLDER = Path(".cache/desk/changes")
KEPT = Path(".cache/desk/kept")
_ODD = re.compile(r"[^\w.-]")
MOST = 200
"""Changes that are kept; older ones are in the history of whatever keeps the archive's versions."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One change that was made."""

    number: int
    what: str
    """In words, as the page tells it."""
    files: tuple[FileChange, ...]


def keep(root: Path, what: str, files: tuple[FileChange, ...]) -> int:
    """Write down a change that was made; gives its number."""
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    numbers = _numbers(root)
    number = (numbers[-1] if numbers else 0) + 1
    told = {"what": what, "files": [asdict(one) for one in files]}
    (folder / f"{number:06}.json").write_text(json.dumps(told, ensure_ascii=False), "utf-8", newline="")
    for old in numbers[: -MOST + 1]:
        (folder / f"{old:06}.json").unlink(missing_ok=True)
    return number


def last(root: Path) -> Entry | None:
    """The change that was made last and not taken back; None when there is none."""
    numbers = _numbers(root)
    return entry(root, numbers[-1]) if numbers else None


def entry(root: Path, number: int) -> Entry | None:
    """A change by its number; None when it is not known, or was taken back."""
    try:
        told = json.loads((root / FOLDER / f"{number:06}.json").read_bytes().decode("utf-8"))
        return Entry(number, str(told["what"]), tuple(_file(one) for one in told["files"]))
    except (OSError, ValueError, LookupError, TypeError):
        return None


def undo(root: Path, number: int) -> Entry | Refusal:
    """Take back a change, while its files are as it left them; gives what was taken back."""
    found = entry(root, number)
    if found is None:
        return Refusal("this change is no longer known, or was taken back already")
    trouble = put_all(root, tuple(FileChange(one.path, one.after, one.before) for one in found.files))
    if trouble:
        return Refusal(trouble)
    (root / FOLDER / f"{number:06}.json").unlink(missing_ok=True)
    return found


def set_aside(root: Path, name: str, text: str) -> str:
    """Keep a text that could not be saved; gives the path where its author finds it."""
    folder = root / KEPT
    folder.mkdir(parents=True, exist_ok=True)
    count = sum(1 for _ in folder.iterdir()) + 1
    path = KEPT / f"{count:04}-{_ODD.sub('-', name)[:80]}"
    (root / path).write_text(text, "utf-8", newline="")
    return path.as_posix()


def _numbers(root: Path) -> list[int]:
    names = (path.stem for path in (root / FOLDER).glob("*.json"))
    return sorted(int(name) for name in names if name.isdecimal())


def _file(told: Mapping[str, object]) -> FileChange:
    before, after = told["before"], told["after"]
    return FileChange(
        str(told["path"]),
        before if isinstance(before, str) else None,
        after if isinstance(after, str) else None,
    )
