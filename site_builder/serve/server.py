"""The authoring server on livereload: a build for every burst of saves, one exchange, one reload."""

import asyncio
import errno
import logging
import signal
import time
import webbrowser
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from pathlib import Path

from livereload import Server
from livereload.handlers import LiveReloadHandler
from livereload.watcher import Watcher
from tornado.ioloop import IOLoop
from tornado.web import Application
from watchfiles import awatch

from site_builder import cache, publishing
from site_builder.build import Options
from site_builder.link import Drafts
from site_builder.model.disclosure import Audience
from site_builder.serve.desk.http import Desk
from site_builder.serve.desk.would import Bench
from site_builder.serve.handlers import routes
from site_builder.serve.site import Change, Served, broken, change, good

LOOPBACK = frozenset({"localhost", "127.0.0.1", "::1"})
WATCHED = ("content", "templates", "theme")
SETTINGS = "archive.yaml"
PORTS_TO_TRY = 20
SAID = {
    Change.NOTHING: "built again, nothing on the site is different",
    Change.PAGE: "built again, pages reload",
    Change.STYLE: "built again, the style sheet is exchanged",
}
BURST = 60
"""Milliseconds of quiet after which a burst of saves is one build."""
SETTLED = 0.5
"""Seconds after which a watch has surely begun."""


@dataclass(frozen=True, slots=True)
class ServeOptions:
    """Where to listen, and what to call with each line of news."""

    root: Path
    port: int = 8000
    host: str = "127.0.0.1"
    opens_browser: bool = False
    say: Callable[[str], None] = print


class Site:
    """The one thing that changes: which site is being served."""

    def __init__(self, rebuild: Callable[[Served], Served]) -> None:
        """Build for the first time; `rebuild` gets the last good site and gives the next."""
        self._rebuild = rebuild
        self.served = rebuild(Served())

    def build(self) -> Change:
        """Build again and exchange the site in one assignment."""
        before, self.served = self.served, self._rebuild(self.served)
        return change(before, self.served)


class Saves(Watcher):  # type: ignore[misc]  # livereload has no types
    """livereload's hook for a watcher of our own: its polling drops saves and names no files."""

    def __init__(self, site: Site, options: ServeOptions) -> None:
        """Watch `options.root` on behalf of `site`."""
        super().__init__()
        self.site, self.options = site, options
        # One worker: two builds never run at once, and requests are answered while one does.
        self.worker = ThreadPoolExecutor(max_workers=1)
        self.task: asyncio.Task[None] | None = None
        self.watch(str(options.root))

    def start(self, _callback: Callable[[], None]) -> bool:
        """Take over from livereload's polling."""
        IOLoop.current().add_callback(self._begin)
        return True

    async def _begin(self) -> None:
        self.task = asyncio.create_task(self.follow())

    async def stop(self) -> None:
        """Let go of the operating system's watch; without this its thread keeps the process alive."""
        if self.task:
            self.task.cancel()
            await asyncio.gather(self.task, return_exceptions=True)
        self.worker.shutdown(wait=False, cancel_futures=True)
        IOLoop.current().stop()

    async def follow(self) -> None:
        """Rebuild after every burst of saves and tell the browsers that are listening."""
        async for _ in saves(self.options.root):
            started = time.perf_counter()
            loop = asyncio.get_running_loop()
            needed = await loop.run_in_executor(self.worker, self.site.build)
            self.options.say(
                f"{time.strftime('%H:%M:%S')} {SAID[needed]} ({time.perf_counter() - started:.2f} s)"
            )
            if needed is not Change.NOTHING:
                LiveReloadHandler.reload_waiters("site.css" if needed is Change.STYLE else "page.html")


async def saves(root: Path) -> AsyncIterator[None]:
    """One item for each burst of saves below `root`, folders that appear later included."""
    news: asyncio.Queue[None] = asyncio.Queue()
    moved = asyncio.Event()
    watching = (asyncio.create_task(_top(root, news, moved)), asyncio.create_task(_deep(root, news, moved)))
    try:
        while True:
            await news.get()
            while not news.empty():
                news.get_nowait()
            yield
    finally:
        for task in watching:
            task.cancel()
        await asyncio.gather(*watching, return_exceptions=True)


