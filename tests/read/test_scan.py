"""A folder becomes texts, and whatever cannot be one is refused by name."""

import os
import sys
from pathlib import Path

import pytest

from site_builder.cache import Cache
from site_builder.model.issue import Issue
from site_builder.read.scan import scan
from tests.archive_files import unpack


def codes(issues: tuple[Issue, ...]) -> list[tuple[str, str]]:
    return sorted((issue.code, issue.spot.path) for issue in issues)


def test_texts_media_and_originals_are_found_in_order(tmp_path: Path) -> None:
    unpack(
        "-- content/tags/gas.md --\nGas\n-- content/articles/b.md --\nB\n-- content/articles/a.md --\nA\n"
        "-- content/media/a/two.png --\nx\n-- content/media/a/one.png --\nx\n"
        "-- content/originals/a.txt --\nx\n",
        tmp_path,
    )

    sources, issues = scan(tmp_path)

    assert list(sources.texts) == [
        "archive.yaml",
        "content/articles/a.md",
        "content/articles/b.md",
        "content/tags/gas.md",
    ]
    assert sources.media == ("content/media/a/one.png", "content/media/a/two.png")
    assert sources.originals == ("content/originals/a.txt",)
    assert issues == ()


def test_an_archive_without_content_is_empty_and_fine(tmp_path: Path) -> None:
    sources, issues = scan(unpack("", tmp_path))

    assert list(sources.texts) == ["archive.yaml"] and issues == ()


def test_line_ends_and_a_byte_order_mark_are_made_alike(tmp_path: Path) -> None:
    unpack("-- content/tags/gas.md | bytes --\n\\xef\\xbb\\xbfone\\r\\ntwo\\rthree\\n", tmp_path)

    assert scan(tmp_path).value.texts["content/tags/gas.md"] == "one\ntwo\nthree\n"


@pytest.mark.parametrize(
    "name", [".hidden.md", "gas.md~", "#gas.md#", "gas.md.swp", "gas.tmp", ".gas.md.swp", "4913", "Thumbs.db"]
)
def test_what_editors_leave_behind_is_no_record(name: str, tmp_path: Path) -> None:
    unpack(f"-- content/tags/{name} --\nx\n-- content/{name} --\nx\n", tmp_path)

    sources, issues = scan(tmp_path)

    assert list(sources.texts) == ["archive.yaml"] and issues == ()


def test_a_link_inside_the_archive_is_followed_and_one_outside_is_not(tmp_path: Path) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("secret", "utf-8")
    root = unpack(
        "-- content/tags/gas.md --\nGas\n-- content/tags/natural-gas.md | link --\ngas.md\n"
        "-- content/tags/secret.md | link --\n../../../secret.md\n"
        "-- content/media/a/secret.png | link --\n/etc/passwd\n",
        tmp_path / "root",
    )

    sources, issues = scan(root)

    assert sources.texts["content/tags/natural-gas.md"] == "Gas\n"
    assert "secret" not in "".join(sources.texts.values()) and sources.media == ()
    assert codes(issues) == [("R08", "content/media/a/secret.png"), ("R08", "content/tags/secret.md")]


