"""Lays a site into its output folder in one step, touching nothing that this tool did not write."""

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Mapping, Set
from contextlib import suppress
from dataclasses import field
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Checked
from site_builder.model.page import Output
from site_builder.write.durable import flush
from site_builder.write.exchange import put_back, take_place
from site_builder.write.in_place import lay_in_place
from site_builder.write.lock import whole_path
from site_builder.write.manifest import MANIFEST, Manifest, folders_of, is_inside, is_ours, read_manifest
from site_builder.write.plan import NEXT, Plan, Standing, in_the_way, plan, standing
from site_builder.write.refusals import failed, lack_of_room, not_ours, somebodys_file, torn_list
from site_builder.write.spare import forget_spare, uncleared
from site_builder.write.tree import Lists, lay_tree, lists_of, take_away
from site_builder.write.undisturbed import undisturbed

OLD = ".site-builder.old"
"""Where the published folder lies between two renames, on systems that cannot exchange folders."""
_STUCK = frozenset({errno.EBUSY, errno.EXDEV})
"""How a folder says that it, or something in it, is another disk and cannot be moved."""


class Manner(StrEnum):
    """How a new site takes the place of the old one."""

    WHOLE = "whole"
    """Both lie side by side until they are exchanged in one step."""
    BY_FILE = "by file"
    """The folder stays the same folder, as programs need that were started in it; its files are exchanged."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a build did to the output folder."""

    written: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()
    unchanged: int = 0
    remark: str = ""
    """Why the folder was not exchanged as a whole, or what is left over; empty when all is usual."""
    kept: Mapping[str, os.stat_result] = field(default_factory=dict)
    """The files that stood there already, as they were found."""
    folders: Set[str] = frozenset()
    """The folders of the site."""
    others: tuple[str, ...] = ()
    """Files and folders in it that no build wrote."""

    @property
    def again(self) -> "Written":
        """What the same build would do to the folder that it left."""
        return Written(unchanged=len(self.written) + self.unchanged)

    @property
    def ours(self) -> Mapping[str, os.stat_result | None]:
        """The files and folders of the site, with what is known of those that were not touched."""
        new = dict.fromkeys((MANIFEST, *self.written))
        # A folder that only somebody's file keeps is looked at too.
        folders = sorted(self.folders | folders_of(self.others))
        return {**dict.fromkeys(folders), **self.kept, **new}


class Found(NamedTuple):
    """What is in the output folder before a build writes into it."""

    before: Manifest | None
    """What an earlier build wrote; None: none did."""
    there: Standing

    @property
    def digests(self) -> Mapping[str, str]:
        """What an earlier build wrote, path → digest."""
        return self.before.digests if self.before else {}


def found(outputs: Iterable[Output], folder: Path, spare: Path | None = None) -> Found:
    """What is in `folder` before `outputs` are written, once what a killed run left is mended.

    Whoever calls holds the lock of the folder. Raises OSError.
    """
    folder = whole_path(folder)
    _tidy(folder, spare)
    seen = Found(read_manifest(folder), Standing({}))
    if not folder.is_dir():
        return seen
    paths = {output.path for output in outputs}
    return seen._replace(there=standing(folder, seen.digests.keys(), paths))


