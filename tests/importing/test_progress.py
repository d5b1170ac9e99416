"""A long import counts its files on the terminal, and nowhere else."""

import sys
from types import SimpleNamespace

import pytest

from site_builder.cli import bringing_in
from site_builder.text.columns import width


@pytest.fixture(autouse=True)
def _outside_of_workflows(monkeypatch: pytest.MonkeyPatch) -> None:
    """These tests run in workflows too, where nothing is counted."""
    monkeypatch.delenv("CI", raising=False)


def test_nothing_is_counted_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)

    assert bringing_in.progress() is None


def test_nothing_is_counted_where_a_line_cannot_be_wiped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "dumb")

    assert bringing_in.progress() is None


def test_the_count_stays_on_one_line_however_long_and_wide_a_name_is(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seconds = iter((0.0, 2.0))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr(bringing_in, "time", SimpleNamespace(monotonic=lambda: next(seconds)))

    tell = bringing_in.progress()
    assert tell is not None
    tell(12, "码头" * 60 + ".html")

    line = capsys.readouterr().err.removeprefix("\r\x1b[K")
    assert width(line) in (38, 39) and line.startswith("12 done, last …") and line.endswith("头.html")


def test_files_are_counted_once_it_takes_longer_than_a_second(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seconds = iter((0.0, 0.5, 2.0))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(bringing_in, "time", SimpleNamespace(monotonic=lambda: next(seconds)))

    tell = bringing_in.progress()
    assert tell is not None
    tell(1, "saved/a.txt")
    tell(2, "saved/b\x1b.txt")

    assert capsys.readouterr().err == "\r\x1b[K2 done, last saved/b�.txt"
