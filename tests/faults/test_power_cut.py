"""What must have reached the disk before anything points at it: the order in which the system is asked."""

import errno
from pathlib import Path

from tests.faults.conftest import Shim
from tests.faults.counts import record, times
from tests.faults.runs import driven

WRITES = {"chmod", "create", "link", "mkdir", "rename", "touch", "write"}


def places(calls: tuple[tuple[str, str], ...], *names: str) -> list[int]:
    return [at for at, (name, _) in enumerate(calls) if name in names]


def test_everything_is_on_the_disk_before_the_exchange_and_the_exchange_before_the_old_site_goes(
    shim: Shim, folder: Path
) -> None:
    rounds = times(2, 50)
    assert driven(folder, "a").code == 0
    for turn in range(rounds):
        calls = shim.driven(folder, "ba"[turn % 2]).calls
        new = str(folder.with_name(".output.site-builder.next"))
        (exchange,) = places(calls, "exchange")
        (flushed,) = places(calls, "syncfs")
        changes = [at for at in places(calls, *WRITES) if calls[at][1].startswith(new) and at < exchange]
        removals = [at for at in places(calls, "unlink", "rmdir") if calls[at][1].startswith(new)]
        names = [at for at in places(calls, "fsync") if calls[at][1] == str(folder.parent)]

        assert changes and max(changes) < flushed < exchange
        assert exchange < min(names) < min(removals)
    record("power cut: order of writing, flushing, exchanging", rounds, "out of order 0")


def test_without_a_call_for_the_whole_disk_each_new_file_and_folder_is_flushed(
    shim: Shim, folder: Path
) -> None:
    assert driven(folder, "a").code == 0

    calls = shim.driven(folder, "b", only="syncfs", do=str(errno.ENOSYS), at="0").calls

    (exchange,) = places(calls, "exchange")
    flushed = {path: at for at, (name, path) in enumerate(calls[:exchange]) if name == "fsync"}
    new = str(folder.with_name(".output.site-builder.next"))
    for at, (name, path) in enumerate(calls[:exchange]):
        if name == "write" and path.startswith(new) and not path.endswith(".part"):
            assert flushed[path] > at, path
        if name in ("mkdir", "create", "link") and path.startswith(f"{new}/"):
            assert flushed[path.rpartition("/")[0]] > at, path


def test_a_disk_that_fails_while_it_is_flushed_publishes_nothing(shim: Shim, folder: Path) -> None:
    assert driven(folder, "a").code == 0

    ended = shim.driven(folder, "b", only="syncfs", do=str(errno.EIO), at="0")

    assert ended.code == 1 and ended.said.startswith("W02 cannot write ")