def write(
    outputs: Iterable[Output],
    folder: Path,
    manner: Manner = Manner.WHOLE,
    spare: Path | None = None,
    known: Found | None = None,
) -> Checked[Written | None]:
    """Bring `folder` in line with `outputs`; refuse a folder that holds somebody else's files.

    Whoever calls holds the lock of the folder. With issues the folder is as it was. The tree that is
    replaced waits in `spare` for the next time. What is `known` of the folder since is not looked for again.
    """
    folder, site = whole_path(folder), tuple(outputs)
    if outside := [output.path for output in site if not is_inside(output.path)]:
        # No record can be named so; should one slip through, nothing at all is written.
        raise ValueError(f"a file of the site would lie outside it: {outside[0]!r}")
    try:
        before, there = known or found(site, folder, spare)
        refused = not_ours(folder, before)
        if refused:
            return Checked(None, (refused,))
        folder.parent.mkdir(parents=True, exist_ok=True)
        return _written(site, Found(before, there), _Place(folder, manner, spare))
    except OSError as error:
        return Checked(None, (failed(folder, error, sum(output.size for output in site)),))


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a site goes, and how."""

    folder: Path
    manner: Manner
    spare: Path | None


def _written(site: tuple[Output, ...], found: Found, place: _Place) -> Checked[Written | None]:
    folder, before, there = place.folder, found.before or Manifest(), found.there
    todo = plan(site, folder, before, there)
    if todo.is_done and (folder / MANIFEST).exists():
        return Checked(
            Written(unchanged=len(todo.kept), kept=todo.kept, folders=todo.folders, others=there.others)
        )
    hindrance = in_the_way(folder, there.others, todo)
    if hindrance is not None:
        return Checked(None, (torn_list(folder) if before.is_torn else somebodys_file(folder / hindrance),))
    lack = lack_of_room(todo, folder)
    if lack:
        return Checked(None, (lack,))
    carried = tuple(name for name in there.others if name not in todo.digests)
    remark = _publish(todo, carried, place)
    written = tuple(output.path for output in todo.stale)
    return Checked(
        Written(
            written, todo.gone, len(todo.kept), remark, kept=todo.kept, folders=todo.folders, others=carried
        )
    )


def _publish(todo: Plan, others: tuple[str, ...], place: _Place) -> str:
    """Make the folder the new site; gives what there is to say of how it was done."""
    reason = _why_by_file(place.folder, place.manner)
    if reason is None:
        try:
            return _exchange(todo, others, place)
        except OSError as error:
            if error.errno not in _STUCK:
                raise
            reason = f"{error.filename or place.folder} cannot be moved"
    forget_spare(place.spare)
    lay_in_place(todo, place.folder)
    return f"written file by file: {reason}" if reason else ""


def _why_by_file(folder: Path, manner: Manner) -> str | None:
    """Why the folder cannot be exchanged as a whole; empty when it was not to be, None when it can."""
    if manner is Manner.BY_FILE:
        return ""
    if sys.platform == "win32":
        return "this system does not exchange folders"
    if folder.is_dir() and os.path.ismount(folder):
        return f"{folder} is a disk of its own"
    if not os.access(folder.parent, os.W_OK | os.X_OK):
        return f"nothing can be put beside {folder}"
    return None


def _exchange(todo: Plan, others: tuple[str, ...], place: _Place) -> str:
    """Lay the new site beside the published one and exchange the two."""
    folder, new = place.folder, beside(place.folder, NEXT)
    try:
        is_linked = lay_tree(todo, folder, others, new, place.spare)
        take_place(new, folder, beside(folder, OLD))
        flush(folder.parent)
        if todo.before:
            # Of copies a tree that waits would take as much room as the site.
            lists = Lists(todo.before.keys() | todo.digests.keys(), todo.kept.keys())
            with undisturbed():
                take_away(new, folder, lists, place.spare if is_linked else None)
    finally:
        # However this ends, what lies beside the site is taken away; where it cannot be, by the next build.
        with suppress(OSError):
            _tidy(folder, place.spare)
    return f"{new} is left over and can be removed" if new.exists() else ""


def beside(folder: Path, what: str) -> Path:
    """A name next to the output folder that says whose it is: `.output.site-builder.next`."""
    return folder.with_name(f".{folder.name}{what}")


def _tidy(folder: Path, spare: Path | None) -> None:
    """Mend what a run left that was killed: a site between two renames, a tree that nobody needs."""
    with undisturbed():
        _mend(folder, spare)


def _mend(folder: Path, spare: Path | None) -> None:
    put_back(folder, beside(folder, OLD))
    tree = uncleared(beside(folder, NEXT))
    if os.path.lexists(tree):
        shutil.rmtree(tree)
    for tree in (beside(folder, NEXT), beside(folder, OLD)):
        if not os.path.lexists(tree):
            continue
        if not is_ours(tree):
            reason = "this name is needed, and there are files in it that no build wrote"
            raise FileExistsError(errno.EEXIST, reason, str(tree))
        take_away(tree, folder, lists_of(tree, folder), spare)
    if not folder.is_symlink() and (folder / NEXT).is_dir():
        shutil.rmtree(folder / NEXT)
