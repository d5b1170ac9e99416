"""What is said in the terminal, by a thread of its own: a terminal that is held stops no request."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import SimpleQueue
from threading import Thread

PATIENCE = 1.0
"""Seconds that the end waits for a terminal that takes nothing any more."""


@contextmanager
def said_apart(say: Callable[[str], None]) -> Iterator[Callable[[str], None]]:
    """A way to have things said, in order, without waiting for it."""
    lines: SimpleQueue[str | None] = SimpleQueue()

    def speak() -> None:
        while (line := lines.get()) is not None:
            say(line)

    speaker = Thread(target=speak, daemon=True, name="news")
    speaker.start()
    try:
        yield lines.put
    finally:
        lines.put(None)
        speaker.join(PATIENCE)
