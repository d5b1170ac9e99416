"""One build at a time for one output folder; a lock whose owner has died stops nobody."""

import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from site_builder.write.plan import LOCK

_PAUSE = 0.05
"""Seconds between two looks at a lock that somebody else holds."""


class BusyError(Exception):
    """Another build kept the output folder longer than this one was ready to wait."""


@contextmanager
def held(folder: Path, patience: float, say: Callable[[str], None]) -> Iterator[None]:
    """Hold the output folder, waiting at most `patience` seconds for another build; raises `BusyError`.

    The system lets go of the lock when its owner ends, however it ends. Where no lock can be placed at all
    nothing can be written either, and what follows says so.
    """
    made = _make_folders(whole_path(folder).parent)
    try:
        taken = _first_taken(folder, patience, say)
        try:
            yield
        finally:
            if taken is not None:
                # Removed while it is held: whoever opened it meanwhile sees that it is no longer the lock.
                with suppress(OSError):
                    taken[0].unlink()
                os.close(taken[1])
    finally:
        for each in made:
            with suppress(OSError):
                each.rmdir()


def lock_path(folder: Path) -> Path:
    """The lock of a folder: a file beside it, or in it where nothing can be put beside it."""
    whole = whole_path(folder)
    if os.access(whole.parent, os.W_OK | os.X_OK) or not whole.is_dir():
        return whole.with_name(f".{whole.name}{LOCK}")
    return whole / LOCK


def whole_path(folder: Path) -> Path:
    """The path of a folder from the root on, whose last part is the name it has in the folder above."""
    whole = folder.absolute()
    return whole.resolve() if whole.name in ("", "..") else whole


def _path_elsewhere(folder: Path) -> Path:
    """The lock of a folder whose disk knows no locks: it keeps the builds of one machine apart."""
    name = hashlib.blake2b(os.fsencode(folder.resolve()), digest_size=16).hexdigest()
    return Path(tempfile.gettempdir(), f"site-builder-{name}{LOCK}")


def _first_taken(folder: Path, patience: float, say: Callable[[str], None]) -> tuple[Path, int] | None:
    """The open lock and where it stands; None where there can be none."""
    for place in (lock_path, _path_elsewhere):
        with suppress(OSError):
            path = place(folder)
            return path, _taken(path, folder, patience, say)
    return None


def _make_folders(folder: Path) -> tuple[Path, ...]:
    """Make the folders above the output, and say which were made, the deepest first."""
    made = tuple(each for each in (folder, *folder.parents) if not os.path.lexists(each))
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
    return made


def _taken(path: Path, folder: Path, patience: float, say: Callable[[str], None]) -> int:
    """The open lock; raises OSError where there can be none."""
    deadline, has_said = time.monotonic() + patience, False
    while (handle := _try(path)) is None:
        if time.monotonic() >= deadline:
            raise BusyError(f"another build is writing {folder}; nothing was published")
        if not has_said:
            say(f"another build is writing {folder}; waiting until it is done")
            has_said = True
        time.sleep(_PAUSE)
    return handle


def _try(path: Path) -> int | None:
    """The lock, open and held; None when somebody else has it, or removed it just now."""
    made = not os.path.lexists(path)
    handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o666)
    try:
        if _is_locked_now(handle) and path.exists() and os.path.samestat(os.fstat(handle), path.stat()):
            return handle
    except FileNotFoundError:
        pass
    except BaseException:
        os.close(handle)
        if made:
            path.unlink()
        raise
    os.close(handle)
    return None


def _is_locked_now(handle: int) -> bool:
    """Whether the lock could be had at once."""
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except PermissionError:
        # How Windows says that somebody else has it.
        return False
    return True
