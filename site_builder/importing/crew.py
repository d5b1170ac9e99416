"""Files converted by several processes: what breaks or hangs one of them costs one file, never the rest."""

import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from dataclasses import replace
from itertools import chain, islice
from multiprocessing import get_all_start_methods, get_context, parent_process
from threading import Thread

from site_builder.intake import convert
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked, Issue, Spot

WORKERS = 2
ALONE = 4
ALONE_BYTES = 500_000
"""So few files, and so small ones, are quicker done here than by others who first have to come."""
SECONDS = 60.0
"""After so long a file counts as one that never ends."""
MOST_MEMORY = 2_000_000_000
"""Bytes that one process may take, where the system can hold it to that."""
_WAITING = 2
"""Files handed out beforehand to each process, so that none waits and few lie in memory."""

Done = Checked[Draft | None]
Convert = Callable[[Raw], Done]


def converted(raws: Iterable[Raw], convert: Convert = convert, seconds: float = SECONDS) -> Iterator[Done]:
    """What each file gave, in the order of the files; `convert` must be a function of a module."""
    rest = iter(raws)
    first = list(islice(rest, ALONE + 1))
    if len(first) <= ALONE and sum(len(raw.data) for raw in first) <= ALONE_BYTES:
        yield from (_safely(raw, convert) for raw in first)
        return
    crew = _Crew(convert, seconds)
    try:
        yield from crew.work(chain(first, rest))
    finally:
        crew.leave()


class _Crew:
    """Processes at work, exchanged for new ones when one of them breaks or hangs."""

    def __init__(self, convert: Convert, seconds: float) -> None:
        self._convert = convert
        self._seconds = seconds
        self._pool = _pool(WORKERS)

    def work(self, raws: Iterator[Raw]) -> Iterator[Done]:
        queue: deque[tuple[Raw, Future[Done]]] = deque()
        for raw in raws:
            queue.append((raw, self._handed_out(raw)))
            if len(queue) >= WORKERS * _WAITING:
                yield self._next(queue)
        while queue:
            yield self._next(queue)

    def leave(self) -> None:
        """End the processes, whatever they do."""
        for process in list((self._pool._processes or {}).values()):
            process.terminate()
        self._pool.shutdown(wait=True, cancel_futures=True)

    def _next(self, queue: deque[tuple[Raw, Future[Done]]]) -> Done:
        raw, future = queue.popleft()
        try:
            return future.result(self._seconds)
        except TimeoutError:
            self._anew(queue)
            return _given_up(raw, f"this took longer than {self._seconds:.0f} seconds")
        except BrokenProcessPool:
            # Whichever file broke it, it breaks only itself now.
            self._anew(queue)
            return self._by_itself(raw)

    def _by_itself(self, raw: Raw) -> Done:
        pool, self._pool = self._pool, _pool(1)
        try:
            return self._pool.submit(_safely, raw, self._convert).result(self._seconds)
        except TimeoutError:
            return _given_up(raw, f"this took longer than {self._seconds:.0f} seconds")
        except BrokenProcessPool:
            return _given_up(raw, "the program that read this file ended in the middle of it")
        finally:
            self.leave()
            self._pool = pool

    def _anew(self, queue: deque[tuple[Raw, Future[Done]]]) -> None:
        """New processes, and all that waited handed to them again."""
        self.leave()
        self._pool = _pool(WORKERS)
        waiting = [raw for raw, _ in queue]
        queue.clear()
        queue.extend((raw, self._handed_out(raw)) for raw in waiting)

    def _handed_out(self, raw: Raw) -> Future[Done]:
        try:
            return self._pool.submit(_safely, raw, self._convert)
        except BrokenProcessPool as error:
            # A file handed out before has broken it, and nobody has asked for that one's answer yet.
            broken: Future[Done] = Future()
            broken.set_exception(error)
            return broken


def _pool(workers: int) -> ProcessPoolExecutor:
    # A process that is forked off one with nothing open comes quickly and inherits nothing of this one.
    way = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    context = get_context(way)
    context.set_forkserver_preload(["site_builder.intake"])
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_bounded)


def _bounded() -> None:
    """Take no more memory than one file may cost, where the system knows such a bound; end with who asked."""
    Thread(target=_leave_with_parent, daemon=True).start()
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _leave_with_parent() -> None:
    # One that is killed cannot end its processes; they would wait for its next file for ever.
    if parent := parent_process():
        parent.join()
        signal.raise_signal(signal.SIGTERM)


def _safely(raw: Raw, convert: Convert) -> Done:
    """What a file gives; an error nobody foresaw is that file's refusal and stops nothing."""
    try:
        draft, issues = convert(raw)
        # Whoever asked has the bytes.
        light = replace(draft, raw=replace(draft.raw, data=b"")) if draft else None
        return Checked(light, issues)
    except MemoryError:
        return _given_up(raw, "reading this takes more memory than there is")
    except RecursionError:
        return _given_up(raw, "this is nested more deeply than any article")
    except Exception as error:
        return _given_up(raw, f"this cannot be read ({type(error).__name__})")


def _given_up(raw: Raw, message: str) -> Done:
    advice = "save the article's text as .txt and import that; if the file opens elsewhere, please report it"
    return Checked(None, (Issue("I31", message, Spot(raw.name), advice),))
