"""A long import counts its files on the terminal, and nowhere else."""

import sys
from types import SimpleNamespace

import pytest

from site_builder.cli import bringing_in


def test_nothing_is_counted_where_nobody_watches(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: False)

    assert bringing_in.progress() is None


def test_files_are_counted_once_it_takes_longer_than_a_second(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    seconds = iter((0.0, 0.5, 2.0))
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr(bringing_in, "time", SimpleNamespace(monotonic=lambda: next(seconds)))

    tell = bringing_in.progress()
    assert tell is not None
    tell(1, "saved/a.txt")
    tell(2, "saved/b\x1b.txt")

    assert capsys.readouterr().err == "\r\x1b[K2 done, last 'saved/b\\x1b.txt'"
