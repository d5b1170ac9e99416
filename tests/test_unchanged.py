"""A build of what stands there already is not made; any change at all makes it."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.build import make
from site_builder.cli import main
from site_builder.unchanged import KEPT, Request, keep, seen_before, told_before
from tests.test_past import commit, git, needs_git
from tests.warm import warmed

ARCHIVE = """\
-- archive.yaml --
title: Reading room
url: https://example.org/
search: false
share_images: false
-- content/articles/harbour.md --
---
title: A quiet harbour
rights: own
source_url: https://example.org/a
---

The harbour is quiet.
"""
ARTICLE = "content/articles/harbour.md"
PAGE = "output/articles/harbour/index.html"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return warmed(ARCHIVE, tmp_path)


@pytest.fixture
def built(root: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., bool]:
    """Builds as typed, and says whether anything was made."""
    made: list[int] = []

    def counted(*given: object) -> object:
        made.append(1)
        return make(*given)  # type: ignore[arg-type]

    monkeypatch.setattr("site_builder.publishing.make", counted)

    def build(*words: str, day: str = "2026-11-21") -> bool:
        made.clear()
        ended = CliRunner().invoke(main, ["build", str(root), "--today", day, *words], catch_exceptions=False)
        assert ended.exit_code == 0, ended.output
        return bool(made)

    return build


def test_what_stands_there_is_not_made_again_and_the_same_is_told(root: Path) -> None:
    first = CliRunner().invoke(main, ["build", str(root)], catch_exceptions=False)
    before = {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")}
    second = CliRunner().invoke(main, ["build", str(root)], catch_exceptions=False)

    assert "1 article, no notes, no meetings; files: 0 written, 0 removed, " in second.output
    assert "pages: none changed" in second.output and "pages: none changed" not in first.output
    assert second.output.splitlines()[2:] == first.output.splitlines()[2:]
    assert {path: path.stat().st_mtime_ns for path in (root / "output").rglob("*")} == before


def test_warnings_are_told_again(root: Path) -> None:
    doubtful = (root / ARTICLE).read_text("utf-8").replace("harbour is", "h\ufffdrbour is")
    (root / ARTICLE).write_text(doubtful, "utf-8")

    first, second = (CliRunner().invoke(main, ["build", str(root)]).output for _ in range(2))

    assert "warning " in first
    assert second.partition("output: ")[0] == first.partition("output: ")[0]


def _edited(root: Path) -> None:
    (root / ARTICLE).write_text((root / ARTICLE).read_text("utf-8") + "\nMore.\n", "utf-8")


def _edited_in_secret(root: Path) -> None:
    """As many bytes, and the time that the file had before."""
    about, text = (root / ARTICLE).stat(), (root / ARTICLE).read_text("utf-8")
    (root / ARTICLE).write_text(text.replace("is quiet", "is noisy"), "utf-8")
    os.utime(root / ARTICLE, ns=(about.st_atime_ns, about.st_mtime_ns))


def _added(root: Path) -> None:
    (root / "content/articles/other.md").write_text((root / ARTICLE).read_text("utf-8"), "utf-8")


def _removed(root: Path) -> None:
    (root / ARTICLE).unlink()


def _styled(root: Path) -> None:
    (root / "theme/css").mkdir(parents=True)
    (root / "theme/css/tokens.css").write_text(":root { --measure: 30rem }\n", "utf-8")


def _spoilt(root: Path) -> None:
    (root / PAGE).write_bytes(b"somebody was here")


def _lost(root: Path) -> None:
    (root / PAGE).unlink()


def _put_there(root: Path) -> None:
    (root / "output/CNAME").write_text("example.org\n", "utf-8")


def _put_below(root: Path) -> None:
    (root / "output/articles/stranger.txt").write_text("somebody was here", "utf-8")


def _put_deep_below_theirs(root: Path) -> None:
    (root / "output/theirs/deep/file").write_text("changed since", "utf-8")


def _unlisted(root: Path) -> None:
    (root / "output/.site-builder.json").unlink()


@pytest.mark.parametrize("many", [0, 5_000], ids=["two processes", "one"])
@pytest.mark.parametrize(
    "change",
    [
        _edited,
        _edited_in_secret,
        _added,
        _removed,
        _styled,
        _spoilt,
        _lost,
        _put_there,
        _put_below,
        _put_deep_below_theirs,
    ],
)
def test_any_change_is_built(
    built: Callable[..., bool],
    root: Path,
    change: Callable[[Path], None],
    many: int,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("site_builder.unchanged.MANY", many)
    monkeypatch.setattr("site_builder.unchanged.cores", lambda: 2)
    assert built()
    (root / "output/theirs/deep").mkdir(parents=True)
    (root / "output/theirs/deep/file").write_text("theirs", "utf-8")
    assert built()
    assert not built()

    change(root)

    assert built()
    assert not built()


def test_a_folder_that_is_no_longer_ours_is_looked_at_anew(built: Callable[..., bool], root: Path) -> None:
    built()
    _unlisted(root)

    assert told_before(Request(root, root / "output", "anything")).words is None


@pytest.mark.parametrize("words", [("--strict",), ("--url", "https://example.net/"), ("--allow-orphans",)])
def test_who_asks_for_something_else_gets_it(built: Callable[..., bool], words: tuple[str, ...]) -> None:
    built()

    assert built(*words)
    assert not built(*words)


def test_tomorrow_is_another_day(built: Callable[..., bool]) -> None:
    built(day="2026-11-21")

    assert built(day="2026-11-22")


def test_another_sitemap_is_another_question(built: Callable[..., bool], tmp_path: Path) -> None:
    sitemap = tmp_path / "published.xml"
    sitemap.write_text("<urlset><url><loc>https://example.org/</loc></url></urlset>", "utf-8")
    built("--published", str(sitemap))
    assert not built("--published", str(sitemap))

    sitemap.write_text("<urlset><url><loc>https://example.org/articles/</loc></url></urlset>", "utf-8")

    assert built("--published", str(sitemap))


@needs_git
def test_a_commit_may_have_renamed_what_is_published(built: Callable[..., bool], root: Path) -> None:
    git(root, "init", "-q")
    built()

    commit(root)

    assert built()


def test_a_build_that_cleans_first_is_made(built: Callable[..., bool]) -> None:
    built()

    assert built("--clean")


def test_after_cleaning_nothing_is_known(built: Callable[..., bool], root: Path) -> None:
    built()
    CliRunner().invoke(main, ["build", str(root), "--clean", "--only-clean"], catch_exceptions=False)

    assert not (root / KEPT).exists()
    assert built()


def test_a_build_that_fails_is_not_kept(root: Path) -> None:
    (root / ARTICLE).write_text("---\ntitel: x\n---\n\nWords.\n", "utf-8")

    for _ in range(2):
        ended = CliRunner().invoke(main, ["build", str(root)], catch_exceptions=False)
        assert ended.exit_code == 1 and "nothing was published" in ended.output


def test_what_changes_while_it_is_read_is_not_taken_for_built(root: Path) -> None:
    request = Request(root, root / "output", "")
    seen = seen_before(request)
    _edited_in_secret(root)

    keep(request, seen, "published", {})

    assert told_before(request).words is None


def test_what_changes_after_the_command_looked_at_it_is_not_taken_for_built(
    built: Callable[..., bool], root: Path
) -> None:
    built()
    asked = Request(root, root / "output", "something else")
    _, looked = told_before(asked)
    assert looked.seen
    _edited_in_secret(root)

    keep(looked, seen_before(looked), "published", {})

    assert seen_before(looked) == looked.seen != seen_before(asked)
    assert told_before(asked).words is None


def test_what_is_saved_twice_within_a_tick_of_the_clock_is_not_taken_for_built(
    root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    request = Request(root, root / "output", "")
    monkeypatch.setattr("site_builder.unchanged._digest_of", lambda _request, _rows: "the same times")
    seen = seen_before(request)
    _edited_in_secret(root)

    keep(request, seen, "published", {})

    assert told_before(request).words is None
    keep(request, seen_before(request), "published", {})
    assert told_before(request).words == "published"


def test_an_old_file_is_known_by_its_times_alone(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("site_builder.unchanged.YOUNG", -(10**18))
    request = Request(root, root / "output", "")

    seen = seen_before(request)
    keep(request, seen, "published", {})

    assert not seen.young
    assert told_before(request).words == "published"


def test_a_search_that_could_not_be_made_is_tried_again(
    built: Callable[..., bool], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (root / "archive.yaml").write_text("title: Reading room\nurl: https://example.org/\n", "utf-8")
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)

    assert built()
    assert built()


def test_a_folder_that_only_somebodys_file_keeps_is_looked_at(built: Callable[..., bool], root: Path) -> None:
    (root / "content/articles/other.md").write_text((root / ARTICLE).read_text("utf-8"), "utf-8")
    assert built("--in-place")
    (root / "output/articles/other/theirs").write_text("theirs", "utf-8")
    (root / "content/articles/other.md").unlink()
    assert built("--in-place")
    assert not built("--in-place")

    (root / "output/articles/other/.evil").symlink_to("/")

    assert built("--in-place")


def test_where_other_files_would_be_read_nobody_looks_at_what_was_written(
    built: Callable[..., bool], root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    built()
    _edited(root)
    monkeypatch.setattr("site_builder.unchanged._row", None)

    told, looked = told_before(Request(root, root / "output", "anything"))

    assert told is None and looked.seen is not None


def test_what_is_known_of_a_file_is_not_asked_for_again(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    request, asked = Request(root, root / "output", ""), list[str]()
    (root / "output/a").mkdir(parents=True)
    for name in ("a/known", "new"):
        (root / "output" / name).write_text(name, "utf-8")
    stat = os.stat

    def noted(path: str, **more: bool) -> os.stat_result:
        asked.append(str(path).removeprefix(str(root)))
        return stat(path, **more)

    known = (root / "output/a/known").stat()
    seen = seen_before(request)
    monkeypatch.setattr("site_builder.unchanged.os.stat", noted)
    keep(request, seen, "published", {"a": None, "a/known": known, "new": None})

    assert {path for path in asked if "output" in path} == {"/output", "/output/a", "/output/new"}
    assert told_before(request).words == "published"
