"""The tree of the site that was replaced waits for the next one, with all that did not change.

Of thousands of files and folders hardly any comes, goes or changes from one build to another, and some disks
take milliseconds to make or to remove a single one. What waits takes no room: its files are those of the
published site under a second name.
"""

import errno
import os
import shutil
import stat
from collections.abc import Mapping, Set
from contextlib import suppress
from pathlib import Path

from site_builder.model.dataclass import dataclass
from site_builder.write.manifest import LISTS, is_ours
from site_builder.write.plan import Plan
from site_builder.write.rights import mask


@dataclass(frozen=True, slots=True)
class _Tree:
    """What is in a tree, beside its lists."""

    folders: Set[str] = frozenset()
    closed: tuple[str, ...] = ()
    """The folders that have other rights than those made now."""
    same: Set[str] = frozenset()
    """Files that are the very files of the published site which stay."""
    other: tuple[str, ...] = ()


def lay_out(plan: Plan, into: Path, spare: Path | None) -> Set[str]:
    """Make the folder `into` with exactly the folders of a site in it, out of `spare` where that will do.

    Gives the files that are in it then: the same as those of the published site that stay.
    """
    # What lies in a tree that is not cleared yet is nobody's to publish: it has a name of its own.
    tree = uncleared(into)
    there = _taken(spare, tree, plan) if spare else None
    if there is None:
        forget_spare(spare)
        tree.mkdir()
        there = _Tree()
    for path in there.closed:
        (tree / path).chmod(_usual())
    for path in there.other:
        os.unlink(f"{tree}/{path}")  # noqa: PTH108  thousands of them
    for path in sorted(there.folders - plan.folders, reverse=True):
        os.rmdir(f"{tree}/{path}")  # noqa: PTH106  thousands of them
    # The tree bears the rights of the site that it was: nobody is let into it before that is gone.
    tree.chmod(_usual())
    for path in sorted(plan.folders - there.folders):
        os.mkdir(f"{tree}/{path}")  # noqa: PTH102  thousands of them
    tree.rename(into)
    return there.same


def uncleared(into: Path) -> Path:
    """Where a tree lies that becomes `into`, until nothing of the site before the last is in it."""
    return into.with_name(f"{into.name}.spare")


def moved(folder: Path, to: Path) -> bool:
    """Whether a folder could be moved: not to another disk, nor to where one stands."""
    with suppress(OSError):
        folder.rename(to)
        return True
    return False


def forget_spare(spare: Path | None) -> None:
    """Remove the spare tree where it is of no use: what goes from the site later would stay in it.

    It is moved first: whoever takes it meanwhile has all of it, or nothing.
    """
    if spare is None:
        return
    gone = spare.with_name(f"{spare.name}.gone")
    # What a run left that was killed here.
    shutil.rmtree(gone, ignore_errors=True)
    if _is_mine(spare) and moved(spare, gone):
        shutil.rmtree(gone, ignore_errors=True)


def _taken(spare: Path, tree: Path, plan: Plan) -> _Tree | None:
    """What is in the spare tree, which is `tree` then; None where there is none that can be used.

    It is looked at where nobody else takes it: other outputs of the same archive have the same spare tree.
    """
    if not _is_mine(spare) or not moved(spare, tree):
        return None
    try:
        return _walked(str(tree), plan.kept)
    except OSError:
        # What another user put there can be removed by nobody else.
        if not moved(tree, spare):
            raise
        return None


def _is_mine(tree: Path) -> bool:
    """Whether a build of this user laid a tree."""
    with suppress(OSError, AttributeError):
        return tree.lstat().st_uid == os.geteuid() and is_ours(tree)
    return False


def _usual() -> int:
    """The rights of a folder that is made now."""
    return 0o777 & ~mask()


def _walked(tree: str, stays: Mapping[str, os.stat_result]) -> _Tree:
    """What is in a tree. Raises OSError when it cannot be looked through, or a folder is another user's."""
    rights, owner, waiting = _usual(), os.geteuid(), [""]
    folders: set[str] = set()
    closed: list[str] = []
    same: set[str] = set()
    other: list[str] = []
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{tree}/{below}") as entries:
            for entry in entries:
                path, now = f"{below}{entry.name}", entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(now.st_mode):
                    if now.st_uid != owner:
                        raise PermissionError(errno.EPERM, "this is another user's", entry.path)
                    folders.add(path)
                    waiting.append(f"{path}/")
                    closed += [path] if stat.S_IMODE(now.st_mode) != rights else []
                elif path in stays and _is_same(now, stays[path]):
                    same.add(path)
                elif path not in LISTS:
                    other.append(path)
    return _Tree(folders, tuple(closed), same, tuple(other))


def _is_same(now: os.stat_result, was: os.stat_result) -> bool:
    """Whether it is the very file that was found, and nobody has written in it since."""
    return os.path.samestat(now, was) and (now.st_size, now.st_mtime_ns) == (was.st_size, was.st_mtime_ns)
