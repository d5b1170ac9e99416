"""Files written whole, undone while nobody else has touched them, and never outside content/."""

import os
from pathlib import Path

import pytest

from site_builder.serve.desk.files import FileChange, etag, put_all, read_text
from site_builder.serve.desk.journal import MOST, entry, keep, last, set_aside, undo
from site_builder.text.yaml_edit import Refusal


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/notes").mkdir(parents=True)
    (tmp_path / "content/notes/a.yaml").write_text("one\n")
    return tmp_path


def test_all_files_are_written_or_none(root: Path) -> None:
    new = FileChange("content/new/b.md", None, "new\n")

    assert put_all(root, (new, FileChange("content/notes/a.yaml", "other\n", "two\n"))) != ""

    assert not (root / "content/new/b.md").exists()
    assert (root / "content/notes/a.yaml").read_text() == "one\n"
    assert put_all(root, (new, FileChange("content/notes/a.yaml", "one\n", "two\n"))) == ""
    assert (root / "content/new/b.md").read_text() == "new\n"
    assert not [path for path in root.rglob("*") if path.name.endswith(".part")]


def test_a_file_keeps_its_rights(root: Path) -> None:
    path = root / "content/notes/a.yaml"
    path.chmod(0o600)

    put_all(root, (FileChange("content/notes/a.yaml", "one\n", "two\n"),))

    assert path.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    "path",
    [
        "archive.yaml",
        "content",
        "content/../archive.yaml",
        "/etc/passwd",
        "content/a\0b",
        "content\\..\\x.md",
        "",
    ],
)
def test_nothing_is_written_outside_content(root: Path, path: str) -> None:
    assert put_all(root, (FileChange(path, None, "x"),)) != ""


def test_a_link_out_of_the_archive_is_not_followed(
    root: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "file.yaml"
    outside.write_text("theirs")
    (root / "content/notes/b.yaml").symlink_to(outside)

    assert "outside" in put_all(root, (FileChange("content/notes/b.yaml", "theirs", "ours"),))

    assert outside.read_text() == "theirs"


@pytest.mark.skipif(not hasattr(os, "getuid") or os.getuid() == 0, reason="root may write everywhere")
def test_a_folder_that_may_not_be_written_is_told(root: Path) -> None:
    (root / "content/notes").chmod(0o500)

    assert "cannot be written" in put_all(root, (FileChange("content/notes/a.yaml", "one\n", "two\n"),))


def test_bytes_that_are_no_text_are_not_overwritten(root: Path) -> None:
    (root / "content/notes/a.yaml").write_bytes(b"\xff")

    assert "cannot be written" in put_all(root, (FileChange("content/notes/a.yaml", "one\n", "two\n"),))


def test_versions_differ_by_their_etag(root: Path) -> None:
    assert read_text(root, "content/notes/none.yaml") is None
    assert etag(None) == "" and etag("a") != etag("b") and etag("a") == etag("a")


def test_a_change_is_undone_once_and_only_while_its_files_are_as_it_left_them(root: Path) -> None:
    change = FileChange("content/notes/a.yaml", "one\n", "two\n")
    put_all(root, (change,))
    number = keep(root, "Changed.", (change,))
    (root / "content/notes/a.yaml").write_text("three\n")

    assert isinstance(undo(root, number), Refusal)
    assert (root / "content/notes/a.yaml").read_text() == "three\n"
    (root / "content/notes/a.yaml").write_text("two\n")
    assert undo(root, number) == entry_of(change, number)
    assert (root / "content/notes/a.yaml").read_text() == "one\n"
    assert isinstance(undo(root, number), Refusal) and last(root) is None


def entry_of(change: FileChange, number: int) -> object:
    from site_builder.serve.desk.journal import Entry

    return Entry(number, "Changed.", (change,))


def test_the_journal_does_not_grow_without_end_and_survives_a_broken_entry(root: Path) -> None:
    numbers = [keep(root, "x", ()) for _ in range(MOST + 3)]

    assert entry(root, numbers[0]) is None and entry(root, numbers[-1]) is not None
    (root / f".cache/desk/changes/{numbers[-1]:06}.json").write_text("{")
    assert entry(root, numbers[-1]) is None


def test_what_lost_a_race_is_kept_under_a_name_of_its_own(root: Path) -> None:
    first, second = set_aside(root, "../a b.yaml", "mine"), set_aside(root, "../a b.yaml", "mine too")

    assert first != second and (root / second).read_text() == "mine too"
    assert (root / first).resolve().parent == (root / ".cache/desk/kept").resolve()
