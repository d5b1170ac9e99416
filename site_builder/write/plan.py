"""What has to change in the output folder, and what of it belongs to somebody else."""

import os
import stat
from collections.abc import Callable, Mapping, Set
from pathlib import Path

from site_builder.model.dataclass import dataclass
from site_builder.model.page import Output, digest_of
from site_builder.write.manifest import MANIFEST, PART, Manifest, folders_of
from site_builder.write.rights import mask

LOCK = ".site-builder.lock"
"""The lock, where it has to stand in the output folder itself."""
NEXT = ".site-builder.next"
"""Where files wait that are exchanged one by one."""
OURS = frozenset({MANIFEST, LOCK, NEXT, PART})


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
    kept: Mapping[str, os.stat_result]
    """Files that stand there already, byte for byte."""
    gone: tuple[str, ...]
    """Files that an earlier build wrote and this one does not."""

    folders: Set[str]
    """Every folder of the new site."""

    @property
    def is_done(self) -> bool:
        """Whether the folder is as it should be."""
        return not self.stale and not self.gone


@dataclass(frozen=True, slots=True)
class Standing:
    """What stands in the output folder, as one walk finds it that follows no link."""

    files: Mapping[str, os.stat_result]
    """The files that an earlier build wrote."""
    others: tuple[str, ...] = ()
    """Files and folders that none wrote; links as links."""


def standing(folder: Path, before: Set[str], after: Set[str]) -> Standing:
    """What stands in `folder`, where an earlier build wrote `before` and this one writes `after`."""
    files: dict[str, os.stat_result] = {}
    others: list[str] = []
    ours, waiting = folders_of(before | after), [""]
    while waiting:
        below = waiting.pop()
        with os.scandir(f"{folder}/{below}") as entries:
            for entry in entries:
                path = f"{below}{entry.name}"
                if entry.is_dir(follow_symlinks=False) and path in ours:
                    waiting.append(f"{path}/")
                elif path in before and not entry.is_dir(follow_symlinks=False):
                    files[path] = entry.stat(follow_symlinks=False)
                elif path not in OURS:
                    others.append(path)
    return Standing(files, tuple(sorted(others)))


def plan(outputs: tuple[Output, ...], folder: Path, before: Manifest, there: Standing) -> Plan:
    """What has to change in `folder`, where an earlier build left `before`."""
    after = {output.path: output.digest for output in outputs}
    stands = _judge(folder, before, after, there)
    stale = tuple(output for output in outputs if not stands(output))
    missing = {output.path for output in stale}
    return Plan(
        {output.path: output.size for output in outputs},
        after,
        before.digests,
        stale,
        {path: there.files[path] for path in after if path not in missing},
        tuple(path for path in before.digests if path not in after),
        folders_of(after),
    )


def in_the_way(folder: Path, others: tuple[str, ...], plan: Plan) -> str | None:
    """The first file of somebody else that stands where the site needs another; None when all have room."""
    for name in others:
        is_other = name in plan.digests and not _is_equal(folder / name, plan.digests[name])
        if name in plan.folders or is_other or folders_of([name]) & plan.digests.keys():
            return name
    return None


def _is_equal(path: Path, wanted: str) -> bool:
    return not path.is_symlink() and path.is_file() and digest_of(path.read_bytes()) == wanted


def _time_of(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:
        return 0


def _judge(
    folder: Path, before: Manifest, after: Mapping[str, str], there: Standing
) -> Callable[[Output], bool]:
    """Says of a file whether it is there already, byte for byte, and may be read by all who should."""
    closed, readable = _time_of(folder / MANIFEST), 0o444 & ~mask()

    def stands(output: Output) -> bool:
        now = there.files.get(output.path)
        if now is None or before.digests[output.path] != after[output.path]:
            return False
        if not stat.S_ISREG(now.st_mode) or now.st_size != output.size or readable & ~now.st_mode:
            return False
        # The manifest is the last thing that a build touches: a younger file was changed by somebody.
        return now.st_mtime_ns <= closed or _digest_in(folder / output.path) == after[output.path]

    return stands


def _digest_in(path: Path) -> str:
    try:
        return digest_of(path.read_bytes())
    except OSError:
        return ""
