"""Only what changed is written; only what was written is removed."""

import os
from pathlib import Path

import pytest

from site_builder.model.page import Output
from site_builder.write import MANIFEST, Manner, misplaced, read_manifest, write


def page(path: str, text: str) -> Output:
    return Output(path, text.encode())


def test_a_first_build_writes_every_page_into_a_new_folder(tmp_path: Path) -> None:
    written, issues = write([page("index.html", "home"), page("a/b/index.html", "deep")], tmp_path / "output")

    assert not issues and written is not None
    assert written.written == ("index.html", "a/b/index.html")
    assert (tmp_path / "output/a/b/index.html").read_text() == "deep"


def test_an_unchanged_page_keeps_its_file_and_its_time(tmp_path: Path) -> None:
    write([page("index.html", "home")], tmp_path / "output")
    os.utime(tmp_path / "output/index.html", ns=(1, 1))

    written, _ = write([page("index.html", "home")], tmp_path / "output")

    assert written is not None and (written.written, written.unchanged) == ((), 1)
    assert (tmp_path / "output/index.html").stat().st_mtime_ns == 1


def test_a_page_edited_by_hand_is_written_again(tmp_path: Path) -> None:
    write([page("index.html", "home")], tmp_path / "output")
    (tmp_path / "output/index.html").write_text("longer than home")

    write([page("index.html", "home")], tmp_path / "output")

    assert (tmp_path / "output/index.html").read_text() == "home"


def test_a_page_that_is_gone_is_removed_with_its_empty_folders(tmp_path: Path) -> None:
    write([page("index.html", "home"), page("a/b/index.html", "deep")], tmp_path / "output")

    written, _ = write([page("index.html", "home")], tmp_path / "output")

    assert written is not None and written.removed == ("a/b/index.html",)
    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == [MANIFEST, "index.html"]


def test_a_file_of_somebody_else_stays(tmp_path: Path) -> None:
    write([page("a/index.html", "a")], tmp_path / "output")
    (tmp_path / "output/a/mine.txt").write_text("mine")

    write([page("index.html", "home")], tmp_path / "output")

    assert (tmp_path / "output/a/mine.txt").read_text() == "mine"


def test_a_folder_with_foreign_files_is_refused_and_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.doc").write_text("ten years of work")

    written, issues = write([page("index.html", "home")], tmp_path)

    assert written is None and [issue.code for issue in issues] == ["W01"]
    assert [path.name for path in tmp_path.iterdir()] == ["thesis.doc"]


def test_a_file_in_the_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("a file")

    written, issues = write([page("index.html", "home")], tmp_path / "output")

    assert written is None and [issue.code for issue in issues] == ["W01"]


def test_a_manifest_that_points_outside_removes_nothing_there(tmp_path: Path) -> None:
    (tmp_path / "precious.txt").write_text("keep")
    write([page("index.html", "home")], tmp_path / "output")
    (tmp_path / "output" / MANIFEST).write_text('{"../precious.txt": ""}')

    write([page("index.html", "home")], tmp_path / "output")

    assert (tmp_path / "precious.txt").exists()


def test_a_broken_manifest_means_that_every_page_is_written_again(tmp_path: Path) -> None:
    write([page("index.html", "home")], tmp_path / "output")
    (tmp_path / "output" / MANIFEST).write_text("{")

    written, issues = write([page("index.html", "home")], tmp_path / "output")

    assert not issues and written is not None and written.written == ("index.html",)
    manifest = read_manifest(tmp_path / "output")
    assert manifest is not None and set(manifest.digests) == {"index.html"}


def test_a_page_where_a_folder_stood_takes_its_place(tmp_path: Path) -> None:
    write([page("x/index.html", "x")], tmp_path / "output")

    written, issues = write([page("x", "a file")], tmp_path / "output")

    assert not issues and written is not None and written.removed == ("x/index.html",)
    assert (tmp_path / "output/x").read_text("utf-8") == "a file"


def test_a_page_where_a_folder_stands_is_a_message_and_no_traceback(tmp_path: Path) -> None:
    write([page("x/index.html", "x")], tmp_path / "output")
    (tmp_path / "output/x/mine.txt").write_text("mine", "utf-8")

    written, issues = write([page("x", "a file")], tmp_path / "output")

    assert written is None and [issue.code for issue in issues] == ["W01"]


@pytest.mark.parametrize("manner", list(Manner))
def test_a_link_put_where_a_folder_of_ours_was_is_not_followed(tmp_path: Path, manner: Manner) -> None:
    write([page("a/index.html", "a"), page("index.html", "home")], tmp_path / "output")
    (tmp_path / "output/a").rename(tmp_path / "theirs")
    (tmp_path / "output/a").symlink_to(tmp_path / "theirs")

    written, issues = write([page("index.html", "changed")], tmp_path / "output", manner)

    assert not issues and written is not None
    assert (tmp_path / "theirs/index.html").read_text() == "a"
    assert (tmp_path / "output/a").is_symlink()


def test_a_folder_where_a_branch_to_publish_is_laid_out_is_taken(tmp_path: Path) -> None:
    (tmp_path / "output").mkdir()
    (tmp_path / "output/.git").write_text("gitdir: elsewhere")
    (tmp_path / "output/CNAME").write_text("archive.example.org")

    written, issues = write([page("index.html", "home")], tmp_path / "output")

    assert not issues and written is not None
    assert sorted(path.name for path in (tmp_path / "output").iterdir()) == [
        ".git",
        MANIFEST,
        "CNAME",
        "index.html",
    ]


@pytest.mark.parametrize(
    "place", ["", "..", "content", "content/site", "templates/site", "theme/x/y", ".git"]
)
def test_where_the_archive_itself_lies_nothing_is_published(tmp_path: Path, place: str) -> None:
    issue = misplaced(tmp_path / place, tmp_path)

    assert issue is not None and issue.code == "W01"


@pytest.mark.parametrize("place", ["output", "contents", "../elsewhere", ".cache/site"])
def test_beside_what_the_archive_is_made_of_there_is_room(tmp_path: Path, place: str) -> None:
    assert misplaced(tmp_path / place, tmp_path) is None


@pytest.mark.parametrize("text", ["", "{", "[1]", "null"])
def test_where_the_list_of_what_was_written_is_torn_a_changed_page_is_refused_with_the_way_out(
    tmp_path: Path, text: str
) -> None:
    write([page("index.html", "home")], tmp_path / "output")
    (tmp_path / "output" / MANIFEST).write_text(text)

    written, issues = write([page("index.html", "other")], tmp_path / "output")

    assert written is None and "cannot be read" in issues[0].message
    assert (tmp_path / "output/index.html").read_text() == "home"


@pytest.mark.parametrize("name", ["../precious", "/etc/precious", "", ".", "a", "a/../../precious"])
def test_a_list_edited_by_hand_removes_nothing_else(tmp_path: Path, name: str) -> None:
    (tmp_path / "precious").write_text("keep")
    write([page("a/index.html", "a"), page("index.html", "home")], tmp_path / "output")
    listed = (tmp_path / "output" / MANIFEST).read_text()
    (tmp_path / "output" / MANIFEST).write_text(listed.replace("{", '{"' + name + '": "",', 1))

    written, issues = write([page("a/index.html", "b"), page("index.html", "home")], tmp_path / "output")

    assert not issues and written is not None and written.written == ("a/index.html",)
    assert (tmp_path / "precious").read_text() == "keep"
    assert (tmp_path / "output/a/index.html").read_text() == "b"
