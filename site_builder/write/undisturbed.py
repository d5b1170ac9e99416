"""Tidying up is done to its end: who is told to end meanwhile ends after it."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_ENDING = tuple(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def undisturbed() -> Iterator[None]:
    """Keep what signals would do for the end of the block; in a thread nothing: signals never come there."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    told: list[int] = []

    def note(number: int, _frame: FrameType | None) -> None:
        told.append(number)

    usual = {one: signal.signal(one, note) for one in _ENDING if callable(signal.getsignal(one))}
    try:
        yield
    finally:
        for one, way in usual.items():
            signal.signal(one, way)
        if told:
            signal.raise_signal(told[0])
