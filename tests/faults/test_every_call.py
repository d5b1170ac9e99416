"""At each single call that publishing asks of the system, the program dies or the system refuses."""

import errno
import shutil
from collections import Counter
from enum import StrEnum
from pathlib import Path

import pytest

from site_builder.write import Manner
from tests.faults.conftest import Shim
from tests.faults.counts import record, times
from tests.faults.sites import SPARE, published, standing, strays, version_of

SAMPLES = 8
REFUSALS = {
    "no space left": errno.ENOSPC,
    "over quota": errno.EDQUOT,
    "a broken disk": errno.EIO,
    "no right": errno.EACCES,
}


def numbers(total: int) -> list[int]:
    """Which calls to meddle with: every one in full counts, a dozen spread over all of them in short ones."""
    step = max(1, times(total // SAMPLES, 1))
    return [*range(1, total + 1, step)]


class Kept(StrEnum):
    """What an earlier build kept for this one."""

    TREE = "spare tree"
    NOTHING = "no tree"


def ready(folder: Path, kept: Kept) -> None:
    """Version `a` is published, and there is a spare tree or none."""
    published(folder, "a")
    if kept is Kept.NOTHING:
        shutil.rmtree(folder.with_name(SPARE), ignore_errors=True)


def calls_of(shim: Shim, folder: Path, kept: Kept = Kept.TREE) -> int:
    """How many calls it takes to get from one version to the other; it is ready again after."""
    for version in ("a", "b"):
        published(folder, version)
    ready(folder, kept)
    total = len(shim.driven(folder, "b").calls)
    ready(folder, kept)
    return total


@pytest.mark.parametrize("kept", Kept)
def test_killed_at_any_call_the_site_is_whole_and_the_next_build_mends_the_rest(
    shim: Shim, folder: Path, kept: Kept
) -> None:
    found: Counter[str] = Counter()
    tried = numbers(calls_of(shim, folder, kept))
    for number in tried:
        ended = shim.driven(folder, "b", do="kill", at=str(number))
        found[version_of(folder)] += 1

        assert ended.code == -9
        published(folder, "b")
        ready(folder, kept)

    record(f"killed at every call to the system while writing, {kept}", len(tried), f"torn {found['torn']}")
    assert found["torn"] == 0 and found["a"]


@pytest.mark.parametrize("why", REFUSALS)
def test_refused_at_any_call_the_site_is_whole_and_the_message_names_a_path(
    shim: Shim, folder: Path, why: str
) -> None:
    found: Counter[str] = Counter()
    tried = numbers(calls_of(shim, folder))[:: times(3, 1)]
    for number in tried:
        ended = shim.driven(folder, "b", do=str(REFUSALS[why]), at=str(number))
        found[version_of(folder)] += 1

        # What fails after the exchange is only tidying up: the site is published then.
        assert version_of(folder) == "b" or (ended.code == 1 and "Traceback" not in ended.said), ended.said
        assert ended.code == 0 or (str(folder.parent) in ended.said and ended.said.count("\n") == 1)
        published(folder, "b")
        published(folder, "a")

    record(f"refused at every call to the system: {why}", len(tried), f"torn {found['torn']}")
    assert found["torn"] == 0


def test_where_folders_cannot_be_exchanged_two_renames_do_it(shim: Shim, folder: Path) -> None:
    published(folder, "a")

    ended = shim.driven(folder, "b", only="exchange", do=str(errno.EINVAL), at="0")

    assert (ended.code, version_of(folder), strays(folder)) == (0, "b", [])


def test_killed_between_two_renames_the_site_is_put_back_by_the_next_build(shim: Shim, folder: Path) -> None:
    """The one moment without a site, on systems that cannot exchange folders."""
    published(folder, "a")
    # The kernel cannot exchange, and of what it is asked to rename the second name is the last.
    without = shim.driven(folder, "b", only="exchange", do="kill", at="1")
    new, aside = (folder.with_name(f".output.site-builder.{what}") for what in ("next", "old"))
    folder.rename(aside)

    assert without.code == -9 and new.is_dir() and not folder.exists()
    published(folder, "a")


def test_file_by_file_a_build_that_dies_is_mended_by_the_next(shim: Shim, folder: Path) -> None:
    published(folder, "a", Manner.BY_FILE)
    total = len(shim.driven(folder, "b", "by file").calls)
    tried = numbers(total)
    mixed = 0
    for number in tried:
        published(folder, "a", Manner.BY_FILE)
        shim.driven(folder, "b", "by file", do="kill", at=str(number))
        mixed += version_of(folder) == "torn"

        published(folder, "b", Manner.BY_FILE)

    record(
        "file by file, killed at every call", len(tried), f"two builds mixed {mixed}, mended by the next all"
    )


def test_file_by_file_a_full_disk_changes_nothing(shim: Shim, folder: Path) -> None:
    published(folder, "a", Manner.BY_FILE)
    before = standing(folder)

    ended = shim.driven(folder, "b", "by file", only="write", do=str(errno.ENOSPC), at="10")

    assert ended.code == 1 and "W02" in ended.said and "No space left" in ended.said
    assert standing(folder) == before