@pytest.mark.parametrize("place", ["content", "content/tags", "content/media", "archive.yaml"])
def test_no_part_of_an_archive_may_lie_elsewhere(place: str, tmp_path: Path) -> None:
    elsewhere = unpack("-- content/tags/gas.md --\nGas\n", tmp_path / "elsewhere")
    root = unpack(
        "-- archive.yaml | none --\n-- content/people/x.md --\nX\n" if place == "archive.yaml" else "",
        tmp_path / "root",
    )
    (root / place).parent.mkdir(exist_ok=True)
    (root / place).symlink_to(elsewhere / place.replace("media", "tags"))

    sources, issues = scan(root)

    assert codes(issues) == [("R08", place)]
    assert "Gas\n" not in sources.texts.values()


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    root = unpack(
        "-- content/media/a/round | link --\n..\n-- content/tags/one.md | link --\ntwo.md\n"
        "-- content/tags/two.md | link --\none.md\n",
        tmp_path,
    )

    assert codes(scan(root).issues) == [
        ("R08", "content/media/a/round"),
        ("R08", "content/tags/one.md"),
        ("R08", "content/tags/two.md"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_is_refused_and_not_waited_for(tmp_path: Path) -> None:
    root = unpack("-- content/tags/gas.md --\nGas\n", tmp_path)
    os.mkfifo(root / "content/tags/pipe.md")

    assert codes(scan(root).issues) == [("R04", "content/tags/pipe.md")]


@pytest.mark.skipif(sys.platform != "linux", reason="only here may names be any bytes")
def test_a_name_that_is_no_text_is_refused_and_can_be_shown(tmp_path: Path) -> None:
    root = unpack("-- content/tags/gas.md --\nGas\n", tmp_path)
    (root / "content/tags" / os.fsdecode(b"caf\xe9.md")).write_text("x", "utf-8")
    (root / "content/tags" / "red\x1b[31m.md").write_text("x", "utf-8")

    issues = scan(root).issues

    assert codes(issues) == [("R05", "content/tags/caf�.md"), ("R05", "content/tags/red�[31m.md")]
    assert all(issue.message.encode("utf-8") for issue in issues)


def test_the_worse_of_two_names_that_are_one_is_not_read(tmp_path: Path) -> None:
    root = unpack("-- content/tags/Gas.md --\nworse\n-- content/tags/gas.md --\nbetter\n", tmp_path)

    sources, issues = scan(root)

    assert codes(issues) == [("R06", "content/tags/Gas.md")]
    assert "worse\n" not in sources.texts.values()


def test_pictures_that_are_one_on_some_disks_are_told_apart(tmp_path: Path) -> None:
    root = unpack("-- content/media/a/One.png --\nx\n-- content/media/a/one.png --\nx\n", tmp_path)

    assert codes(scan(root).issues) == [("R06", "content/media/a/One.png")]


def test_a_file_of_more_than_five_megabytes_is_refused_unread(tmp_path: Path) -> None:
    root = unpack("-- content/tags/gas.md --\n" + "x" * (6 * 1024 * 1024), tmp_path)

    sources, issues = scan(root)

    assert codes(issues) == [("R13", "content/tags/gas.md")] and len(sources.texts) == 1


def test_an_empty_folder_of_another_name_does_no_harm(tmp_path: Path) -> None:
    root = unpack("-- content/drafts/.keep --\n", tmp_path)

    assert scan(root).issues == ()


def test_five_hundred_files_are_read(tmp_path: Path) -> None:
    unpack("-- content/articles/a.md --\nx\n", tmp_path)
    for number in range(500):
        (tmp_path / f"content/articles/article-{number}.md").write_text(
            "---\ntitle: x\n---\n" + "words " * 800, "utf-8"
        )

    sources, issues = scan(tmp_path)

    assert len(sources.texts) == 502 and issues == ()


def test_what_was_found_in_a_text_is_told_again_by_the_next_scan(tmp_path: Path) -> None:
    (tmp_path / "archive.yaml").write_text("title: A \ufffd\nurl: https://example.org/\n", "utf-8")
    memory = Cache()
    first = scan(tmp_path, memory.remember_of)
    again = scan(tmp_path, memory.next().remember_of)

    assert [issue.code for issue in first.issues] == ["R23"] and again == first == scan(tmp_path)
    (tmp_path / "archive.yaml").write_text("title: A\nurl: https://example.org/\n", "utf-8")
    assert scan(tmp_path, memory.next().remember_of).issues == ()


def test_names_are_looked_through_again_when_there_are_others(tmp_path: Path) -> None:
    unpack("-- content/tags/gas.md --\n---\nname: Gas\n---\n", tmp_path)
    memory = Cache()
    assert scan(tmp_path, memory.remember_of).issues == ()

    for name in ("Oil Gas.md", "con.md"):
        (tmp_path / "content/tags" / name).write_text("---\nname: Oil\n---\n", "utf-8")
        memory = memory.next()
        found = scan(tmp_path, memory.remember_of)
        assert found.issues and found == scan(tmp_path)
    assert codes(found.issues) == codes(scan(tmp_path, memory.next().remember_of).issues)
