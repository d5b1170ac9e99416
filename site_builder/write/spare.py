"""The tree of the site that was replaced waits for the next one, with all that did not change.

Of thousands of files and folders hardly any comes, goes or changes from one build to another, and some disks
take milliseconds to make or to remove a single one. What waits takes no room: its files are those of the
published site under a second name.
"""

import os
import stat
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from pathlib import Path

from site_builder.model.dataclass import dataclass
from site_builder.write.manifest import LISTS, read_manifest
from site_builder.write.plan import Plan
from site_builder.write.rights import mask


@dataclass(frozen=True, slots=True)
class _Tree:
    """What is in a tree, beside its lists."""

    folders: Set[str]
    same: Set[str]
    """Files that are the very files of the published site which stay."""
    other: tuple[str, ...]


def lay_out(plan: Plan, into: Path, spare: Path | None) -> Set[str]:
    """Make the folder `into` with exactly the folders of a site in it, out of `spare` where that will do.

    Gives the files that are in it then: the same as those of the published site that stay.
    """
    there = _found(spare, plan) if spare else None
    if spare is None or there is None or not moved(spare, into):
        into.mkdir()
        there = _Tree(frozenset(), frozenset(), ())
    # The tree bore the rights of the site that it was: those of the next one are for its folder to say.
    into.chmod(_usual())
    for path in there.other:
        os.unlink(f"{into}/{path}")  # noqa: PTH108  thousands of them
    for path in sorted(there.folders - plan.folders, reverse=True):
        os.rmdir(f"{into}/{path}")  # noqa: PTH106  thousands of them
    for path in sorted(plan.folders - there.folders):
        os.mkdir(f"{into}/{path}")  # noqa: PTH102  thousands of them
    return there.same


def moved(folder: Path, to: Path) -> bool:
    """Whether a folder could be moved: not to another disk, nor to where one stands."""
    with suppress(OSError):
        folder.rename(to)
        return True
    return False


def _found(spare: Path, plan: Plan) -> _Tree | None:
    """What is in the spare tree; None unless it is ours, with folders such as this user would make now."""
    try:
        top, owner = spare.lstat(), os.geteuid()
        if not stat.S_ISDIR(top.st_mode) or top.st_uid != owner:
            return None
        found = _walked(str(spare), plan.kept, owner)
    except (OSError, ValueError, AttributeError):
        return None
    return found if _is_ours(spare, found.other, plan) else None


def _is_ours(spare: Path, files: Iterable[str], plan: Plan) -> bool:
    """Whether a build wrote all of some files."""
    strange = [path for path in files if path not in plan.before and path not in plan.digests]
    listed = read_manifest(spare) if strange else None
    return not strange or (listed is not None and all(path in listed.digests for path in strange))


def _usual() -> int:
    """The rights of a folder that is made now."""
    return 0o777 & ~mask()


def _walked(tree: str, stays: Mapping[str, os.stat_result], owner: int) -> _Tree:
    """What is in a tree; raises ValueError at the first thing that no build can have left."""
    rights, waiting = _usual(), [""]
    folders: set[str] = set()
    same: set[str] = set()
    other: list[str] = []
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{tree}/{below}") as entries:
            for entry in entries:
                path, now = f"{below}{entry.name}", entry.stat(follow_symlinks=False)
                if stat.S_ISDIR(now.st_mode):
                    if stat.S_IMODE(now.st_mode) != rights or now.st_uid != owner:
                        raise ValueError(path)
                    folders.add(path)
                    waiting.append(f"{path}/")
                elif path in stays and os.path.samestat(now, stays[path]):
                    same.add(path)
                elif not stat.S_ISREG(now.st_mode):
                    raise ValueError(path)
                elif path not in LISTS:
                    other.append(path)
    return _Tree(folders, same, tuple(other))
