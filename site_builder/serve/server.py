"""The authoring server on livereload: a build for every burst of saves, one exchange, one reload."""

import asyncio
import errno
import gc
import logging
import signal
import sys
import time
import traceback
import webbrowser
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from typing import Protocol, TypeVar

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop
from tornado.web import Application

from site_builder.model.dataclass import dataclass
from site_builder.preview.author import OutOfDateError
from site_builder.serve.archive import Archive
from site_builder.serve.desk.http import Desk
from site_builder.serve.desk.would import Bench
from site_builder.serve.handlers import LOOPBACK, routes
from site_builder.serve.news import said_apart
from site_builder.serve.site import Served
from site_builder.serve.tabs import Tabs
from site_builder.serve.watching import saves
from site_builder.text.names import counted

Result = TypeVar("Result")

PORTS_TO_TRY = 20
PICTURES = "content/media/"
SWITCH = 0.001
"""Seconds after which a thread lets others have the interpreter."""
BREATH = 0.3
"""Seconds for the tabs to load what was saved, before the rest is looked through."""
LONGEST = 5.0
"""Seconds of quiet after which it is, whatever it took before."""


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """Where to listen, and what to call with each line of news."""

    root: Path
    port: int = 8000
    host: str = "127.0.0.1"
    opens_browser: bool = False
    say: Callable[[str], None] = print


class Writing(Protocol):
    """An archive while its author writes."""

    def saved(self, paths: frozenset[str]) -> Served:
        """The site after files were saved, named by their paths; none named: any may have been."""

    def look_through(self) -> Iterator[Served]:
        """The site when more and more of it was looked through; raises OutOfDateError after `hurry`."""

    def hurry(self) -> None:
        """Something was saved: what is being looked through is out of date."""


class Saves(Watcher):  # type: ignore[misc]  # livereload has no types
    """livereload's hook for a watcher of our own: its polling drops saves and names no files."""

    def __init__(self, writing: Writing, options: ServeOptions) -> None:
        """Watch `options.root` on behalf of `writing`."""
        super().__init__()
        self.writing, self.options, self.tabs = writing, options, Tabs()
        # One worker: nothing is looked at twice at once, and requests are answered meanwhile.
        self.worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="writing")
        self.served = Served()
        self.took: dict[int, float] = {}
        """Step of looking through the archive → seconds."""
        self.task: asyncio.Task[None] | None = None
        self.looking: asyncio.Task[None] | None = None
        self.watch(str(options.root))

    def start(self, _callback: Callable[[], None]) -> bool:
        """Take over from livereload's polling."""
        IOLoop.current().add_callback(self._begin)
        return True

    async def _begin(self) -> None:
        self.task = asyncio.create_task(self.follow())

    async def stop(self) -> None:
        """Let go of the operating system's watch; without this its thread keeps the process alive."""
        self.writing.hurry()
        for task in (self.task, self.looking):
            if task:
                task.cancel()
                await asyncio.gather(task, return_exceptions=True)
        self.worker.shutdown(wait=False, cancel_futures=True)
        IOLoop.current().stop()

    async def follow(self) -> None:
        """Show the site again after every burst of saves, and look through the rest when there is time."""
        self.looking = asyncio.create_task(self._look_through())
        async for paths in saves(self.options.root):
            self.writing.hurry()
            # What runs in the worker ends by itself; what waits for its turn need not.
            self.looking.cancel()
            try:
                await self._show_saved(paths)
            except Exception:
                # Whatever fails here, the next save is followed like any other.
                self._say(f"{_files(paths)} cannot be shown:\n{traceback.format_exc()}")
            self.looking = asyncio.create_task(self._look_through())

    async def _show_saved(self, paths: frozenset[str]) -> None:
        started = time.perf_counter()
        served = await self._work(partial(self.writing.saved, paths))
        stale = await self._show(served, paths)
        if paths:
            self._say(f"{_files(paths)}: {_tabs(stale)} ({time.perf_counter() - started:.2f} s)")

    async def _look_through(self) -> None:
        """Look through everything, a step at a time; each waits as long as it took last.

        Whoever saves again and again must not wait, each time, for what would come too late anyway.
        """
        try:
            await self._steps(self.writing.look_through())
        except Exception:
            self._say(f"the archive cannot be looked through:\n{traceback.format_exc()}")

    async def _steps(self, steps: Iterator[Served]) -> None:
        for step in count():
            await asyncio.sleep(min(self.took.get(step, 0), LONGEST))
            started, before = time.perf_counter(), self.took.get(step, 0)
            try:
                served = await self._work(partial(_next, steps))
            except asyncio.CancelledError:
                # And longer each time, until somebody stops to read.
                self.took[step] = min(max(2 * before, time.perf_counter() - started, BREATH), LONGEST)
                raise
            if served is None:
                return
            self.took[step] = time.perf_counter() - started
            await self._show(served, frozenset())

    async def _work(self, call: Callable[[], Result]) -> Result:
        return await asyncio.get_running_loop().run_in_executor(self.worker, call)

    async def _show(self, served: Served, paths: frozenset[str]) -> int:
        """Exchange the site in one assignment and tell the tabs; gives how many load their pages again."""
        self.served = served
        pictures = tuple(path.removeprefix("content/") for path in paths if path.startswith(PICTURES))
        loop = asyncio.get_running_loop()
        return self.tabs.tell(await loop.run_in_executor(None, self.tabs.compare, served, pictures))

    def _say(self, words: str) -> None:
        self.options.say(f"{time.strftime('%H:%M:%S')} {words}")


