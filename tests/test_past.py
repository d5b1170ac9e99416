"""What git knows of an archive, and that nothing is wrong where it knows nothing."""

import os
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Options
from site_builder.model.past import Past, Version
from site_builder.past import past_of
from site_builder.publishing import inspect
from site_builder.report import Format
from tests.archive_files import unpack

FOLDERS = ("content/claims", "content/notes")
ARTICLE = """\
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/harbour
---

The harbour is quiet.
"""
NOTE = """\
-- content/notes/harbour.yaml --
article: harbour
notes:
  - id: quiet
    kind: context
    quote: is quiet
    as_of: 2020-02-01
    summary: It was Sunday.
    author: Ed
    created: 2020-02-01
"""

needs_git = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")


def git(root: Path, *words: str, day: str = "2020-02-01") -> None:
    who = ("-c", "user.name=Ed", "-c", "user.email=ed@example.org", "-c", "commit.gpgsign=false")
    # The author's day counts, wherever the commit came to rest later.
    days = {"GIT_AUTHOR_DATE": f"{day}T23:30:00+05:00", "GIT_COMMITTER_DATE": "2020-06-01T12:00:00Z"}
    subprocess.run(
        ("git", *who, *words), cwd=root, check=True, capture_output=True, env={**os.environ, **days}
    )


def commit(root: Path, day: str = "2020-02-01") -> None:
    git(root, "add", ".")
    git(root, "commit", "-q", "--allow-empty", "-m", "all", day=day)


def committed(text: str, root: Path) -> Path:
    unpack(text, root)
    git(root, "init", "-q", "-b", "main")
    commit(root)
    return root


def told(root: Path, today: str = "2020-05-01") -> str:
    return inspect(Options(root, today=date.fromisoformat(today)), Format.TEXT)[0]


@needs_git
def test_every_version_of_the_notes_is_given_with_its_day(tmp_path: Path) -> None:
    root = committed(ARTICLE + NOTE, tmp_path)
    notes = root / "content/notes/harbour.yaml"
    before = notes.read_text("utf-8")

    notes.write_text(before.replace("Sunday", "Monday"), "utf-8")
    (root / "content/articles/harbour.md").write_text("---\ntitle: Other\n---\n", "utf-8")
    commit(root, day="2020-03-01")
    notes.unlink()
    commit(root, day="2020-04-01")

    path = "content/notes/harbour.yaml"
    assert past_of(root, FOLDERS).versions == (
        Version(date(2020, 2, 1), path, before),
        Version(date(2020, 3, 1), path, before.replace("Sunday", "Monday")),
        Version(date(2020, 4, 1), path, ""),
    )


@needs_git
def test_an_archive_inside_a_larger_repository(tmp_path: Path) -> None:
    unpack(ARTICLE + NOTE, tmp_path / "sub/café")
    committed("", tmp_path)

    (version,) = past_of(tmp_path / "sub/café", FOLDERS).versions

    assert version.path == "content/notes/harbour.yaml"


@needs_git
def test_what_a_merge_brought_counts_on_the_day_of_the_merge(tmp_path: Path) -> None:
    root = committed(ARTICLE + NOTE, tmp_path)
    notes = root / "content/notes/harbour.yaml"
    git(root, "switch", "-q", "-c", "side")
    notes.write_text(notes.read_text("utf-8").replace("Sunday", "Monday"), "utf-8")
    commit(root, day="2020-02-02")
    git(root, "switch", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "-m", "merge", "side", day="2020-03-05")

    assert [version.day for version in past_of(root, FOLDERS).versions] == [
        date(2020, 2, 1),
        date(2020, 3, 5),
    ]


@needs_git
def test_without_a_commit_there_is_nothing(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    unpack(ARTICLE + NOTE, tmp_path)

    assert past_of(tmp_path, FOLDERS) == Past()


def test_without_git_or_a_repository_there_is_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert past_of(tmp_path, FOLDERS) == Past()

    monkeypatch.setenv("PATH", "")
    assert past_of(tmp_path, FOLDERS) == Past()


@needs_git
def test_a_copy_without_the_past_says_so_and_finds_nothing(tmp_path: Path) -> None:
    root = committed(ARTICLE + NOTE, tmp_path / "whole")
    notes = root / "content/notes/harbour.yaml"
    notes.write_text(notes.read_text("utf-8").replace("Sunday", "Monday"), "utf-8")
    commit(root, day="2020-03-01")

    git(tmp_path, "clone", "-q", "--depth", "1", f"file://{root}", "shallow")

    assert past_of(tmp_path / "shallow", FOLDERS).is_cut_off
    assert not past_of(root, FOLDERS).is_cut_off
    assert told(tmp_path / "shallow") == ""
    assert "N12" in told(root)


@needs_git
def test_a_finding_that_changed_without_a_word_is_told_until_its_history_does(tmp_path: Path) -> None:
    root = committed(ARTICLE + NOTE, tmp_path)
    notes = root / "content/notes/harbour.yaml"
    assert told(root) == ""

    notes.write_text(notes.read_text("utf-8").replace("Sunday", "Monday"), "utf-8")
    assert told(root, today="2020-02-01") == "", "the day it was written"
    assert "content/notes/harbour.yaml:7:14: warning N12 `summary` differs" in told(root)

    commit(root, day="2020-03-01")
    assert "what this note said on 2020-02-01" in told(root), "a commit explains nothing"

    entry = "    history: [{date: 2020-04-01, change: The day.}]\n"
    notes.write_text(notes.read_text("utf-8") + entry, "utf-8")
    assert told(root) == ""

    commit(root, day="2020-04-01")
    assert told(root) == ""
