"""Lays a whole site into a folder of its own beside the published one, and takes such a folder away again."""

import errno
import os
import shutil
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping, Set
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from site_builder.model.page import Output, digest_of
from site_builder.write.durable import flush, flush_all
from site_builder.write.manifest import LISTS, MANIFEST, PART, Manifest, manifest_text, read_manifest
from site_builder.write.plan import Plan
from site_builder.write.spare import lay_out, moved

_NO_LINKS = frozenset(
    {errno.EPERM, errno.EACCES, errno.EMLINK, errno.ENOSYS, errno.ENOTSUP, errno.EOPNOTSUPP}
)
"""How file systems say that a file cannot have two names."""


def lay_tree(plan: Plan, published: Path, others: tuple[str, ...], into: Path, spare: Path | None) -> bool:
    """Make the folder `into` the whole new site, on the disk and verified; `published` is only read.

    Files that stay are the same files under a second name, never written; so are the `others`' files. Gives
    whether that was so: some file systems know no second names, there they are copies.
    """
    there = lay_out(plan, into, spare)
    # Before any file the list of what is ours: a run that ends here leaves a folder that can be taken away.
    save_manifest(into, plan.digests)
    if published.is_dir():
        _keep_rights(published, into)
    brought = [path for path in plan.kept if path not in there]
    copies = [path for path in brought if not _same_file(f"{published}/{path}", f"{into}/{path}")]
    write_files(plan.stale, into)
    for name in others:
        _bring(published / name, into / name)
    os.utime(into / MANIFEST)
    flush_all(into, [output.path for output in plan.stale])
    verify(into, plan, brought)
    return not copies


def write_files(outputs: Iterable[Output], folder: Path) -> None:
    """Write files that do not exist yet, in folders that do."""
    for output in outputs:
        try:
            with open(f"{folder}/{output.path}", "xb") as stream:  # noqa: PTH123  half the time of Path.open
                stream.write(output.data)
        except OSError as error:
            # A full disk names no file by itself.
            raise OSError(error.errno, error.strerror, str(folder / output.path)) from error


def verify(folder: Path, plan: Plan, brought: Collection[str]) -> None:
    """Raise OSError unless every new file is there byte for byte, and those `brought` in full length.

    All others were seen to be the files that the published site has.
    """
    for path in brought:
        if os.lstat(f"{folder}/{path}").st_size != plan.sizes[path]:
            raise OSError(errno.EIO, f"of {plan.sizes[path]} bytes not all are there", f"{folder}/{path}")
    for output in plan.stale:
        with open(f"{folder}/{output.path}", "rb") as stream:  # noqa: PTH123  half the time of Path.open
            if digest_of(stream.read()) != plan.digests[output.path]:
                raise OSError(errno.EIO, "other bytes were read than were written", stream.name)


def save_manifest(folder: Path, digests: Mapping[str, str]) -> None:
    """Exchange the manifest of `folder` in one step."""
    part = folder / PART
    part.write_bytes(manifest_text(digests))
    flush(part)
    part.replace(folder / MANIFEST)


class Lists(NamedTuple):
    """What builds wrote into a tree that goes, and what is published."""

    wrote: Set[str]
    """The files of either."""
    stays: Set[str]
    """The files of both, which are the same."""


def lists_of(tree: Path, published: Path) -> Lists:
    """The same as the manifests of the two folders say."""
    there, stands = ((read_manifest(folder) or Manifest()).digests for folder in (tree, published))
    both = {path for path, digest in there.items() if stands.get(path) == digest}
    return Lists(there.keys() | stands.keys(), both)


def take_away(tree: Path, published: Path, lists: Lists, spare: Path | None) -> None:
    """Remove a folder that this tool laid, or let it wait as the `spare` one with what is published still.

    What somebody else put into it moves into `published`.
    """
    _clear(tree, published, lists.wrote, lists.stays if spare else frozenset())
    (tree / PART).unlink(missing_ok=True)
    if spare is not None and moved(tree, spare):
        return
    _clear(tree, published, lists.wrote, frozenset())
    (tree / MANIFEST).unlink(missing_ok=True)
    for below, _, _ in os.walk(tree, topdown=False):
        os.rmdir(below)  # noqa: PTH106  thousands of them


def _clear(tree: Path, published: Path, wrote: Set[str], stays: Set[str]) -> None:
    """Take everything out of a tree but its lists and what stays."""
    for path in _files_below(str(tree)):
        if path in LISTS or path in stays:
            continue
        if path in wrote:
            os.unlink(f"{tree}/{path}")  # noqa: PTH108  thousands of them
        else:
            _hand_over(tree / path, published / path)


def remove_file(path: Path) -> None:
    """Remove a file; nothing where there is none, or a folder stands instead, or its own folder is a file."""
    if path.is_symlink() or not path.is_dir():
        with suppress(FileNotFoundError, NotADirectoryError):
            path.unlink()


def _files_below(tree: str) -> Iterator[str]:
    """Everything in a folder that is no folder, links to folders too; each may be removed when given."""
    waiting = [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{tree}/{below}") as entries:
            found = [(f"{below}{entry.name}", entry.is_dir(follow_symlinks=False)) for entry in entries]
        waiting += [f"{path}/" for path, is_folder in found if is_folder]
        yield from (path for path, is_folder in found if not is_folder)


def _hand_over(ours: Path, theirs: Path) -> None:
    """Move somebody's file from a folder that goes to its place in the one that stays; the younger wins."""
    mine = ours.lstat()
    if not os.path.lexists(theirs):
        theirs.parent.mkdir(parents=True, exist_ok=True)
        ours.rename(theirs)
    elif os.path.samestat(mine, theirs.lstat()) or mine.st_mtime_ns < theirs.lstat().st_mtime_ns:
        ours.unlink()
    else:
        ours.replace(theirs)


def _same_file(source: str, target: str) -> bool:
    """A second name for a file or a link; False: the file system knows no such thing, and it is a copy."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copy2(source, target, follow_symlinks=False)
        return False
    return True


def _bring(source: Path, target: Path) -> None:
    """Somebody's file, or folder with all that is in it, given a second place."""
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.is_symlink() or not source.is_dir():
        _same_file(str(source), str(target))
        return
    target.mkdir(exist_ok=True)
    for each in source.iterdir():
        _bring(each, target / each.name)
    shutil.copystat(source, target)


def _keep_rights(published: Path, into: Path) -> None:
    """The new folder may be read and written by whom the old one could."""
    before = published.stat()
    into.chmod(stat.S_IMODE(before.st_mode))
    if hasattr(os, "chown") and before.st_uid != into.stat().st_uid:
        with suppress(PermissionError):
            os.chown(into, before.st_uid, before.st_gid)
