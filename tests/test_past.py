"""What git knows of an archive, and that nothing is wrong where it knows nothing."""

import shutil
import subprocess
from pathlib import Path

import pytest

from site_builder.build import Options
from site_builder.past import earlier_texts
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


def git(root: Path, *words: str) -> None:
    who = ("-c", "user.name=Ed", "-c", "user.email=ed@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(("git", *who, *words), cwd=root, check=True, capture_output=True)


def committed(text: str, root: Path) -> Path:
    unpack(text, root)
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-q", "-m", "all")
    return root


@needs_git
def test_files_that_differ_are_given_as_the_last_commit_has_them(tmp_path: Path) -> None:
    root = committed(ARTICLE + NOTE, tmp_path)
    notes = root / "content/notes/harbour.yaml"
    before = notes.read_text("utf-8")

    notes.write_text(before.replace("Sunday", "Monday"), "utf-8")
    (root / "content/articles/harbour.md").write_text("---\ntitle: Other\n---\n", "utf-8")
    (root / "content/notes/new.yaml").write_text("article: new\n", "utf-8")

    assert earlier_texts(root, FOLDERS) == {"content/notes/harbour.yaml": before}


@needs_git
def test_an_archive_inside_a_larger_repository_and_a_file_that_is_gone(tmp_path: Path) -> None:
    unpack(ARTICLE + NOTE, tmp_path / "sub/café")
    committed("", tmp_path)
    (tmp_path / "sub/café/content/notes/harbour.yaml").unlink()

    assert list(earlier_texts(tmp_path / "sub/café", FOLDERS)) == ["content/notes/harbour.yaml"]


@needs_git
def test_without_a_commit_or_a_difference_there_is_nothing(tmp_path: Path) -> None:
    git(tmp_path, "init", "-q")
    unpack(ARTICLE + NOTE, tmp_path)
    assert earlier_texts(tmp_path, FOLDERS) == {}

    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-q", "-m", "all")
    assert earlier_texts(tmp_path, FOLDERS) == {}


def test_without_git_or_a_repository_there_is_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    assert earlier_texts(tmp_path, FOLDERS) == {}

    monkeypatch.setenv("PATH", "")
    assert earlier_texts(tmp_path, FOLDERS) == {}


@needs_git
def test_a_check_tells_a_finding_that_changed_without_a_word(tmp_path: Path) -> None:
    root = committed(ARTICLE + NOTE, tmp_path)
    notes = root / "content/notes/harbour.yaml"
    assert inspect(Options(root), Format.TEXT) == ("", True)

    notes.write_text(notes.read_text("utf-8").replace("Sunday", "Monday"), "utf-8")

    told, is_fine = inspect(Options(root), Format.TEXT)
    assert "content/notes/harbour.yaml:7:14: warning N12 `summary` differs" in told
    assert is_fine
