"""Drafts are shelved beside what is there: nothing is overwritten, nothing is imported twice."""

from dataclasses import replace
from pathlib import Path

import pytest
from pydantic import TypeAdapter
from yaml import safe_load

from site_builder.intake import convert, restore
from site_builder.intake.shelve import Placed, Shelf, place, read_shelf, shelve
from site_builder.model.draft import Draft, Raw, Sidecar
from site_builder.model.held import NO_TEXT
from site_builder.model.records import Article
from site_builder.model.when import Day
from site_builder.read.record import read_record
from site_builder.text.plain import digest_of, plain_text
from tests.intake.samples import LAST, LONG, NEXT, PAGES, source

TODAY = Day(2026, 11, 21)
ARTICLE = "content/articles/port-alder-votes-for-a-new-harbour.md"
ORIGINAL = "content/originals/port-alder-votes-for-a-new-harbour.txt"
SIDECAR = "content/originals/port-alder-votes-for-a-new-harbour.lines.yaml"


def draft_of(text: str) -> Draft:
    draft = convert(Raw("saved.txt", text.encode())).value
    assert draft is not None
    return draft


def placed_in(root: Path, text: str) -> Placed:
    return place(draft_of(text), read_shelf(root), TODAY).value


def test_an_article_its_original_and_what_became_of_its_lines_are_written(tmp_path: Path) -> None:
    written = shelve(placed_in(tmp_path, source("everything")), tmp_path)

    assert written == (ORIGINAL, SIDECAR, ARTICLE)
    assert (tmp_path / ORIGINAL).read_bytes() == source("everything").encode()
    assert sorted(path.name for path in tmp_path.rglob("*") if path.is_file()) == sorted(
        Path(path).name for path in written
    )


def test_the_front_matter_says_what_it_is_and_where_it_came_from(tmp_path: Path) -> None:
    shelve(placed_in(tmp_path, source("everything")), tmp_path)

    text = (tmp_path / ARTICLE).read_text("utf-8")
    head = text.split("provenance:")[0]
    assert text.startswith("---\ntitle: Port Alder Votes for a New Harbour\nevidence:\n")
    assert (
        "rights: all-rights-reserved\ntext: full\nneeds: [authors, publisher, published, source_url]\n"
        in head
    )
    assert f"draft: true\nprovenance:\n  original: {ORIGINAL}\n  sha256: " in text
    assert "  format: pasted-text\n  captured: 2026-11-21\n  text_sha256: " in text


@pytest.mark.parametrize("page", PAGES)
def test_what_was_written_reads_back_and_gives_the_original(page: str, tmp_path: Path) -> None:
    placed = placed_in(tmp_path, source(page))
    shelve(placed, tmp_path)

    article, issues = read_record(placed.path, (tmp_path / placed.path).read_text("utf-8"))

    assert isinstance(article, Article) and not issues
    assert replace(article, held=NO_TEXT, body_line=1, spot=placed.draft.article.spot) == replace(
        placed.draft.article, held=NO_TEXT
    )
    sidecar = safe_load((tmp_path / placed.files[1][0]).read_text("utf-8"))
    lines = [
        {("kind" if key == "is" else key): value for key, value in one.items()} for one in sidecar["lines"]
    ]
    again = TypeAdapter(Sidecar).validate_python({**sidecar, "lines": lines})
    assert restore(article, again) == source(page).encode()
    assert article.provenance.text_sha256 == digest_of(plain_text(article.body))


def test_the_same_bytes_are_imported_once_under_whatever_name_the_article_has_now(tmp_path: Path) -> None:
    shelve(placed_in(tmp_path, source("everything")), tmp_path)
    (tmp_path / ARTICLE).rename(tmp_path / "content/articles/renamed.md")

    draft = draft_of(source("everything"))

    assert read_shelf(tmp_path).imported[draft.sidecar.sha256] == "content/articles/renamed.md"


def test_another_text_with_the_same_headline_gets_a_name_of_its_own_and_names_both(tmp_path: Path) -> None:
    shelve(placed_in(tmp_path, source("everything")), tmp_path)
    other = source("everything").replace(LAST, NEXT + " Or five.")

    placed, issues = place(draft_of(other), read_shelf(tmp_path), TODAY)
    shelve(placed, tmp_path)

    assert placed.path == ARTICLE.replace(".md", "-2.md")
    assert [one.code for one in issues] == ["I08"]
    assert ARTICLE in issues[0].message and placed.path in issues[0].message
    assert LAST in (tmp_path / ARTICLE).read_text("utf-8")


def test_a_name_differs_by_more_than_capitals(tmp_path: Path) -> None:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "content/articles/Port-Alder-Votes-for-a-New-Harbour.md").write_text("---\n---\n", "utf-8")

    assert placed_in(tmp_path, source("everything")).path.endswith("-2.md")


def test_an_original_of_another_article_is_never_overwritten(tmp_path: Path) -> None:
    (tmp_path / "content/originals").mkdir(parents=True)
    (tmp_path / ORIGINAL).write_text("something else", "utf-8")

    placed = placed_in(tmp_path, source("everything"))
    shelve(placed, tmp_path)

    assert placed.path.endswith("-2.md")
    assert (tmp_path / ORIGINAL).read_text("utf-8") == "something else"


def test_an_import_that_was_interrupted_is_finished(tmp_path: Path) -> None:
    shelve(placed_in(tmp_path, source("everything")), tmp_path)
    (tmp_path / ARTICLE).unlink()

    again = placed_in(tmp_path, source("everything"))

    assert shelve(again, tmp_path) == (ARTICLE,)


def test_a_file_that_came_there_in_the_meantime_is_left_alone(tmp_path: Path) -> None:
    placed = placed_in(tmp_path, source("everything"))
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / ARTICLE).write_text("mine", "utf-8")

    with pytest.raises(FileExistsError):
        shelve(placed, tmp_path)

    assert (tmp_path / ARTICLE).read_text("utf-8") == "mine"
    assert not list(tmp_path.rglob(".*"))


def test_a_folder_that_leads_outside_the_archive_is_not_written_to(tmp_path: Path) -> None:
    root, outside = tmp_path / "archive", tmp_path / "outside"
    (root / "content").mkdir(parents=True)
    outside.mkdir()
    (root / "content/originals").symlink_to(outside)

    with pytest.raises(OSError, match="leads outside"):
        shelve(placed_in(root, source("everything")), root)

    assert not list(outside.iterdir())


def test_two_drafts_of_one_batch_do_not_share_a_name() -> None:
    first = place(draft_of(f"A headline for the test\n\n{LONG}\n\n{NEXT}\n"), Shelf(), TODAY).value
    second = place(draft_of(f"A headline for the test\n\n{LONG}\n\n{LAST}\n"), Shelf().holding(first), TODAY)

    assert second.value.path == "content/articles/a-headline-for-the-test-2.md"
    assert Shelf().holding(first).imported[first.draft.sidecar.sha256] == first.path
