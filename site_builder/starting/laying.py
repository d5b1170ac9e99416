"""Files that are to be written, held against what stands there: new, other, or the same."""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from site_builder.model.dataclass import dataclass
from site_builder.tools.mending import difference

_MOST_LINES = 40
"""So much of one file's difference is shown; locks and schemas have thousands of lines."""


@dataclass(frozen=True, slots=True)
class Planned:
    """A file as it is to be, and as it is."""

    path: str
    after: bytes
    before: bytes | None = None
    """What stands there; None: nothing does."""

    @property
    def is_new(self) -> bool:
        """Whether nothing is there yet."""
        return self.before is None

    @property
    def is_other(self) -> bool:
        """Whether something else is there."""
        return self.before is not None and self.before != self.after


def planned(root: Path, path: str, after: bytes) -> Planned:
    """A file of `root` as it is to be. Raises OSError where what stands there cannot be read."""
    target = root / path
    if target.is_symlink() or target.exists():
        _inside(root, target)
        return Planned(path, after, target.read_bytes())
    return Planned(path, after)


def differences(files: Iterable[Planned]) -> str:
    """What would change in files that stand there, as unified diffs; long ones are cut and counted."""
    return "\n".join(_difference(one) for one in files if one.is_other and one.before is not None)


def _difference(one: Planned) -> str:
    before = (one.before or b"").decode("utf-8", "replace").replace("\r\n", "\n")
    lines = difference(one.path, before, one.after.decode("utf-8", "replace")).splitlines()
    more = len(lines) - _MOST_LINES
    return "\n".join(
        lines if more <= 0 else [*lines[:_MOST_LINES], f"… and {more:,} more lines of {one.path}"]
    )


def lay(root: Path, files: Iterable[Planned]) -> Iterator[str]:
    """Write files, each whole or not at all; the paths that were written. Raises OSError."""
    for one in files:
        target = root / one.path
        target.parent.mkdir(parents=True, exist_ok=True)
        _inside(root, target)
        if one.before is None:
            _write_new(target, one.after)
        elif target.read_bytes() == one.before:
            _write_over(target, one.after)
        else:
            raise OSError(errno.EBUSY, "changed meanwhile", one.path)
        yield one.path


def _inside(root: Path, target: Path) -> None:
    """Nothing is read or written behind a link that leads out of the archive."""
    if not target.resolve().is_relative_to(root.resolve()):
        raise OSError(errno.EPERM, "this leads outside the archive", str(target))


def _write_new(target: Path, data: bytes) -> None:
    try:
        with target.open("xb") as stream:
            stream.write(data)
    except FileExistsError:
        raise
    except OSError:
        # Half a file would be taken for one that somebody made.
        with suppress(OSError):
            target.unlink()
        raise


def _write_over(target: Path, data: bytes) -> None:
    beside = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        beside.write_bytes(data)
        beside.chmod(target.stat().st_mode & 0o777)
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)
