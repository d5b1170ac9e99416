"""Whatever is named becomes files, one article each, in an order that never changes."""

import io
import os
import sys
from pathlib import Path

import pytest

from site_builder.importing.crew import converted
from site_builder.importing.gather import Gathered, PassedOver, Unread, Why, gathered, own_part
from site_builder.model.draft import Raw

TEXT = "A headline\n\nSome words that are an article for this test and go on for a while.\n"
PNG = b"\x89PNG\r\n\x1a\n"


def names(*paths: Path) -> list[tuple[type[Gathered], str]]:
    return [(type(one), Path(one.name).name) for one in gathered(paths, ())]


def read(path: Path) -> list[tuple[type[Gathered], str]]:
    """What became of files that were handed to the processes which look into them."""
    return [(type(one), Path(one.name).name) for one, _ in converted(gathered((path,), ()))]


def test_a_folder_is_all_files_below_it_by_name(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a/c.txt", ".hidden.txt", ".git/config.txt", "__MACOSX/a.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")

    assert names(tmp_path) == [(Raw, "c.txt"), (Raw, "z.txt"), (Raw, "b.txt")]


def test_files_of_other_kinds_are_passed_over_in_a_folder_and_handed_on_when_named(tmp_path: Path) -> None:
    (tmp_path / "song.mp3").write_bytes(b"ID3\x04\x00\xff\xfe")

    assert read(tmp_path) == [(PassedOver, "song.mp3")]
    assert read(tmp_path / "song.mp3") == [(Raw, "song.mp3")]


def test_a_document_or_a_list_that_is_not_read_is_never_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"shape": [1, 2]}', "utf-8")
    (tmp_path / "b.doc").write_bytes(b"\xd0\xcf\x11\xe0 words")
    (tmp_path / "c.png").write_bytes(PNG)
    (tmp_path / "d.csv").write_bytes(b"")

    assert read(tmp_path) == [(Raw, "a.json"), (Raw, "b.doc"), (PassedOver, "c.png"), (Raw, "d.csv")]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes with names")
def test_a_pipe_that_nobody_writes_into_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "a.txt")

    (named,), (lying,) = gathered((tmp_path / "a.txt",), ()), gathered((tmp_path,), ())

    for one in (named, lying):
        assert isinstance(one, Unread) and one.issues[0].message == "this is a pipe or a device, and no file"


def test_a_link_in_a_folder_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_text(TEXT, "utf-8")
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved/link.txt").symlink_to(tmp_path / "outside.txt")
    (tmp_path / "saved/circle").symlink_to(tmp_path)

    (tmp_path / "saved/nowhere.txt").symlink_to(tmp_path / "none.txt")

    assert names(tmp_path / "saved") == [
        (PassedOver, "circle"),
        (PassedOver, "link.txt"),
        (PassedOver, "nowhere.txt"),
    ]
    assert all(
        one.why is Why.LINK for one in gathered((tmp_path / "saved",), ()) if isinstance(one, PassedOver)
    )


def test_what_a_browser_saved_beside_a_page_are_its_pictures_and_no_articles(tmp_path: Path) -> None:
    (tmp_path / "Page_files").mkdir()
    (tmp_path / "Page.html").write_text("<!doctype html><p>Words", "utf-8")
    (tmp_path / "Page_files/boat.png").write_bytes(PNG)
    (tmp_path / "Page_files/frame.html").write_text("<!doctype html><p>Advert", "utf-8")

    (page,) = gathered((tmp_path,), ())

    assert isinstance(page, Raw) and Path(page.name).name == "Page.html"
    assert [(one.address, one.data) for one in page.pictures] == [("Page_files/boat.png", PNG)]


def test_standard_input_is_one_file(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))

    assert [(one.name, isinstance(one, Raw)) for one in gathered((Path("-"),), ())] == [
        ("standard input", True)
    ]


def test_what_cannot_be_opened_is_told_and_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")

    assert names(tmp_path / "gone.txt", tmp_path / "a.txt") == [(Unread, "gone.txt"), (Raw, "a.txt")]


def test_an_address_that_gives_nothing_is_told() -> None:
    (one,) = gathered((), ("http://127.0.0.1/",))

    assert isinstance(one, Unread) and [issue.code for issue in one.issues] == ["I30"]


def test_the_archive_itself_is_no_source_but_what_lies_beside_it_is(tmp_path: Path) -> None:
    for name in (
        "archive.yaml",
        "content/articles/a.md",
        "content/originals/a.html",
        "site/.site-builder.json",
    ):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")
    for name in ("site/index.html", "inbox/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(TEXT, "utf-8")

    def found(*named: str) -> list[tuple[type[Gathered], str]]:
        is_own = own_part(tmp_path)
        return [
            (type(one), Path(one.name).name)
            for one in gathered([tmp_path / name for name in named], (), is_own)
        ]

    assert found(".") == [
        (PassedOver, "archive.yaml"),
        (PassedOver, "content"),
        (Raw, "b.txt"),
        (PassedOver, "site"),
    ]
    assert found("content", "content/articles/a.md", "site", "site/index.html", "content/originals") == [
        (Unread, name) for name in ("content", "a.md", "site", "index.html", "originals")
    ]
    assert found("content/originals/a.html", "inbox") == [(Raw, "a.html"), (Raw, "b.txt")]
