"""At each single call that publishing asks of the system, the program dies or the system refuses."""

import errno
from collections import Counter
from pathlib import Path

import pytest

from tests.faults.conftest import Shim
from tests.faults.counts import record, times
from tests.faults.runs import driven
from tests.faults.sites import standing, strays, version_of

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


def calls_of(shim: Shim, folder: Path) -> int:
    """How many calls it takes to get from one version to the other; version `a` is published after."""
    assert driven(folder, "a").code == 0
    total = len(shim.driven(folder, "b").calls)
    assert driven(folder, "a").code == 0
    return total


def test_killed_at_any_call_the_site_is_whole_and_the_next_build_mends_the_rest(
    shim: Shim, folder: Path
) -> None:
    found: Counter[str] = Counter()
    tried = numbers(calls_of(shim, folder))
    for number in tried:
        ended = shim.driven(folder, "b", do="kill", at=str(number))
        found[version_of(folder)] += 1

        assert ended.code == -9
        assert driven(folder, "b").code == 0
        assert (version_of(folder), strays(folder)) == ("b", [])
        assert driven(folder, "a").code == 0

    record("killed at every call to the system while writing", len(tried), f"torn {found['torn']}")
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
        assert driven(folder, "b").code == 0
        assert (version_of(folder), strays(folder)) == ("b", [])
        assert driven(folder, "a").code == 0

    record(f"refused at every call to the system: {why}", len(tried), f"torn {found['torn']}")
    assert found["torn"] == 0


def test_where_folders_cannot_be_exchanged_two_renames_do_it(shim: Shim, folder: Path) -> None:
    assert driven(folder, "a").code == 0

    ended = shim.driven(folder, "b", only="exchange", do=str(errno.EINVAL), at="0")

    assert (ended.code, version_of(folder), strays(folder)) == (0, "b", [])


def test_killed_between_two_renames_the_site_is_put_back_by_the_next_build(shim: Shim, folder: Path) -> None:
    """The one moment without a site, on systems that cannot exchange folders."""
    assert driven(folder, "a").code == 0
    # The kernel cannot exchange, and of what it is asked to rename the second name is the last.
    without = shim.driven(folder, "b", only="exchange", do="kill", at="1")
    new, aside = (folder.with_name(f".output.site-builder.{what}") for what in ("next", "old"))
    folder.rename(aside)

    assert without.code == -9 and new.is_dir() and not folder.exists()
    assert driven(folder, "a").code == 0
    assert (version_of(folder), strays(folder)) == ("a", [])


def test_file_by_file_a_build_that_dies_is_mended_by_the_next(shim: Shim, folder: Path) -> None:
    assert driven(folder, "a", "by file").code == 0
    total = len(shim.driven(folder, "b", "by file").calls)
    tried = numbers(total)
    mixed = 0
    for number in tried:
        assert driven(folder, "a", "by file").code == 0
        shim.driven(folder, "b", "by file", do="kill", at=str(number))
        mixed += version_of(folder) == "torn"

        assert driven(folder, "b", "by file").code == 0
        assert (version_of(folder), strays(folder)) == ("b", [])

    record(
        "file by file, killed at every call", len(tried), f"two builds mixed {mixed}, mended by the next all"
    )


def test_file_by_file_a_full_disk_changes_nothing(shim: Shim, folder: Path) -> None:
    assert driven(folder, "a", "by file").code == 0
    before = standing(folder)

    ended = shim.driven(folder, "b", "by file", only="write", do=str(errno.ENOSPC), at="10")

    assert ended.code == 1 and "W02" in ended.said and "No space left" in ended.said
    assert standing(folder) == before
