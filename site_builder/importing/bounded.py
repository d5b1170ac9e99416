"""Processes that may take so long and so much memory for a file, and no more; what is said where they do."""

import gc
import signal
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_all_start_methods, get_context, parent_process
from threading import Thread
from typing import TypeVar

from site_builder.model.draft import Raw
from site_builder.model.issue import Issue, Spot

SECONDS = 20.0
"""After so long a file counts as one that never ends."""
MOST_MEMORY = 2_000_000_000
"""Bytes that one process may take, where the system can hold it to that."""
ENDED = "the program that read this file ended in the middle of it"

_LOADED_ONCE = (
    "site_builder.intake",
    "lxml.html",
    "readability",
    "resiliparse.extract.html2text",
    "trafilatura",
)
"""What every process inherits rather than loads anew; libraries that are not installed are passed over."""
_Answer = TypeVar("_Answer")


def apart(task: Callable[[Raw], _Answer], raw: Raw, seconds: float = SECONDS) -> _Answer | Issue:
    """What a task (a function of a module) gives for a file, in a process of its own; or why nothing."""
    process = pool(1)
    try:
        return process.submit(task, raw).result(seconds)
    except TimeoutError:
        return took_too_long(raw, seconds)
    except BrokenProcessPool:
        return given_up(raw, ENDED)
    except (MemoryError, RecursionError) as error:
        return failed(raw, error)
    finally:
        end(process)


def pool(workers: int) -> ProcessPoolExecutor:
    """Processes that are bound in what they take, and end with this one."""
    # A process that is forked off one with nothing open comes quickly and inherits nothing of this one.
    way = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    context = get_context(way)
    context.set_forkserver_preload(list(_LOADED_ONCE))
    return ProcessPoolExecutor(workers, mp_context=context, initializer=_bounded)


def _bounded() -> None:
    """Take no more memory than one file may cost, where the system knows such a bound; end with who asked."""
    # What is loaded by now is never given back: nobody has to look through it in the middle of a file.
    gc.freeze()
    Thread(target=_leave_with_parent, daemon=True).start()
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))


def _leave_with_parent() -> None:
    # One that is killed cannot end its processes; they would wait for its next file for ever.
    if parent := parent_process():
        parent.join()
        signal.raise_signal(signal.SIGTERM)


def end(processes: ProcessPoolExecutor) -> None:
    """End processes, whatever they do."""
    for process in list((processes._processes or {}).values()):
        process.terminate()
    processes.shutdown(wait=True, cancel_futures=True)


def took_too_long(raw: Raw, seconds: float) -> Issue:
    """That a file was given up."""
    return given_up(raw, f"this took longer than {seconds:.0f} seconds")


def failed(raw: Raw, error: Exception) -> Issue:
    """What an error that nobody foresaw says of the file that it came up in."""
    reasons = {
        MemoryError: "reading this takes more memory than there is",
        RecursionError: "this is nested more deeply than any article",
    }
    return given_up(raw, reasons.get(type(error), f"this cannot be read ({type(error).__name__})"))


def given_up(raw: Raw, message: str) -> Issue:
    """That reading a file came to no end."""
    advice = "save the article's text as .txt and import that; if the file opens elsewhere, please report it"
    return Issue("I31", message, Spot(raw.name), advice)
