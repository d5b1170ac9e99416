"""The program ends as it is told to, with the code that shells know."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from site_builder import __main__ as program

PROJECT = Path(__file__).parents[1]


@pytest.fixture(autouse=True)
def as_before(monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(program, "_told", [])
    # Whoever runs the tests in the background may have told them to ignore Ctrl-C.
    kept = {one: signal.signal(one, signal.SIG_DFL) for one in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)}
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


class _Told:
    """Told to end while a class takes its parts."""

    def __set_name__(self, owner: type, name: str) -> None:
        os.kill(os.getpid(), signal.SIGTERM)


def test_told_to_end_while_a_class_is_made_it_ends_with_the_same_number(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("site_builder.cli.main", lambda: type("Made", (), {"part": _Told()}))

    with pytest.raises(SystemExit) as ended:
        program.main()

    assert ended.value.code == 128 + signal.SIGTERM


def test_a_mistake_of_the_program_is_none_of_the_signals(monkeypatch: pytest.MonkeyPatch) -> None:
    def mistaken() -> None:
        raise ValueError("odd")

    monkeypatch.setattr("site_builder.cli.main", mistaken)

    with pytest.raises(ValueError, match="odd"):
        program.main()


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


def test_the_script_that_make_writes_may_be_read_again_by_processes_of_an_import(tmp_path: Path) -> None:
    recipe = next(line for line in (PROJECT / "Makefile").read_text().splitlines() if "printf '#!" in line)
    script = tmp_path / "script.py"
    words = recipe.strip().removeprefix("@").replace("$(CURDIR)/$(BIN)/python", sys.executable)
    subprocess.run(words.replace("$(BIN)/site-builder", script.as_posix()), shell=True, check=True)

    read_again = subprocess.run(
        [
            sys.executable,
            "-c",
            f"import runpy; runpy.run_path({script.as_posix()!r}, run_name='__mp_main__')",
        ],
        capture_output=True,
        text=True,
        check=False,
    )

    assert "__main__ import main" in script.read_text()
    assert (read_again.returncode, read_again.stdout, read_again.stderr) == (0, "", "")
