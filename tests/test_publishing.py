"""What a build publishes, refuses, and says."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from site_builder.build import Options, Orphans, Search, make
from site_builder.cache import Cache
from site_builder.keeping import CACHE, SEARCH_CACHE
from site_builder.publishing import clean, inspect, publish
from site_builder.report import Format, Strictness
from site_builder.starting import Wishes, start
from tests.warm import memory

DAY = date(2026, 11, 21)
ARTICLE = "content/articles/starting-this-archive.md"
PAGE = "output/articles/starting-this-archive/index.html"


@pytest.fixture
def options(tmp_path: Path) -> Options:
    start(tmp_path, Wishes("My archive"), DAY)
    memory().save(tmp_path / CACHE)
    return Options(tmp_path, today=DAY)


def reword(options: Options) -> None:
    """Take the words of one note out of its article."""
    path = options.root / ARTICLE
    path.write_text(path.read_text("utf-8").replace("This archive was started today", "It began"), "utf-8")


def test_a_good_archive_is_published_and_counted(options: Options) -> None:
    told, fine = publish(options)

    assert fine and "1 article, 2 notes, 1 meeting; " in told
    assert "This archive was started today" in (options.root / PAGE).read_text("utf-8")


def test_a_lost_quote_publishes_nothing_and_leaves_the_last_site_as_it_was(options: Options) -> None:
    publish(options)
    before = (options.root / PAGE).read_bytes()
    reword(options)

    told, fine = publish(options)

    assert not fine and "error N01" in told and told.endswith("nothing was published")
    assert (options.root / PAGE).read_bytes() == before


def test_what_was_made_before_an_error_is_not_made_again(
    options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    publish(options)
    path = options.root / ARTICLE
    before = path.read_text("utf-8")
    other = path.with_name("other.md")
    other.write_text(before.replace("This archive", "Another archive"), "utf-8")
    reword(options)
    assert not publish(options)[1]
    path.write_text(before, "utf-8")
    monkeypatch.setattr("site_builder.looking.annotate", _made_again)

    told, fine = publish(options)

    assert fine and "2 articles" in told


def _made_again(*_given: object) -> object:
    raise AssertionError("annotated again")


def test_a_build_told_to_allow_orphans_lists_them_at_the_end_of_their_article(options: Options) -> None:
    reword(options)

    told, fine = publish(replace(options, orphans=Orphans.LISTED))

    page = (options.root / PAGE).read_text("utf-8")
    assert fine and "warning N01" in told
    assert "Notes on a passage that has changed" in page
    assert "This archive was started today" in page.split("Notes on a passage that has changed")[1]


def test_a_strict_build_allows_no_orphans(options: Options) -> None:
    reword(options)

    _, fine = publish(replace(options, orphans=Orphans.LISTED, strictness=Strictness.STRICT))

    assert not fine


def test_a_site_without_orphans_says_nothing_of_them(options: Options) -> None:
    publish(replace(options, orphans=Orphans.LISTED))

    assert "passage that has changed" not in (options.root / PAGE).read_text("utf-8")


def test_a_check_writes_no_page(options: Options) -> None:
    told, fine = inspect(options, Format.TEXT)

    assert (told, fine) == ("", True)
    assert not (options.root / "output").exists()


def test_warnings_stop_a_strict_build_only(options: Options) -> None:
    path = options.root / "content/notes/starting-this-archive.yaml"
    path.write_text(path.read_text("utf-8").replace("summary: Open", "summary: Currently open"), "utf-8")

    assert publish(options)[1]
    assert not publish(replace(options, strictness=Strictness.STRICT))[1]


def test_cleaning_removes_what_was_built_and_nothing_else(options: Options) -> None:
    publish(options)
    (options.root / "output/mine.txt").write_text("mine")

    clean(options)

    assert sorted(path.name for path in (options.root / "output").iterdir()) == [
        ".site-builder.json",
        "mine.txt",
    ]
    assert not (options.root / CACHE).exists()


def test_a_picture_of_a_published_article_is_published_as_it_looks(options: Options) -> None:
    folder = options.root / "content/media/starting-this-archive"
    folder.mkdir(parents=True)
    (folder / "boat.gif").write_bytes(b"GIF89a" + bytes(7) + b"!\xfe\x06secret\0;")

    publish(options)

    made = options.root / "output/media/starting-this-archive/boat.gif"
    assert made.read_bytes() == b"GIF89a" + bytes(7) + b";"


def test_a_picture_of_a_draft_is_not_published(options: Options) -> None:
    folder = options.root / "content/media/draft"
    folder.mkdir(parents=True)
    (folder / "boat.png").write_bytes(b"\x89PNG")
    (options.root / "content/articles/draft.md").write_text(
        "---\ntitle: D\ndraft: true\n---\nText.\n", "utf-8"
    )

    publish(options)

    assert not list((options.root / "output").rglob("boat.png"))


def test_the_second_build_remembers_the_first(options: Options) -> None:
    publish(options)

    told, _ = publish(options)

    assert "files: 0 written" in told


def test_a_memory_gives_the_same_site_as_none(options: Options) -> None:
    remembering = memory()
    first = make(options, remembering).outputs

    assert first and make(options, remembering.next()).outputs == first == make(options, Cache()).outputs


def test_what_can_be_searched_is_made_once_and_again_when_its_words_change(options: Options) -> None:
    pytest.importorskip("pagefind_bin", reason="there is no Pagefind for this machine")
    publish(options)
    folder = options.folder / "pagefind"
    before = {path.name: path.stat().st_mtime_ns for path in folder.rglob("*.*")}
    kept = {path.name: path.stat().st_mtime_ns for path in (options.root / SEARCH_CACHE).iterdir()}
    page = options.root / ARTICLE

    publish(options)

    assert {path.name: path.stat().st_mtime_ns for path in folder.rglob("*.*")} == before
    again = {path.name: path.stat().st_mtime_ns for path in (options.root / SEARCH_CACHE).iterdir()}
    assert kept and again == kept

    page.write_text(f"{page.read_text('utf-8')}\nQuokkas were seen.\n", "utf-8")
    publish(options)

    after = {path.name for path in folder.rglob("*.*")}
    # The pieces of the words as they were are gone, and what did not change is as it was.
    assert before.keys() - after and after - before.keys() and "pagefind-worker.js" in before.keys() & after


@pytest.mark.parametrize("way", ["setting", "option"])
def test_an_archive_can_do_without_search(options: Options, way: str) -> None:
    publish(options)
    if way == "setting":
        with (options.root / "archive.yaml").open("a", encoding="utf-8") as settings:
            settings.write("search: false\n")
    wanted = Search.LEFT_OUT if way == "option" else Search.AS_CONFIGURED

    _, fine = publish(replace(options, search=wanted))

    assert fine and (options.folder / "index.html").exists()
    assert not (options.folder / "pagefind").exists() and not (options.folder / "search").exists()
    assert "search/index.html" not in (options.root / PAGE).read_text("utf-8")


def test_where_the_search_cannot_be_made_the_site_is_published_without_it(
    options: Options, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)

    told, fine = publish(options)

    assert fine and "warning W03 the search could not be made: Pagefind is not installed" in told
    assert (options.root / PAGE).exists() and not (options.folder / "search").exists()

    told, fine = publish(replace(options, strictness=Strictness.STRICT))

    assert not fine and "error W03" in told and told.endswith("nothing was published")
