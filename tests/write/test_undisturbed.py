"""What is told to end in the middle of tidying up."""

import os
import signal
import threading

import pytest

from site_builder.write.undisturbed import undisturbed


def test_who_is_told_to_end_in_a_block_ends_after_it() -> None:
    done = []

    with pytest.raises(KeyboardInterrupt), undisturbed():
        os.kill(os.getpid(), signal.SIGINT)
        done.append("all of it")

    assert done == ["all of it"]
    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_what_fails_in_a_block_fails_and_leaves_signals_as_they_were() -> None:
    with pytest.raises(OSError, match="full"), undisturbed():
        raise OSError("full")

    assert signal.getsignal(signal.SIGINT) is signal.default_int_handler


def test_a_signal_that_is_ignored_stays_so() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with undisturbed():
            os.kill(os.getpid(), signal.SIGHUP)
        assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)


def test_in_a_thread_there_is_nothing_to_keep() -> None:
    done: list[str] = []

    def work() -> None:
        with undisturbed():
            done.append("done")

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()

    assert done == ["done"]
