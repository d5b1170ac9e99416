"""Processes killed at random moments, readers that never stop, builds side by side."""

import random
import signal
import subprocess
import threading
import time
from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest

from site_builder.write import held
from tests.faults.archive import Memory, Twins, twins
from tests.faults.counts import record, times
from tests.faults.runs import built, started
from tests.faults.sites import PAGES, published, site, strays, version_of

ARTICLES = times(20, 200)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Twins:
    return twins(tmp_path_factory.mktemp("twins"), ARTICLES)


class Moment(StrEnum):
    """From when on a build may be killed."""

    BEGINNING = "a build"
    WRITING = "the writing of a build"


def building(pair: Twins, since: Moment = Moment.BEGINNING) -> "subprocess.Popen[str]":
    """The command at work, since that moment."""
    process = started("-m", "site_builder", "build", str(pair.root), "--no-search")
    beside = pair.output.with_name(".output.site-builder.next")
    while since is Moment.WRITING and process.poll() is None and not beside.exists():
        time.sleep(0.001)
    return process


def seconds_of(pair: Twins, version: str, memory: Memory, since: Moment = Moment.BEGINNING) -> float:
    """How long the command takes from that moment on to bring the other version to this one."""
    pair.publish({"a": "b", "b": "a"}[version])
    pair.lay(version, memory)
    process = building(pair, since)
    began = time.perf_counter()
    said, _ = process.communicate()
    assert process.returncode == 0, said
    return time.perf_counter() - began


@pytest.mark.parametrize("since", Moment)
def test_builds_killed_at_random_moments_never_leave_half_a_site(pair: Twins, since: Moment) -> None:
    """One in ten starts from nothing; the others find what an earlier build remembered."""
    rng, rounds, stands = random.Random(9), times(3, 200), "b"
    found: dict[Memory, Counter[str]] = {memory: Counter() for memory in Memory}
    remembered = [Memory.NOTHING if turn % 10 == 5 else Memory.BOTH for turn in range(rounds)]
    whole = {memory: seconds_of(pair, stands, memory, since) for memory in Memory if memory in remembered}
    for memory in remembered:
        goal = "a" if stands == "b" else "b"
        pair.lay(goal, memory)
        process = building(pair, since)
        time.sleep(rng.uniform(0, whole[memory] * 1.05))
        process.kill()
        process.communicate()
        now = pair.version()
        found[memory]["old" if now == stands else "new" if now == goal else "torn"] += 1

        pair.publish(goal)
        assert (pair.version(), pair.strays()) == (goal, [])
        stands = goal
    for memory, seen in found.items():
        told = f"old {seen['old']}, new {seen['new']}, torn {seen['torn']}"
        record(f"SIGKILL at random moments of {since} of {ARTICLES} articles, {memory}", seen.total(), told)
    assert not any(seen["torn"] for seen in found.values())


def wait_until_it_listens(process: int) -> None:
    """Until the program itself takes signals: the system's way of starting Python is none of ours."""
    status, last = Path(f"/proc/{process}/status"), 1 << (signal.SIGHUP - 1)
    if not status.exists():
        time.sleep(1)
        return
    while not int(status.read_text().partition("SigCgt:")[2].split()[0], 16) & last:
        time.sleep(0.005)


@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_a_build_ends_at_once_and_tidies_up(pair: Twins, wish: signal.Signals) -> None:
    rng, rounds, found = random.Random(int(wish)), times(3, 30), Counter[str]()
    whole, stands = seconds_of(pair, "b", Memory.BOTH), "b"
    for _ in range(rounds):
        goal = "a" if stands == "b" else "b"
        pair.lay(goal)
        process = building(pair)
        wait_until_it_listens(process.pid)
        time.sleep(rng.uniform(0, whole))
        process.send_signal(wish)
        said, _ = process.communicate()
        now = pair.version()
        found[now] += 1

        # After all is done Python takes signals no more, and the system ends it by its own way.
        assert process.returncode in (128 + wish, -wish, 0) and "Traceback" not in said, said
        assert now in ((stands, goal) if process.returncode == 128 + wish else (goal,))
        assert pair.strays() == []
        stands = now
    record(f"{wish.name} at random moments", rounds, f"torn {found['torn']}, tracebacks 0, left over 0")
    assert found["torn"] == 0


@pytest.fixture
def turning(folder: Path) -> Iterator[threading.Event]:
    """The small site published over and over by another process, until it has been often enough."""
    published(folder, "a")
    done = threading.Event()
    rounds = times(10, 50)

    def turn() -> None:
        process = started("-m", "tests.faults.driver", str(folder), "a", "whole", str(rounds))
        process.communicate()
        assert process.returncode == 0
        done.set()

    thread = threading.Thread(target=turn)
    thread.start()
    yield done
    thread.join()


def test_readers_never_find_a_page_missing_empty_or_cut(folder: Path, turning: threading.Event) -> None:
    pages = {output.path: {output.data} for output in site("a")}
    for output in site("b"):
        pages.setdefault(output.path, set()).add(output.data)
    both = [name for name in pages if name.endswith(".html") and "only" not in name and "thing" not in name]
    found: Counter[str] = Counter()
    least = times(2_000, 50_000)
    while not turning.is_set() or found.total() < least:
        for name in both:
            try:
                data = (folder / name).read_bytes()
            except OSError:
                found["missing"] += 1
                continue
            found["whole" if data in pages[name] else "empty" if not data else "cut"] += 1
    seen = (
        f"missing {found['missing']}, empty {found['empty']}, cut {found['cut']} of {found.total():,} reads"
    )
    record(f"readers of {PAGES + 1} pages while the site is rebuilt", times(10, 50), seen)
    assert found.total() == found["whole"]


@pytest.mark.parametrize("side_by_side", [2, 3, 4])
def test_builds_at_once_wait_for_each_other(folder: Path, side_by_side: int) -> None:
    rounds = times(2, 17)
    for turn in range(rounds):
        versions = [("a", "b")[(turn + number) % 2] for number in range(side_by_side)]
        processes = [
            started("-m", "tests.faults.driver", str(folder), version, "whole", "3") for version in versions
        ]
        said = [process.communicate()[0] for process in processes]

        assert [process.returncode for process in processes] == [0] * side_by_side, said
        assert version_of(folder) in ("a", "b") and strays(folder) == []
    record(f"{side_by_side} builds at once", rounds, "torn 0, failed 0")


def test_a_build_that_will_not_wait_says_who_is_in_the_way_and_has_an_exit_code_of_its_own(
    pair: Twins,
) -> None:
    pair.publish("a")
    with held(pair.output, 0, print):
        ended = built(pair.root, "--wait", "0")

    assert (ended.code, ended.said) == (
        4,
        f"another build is writing {pair.output}; nothing was published\n",
    )
    assert pair.version() == "a"


def test_a_lock_whose_owner_was_killed_stops_nobody(folder: Path) -> None:
    process = started("-m", "tests.faults.driver", str(folder), "a", "whole", "1000")
    assert process.stdout is not None and process.stdout.readline() == "done\n"
    process.kill()
    process.communicate()

    published(folder, "a")
