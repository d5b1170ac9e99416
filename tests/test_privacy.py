"""A private site is made at home only, in a folder that nobody publishes."""

from pathlib import Path

import pytest

from site_builder.keeping import PRIVATE_SPARE, SPARE
from site_builder.model.disclosure import Audience
from site_builder.options import Options
from site_builder.privacy import PUBLISHERS, why_not_here
from site_builder.publishing import clean, publish
from tests.warm import warmed

ARCHIVE = """-- archive.yaml --
title: A small archive
url: https://example.org/
-- content/articles/talks.md --
---
title: Talks
source_url: https://example.org/a
rights: InC
---

The talks took place in Minsk, and nobody who was there said a word about them.
"""


@pytest.fixture(autouse=True)
def at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PUBLISHERS:
        monkeypatch.delenv(name, raising=False)


def private(root: Path, output: Path | None = None) -> Options:
    return Options(warmed(ARCHIVE, root), output, audience=Audience.PRIVATE)


def test_a_private_site_goes_to_a_folder_of_its_own_that_git_passes_over(tmp_path: Path) -> None:
    told, fine = publish(private(tmp_path))
    made = tmp_path / "output-private"

    assert fine and "rights: InC 1 extract" in told
    assert "nobody who was there" in (made / "articles/talks/index.html").read_text("utf-8")
    assert (made / ".gitignore").read_text() == "*\n"
    assert publish(private(tmp_path))[1], "a private folder is one that a private site may be made in again"


def test_the_tree_of_a_private_site_waits_apart_from_that_of_the_public_one(tmp_path: Path) -> None:
    hidden, talks = private(tmp_path), tmp_path / "content/articles/talks.md"
    for number in range(3):
        other = (
            talks.read_text("utf-8").replace("InC", "own").replace("example.org/a", f"example.org/{number}")
        )
        (tmp_path / f"content/articles/other-{number}.md").write_text(other, "utf-8")
        for options in (Options(tmp_path), hidden):
            told, fine = publish(options)
            assert fine, told

    for spare, output in ((SPARE, "output"), (PRIVATE_SPARE, "output-private")):
        waiting = [path for path in (tmp_path / spare).rglob("*.html") if path.is_file()]
        assert waiting
        for path in waiting:
            assert path.samefile(tmp_path / output / path.relative_to(tmp_path / spare))


@pytest.mark.parametrize("name", PUBLISHERS)
def test_no_private_site_is_made_where_sites_are_published(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "true")

    told, fine = publish(private(tmp_path))

    assert not fine and PUBLISHERS[name] in told
    assert not (tmp_path / "output-private").exists()


def test_no_private_site_is_made_in_the_public_folder(tmp_path: Path) -> None:
    assert "the public one goes" in why_not_here(tmp_path, tmp_path / "output", {})
    assert "the public one goes" in why_not_here(tmp_path, tmp_path / "x/../output/inner", {})


def test_no_private_site_is_made_where_a_public_one_is(tmp_path: Path) -> None:
    public = tmp_path / "site"
    publish(Options(warmed(ARCHIVE, tmp_path), public))

    told, fine = publish(private(tmp_path, public))

    assert not fine and "a public one is there" in told
    assert "nobody who was there" not in "".join(
        path.read_text("utf-8", "replace") for path in public.rglob("*.html")
    )


def test_no_private_site_is_made_among_files_of_others(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    (tmp_path / "docs/README.md").write_text("About.\n", "utf-8")

    assert "other files are there" in why_not_here(tmp_path, tmp_path / "docs", {})


def test_a_public_site_without_its_robots_file_is_one_all_the_same(tmp_path: Path) -> None:
    public = tmp_path / "site"
    publish(Options(warmed(ARCHIVE, tmp_path), public))
    (public / "robots.txt").unlink()

    assert "a public one is there" in why_not_here(tmp_path, public, {})


def test_cleaning_for_a_private_site_removes_no_public_one(tmp_path: Path) -> None:
    public = tmp_path / "site"
    publish(Options(warmed(ARCHIVE, tmp_path), public))

    clean(private(tmp_path, public))

    assert (public / "index.html").is_file()


def test_a_public_site_made_where_a_private_one_was_keeps_nothing_of_it(tmp_path: Path) -> None:
    publish(private(tmp_path))
    folder = tmp_path / "output-private"

    told, fine = publish(Options(tmp_path, folder))

    assert fine, told
    assert not (folder / ".gitignore").exists()
    assert all(b"nobody who was there" not in one.read_bytes() for one in folder.rglob("*") if one.is_file())


@pytest.mark.parametrize("value", ["", "0", "false", "False"])
def test_whoever_says_that_this_is_no_workflow_is_believed(value: str, tmp_path: Path) -> None:
    assert why_not_here(tmp_path, tmp_path / "output-private", {"CI": value}) == ""


def test_everything_that_names_a_private_site_says_that_it_is_one(tmp_path: Path) -> None:
    publish(private(tmp_path))
    made = tmp_path / "output-private"
    name = "Private copy: A small archive"

    for path in ("archive.json", "articles/talks/index.html", "datapackage.json", "site.webmanifest"):
        assert name in (made / path).read_text("utf-8"), path
    assert 'data-foot="Private copy. https://' in (made / "articles/talks/index.html").read_text("utf-8")
    assert "<title>Private copy: A small archive</title>" in (made / "feed.xml").read_text("utf-8")
    assert '"title":"Private copy: A small archive: notes"' in (made / "notes/feed.json").read_text("utf-8")
