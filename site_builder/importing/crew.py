"""Files read by several processes: what breaks or hangs one of them costs one file, never the rest."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import CancelledError, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import chain, islice
from typing import TypeGuard

from site_builder.importing.bounded import ENDED, SECONDS, end, failed, given_up, pool, took_too_long
from site_builder.importing.gather import Gathered, PassedOver, may_hold_articles
from site_builder.intake import convert, unpack
from site_builder.intake.formats import suffix
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked, Issue

WORKERS = 2
ALONE = 4
ALONE_BYTES = 50_000
"""So few short texts are quicker read here than by others who first have to come."""
_WAITING = 2
"""Files handed out beforehand to each process, so that none waits and few lie in memory."""
_MOST_BYTES_WAITING = 50_000_000
_PACKED, _GROWS = (b"PK", b"\x1f\x8b", b"BZh", b"\xfd7zXZ"), 20

Done = Checked[Draft | None]
Answer = tuple[Gathered, Done | None]
Convert = Callable[[Raw], Done]


@dataclass(frozen=True, slots=True)
class Opened:
    """What a file is: the articles that it packs or lists, or the draft of the one that it is."""

    members: tuple[Raw, ...] = ()
    issues: tuple[Issue, ...] = ()
    """What is wrong with the file as a whole."""
    done: Done | None = None
    is_other: bool = False
    """Whether it only lies in a folder, and is of no kind that can be imported."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read."""

    convert: Convert = convert
    """Must be a function of a module."""
    seconds: float = SECONDS
    is_known: Callable[[Raw], bool] = lambda _: False
    """Whether a file needs no reading, since its very bytes are in the archive."""


_USUAL = Reading()


def converted(named: Iterable[Gathered], reading: Reading = _USUAL) -> Iterator[Answer]:
    """Every article in these files with what it gave, in order; None for what is known, or is no file."""
    rest = iter(named)
    first = list(islice(rest, ALONE + 1))
    files = [one for one in first if isinstance(one, Raw) and not reading.is_known(one)]
    if len(first) <= ALONE and all(_is_short_text(raw) for raw in files):
        yield from (
            (one, _safely(one, reading.convert) if isinstance(one, Raw) and one in files else None)
            for one in first
        )
        return
    crew = _Crew(reading)
    try:
        yield from crew.work(chain(first, rest))
    finally:
        crew.leave()


def _is_short_text(raw: Raw) -> bool:
    """Whether a file is surely a text like those that people paste, which no library has to read."""
    opening = raw.data.lstrip(b"\xef\xbb\xbf \t\r\n")[:1]
    is_text = suffix(raw.name) in (".txt", ".md") and len(raw.data) <= ALONE_BYTES
    return is_text and not raw.data.startswith(_PACKED) and b"\0" not in raw.data and opening not in b"<{[%@"


