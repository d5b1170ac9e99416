"""Disks that are full, small or not our own: what is published stays, and the message says what is needed."""

import os
import resource
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.faults.counts import record, times
from tests.faults.runs import PYTHON, driven, environment
from tests.faults.sites import site, standing, strays, version_of

MOUNTED = sys.platform == "linux" and os.geteuid() == 0 and shutil.which("mount")
BLOCK = 4096


@pytest.fixture
def mount(tmp_path: Path) -> Iterator[Callable[[str, str], Path]]:
    """Mounts a disk in memory below a folder; skipped where that needs rights that we do not have."""
    if not MOUNTED:
        pytest.skip("mounting a small disk needs rights that this user does not have")
    mounted: list[Path] = []

    def place(name: str, options: str) -> Path:
        folder = tmp_path / name
        folder.mkdir(parents=True, exist_ok=True)
        done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "none", folder], check=False)
        if done.returncode:
            pytest.skip("this machine does not let its root mount")
        mounted.append(folder)
        return folder

    yield place
    for folder in reversed(mounted):
        subprocess.run(["umount", folder], check=True)


def test_a_full_disk_publishes_nothing_and_says_how_many_bytes_are_missing(
    mount: Callable[[str, str], Path],
) -> None:
    disk = mount("disk", "size=2m,nr_inodes=1000")
    output = disk / "output"
    levels = times(4, 20)
    needed = sum(-(-len(one.data) // BLOCK) * BLOCK for one in site("b") if one.path.endswith(".html"))
    for level in range(levels):
        assert driven(output, "a").code == 0
        before = standing(output)
        filler = disk / "filler"
        free = os.statvfs(disk).f_bavail * BLOCK
        filler.write_bytes(bytes(free - (needed + BLOCK) * level // levels))

        ended = driven(output, "b")

        assert ended.code == 1 and str(disk) in ended.said and ended.said.count("\n") == 1
        assert " bytes are needed and " in ended.said or "the whole site needs " in ended.said
        assert standing(output) == before and strays(output) == ["filler"]
        filler.unlink()
    assert driven(output, "b").code == 0
    record("disk full, at different levels", levels, "published site changed 0, exit 1, bytes told")


def test_a_disk_without_room_for_more_names_publishes_nothing(mount: Callable[[str, str], Path]) -> None:
    disk = mount("disk", f"size=4m,nr_inodes={2 * len(site('a')) + 16}")
    assert driven(disk / "output", "a").code == 0
    before = standing(disk / "output")

    ended = driven(disk / "output", "b")

    assert ended.code == 1 and ended.said.startswith("W02 cannot write ")
    assert standing(disk / "output") == before and strays(disk / "output") == []


def test_an_output_that_is_a_disk_of_its_own_is_written_file_by_file(
    mount: Callable[[str, str], Path],
) -> None:
    output = mount("place/output", "size=4m")

    assert driven(output, "a").code == 0
    ended = driven(output, "b")

    assert ended.code == 0, ended.said
    assert f"written file by file: {output} is a disk of its own" in ended.said
    assert (version_of(output), strays(output)) == ("b", [])


def test_an_output_with_a_disk_inside_it_is_written_file_by_file(
    mount: Callable[[str, str], Path], folder: Path
) -> None:
    assert driven(folder, "a").code == 0
    (folder / "mine").mkdir()
    inside = mount("place/output/mine", "size=1m")
    (inside / "film.txt").write_text("mine", "utf-8")

    ended = driven(folder, "b")

    assert ended.code == 0 and "written file by file: " in ended.said
    assert (inside / "film.txt").read_text("utf-8") == "mine"
    assert (folder / "index.html").read_text("utf-8") == "<h1>b</h1>" and strays(folder) == []


def test_a_file_that_may_not_grow_so_large_publishes_nothing(folder: Path) -> None:
    """Needs no rights: the system refuses any file beyond a size, as a quota would."""
    assert driven(folder, "a").code == 0
    before = standing(folder)

    ended = subprocess.run(
        [PYTHON, "-m", "tests.faults.driver", str(folder), "b"],
        env=environment(),
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000)),
    )

    assert ended.returncode == 1 and ended.stdout.startswith("W02 cannot write "), ended
    assert "File too large" in ended.stdout and ended.stdout.count("\n") == 1
    assert standing(folder) == before and strays(folder) == []