def _next(steps: Iterator[Served]) -> Served | None:
    """The next state; none when all was looked through, or something was saved meanwhile."""
    try:
        served = next(steps, None)
    except OutOfDateError:
        return None
    if served is None:
        # What is left over in circles goes; what is kept now is never looked at again.
        gc.collect()
        gc.freeze()
    return served


def _files(paths: frozenset[str]) -> str:
    return next(iter(paths)) if len(paths) == 1 else counted(len(paths), "file")


def _tabs(stale: int) -> str:
    return f"{counted(stale, 'tab')} loaded again" if stale else "no open page is different"


class AuthoringServer(Server):  # type: ignore[misc]  # livereload has no types
    """livereload's server with its application exchanged for ours."""

    def __init__(self, writing: Writing, options: ServeOptions, desk: Desk) -> None:
        """Serve the site of `writing` as `options` say, and answer its pages from `desk`."""
        self.saves, self.options, self.desk = Saves(writing, options), options, desk
        super().__init__(watcher=self.saves)
        self.saves.served = writing.saved(frozenset())

    def application(self, port: int, host: str, **_ignored: object) -> None:
        """Listen on the first free port from `port` on."""
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True
        bound = self._listen(port, host)
        address = f"http://{host}:{bound}{self.saves.served.base}/"
        self.options.say(f"serving {address} (stop with Ctrl-C)")
        if self.options.opens_browser:
            IOLoop.current().call_later(0.1, webbrowser.open, address)

    def _listen(self, port: int, host: str) -> int:
        names = LOOPBACK | {host}
        for candidate in range(port, port + PORTS_TO_TRY):
            application = Application(
                routes(lambda: self.saves.served, candidate, names, self.desk, self.saves.tabs)
            )
            try:
                application.listen(candidate, address=host)
            except OSError as error:
                if error.errno != errno.EADDRINUSE:
                    raise
                continue
            return candidate
        raise OSError(errno.EADDRINUSE, f"ports {port} to {port + PORTS_TO_TRY - 1} are all in use")

    def _setup_logging(self) -> None:
        logging.getLogger("livereload").setLevel(logging.WARNING)
        logging.getLogger("tornado.access").setLevel(logging.ERROR)


def serve(options: ServeOptions) -> None:
    """Serve until Ctrl-C. Raises OSError when no port is free."""
    with said_apart(options.say) as say:
        _serve(replace(options, say=say))


def _serve(options: ServeOptions) -> None:
    if options.host not in LOOPBACK:
        options.say(f"warning: anybody who reaches {options.host} can read and change what is served here")
    # What is looked through in the background lets go of the interpreter soon when a page is asked for.
    sys.setswitchinterval(SWITCH)
    # Looking for circles in all that is kept takes longer than any save: it is done when there is time.
    gc.disable()
    archive = Archive(options.root, options.say)
    server = AuthoringServer(archive, options, Desk(Bench(options.root, memory=archive.memory)))
    for wish in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wish, lambda *_: IOLoop.current().add_callback_from_signal(server.watcher.stop))
    server.serve(port=options.port, host=options.host)
    options.say("stopped")
