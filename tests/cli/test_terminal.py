"""Colours and the line of progress: on a terminal that somebody watches, and nowhere else."""

import io
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from threading import Event

import pytest

from site_builder.cli.terminal import WIPE, has_colours, is_watched, line, progress
from tests.archive_files import unpack

SOON = 10.0


class Terminal(io.StringIO):
    """A terminal, and what was written on it; says when something was."""

    def __init__(self) -> None:
        super().__init__()
        self.written = Event()

    def isatty(self) -> bool:
        return True

    def write(self, words: str) -> int:
        self.written.set()
        return super().write(words)


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    monkeypatch.delenv("CI", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "60")
    return Terminal()


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, True),
        ({"NO_COLOR": ""}, True),
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": "1", "FORCE_COLOR": "1"}, False),
        ({"TERM": "dumb"}, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True),
    ],
)
def test_a_terminal_has_colours_unless_it_asks_for_none(
    environment: Mapping[str, str], expected: bool
) -> None:
    assert has_colours(Terminal(), environment) is expected


@pytest.mark.parametrize(
    ("environment", "expected"), [({}, False), ({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "0"}, False)]
)
def test_a_file_has_colours_only_when_they_are_asked_for(
    environment: Mapping[str, str], expected: bool
) -> None:
    assert has_colours(io.StringIO(), environment) is expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [({}, True), ({"CI": "true"}, False), ({"CI": "false"}, True), ({"TERM": "dumb"}, False)],
)
def test_a_run_is_watched_by_people_and_not_by_machines(
    environment: Mapping[str, str], expected: bool
) -> None:
    assert is_watched(Terminal(), environment) is expected
    assert not is_watched(io.StringIO(), environment)


def test_a_long_run_says_what_it_does_and_wipes_the_line(terminal: Terminal) -> None:
    with progress(terminal, patience=0, beat=0.001) as tell:
        for _ in range(1_020):
            tell("page")
        tell("templates")
        # What is written first may have been put together before all was told.
        for _ in range(3):
            terminal.written.clear()
            assert terminal.written.wait(SOON)

    shown = terminal.getvalue()
    assert f"{WIPE}0 s: pages 1,020" in shown and shown.endswith(WIPE)


def test_a_short_run_says_nothing(terminal: Terminal) -> None:
    with progress(terminal, patience=SOON) as tell:
        tell("page")

    assert terminal.getvalue() == ""


def test_a_run_that_fails_leaves_a_clean_line(terminal: Terminal) -> None:
    with pytest.raises(ValueError), progress(terminal, patience=0, beat=0.001):
        assert terminal.written.wait(SOON)
        raise ValueError

    assert terminal.getvalue().endswith(WIPE)


def test_nothing_is_said_into_a_pipe() -> None:
    pipe = io.StringIO()

    with progress(pipe, patience=0, beat=0.001) as tell:
        tell("page")

    assert pipe.getvalue() == ""


def test_the_line_never_reaches_the_edge_of_the_terminal() -> None:
    assert line(12.4, {"record": 3, "page": 1_020}, 80) == "12 s: pages 1,020"
    assert len(line(12.4, {"body": 10**9}, 20)) <= 19
    assert line(3, {}, 80) == "3 s"


def test_progress_goes_to_standard_error(monkeypatch: pytest.MonkeyPatch, terminal: Terminal) -> None:
    monkeypatch.setattr(sys, "stderr", terminal)

    with progress(patience=0, beat=0.001):
        assert terminal.written.wait(SOON)


WRONG = "-- content/articles/harbour.md --\n---\ntitle: A harbour\nrights: own\nrigths: own\n---\n\nWords.\n"


def printed(folder: Path, *words: str, **environment: str) -> str:
    """What a command prints into a pipe."""
    variables = {"PATH": os.environ["PATH"], "PYTHONPATH": str(Path(__file__).parents[2]), **environment}
    command = (sys.executable, "-m", "site_builder", *words)
    return subprocess.run(
        command, cwd=folder, env=variables, capture_output=True, text=True, check=False
    ).stdout


def test_colours_reach_a_pipe_only_when_they_are_asked_for(tmp_path: Path) -> None:
    unpack(WRONG, tmp_path)

    assert "\x1b" not in printed(tmp_path, "check")
    assert "\x1b[1;31merror\x1b[0m" in printed(tmp_path, "check", FORCE_COLOR="1")
    assert "\x1b" not in printed(tmp_path, "check", "--format", "json", FORCE_COLOR="1")


def test_a_pull_request_is_told_paths_of_the_repository_where_the_archive_is_a_folder_of_it(
    tmp_path: Path,
) -> None:
    unpack(WRONG, tmp_path / "site")

    assert "::error file=site/content/articles/harbour.md," in printed(
        tmp_path, "check", "site", "--format", "github"
    )
    assert "::error file=content/articles/harbour.md," in printed(
        tmp_path / "site", "check", "--format", "github"
    )
