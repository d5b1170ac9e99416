"""Work shared between processes, where there are several cores and a process can be doubled."""

import os
import pickle
import signal
import sys
import threading
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, Generic, NoReturn, Protocol, TypeVar

from site_builder.cache import Asked, Cache
from site_builder.model import quick
from site_builder.model.gather import one_by_one

Made = TypeVar("Made")


def cores() -> int:
    """How many processes can work at the same time; 1 where this one cannot be doubled."""
    is_alone = threading.current_thread() is threading.main_thread()
    may_be_doubled = quick.IS_QUICK and is_alone
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" and may_be_doubled else 1


def in_parallel(works: Sequence[Callable[[], Made]]) -> list[Made]:
    """What each piece of work gives, in order; the first is done here, each other in a copy of this process.

    What a copy gives is pickled. Where a copy ends without giving anything, its work is done here, so that it
    fails here if it fails.
    """
    others: list[_Copy[Made]] = []
    try:
        for work in works[1:]:
            others.append(_Copy(work))  # noqa: PERF401 - those that were begun are ended, whichever fails
        return [*(work() for work in works[:1]), *(other.given() for other in others)]
    finally:
        for other in others:
            other.end()


def side_by_side(memory: Cache, works: Sequence[Callable[[], Made]]) -> list[Made]:
    """What each piece of work gives, in order, by several processes where they can be had.

    What a copy of this process remembers is remembered here too.
    """
    if cores() == 1:
        return one_by_one(works)
    made = in_parallel([partial(_remembering, memory, work) for work in works])
    for _, remembered_there in made:
        memory.take(remembered_there)
    return [one for one, _ in made]


def _remembering(memory: Cache, work: Callable[[], Made]) -> tuple[Made, Asked]:
    asked = memory.asked()
    return work(), memory.asked_since(asked)


Wanted = Sequence[tuple[str, Callable[[], Made]]]
"""Keys, and what makes each value where it is not remembered."""


class Packing(Protocol[Made]):
    """How something goes from the process that makes it to the one that keeps it."""

    def pack(self, made: Made, process: int, /) -> object:
        """What is handed over; each process has a number, from 0."""

    def unpack(self, packed: Any, /) -> Made:
        """What was handed over, as it is kept."""


class _AsItIs:
    """Things go as they are."""

    def pack(self, made: object, _process: int, /) -> object:
        """What was made."""
        return made

    def unpack(self, packed: Any, /) -> Any:
        """What was made."""
        return packed


AS_IT_IS = _AsItIs()


def remembered(
    memory: Cache, name: str, wanted: Wanted[Made], few: int, packing: Packing[Made] = AS_IT_IS
) -> list[Made]:
    """What `memory.remember` gives for each; what it does not remember is made by several processes.

    `few` is how many one process makes before another could have begun.
    """
    missing = [(key, make) for key, make in wanted if not memory.holds(name, key)]
    share = max(1, min(cores(), len(missing) // few))
    parts = [missing[one::share] for one in range(share)]
    works: list[Callable[[], list[Any]]] = [partial(_here, memory, name, parts[0], packing)]
    works += (partial(_apart, memory, part, packing, place) for place, part in enumerate(parts) if place)
    made = in_parallel(works)
    here, *packed = (
        dict(zip((key for key, _ in part), ones, strict=True)) for part, ones in zip(parts, made, strict=True)
    )
    apart = {key: one for other in packed for key, one in other.items()}

    def taken(key: str, make: Callable[[], Made]) -> Made:
        return packing.unpack(apart.pop(key)) if key in apart else make()

    return [
        here[key] if key in here else memory.remember(name, key, partial(taken, key, make))
        for key, make in wanted
    ]


def _here(memory: Cache, name: str, part: Wanted[Made], packing: Packing[Made]) -> list[Made]:
    """Remember what this process makes, one thing after the other: where it is ended, none is lost."""

    def kept(make: Callable[[], Made]) -> Made:
        return packing.unpack(packing.pack(make(), 0))

    return [memory.remember(name, key, partial(kept, make)) for key, make in part]


def _apart(memory: Cache, part: Wanted[Made], packing: Packing[Made], process: int) -> list[object]:
    """What another process makes, as it hands it over."""
    made = []
    for _, make in part:
        memory.pause()
        made.append(packing.pack(make(), process))
    return made


class _Copy(Generic[Made]):
    """A copy of this process that does one piece of work."""

    def __init__(self, work: Callable[[], Made]) -> None:
        self._work, (self._answers, answer) = work, os.pipe()
        self._process = None
        # Without the memory or the right for one more process, the work is done here.
        with warnings.catch_warnings(), suppress(OSError):
            # The other thread of a build only says how far it is; no copy waits for anything that it holds.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process = os.fork()
        if self._process == 0:
            _work_apart(work, answer)
        os.close(answer)

    def given(self) -> Made:
        """What the work gave."""
        with open(self._answers, "rb", closefd=False) as stream:
            told = stream.read()
        # What is torn may fail in any way.
        with suppress(Exception):
            made: Made = pickle.loads(told)
            return made
        return self._work()

    def end(self) -> None:
        """Leave nothing behind, be the work done or not."""
        os.close(self._answers)
        if self._process is None:
            return
        with suppress(ProcessLookupError):
            os.kill(self._process, signal.SIGKILL)
        with suppress(ChildProcessError):
            os.waitpid(self._process, 0)


def _work_apart(work: Callable[[], object], answer: int) -> NoReturn:
    """Do the work, give what it makes, and end without tidying up what is not this process's."""
    ended = 1
    try:
        for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(one, signal.SIG_DFL)
        told = pickle.dumps(work(), protocol=pickle.HIGHEST_PROTOCOL)
        with open(answer, "wb") as stream:
            stream.write(told)
        ended = 0
    finally:
        # Whatever was raised, nobody is told here: the work is done again where it is asked for.
        os._exit(ended)
