"""The program ends as it is told to, with the code that shells know."""

import os
import signal
import sys
from types import SimpleNamespace

import pytest

from site_builder import __main__ as program


@pytest.fixture(autouse=True)
def as_before() -> object:
    kept = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
    hook = sys.unraisablehook
    yield None
    for one, handler in kept.items():
        signal.signal(one, handler)
    sys.unraisablehook = hook


@pytest.mark.parametrize("wish", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_with_its_number(wish: signal.Signals) -> None:
    program.end_when_told()

    with pytest.raises(SystemExit) as ended:
        os.kill(os.getpid(), wish)

    assert ended.value.code == 128 + wish
    # A second one does not break into the tidying up.
    os.kill(os.getpid(), wish)


def test_what_was_to_be_ignored_stays_ignored() -> None:
    signal.signal(signal.SIGHUP, signal.SIG_IGN)

    program.end_when_told()

    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN


def test_other_mistakes_that_cannot_be_raised_are_told_as_ever(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    told: list[object] = []
    monkeypatch.setattr(sys, "__unraisablehook__", told.append)
    program.end_when_told()
    missed = SimpleNamespace(exc_value=ValueError("odd"))

    sys.unraisablehook(missed)

    assert told == [missed]
