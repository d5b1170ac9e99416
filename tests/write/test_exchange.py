"""One folder takes the place of another."""

import sys
from pathlib import Path

import pytest

from site_builder.write.exchange import put_back, swap_by_renaming, swapped, take_place


def folder(path: Path, words: str) -> Path:
    path.mkdir()
    (path / "file").write_text(words, "utf-8")
    return path


@pytest.mark.skipif(sys.platform not in ("linux", "darwin"), reason="other systems cannot")
def test_two_folders_are_exchanged(tmp_path: Path) -> None:
    new, old = folder(tmp_path / "new", "new"), folder(tmp_path / "old", "old")

    assert swapped(new, old)

    assert ((old / "file").read_text(), (new / "file").read_text()) == ("new", "old")


def test_what_is_not_there_cannot_be_exchanged(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="No such file"):
        swapped(folder(tmp_path / "new", "new"), tmp_path / "nowhere")


def test_where_nothing_stood_the_new_folder_is_renamed(tmp_path: Path) -> None:
    take_place(folder(tmp_path / "new", "new"), tmp_path / "output", tmp_path / "aside")

    assert [path.name for path in tmp_path.iterdir()] == ["output"]


def test_an_empty_folder_makes_room(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()

    take_place(folder(tmp_path / "new", "new"), tmp_path / "output", tmp_path / "aside")

    assert (tmp_path / "output/file").read_text() == "new"


def test_three_renames_do_the_same(tmp_path: Path) -> None:
    new, old = folder(tmp_path / "new", "new"), folder(tmp_path / "old", "old")

    swap_by_renaming(new, old, tmp_path / "aside")

    assert ((old / "file").read_text(), (new / "file").read_text()) == ("new", "old")
    assert not (tmp_path / "aside").exists()


def test_a_rename_that_fails_puts_the_old_folder_back(tmp_path: Path) -> None:
    old = folder(tmp_path / "old", "old")

    with pytest.raises(FileNotFoundError):
        swap_by_renaming(tmp_path / "nowhere", old, tmp_path / "aside")

    assert (old / "file").read_text() == "old"


def test_what_lies_aside_comes_back_only_where_nothing_stands(tmp_path: Path) -> None:
    aside = folder(tmp_path / "aside", "old")
    put_back(tmp_path / "output", aside)
    put_back(tmp_path / "output", folder(tmp_path / "aside", "older"))

    assert (tmp_path / "output/file").read_text() == "old"
