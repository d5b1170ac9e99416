"""Only what changed is written; only what was written is removed."""

import os
from pathlib import Path

from site_builder.model.page import Output
from site_builder.write import MANIFEST, read_manifest, write


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
