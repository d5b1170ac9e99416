"""Lays a whole site into a folder of its own beside the published one, and takes such a folder away again."""

import errno
import os
import shutil
import stat
from collections.abc import Collection, Iterable, Iterator, Mapping
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


def lay_tree(plan: Plan, published: Path, others: tuple[str, ...], into: Path, spare: Path | None) -> None:
    """Make the folder `into` the whole new site, on the disk and verified; `published` is only read.

    Files that stay are the same files under a second name, never written; so are the `others`' files.
    """
    there = lay_out(plan, into, spare)
    # Before any file the list of what is ours: a run that ends here leaves a folder that can be taken away.
    save_manifest(into, plan.digests)
    if published.is_dir():
        _keep_rights(published, into)
    brought = [path for path in plan.kept if path not in there]
    for path in brought:
        _same_file(f"{published}/{path}", f"{into}/{path}")
    write_files(plan.stale, into)
    for name in others:
        _bring(published / name, into / name)
    os.utime(into / MANIFEST)
    flush_all(into, [output.path for output in plan.stale])
    verify(into, plan, brought)


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

    All others have been there all the time.
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


def is_ours(tree: Path) -> bool:
    """Whether a folder was laid by this tool: its manifest says so, or it ended before there was one."""
    if tree.is_symlink() or not tree.is_dir():
        return False
    return (tree / MANIFEST).is_file() or all(name == PART for _, _, names in os.walk(tree) for name in names)


def lists_of(tree: Path, published: Path) -> "Lists":
    """What builds wrote into two folders, as their manifests say."""
    there, stands = (read_manifest(folder) or Manifest() for folder in (tree, published))
    return Lists(there.digests, stands.digests)


class Lists(NamedTuple):
    """What builds wrote, path → digest: into a tree that goes, and into the folder that is published."""

    tree: Mapping[str, str]
    published: Mapping[str, str]

    def is_published(self, path: str) -> bool:
        """Whether a file of the tree is one of the published site too."""
        return path in self.published and self.tree.get(path) == self.published[path]


def take_away(tree: Path, published: Path, lists: Lists, spare: Path | None) -> None:
    """Remove a folder that this tool laid, or let it wait as the `spare` one with what is published still.

    What somebody else put into it moves into `published`.
    """
    _clear(tree, published, lists, keeps=spare is not None)
    (tree / PART).unlink(missing_ok=True)
    if spare is not None and moved(tree, spare):
        return
    _clear(tree, published, lists, keeps=False)
    (tree / MANIFEST).unlink(missing_ok=True)
    for below, _, _ in os.walk(tree, topdown=False):
        os.rmdir(below)  # noqa: PTH106  thousands of them


def _clear(tree: Path, published: Path, lists: Lists, *, keeps: bool) -> None:
    """Take everything but its lists out of a tree, or all but what is published still."""
    for path in _files_below(str(tree)):
        if path in LISTS or (keeps and lists.is_published(path)):
            continue
        if path in lists.tree or path in lists.published:
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


def _same_file(source: str, target: str) -> None:
    """A second name for a file or a link; a copy with its times where the file system knows no such thing."""
    try:
        os.link(source, target, follow_symlinks=False)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        shutil.copy2(source, target, follow_symlinks=False)


def _bring(source: Path, target: Path) -> None:
    """Somebody's file, or folder with all that is in it, given a second place."""
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
