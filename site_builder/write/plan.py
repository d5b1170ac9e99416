"""What has to change in the output folder, and what of it belongs to somebody else."""

import os
import stat
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.page import Output
from site_builder.write.manifest import MANIFEST, Manifest, digest, folders_of

LOCK = ".site-builder.lock"
"""The lock, where it has to stand in the output folder itself."""
NEXT = ".site-builder.next"
"""Where files wait that are exchanged one by one."""
OURS = frozenset({MANIFEST, LOCK, NEXT, f"{MANIFEST}.part"})


@dataclass(frozen=True, slots=True)
class Plan:
    """What a build has to do to the output folder."""

    sizes: Mapping[str, int]
    """Every file of the new site → how many bytes it has."""
    digests: Mapping[str, str]
    before: Mapping[str, str]
    """What stands there since the last build, by path."""
    stale: tuple[Output, ...]
    """Files to write."""
    kept: tuple[str, ...]
    """Files that stand there already, byte for byte."""
    gone: tuple[str, ...]
    """Files that an earlier build wrote and this one does not."""

    @property
    def is_done(self) -> bool:
        """Whether the folder is as it should be."""
        return not self.stale and not self.gone


def plan(outputs: tuple[Output, ...], folder: Path, before: Manifest) -> Plan:
    """What has to change in `folder`, where an earlier build left `before`."""
    after = {output.path: digest(output.data) for output in outputs}
    closed = _time_of(folder / MANIFEST)
    stale = tuple(output for output in outputs if not _stands(folder, output, before, after, closed))
    missing = {output.path for output in stale}
    return Plan(
        {output.path: len(output.data) for output in outputs},
        after,
        before.digests,
        stale,
        tuple(path for path in after if path not in missing),
        tuple(path for path in before.digests if path not in after),
    )


def foreign(folder: Path, before: Set[str], after: Set[str]) -> tuple[str, ...]:
    """Files and folders in `folder` that neither an earlier build wrote nor this one will; links as links."""
    return tuple(_foreign(str(folder), "", before, folders_of(before) | folders_of(after)))


def in_the_way(folder: Path, others: tuple[str, ...], plan: Plan) -> str | None:
    """The first file of somebody else that stands where the site needs another; None when all have room."""
    folders = folders_of(plan.digests)
    for name in others:
        is_other = name in plan.digests and not _is_equal(folder / name, plan.digests[name])
        if name in folders or is_other or folders_of([name]) & plan.digests.keys():
            return name
    return None


def _foreign(root: str, below: str, files: Set[str], folders: Set[str]) -> Iterator[str]:
    with os.scandir(os.path.join(root, below)) as entries:  # noqa: PTH118  tens of thousands of them
        found = sorted((entry.name, entry.is_dir(follow_symlinks=False)) for entry in entries)
    for name, is_folder in found:
        path = f"{below}/{name}" if below else name
        if is_folder and path in folders:
            yield from _foreign(root, path, files, folders)
        elif (is_folder or path not in files) and path not in OURS:
            yield path


def _is_equal(path: Path, wanted: str) -> bool:
    return not path.is_symlink() and path.is_file() and digest(path.read_bytes()) == wanted


def _time_of(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _stands(folder: Path, output: Output, before: Manifest, after: Mapping[str, str], closed: int) -> bool:
    """Whether the file is there already, byte for byte.

    The manifest is the last thing that a build touches: a file that is younger was changed by somebody.
    """
    if before.digests.get(output.path) != after[output.path]:
        return False
    path = folder / output.path
    try:
        now = path.lstat()
        if not stat.S_ISREG(now.st_mode) or now.st_size != len(output.data):
            return False
        return now.st_mtime_ns <= closed or path.read_bytes() == output.data
    except OSError:
        return False
