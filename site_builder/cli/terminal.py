"""What a terminal can show: colours, and a line that says how far a long run has come."""

import os
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from shutil import get_terminal_size
from threading import Event, Thread
from time import monotonic
from typing import TextIO

import click

from site_builder.text.columns import ending

Tell = Callable[[str], None]
"""Called with the name of a piece of work each time one is done."""

WIPE = "\r\x1b[K"
PATIENCE = 1.0
"""Seconds after which a run says how far it is."""
_BEAT = 0.2
_WORDS = {
    "body": "articles, their notes placed",
    "card": "pictures for sharing",
    "page": "pages",
    "record": "files read",
    "search": "search",
}
"""Pieces of work that a build remembers → what they are called; others are not told."""


def has_colours(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether to write in colours: asked for, or a terminal that has not asked to be left without."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR", "") not in ("", "0"):
        return True
    return environment.get("TERM") != "dumb" and stream.isatty()


def is_watched(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Whether somebody sits before the terminal, and a line on it can be wiped again."""
    is_robot = environment.get("CI", "").lower() not in ("", "0", "false")
    return stream.isatty() and environment.get("TERM") != "dumb" and not is_robot


@contextmanager
def progress(stream: TextIO | None = None, patience: float = PATIENCE, beat: float = _BEAT) -> Iterator[Tell]:
    """While the block runs: a line on the terminal with the seconds and what was done, wiped at the end.

    Nothing is shown where nobody watches, or the block is done within `patience`.
    """
    stream = stream or sys.stderr
    if not is_watched(stream, os.environ):
        yield _nothing
        return
    done: dict[str, int] = {}
    over, started = Event(), monotonic()

    def tell(name: str) -> None:
        # Taken out and put in again, the last piece of work stands last.
        done[name] = done.pop(name, 0) + 1

    def show() -> None:
        is_shown = False
        while not over.wait(beat if is_shown else patience):
            is_shown = True
            words = line(monotonic() - started, dict(done), get_terminal_size().columns)
            print(f"{WIPE}{words}", end="", file=stream, flush=True)
        if is_shown:
            print(WIPE, end="", file=stream, flush=True)

    teller = Thread(target=show, daemon=True)
    teller.start()
    try:
        yield tell
    finally:
        over.set()
        teller.join()


def say(words: str) -> None:
    """Tell something on standard error that cannot wait, below whatever line stands there."""
    click.echo(f"{WIPE if is_watched(sys.stderr, os.environ) else ''}{words}", err=True)


def line(seconds: float, done: Mapping[str, int], columns: int) -> str:
    """`12 s: pages 1,020`: how long it takes so far, and how much is done of what is done now."""
    known = [name for name in done if name in _WORDS]
    words = f": {_WORDS[known[-1]]} {done[known[-1]]:,}" if known else ""
    return ending(f"{seconds:.0f} s{words}", columns - 1)


def _nothing(_name: str) -> None:
    """Nobody watches."""
