"""One folder takes the place of another in one step: no reader finds it missing or half there."""

import ctypes
import errno
import os
import platform
import sys
from pathlib import Path

_HERE = {"linux": -100, "darwin": -2}
"""What the system calls take for `relative to where I am`."""
_SWAP = 2
"""RENAME_EXCHANGE on Linux, RENAME_SWAP on macOS."""
_SYSTEM_CALL = {"x86_64": 316, "aarch64": 276}
"""`renameat2` by number, for C libraries that do not know its name."""
_REFUSED = frozenset({errno.EINVAL, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP, errno.EPERM})
"""How kernels, file systems and sandboxes say that they cannot exchange."""


def take_place(new: Path, folder: Path, aside: Path) -> None:
    """Let `new` stand at `folder`; the old folder, where there was one, stands at `new` after.

    Where two folders cannot be exchanged, two renames do it and the old one lies `aside` for a moment;
    `put_back` mends what a run that ended in that moment left.
    """
    if not folder.exists() or not any(folder.iterdir()):
        new.rename(folder)
    elif not swapped(new, folder):
        swap_by_renaming(new, folder, aside)


def swapped(one: Path, other: Path) -> bool:
    """Exchange two folders in one step; False when kernel or file system cannot."""
    reason = _exchange(os.fsencode(one), os.fsencode(other))
    if reason and reason not in _REFUSED:
        raise OSError(reason, os.strerror(reason), str(other))
    return not reason


def swap_by_renaming(new: Path, folder: Path, aside: Path) -> None:
    """Exchange two folders in three renames; the old one is put back when the second fails."""
    folder.rename(aside)
    try:
        new.rename(folder)
    finally:
        put_back(folder, aside)
    aside.rename(new)


def put_back(folder: Path, aside: Path) -> None:
    """What lies aside returns to its place when nothing stands there: a run ended between two renames."""
    if aside.is_dir() and not aside.is_symlink() and not folder.exists():
        aside.rename(folder)


def _exchange(one: bytes, other: bytes) -> int:
    """0, or the number of the reason why not."""
    if sys.platform not in _HERE:
        return errno.ENOSYS
    here, library = _HERE[sys.platform], ctypes.CDLL(None, use_errno=True)
    named = getattr(library, "renameat2" if sys.platform == "linux" else "renameatx_np", None)
    if named is not None:
        done = named(here, one, here, other, _SWAP)
    elif sys.platform == "linux" and platform.machine() in _SYSTEM_CALL:
        done = library.syscall(_SYSTEM_CALL[platform.machine()], here, one, here, other, _SWAP)
    else:
        return errno.ENOSYS
    return 0 if done == 0 else ctypes.get_errno()
