"""Processes killed at random moments, readers that never stop, builds side by side."""

import random
import signal
import threading
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_builder.write import held
from tests.faults.archive import Twins, twins
from tests.faults.counts import record, times
from tests.faults.runs import built, started
from tests.faults.sites import PAGES, published, site, strays, version_of

ARTICLES = times(20, 200)


@pytest.fixture(scope="module")
def pair(tmp_path_factory: pytest.TempPathFactory) -> Twins:
    return twins(tmp_path_factory.mktemp("twins"), ARTICLES)


def test_builds_killed_at_random_moments_never_leave_half_a_site(pair: Twins) -> None:
    rng, found, rounds = random.Random(9), Counter[str](), times(6, 200)
    pair.publish("a")
    began = time.perf_counter()
    pair.publish("b")
    whole = time.perf_counter() - began
    stands = "b"
    for _ in range(rounds):
        goal = "a" if stands == "b" else "b"
        pair.lay(goal)
        process = started("-m", "site_builder", "build", str(pair.root), "--no-search")
        time.sleep(rng.uniform(0.1, whole * 1.05))
        process.kill()
        process.communicate()
        now = pair.version()
        found["old" if now == stands else "new" if now == goal else "torn"] += 1

        pair.publish(goal)
        assert (pair.version(), pair.strays()) == (goal, [])
        stands = goal
    seen = f"old {found['old']}, new {found['new']}, torn {found['torn']}"
    record(f"SIGKILL at random moments of a build of {ARTICLES} articles", rounds, seen)
    assert found["torn"] == 0


@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_a_build_ends_at_once_and_tidies_up(pair: Twins, wish: signal.Signals) -> None:
    rng, rounds, found = random.Random(int(wish)), times(3, 30), Counter[str]()
    pair.publish("a")
    began = time.perf_counter()
    pair.publish("b")
    whole = time.perf_counter() - began
    stands = "b"
    for _ in range(rounds):
        goal = "a" if stands == "b" else "b"
        pair.lay(goal)
        process = started("-m", "site_builder", "build", str(pair.root), "--no-search")
        # Before a quarter of a second Python itself may not be up.
        time.sleep(rng.uniform(0.25, whole))
        process.send_signal(wish)
        said, _ = process.communicate()
        now = pair.version()
        found[now] += 1

        assert process.returncode in (128 + wish, 0) and "Traceback" not in said, said
        assert now in ((stands, goal) if process.returncode else (goal,))
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
