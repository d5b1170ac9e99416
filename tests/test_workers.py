"""Work that is shared between processes gives what one process gives, whatever becomes of the others."""

import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest

from site_builder import workers
from site_builder.cache import Cache
from site_builder.workers import cores, in_parallel, remembered, side_by_side

APART: Callable[[Callable[[], object], int], object] = workers._work_apart
"""What a copy does; here it comes back."""

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="processes cannot be doubled here")


def test_each_piece_of_work_gives_what_it_makes_in_order() -> None:
    here = os.getpid()
    made = in_parallel([partial(lambda one: (one, os.getpid()), one) for one in range(3)])

    assert [one for one, _ in made] == [0, 1, 2]
    assert made[0][1] == here and len({process for _, process in made}) == 3


def test_no_work_gives_nothing() -> None:
    assert in_parallel([]) == []


def _killed(parent: int) -> str:
    if os.getpid() != parent:
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def test_a_copy_that_is_killed_has_its_work_done_here() -> None:
    work = partial(_killed, os.getpid())

    assert in_parallel([work, work]) == ["done", "done"]


def _failing(parent: int, told: list[int]) -> int:
    told.append(os.getpid())
    if os.getpid() != parent:
        raise ValueError("only there")
    return len(told)


def test_what_fails_in_a_copy_is_tried_here_and_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    told: list[int] = []

    works: list[Callable[[], int]] = [lambda: 0, partial(_failing, os.getpid(), told)]

    assert in_parallel(works) == [0, 1]
    assert told == [os.getpid()]
    assert capfd.readouterr() == ("", "")


def test_what_fails_here_fails_and_leaves_no_copy_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    copies: list[int] = []
    fork = os.fork

    def counted() -> int:
        copies.append(fork())
        return copies[-1]

    monkeypatch.setattr(os, "fork", counted)

    def fail() -> int:
        raise ValueError("here")

    with pytest.raises(ValueError, match="here"):
        in_parallel([fail, lambda: int(threading.Event().wait(60))])

    assert len(copies) == 1
    with pytest.raises(ProcessLookupError):
        os.kill(copies[0], 0)


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """With what number a copy ends, had it been one."""
    kept = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    numbers: list[int] = []
    monkeypatch.setattr(os, "_exit", numbers.append)
    yield numbers
    for one, handler in kept.items():
        signal.signal(one, handler)


def test_a_copy_gives_what_it_made_and_ends(ended: list[int]) -> None:
    answers, answer = os.pipe()

    APART(lambda: {"made": 1}, answer)

    with os.fdopen(answers, "rb") as stream:
        assert pickle.loads(stream.read()) == {"made": 1}
    assert ended == [0] and signal.getsignal(signal.SIGTERM) == signal.SIG_DFL


def test_a_copy_that_fails_gives_nothing_and_ends(ended: list[int]) -> None:
    answers, answer = os.pipe()

    with pytest.raises(ZeroDivisionError):
        APART(lambda: 1 // 0, answer)

    os.close(answer)
    with os.fdopen(answers, "rb") as stream:
        assert stream.read() == b""
    assert ended == [1]


def test_more_than_a_pipe_holds_comes_back() -> None:
    assert in_parallel([lambda: b"", lambda: b"x" * 3_000_000])[1] == b"x" * 3_000_000


def test_only_the_main_thread_of_a_system_that_can_is_doubled(monkeypatch: pytest.MonkeyPatch) -> None:
    found: list[int] = []
    beside = threading.Thread(target=lambda: found.append(cores()))
    beside.start()
    beside.join()

    assert found == [1]
    assert cores() == (len(os.sched_getaffinity(0)) if sys.platform == "linux" else 1)
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cores() == 1


def test_without_room_for_another_process_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    forks = iter([os.fork, _no_room])
    monkeypatch.setattr(os, "fork", lambda: next(forks)())
    opened = _open_files()

    made = in_parallel([partial(_square, one) for one in range(3)])

    assert [square for square, _ in made] == [0, 1, 4]
    assert made[2][1] == os.getpid() != made[1][1]
    assert _open_files() == opened


def _open_files() -> int:
    """How many files and pipes this process holds open, where that can be told."""
    folder = Path("/proc/self/fd")
    return len([*folder.iterdir()]) if folder.exists() else 0


def _no_room() -> int:
    raise BlockingIOError("no more processes")


def _square(number: int) -> tuple[int, int]:
    return number * number, os.getpid()


def _unasked() -> tuple[int, int]:
    raise AssertionError("made again")


def test_what_is_not_remembered_is_made_side_by_side(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 3)
    told: list[str] = []
    memory = Cache({"square:2": (-4, 0)})
    memory.tell = told.append
    wanted = [(str(one), partial(_square, one)) for one in range(7)]

    made = remembered(memory, "square", wanted, 2)

    assert [square for square, _ in made] == [0, 1, -4, 9, 16, 25, 36]
    assert len({process for _, process in made}) == 4
    assert told == ["square"] * 7
    assert remembered(memory, "square", [(key, _unasked) for key, _ in wanted], 2) == made


class Marked:
    """What is packed bears the process that made it."""

    def pack(self, made: tuple[int, int], process: int) -> object:
        return made, process, os.getpid()

    def unpack(self, packed: tuple[tuple[int, int], int, int]) -> tuple[int, int]:
        (square, made_by), process, packed_by = packed
        assert made_by == packed_by
        return square, process


@pytest.mark.parametrize("few", [2, 100])
def test_it_is_handed_over_packed_and_kept_unpacked(monkeypatch: pytest.MonkeyPatch, few: int) -> None:
    monkeypatch.setattr(workers, "cores", lambda: 3)
    memory = Cache()
    wanted = [(str(one), partial(_square, one)) for one in range(7)]

    made = remembered(memory, "square", wanted, few, Marked())

    numbers = [0, 1, 2, 0, 1, 2, 0] if few == 2 else [0] * 7
    assert made == [(one * one, number) for one, number in zip(range(7), numbers, strict=True)]
    assert remembered(memory, "square", [(key, _unasked) for key, _ in wanted], few, Marked()) == made


def test_few_are_made_here() -> None:
    made = remembered(Cache(), "square", [(str(one), partial(_square, one)) for one in range(7)], 8)

    assert {process for _, process in made} == {os.getpid()}


def test_what_a_copy_asked_for_is_remembered_and_only_what_is_new_is_carried(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("site_builder.workers.cores", lambda: 2)
    first = Cache()
    for key in "ab":
        first.remember("known", key, lambda: "before")
    memory = first.next()

    def copy() -> tuple[str, ...]:
        memory.put("known", "b", "after")
        found = (memory.remember("known", "a", lambda: "again"), memory.remember("new", "c", lambda: "made"))
        return (*found, *memory.asked_since(frozenset()).made)

    _, told = side_by_side(memory, [tuple, copy])

    assert told == ("before", "made", "known:b", "new:c")
    after = memory.next()
    assert [after.before(*name) for name in (("known", "a"), ("known", "b"), ("new", "c"))] == [
        *("before", "after", "made")
    ]
