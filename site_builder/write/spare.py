"""The folders of a site that was replaced, kept without their files for the site after the next.

Of thousands of folders hardly any comes or goes from one build to another, and some disks take
milliseconds to make or to remove a single one.
"""

import os
import stat
from collections.abc import Iterator, Set
from contextlib import suppress
from pathlib import Path

from site_builder.write.rights import mask


def lay_folders(wanted: Set[str], into: Path, spare: Path | None) -> None:
    """Make the folder `into` with exactly the folders `wanted` in it, out of `spare` where that will do."""
    there = _folders_below(spare) if spare else None
    if spare is None or there is None or not _moved(spare, into):
        into.mkdir()
        there = frozenset()
    # The tree bore the rights of the site that it was: those of the next one are for its folder to say.
    into.chmod(_usual())
    for path in sorted(there - wanted, reverse=True):
        os.rmdir(f"{into}/{path}")  # noqa: PTH106  thousands of them
    for path in sorted(wanted - there):
        os.mkdir(f"{into}/{path}")  # noqa: PTH102  thousands of them


def put_away(tree: Path, spare: Path | None) -> None:
    """Keep a tree of empty folders as the spare one; remove it where there is one, or none can be."""
    if spare is None or not _moved(tree, spare):
        for below, _, _ in os.walk(tree, topdown=False):
            os.rmdir(below)  # noqa: PTH106  thousands of them


def _moved(folder: Path, to: Path) -> bool:
    """Whether a folder could be moved: not to another disk, nor to where one stands."""
    with suppress(OSError):
        folder.rename(to)
        return True
    return False


def _folders_below(tree: Path) -> frozenset[str] | None:
    """The folders in a tree; None unless it is one of folders alone, such as this user would make now."""
    try:
        top, owner = tree.lstat(), os.geteuid()
        is_ours = stat.S_ISDIR(top.st_mode) and top.st_uid == owner
        return frozenset(_walk(str(tree), _usual(), owner)) if is_ours else None
    except (OSError, ValueError, AttributeError):
        return None


def _usual() -> int:
    """The rights of a folder that is made now."""
    return 0o777 & ~mask()


def _walk(tree: str, rights: int, owner: int) -> Iterator[str]:
    """The folders in a tree; raises ValueError at the first thing that is something else."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{tree}/{below}") as entries:
            for entry in entries:
                now = entry.stat(follow_symlinks=False)
                if (
                    not stat.S_ISDIR(now.st_mode)
                    or stat.S_IMODE(now.st_mode) != rights
                    or now.st_uid != owner
                ):
                    raise ValueError(entry.path)
                yield f"{below}{entry.name}"
                waiting.append(f"{below}{entry.name}/")
