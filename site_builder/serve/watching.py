"""Which files of an archive were saved, a burst at a time, as the operating system tells it."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

from watchfiles import awatch

WATCHED = ("content", "templates", "theme")
SETTINGS = "archive.yaml"
BURST = 60
"""Milliseconds that a burst of saves may last; later ones are the next burst."""
STEP = 10
"""Milliseconds of quiet that end a burst."""
SETTLED = 0.5
"""Seconds after which a watch has surely begun."""


async def saves(root: Path) -> AsyncIterator[frozenset[str]]:
    """The paths of each burst of saves below `root`, folders that appear later included.

    An empty set: anything may have been saved, before a watch began.
    """
    news: asyncio.Queue[frozenset[str]] = asyncio.Queue()
    moved, home = asyncio.Event(), root.resolve()
    watching = (asyncio.create_task(_top(home, news, moved)), asyncio.create_task(_deep(home, news, moved)))
    try:
        while True:
            bursts = [await news.get()]
            while not news.empty():
                bursts.append(news.get_nowait())
            yield frozenset().union(*bursts) if all(bursts) else frozenset()
    finally:
        for task in watching:
            task.cancel()
        await asyncio.gather(*watching, return_exceptions=True)


async def _top(root: Path, news: asyncio.Queue[frozenset[str]], moved: asyncio.Event) -> None:
    """Changes of `archive.yaml` and of which folders there are; a file replaced whole loses its own watch."""
    async for burst in awatch(root, recursive=False, watch_filter=_matters, debounce=BURST, step=STEP):
        names = {Path(path).name for _, path in burst}
        if names & set(WATCHED):
            moved.set()
        if found := names & {SETTINGS, *WATCHED}:
            news.put_nowait(frozenset(found))


async def _deep(root: Path, news: asyncio.Queue[frozenset[str]], moved: asyncio.Event) -> None:
    """Changes anywhere below the folders that make the site."""
    while True:
        moved.clear()
        # What was written before the watch began, or into a new folder, is found by looking once more.
        asyncio.get_running_loop().call_later(SETTLED, news.put_nowait, frozenset())
        folders = [root / name for name in WATCHED if (root / name).is_dir()]
        if not folders:
            await moved.wait()
            continue
        watch = awatch(*folders, watch_filter=_matters, debounce=BURST, step=STEP, stop_event=moved)
        async for burst in watch:
            news.put_nowait(frozenset(Path(path).relative_to(root).as_posix() for _, path in burst))


def _matters(_change: object, path: str) -> bool:
    """Whether a changed file can be part of the site; editors leave swap files and backups beside it."""
    name = Path(path).name
    return not name.startswith((".", "#")) and not name.endswith(("~", ".swp", ".swx", ".tmp", ".part"))
