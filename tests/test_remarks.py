"""Annotations made elsewhere become drafts of notes, found in the text as every note is."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.build import Options, make
from site_builder.cli import main
from site_builder.importing import Mode
from site_builder.publishing import inspect
from site_builder.remarks import import_remarks
from site_builder.report import Format
from tests.archive_files import unpack
from tests.warm import memory

TODAY = date(2026, 11, 21)
ARCHIVE = """-- archive.yaml --
title: A small archive
url: https://archive.example/room
-- content/articles/talks.md --
---
title: Talks
source_url: https://example.org/talks
rights: own
---

The talks took place in Minsk. The guests left. The guests came back.
"""


def annotation(exact: str, text: str, **more: object) -> dict[str, object]:
    selector = {"type": "TextQuoteSelector", "exact": exact, "prefix": "", "suffix": ""}
    return {
        "uri": "https://example.org/talks/",
        "text": text,
        "tags": [],
        "target": [{"selector": [{**selector, **more}]}],
        "user": "acct:ada@hypothes.is",
        "created": "2021-03-04T00:00:00Z",
    }


def brought(root: Path, *entries: object, mode: Mode = Mode.WRITE) -> tuple[str, bool]:
    file = root / "found.json"
    file.write_text(json.dumps({"annotations": entries}), "utf-8")
    return import_remarks(file, root, TODAY, mode)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return unpack(ARCHIVE, tmp_path)


def test_a_draft_is_written_and_the_archive_stays_without_errors(root: Path) -> None:
    told, is_fine = brought(root, annotation("The talks", "There were two."))

    written = (root / "content/notes/talks.yaml").read_text("utf-8")
    assert is_fine
    assert "added" in told or "wrote" in told
    assert "status: draft" in written and "There were two." in written
    assert inspect(Options(root), Format.TEXT) == ("", True)


@pytest.mark.parametrize(
    ("quote", "told"), [("The guests", "stands in 2 places of talks"), ("The walks", "is not in talks")]
)
def test_words_that_have_no_one_place_are_told_and_kept(root: Path, quote: str, told: str) -> None:
    said, is_fine = brought(root, annotation(quote, "Who?"))

    assert is_fine
    assert f"but this quote {told}" in said
    assert quote in (root / "content/notes/talks.yaml").read_text("utf-8")


def test_context_of_another_page_is_dropped_where_the_words_stand_once(root: Path) -> None:
    said, _ = brought(root, annotation("took place", "Where?", prefix="Subscribe now "))

    assert "but" not in said
    assert "Subscribe" not in (root / "content/notes/talks.yaml").read_text("utf-8")


def test_a_second_import_adds_nothing(root: Path) -> None:
    one = annotation("The talks", "There were two.")
    brought(root, one)
    before = (root / "content/notes/talks.yaml").read_text("utf-8")

    said, is_fine = brought(root, one)

    assert (root / "content/notes/talks.yaml").read_text("utf-8") == before
    assert (is_fine, "has this note already" in said) == (True, True)


def test_two_annotations_of_the_same_words_have_names_of_their_own(root: Path) -> None:
    brought(root, annotation("The talks", "One."), annotation("The talks", "Two."))

    assert (root / "content/notes/talks.yaml").read_text("utf-8").count("- id: talks-the-talks") == 2
    assert inspect(Options(root), Format.TEXT) == ("", True)


def test_a_dry_run_writes_nothing(root: Path) -> None:
    said, _ = brought(root, annotation("The talks", "One."), mode=Mode.DRY_RUN)

    assert "would add the note talks-the-talks" in said
    assert not (root / "content/notes").exists()


def test_an_annotation_of_a_page_that_is_not_here_is_told_in_full(root: Path) -> None:
    said, is_fine = brought(root, {**annotation("The talks", "One."), "uri": "https://example.com/x"})

    assert not is_fine
    assert "I11" in said and "One." in said and "became drafts, 1 did not" in said


def test_what_this_program_exports_it_takes_in_again(root: Path, tmp_path: Path) -> None:
    notes = (
        "article: talks\nnotes:\n  - {id: one, kind: gloss, quote: in Minsk, summary: The capital., "
        "as_of: 2026-01-02, author: ed, created: 2026-01-02}\n"
    )
    (root / "content/notes").mkdir()
    (root / "content/notes/talks.yaml").write_text(notes, "utf-8")
    outputs = {one.path: one.data for one in make(Options(root), memory()).outputs}
    other = unpack(ARCHIVE, tmp_path / "other")
    (other / "in.json").write_bytes(outputs["articles/talks/hypothesis.json"])

    said, is_fine = import_remarks(other / "in.json", other, TODAY, Mode.WRITE)

    assert is_fine and "but" not in said
    assert "in Minsk" in (other / "content/notes/talks.yaml").read_text("utf-8")


def test_a_file_or_an_archive_that_is_not_there_is_told(root: Path, tmp_path: Path) -> None:
    assert import_remarks(root / "none.json", root, TODAY, Mode.WRITE)[1] is False
    assert "no archive.yaml" in import_remarks(root / "found.json", tmp_path / "empty", TODAY, Mode.WRITE)[0]


def test_the_verb_says_what_became_of_each_and_whether_all_went_well(root: Path) -> None:
    file = root / "found.json"
    file.write_text(json.dumps({"rows": [annotation("The talks", "One."), 7]}), "utf-8")

    typed = CliRunner().invoke(main, ["import-notes", str(file), "--into", str(root), "--dry-run"])

    assert typed.exit_code == 1
    assert "would add the note talks-the-talks" in typed.output
    assert "I10 annotation 2 is not as Hypothes.is writes it" in typed.output
