"""What must have reached the disk before anything points at it: the order in which the system is asked."""

import errno
from pathlib import Path

import pytest

from site_builder.write.durable import FEW, keeps_order
from tests.faults.conftest import Shim
from tests.faults.counts import record, times
from tests.faults.runs import driven
from tests.faults.sites import PAGES

WRITES = {"chmod", "create", "link", "mkdir", "rename", "touch", "write"}
MANY = FEW + 1
"""Pages of a site that is flushed with one call for the whole disk."""


def driven_calls(shim: Shim, folder: Path, version: str, pages: int, **about: str) -> list[tuple[str, str]]:
    """What publishing a version asks of the system below the output folder and beside it, in order."""
    ended = shim.driven(folder, version, "whole", "1", str(pages), **about)
    assert ended.code == 0, ended.said
    return list(ended.calls)


def places(calls: list[tuple[str, str]], *names: str) -> list[int]:
    return [at for at, (name, _) in enumerate(calls) if name in names]


def next_to(folder: Path) -> str:
    return str(folder.with_name(".output.site-builder.next"))


@pytest.mark.parametrize("pages", [PAGES, MANY], ids=["few files", "many files"])
def test_everything_is_on_the_disk_before_the_exchange_and_the_exchange_before_the_old_site_goes(
    shim: Shim, folder: Path, pages: int
) -> None:
    rounds = times(2, 25)
    assert driven(folder, "a", "whole", "1", str(pages)).code == 0
    for turn in range(rounds):
        calls = driven_calls(shim, folder, "ba"[turn % 2], pages)
        new = next_to(folder)
        (exchange,) = places(calls, "exchange")
        # The manifest is flushed when it is written; this is what is flushed when all has been.
        asked = "fsync" if pages <= FEW and keeps_order(folder) else "syncfs"
        flushed = [at for at in places(calls, asked) if at < exchange and not calls[at][1].endswith(".part")]
        changes = [at for at in places(calls, *WRITES) if calls[at][1].startswith(new) and at < exchange]
        removals = [at for at in places(calls, "unlink", "rmdir") if calls[at][1].startswith(new)]
        names = [at for at in places(calls, "fsync") if calls[at][1] == str(folder.parent)]

        assert changes and max(changes) < min(flushed) <= max(flushed) < exchange
        assert exchange < min(names) < min(at for at in removals if at > exchange)
    record(f"power cut: order of writing, flushing, exchanging, {pages} pages", rounds, "out of order 0")


@pytest.mark.parametrize("pages", [PAGES, MANY], ids=["few files", "many files"])
def test_without_a_call_for_the_whole_disk_each_new_file_is_flushed_and_every_folder_that_needs_it(
    shim: Shim, folder: Path, pages: int
) -> None:
    assert driven(folder, "a", "whole", "1", str(pages)).code == 0

    calls = driven_calls(shim, folder, "b", pages, only="syncfs", do=str(errno.ENOSYS), at="0")

    (exchange,), new = places(calls, "exchange"), next_to(folder)
    flushed = {path: at for at, (name, path) in enumerate(calls[:exchange]) if name == "fsync"}
    bytes_alone = pages <= FEW and keeps_order(folder)
    for at, (name, path) in enumerate(calls[:exchange]):
        if name == "write" and path.startswith(f"{new}/") and not path.endswith(".part"):
            assert flushed[path] > at, path
        if not bytes_alone and name in ("create", "mkdir", "link") and path.startswith(f"{new}/"):
            assert flushed[path.rpartition("/")[0]] > at, path


def test_a_disk_that_fails_while_it_is_flushed_publishes_nothing(shim: Shim, folder: Path) -> None:
    assert driven(folder, "a").code == 0

    for call, pages in (("fsync", PAGES), ("syncfs", MANY)):
        ended = shim.driven(folder, "b", "whole", "1", str(pages), only=call, do=str(errno.EIO), at="0")

        assert ended.code == 1 and ended.said.startswith("W02 cannot write ")
