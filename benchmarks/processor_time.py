"""The processor's time of one call, bounded."""

import signal
import time
from collections.abc import Callable
from types import FrameType


def processor_seconds(call: Callable[[], object], longest: float) -> float:
    """Seconds of this process's processor time that a call takes; `longest` where it was stopped there."""
    before = signal.signal(signal.SIGVTALRM, _stop)
    start = time.process_time()
    signal.setitimer(signal.ITIMER_VIRTUAL, longest)
    try:
        call()
    except TimeoutError:
        return longest
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, before)
    return time.process_time() - start


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TimeoutError