async def _top(root: Path, news: asyncio.Queue[None], moved: asyncio.Event) -> None:
    """Changes of `archive.yaml` and of which folders there are; a file replaced whole loses its own watch."""
    async for burst in awatch(root, recursive=False, watch_filter=_matters, debounce=BURST, step=20):
        names = {Path(path).name for _, path in burst}
        if names & set(WATCHED):
            moved.set()
        if names & {SETTINGS, *WATCHED}:
            news.put_nowait(None)


async def _deep(root: Path, news: asyncio.Queue[None], moved: asyncio.Event) -> None:
    """Changes anywhere below the folders that make the site."""
    while True:
        moved.clear()
        # What was written before the watch began, or into a new folder, is found by one more build.
        asyncio.get_running_loop().call_later(SETTLED, news.put_nowait, None)
        folders = [root / name for name in WATCHED if (root / name).is_dir()]
        if not folders:
            await moved.wait()
            continue
        watch = awatch(*folders, watch_filter=_matters, debounce=BURST, step=20, stop_event=moved)
        async for _ in watch:
            news.put_nowait(None)


def _matters(_change: object, path: str) -> bool:
    """Whether a changed file can be part of the site; editors leave swap files and backups beside it."""
    name = Path(path).name
    return not name.startswith((".", "#")) and not name.endswith(("~", ".swp", ".swx", ".tmp", ".part"))


class AuthoringServer(Server):  # type: ignore[misc]  # livereload has no types
    """livereload's server with its application exchanged for ours."""

    def __init__(self, site: Site, options: ServeOptions) -> None:
        """Serve `site` as `options` say."""
        super().__init__(watcher=Saves(site, options))
        self.site, self.options = site, options

    def application(self, port: int, host: str, **_ignored: object) -> None:
        """Listen on the first free port from `port` on."""
        LiveReloadHandler.watcher = self.watcher
        LiveReloadHandler.live_css = True
        bound = self._listen(port, host)
        address = f"http://{host}:{bound}{self.site.served.base}/"
        self.options.say(f"serving {address} (stop with Ctrl-C)")
        if self.options.opens_browser:
            IOLoop.current().call_later(0.1, webbrowser.open, address)

    def _listen(self, port: int, host: str) -> int:
        names, desk = LOOPBACK | {host}, Desk(Bench(self.options.root))
        for candidate in range(port, port + PORTS_TO_TRY):
            application = Application(routes(lambda: self.site.served, candidate, names, desk))
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
    if options.host not in LOOPBACK:
        options.say(f"warning: anybody who reaches {options.host} can read the drafts served here")
    server = AuthoringServer(Site(rebuilder(options)), options)
    for wish in (signal.SIGINT, signal.SIGTERM):
        signal.signal(wish, lambda *_: IOLoop.current().add_callback_from_signal(server.watcher.stop))
    server.serve(port=options.port, host=options.host)
    options.say("stopped")


def rebuilder(options: ServeOptions) -> Callable[[Served], Served]:
    """A build that remembers the last one; drafts are shown, and what is wrong is said as it is found."""
    what = Options(options.root, drafts=Drafts.SHOW, audience=Audience.AUTHOR)
    memory = cache.load(options.root / publishing.CACHE)

    def rebuild(last: Served) -> Served:
        nonlocal memory
        memory = memory.next()
        rebuilt = publishing.rebuild(what, memory)
        if rebuilt.told:
            options.say(rebuilt.told)
        problems = "" if rebuilt.is_fine else rebuilt.told
        if rebuilt.outputs is None:
            return broken(last, problems)
        served = good(rebuilt.outputs, rebuilt.base, problems)
        return replace(served, findable=rebuilt.findable, language=rebuilt.language)

    return rebuild
