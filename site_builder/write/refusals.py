"""Why nothing was written, as people read it."""

import errno
import os
import sys
from pathlib import Path

from site_builder.model.issue import Issue, Spot
from site_builder.write.manifest import MANIFEST, Manifest
from site_builder.write.plan import OURS, Plan

_WELCOME = OURS | {".git", ".gitignore", ".nojekyll", ".well-known", "CNAME"}
"""What may stand in a folder before the first build: a branch to publish is laid out, a domain is named."""
_READ_FROM = (".git", "content", "templates", "theme")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT})


def misplaced(folder: Path, root: Path) -> Issue | None:
    """Why a site does not belong into `folder`: what the archive in `root` is made of lies there."""
    place, home = folder.resolve(), root.resolve()
    inside = next((name for name in _READ_FROM if place.is_relative_to(home / name)), None)
    if inside is None and not home.is_relative_to(place):
        return None
    what = f"lies in {inside}/, which the archive keeps for itself" if inside else "holds the archive itself"
    return Issue("W01", f"the output {folder} {what}", Spot(str(folder)), "name another folder with --output")


def not_ours(folder: Path, before: Manifest | None) -> Issue | None:
    """Why a folder is not one to publish into; None when it is."""
    spot = Spot(str(folder))
    if folder.is_symlink() or (folder.exists() and not folder.is_dir()):
        return Issue("W01", f"the output {folder} is not a folder", spot, "name a folder with --output")
    if not folder.is_dir():
        return None
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(folder))
    if before is None and any(path.name not in _WELCOME for path in folder.iterdir()):
        message = f"the output folder {folder} holds files that no build wrote"
        return Issue("W01", message, spot, "empty it yourself or name another folder with --output")
    return None


def somebodys_file(path: Path) -> Issue:
    """Somebody else's file stands where the site needs one of its own."""
    message = f"{path} was not written by a build, and the site needs this name"
    return Issue("W01", message, Spot(str(path)), "move it away or name another folder with --output")


def torn_list(folder: Path) -> Issue:
    """What builds wrote cannot be told from what is somebody else's."""
    message = f"{folder / MANIFEST}, the list of what builds wrote, cannot be read"
    return Issue("W01", message, Spot(str(folder)), f"look through {folder}, remove it, then build again")


def lack_of_room(todo: Plan, folder: Path) -> Issue | None:
    """How much room there is too little for the files that have to be written; None when there is enough."""
    if sys.platform == "win32":
        return None
    disk = os.statvfs(folder if folder.is_dir() else folder.parent)
    block = disk.f_frsize or 1
    needed = sum(-(-output.size // block) * block for output in todo.stale)
    free = disk.f_bavail * block
    if needed <= free:
        return None
    message = f"there is no room for {folder}: {needed} bytes are needed and {free} are free"
    return Issue("W02", message, Spot(str(folder)), "make room on the disk, then build again")


def failed(folder: Path, error: OSError, size: int) -> Issue:
    """What the system said when a file could not be written; `size` is that of the whole site."""
    message = f"cannot write {error.filename or folder}: {error.strerror or error}"
    advice = "see that the disk has room and the folder may be written"
    if error.errno in _FULL:
        message += f" (the whole site needs {size} bytes)"
        advice = "make room on the disk, then build again"
    return Issue("W02", message, Spot(str(folder)), advice)