class _Crew:
    """Processes at work, exchanged for new ones when one of them breaks or hangs."""

    def __init__(self, reading: Reading) -> None:
        self._reading = reading
        self._pool = pool(WORKERS)

    def work(self, named: Iterator[Gathered]) -> Iterator[Answer]:
        """What each file gave; those in a packed file or a list come in its place."""
        line = _Line(self, _opened)
        for one, opened in line.answers(named):
            if opened and opened.is_other:
                yield PassedOver(one.name), None
                continue
            if opened is None or opened.done:
                yield one, opened.done if opened else None
                continue
            if opened.issues:
                yield one, Checked(None, opened.issues)
            self._finish(line)
            members = _Line(self, _read).answers(iter(opened.members))
            yield from ((member, read.done if read else None) for member, read in members)

    def may_read(self, one: Gathered) -> TypeGuard[Raw]:
        """Whether this is a file, and not yet known."""
        return isinstance(one, Raw) and not self._reading.is_known(one)

    def leave(self) -> None:
        """End the processes, whatever they do."""
        end(self._pool)

    def answer(self, line: "_Line", raw: Raw, future: "Future[Opened]") -> Opened:
        """What a process says of a file; where it hangs or breaks, that of the file."""
        try:
            return future.result(self._reading.seconds)
        except TimeoutError:
            self._anew(line)
            return self._too_long(raw)
        except (BrokenProcessPool, CancelledError):
            # Whichever file broke it, it breaks only itself now.
            self._anew(line)
            return self._by_itself(line.task, raw)

    def hand_out(self, task: "_Task", raw: Raw) -> "Future[Opened]":
        try:
            return self._pool.submit(task, raw, self._reading.convert)
        except BrokenProcessPool as error:
            # A file handed out before has broken it, and nobody has asked for that one's answer yet.
            broken: Future[Opened] = Future()
            broken.set_exception(error)
            return broken

    def _by_itself(self, task: "_Task", raw: Raw) -> Opened:
        others, self._pool = self._pool, pool(1)
        try:
            return self._pool.submit(task, raw, self._reading.convert).result(self._reading.seconds)
        except TimeoutError:
            return self._too_long(raw)
        except BrokenProcessPool:
            return _refused(given_up(raw, ENDED))
        finally:
            self.leave()
            self._pool = others

    def _finish(self, line: "_Line") -> None:
        """Let the files handed out before come to their end: those that come now have their own time."""
        waiting = [future for _, future in line.queue if future]
        if wait(waiting, self._reading.seconds).not_done:
            self._anew(line)

    def _anew(self, line: "_Line") -> None:
        """New processes, and all that waited handed to them again."""
        self.leave()
        self._pool = pool(WORKERS)
        line.hand_out_again()

    def _too_long(self, raw: Raw) -> Opened:
        return _refused(took_too_long(raw, self._reading.seconds))


_Task = Callable[[Raw, Convert], Opened]


class _Line:
    """Files on their way through the crew, in order; few of them at a time, and few of their bytes."""

    def __init__(self, crew: _Crew, task: _Task) -> None:
        self._crew = crew
        self.task = task
        self.queue: deque[tuple[Gathered, Future[Opened] | None]] = deque()

    def answers(self, named: Iterator[Gathered]) -> Iterator[tuple[Gathered, Opened | None]]:
        for one in named:
            while self.queue and self._is_full(one):
                yield self._next()
            self.queue.append(
                (one, self._crew.hand_out(self.task, one) if self._crew.may_read(one) else None)
            )
        while self.queue:
            yield self._next()

    def hand_out_again(self) -> None:
        waiting = list(self.queue)
        self.queue.clear()
        for one, old in waiting:
            again = self._crew.hand_out(self.task, one) if old and isinstance(one, Raw) else None
            self.queue.append((one, again))

    def _next(self) -> tuple[Gathered, Opened | None]:
        one, future = self.queue.popleft()
        return one, self._crew.answer(self, one, future) if future and isinstance(one, Raw) else None

    def _is_full(self, one_more: Gathered) -> bool:
        size = sum(_weight(one) for one, _ in self.queue) + _weight(one_more)
        return len(self.queue) >= WORKERS * _WAITING or size > _MOST_BYTES_WAITING


def _weight(one: Gathered) -> int:
    if not isinstance(one, Raw):
        return 0
    return len(one.data) * (_GROWS if one.data.startswith(_PACKED) else 1)


def _opened(raw: Raw, convert: Convert) -> Opened:
    """The files in a file; a file that is one article is read at once."""
    try:
        if not raw.is_named and not may_hold_articles(raw):
            return Opened(is_other=True)
        members, issues = unpack(raw)
    except Exception as error:
        return _refused(failed(raw, error))
    if not issues and len(members) == 1 and members[0] is raw:
        return _read(raw, convert)
    return Opened(members, issues)


def _refused(issue: Issue) -> Opened:
    return Opened(done=Checked(None, (issue,)))


def _read(raw: Raw, convert: Convert) -> Opened:
    return Opened(done=_safely(raw, convert))


def _safely(raw: Raw, convert: Convert) -> Done:
    """What a file gives; an error nobody foresaw is that file's refusal and stops nothing."""
    try:
        draft, issues = convert(raw)
    except Exception as error:
        return Checked(None, (failed(raw, error),))
    # Whoever asked has the bytes.
    light = replace(draft, raw=replace(draft.raw, data=b"")) if draft else None
    return Checked(light, issues)
