"""Annotations made elsewhere become drafts of notes, found in the text as every note is."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from site_builder.build import Options, make
from site_builder.cli import main
from site_builder.importing import Mode
from site_builder.model.records import notes_in
from site_builder.model.when import Day
from site_builder.publishing import inspect
from site_builder.read.record import read_record
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
    assert (is_fine, "already here, the note talks-the-talks" in said) == (True, True)


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


OURS = """\
article: talks
notes:
  - {id: one, kind: outcome, quote: The guests came back, then: open, now: open, outcome: open,
     summary: "The *whole* party, [it] seems.", body: More., tags: [minsk],
     as_of: 2026-01-02, author: Jane Roe, created: 2026-01-02, review_by: 2030-01-01}
"""


def exported(root: Path) -> bytes:
    """What the archive gives Hypothes.is."""
    (root / "content/notes").mkdir()
    (root / "content/notes/talks.yaml").write_text(OURS, "utf-8")
    return {one.path: one.data for one in make(Options(root), memory()).outputs}[
        "articles/talks/hypothesis.json"
    ]


def test_our_own_export_brings_nothing_new(root: Path) -> None:
    (root / "in.json").write_bytes(exported(root))

    said, is_fine = import_remarks(root / "in.json", root, TODAY, Mode.WRITE)

    assert is_fine and (root / "content/notes/talks.yaml").read_text("utf-8") == OURS
    assert said == (
        "talks: already here, our own note one\nno annotations became drafts, 1 was here already, 0 did not"
    )


def test_what_somebody_changed_in_our_own_annotation_is_told(root: Path) -> None:
    (root / "in.json").write_bytes(exported(root).replace(b"seems.", b"said."))

    said, _ = import_remarks(root / "in.json", root, TODAY, Mode.WRITE)

    assert "our own note one; the annotation says: The *whole* party, [it] said." in said


def test_another_archive_gets_the_note_without_label_and_signature(root: Path, tmp_path: Path) -> None:
    other = unpack(ARCHIVE, tmp_path / "other")
    (other / "in.json").write_bytes(exported(root))

    import_remarks(other / "in.json", other, TODAY, Mode.WRITE)

    text = (other / "content/notes/talks.yaml").read_text("utf-8")
    assert "# from Hypothes.is, of https://archive.example/room/notes/one/" in text
    (note,) = notes_in(read_record("content/notes/talks.yaml", text).value)
    assert (note.kind, note.summary, note.body) == ("outcome", "The *whole* party, [it] seems.", "More.")
    assert (note.author, note.tags, note.created) == ("Jane Roe", ("minsk",), Day(2026, 1, 2))
    assert (note.prefix, note.suffix) == ("in Minsk. The guests left.", ".")


def test_a_draft_is_known_again_after_a_person_worked_on_it(root: Path) -> None:
    one = {**annotation("The talks", "There were two."), "id": "x1_Y-z"}
    brought(root, one)
    path = root / "content/notes/talks.yaml"
    path.write_text(path.read_text("utf-8").replace("There were two", "Two were held"), "utf-8")
    before = path.read_bytes()

    said, is_fine = brought(root, one)

    assert is_fine and path.read_bytes() == before
    assert "talks: already here, taken over before: There were two." in said


def test_an_annotation_that_stands_in_the_file_twice_becomes_one_draft(root: Path) -> None:
    one = annotation("The talks", "There were two.")

    said, _ = brought(root, one, one)

    assert "the file has this annotation twice" in said
    assert (root / "content/notes/talks.yaml").read_text("utf-8").count("- id:") == 1


def test_control_characters_are_left_out_and_that_is_said(root: Path) -> None:
    said, is_fine = brought(root, annotation("The\0 talks", "There\x1b were\x85 two.\r\n\r\nMore.\x07"))

    assert is_fine and "https://example.org/talks/: 4 control characters left out of what ada wrote" in said
    assert "but" not in said
    assert inspect(Options(root), Format.TEXT)[1]
    text = (root / "content/notes/talks.yaml").read_text("utf-8")
    assert "quote: The talks\n" in text and "body: More.\n" in text


def test_a_quote_of_pages_is_kept_by_its_beginning(root: Path) -> None:
    said, is_fine = brought(root, annotation("The talks took place. " * 3_000, "All of it."))

    assert is_fine and "but this quote is not in talks" in said
    assert inspect(Options(root), Format.TEXT)[1]


def test_a_draft_that_could_not_be_read_again_does_not_stop_the_others(root: Path) -> None:
    said, is_fine = brought(
        root, {**annotation("The talks", "One."), "created": "0001-01-01"}, annotation("in Minsk", "Two.")
    )

    assert "Two." in (root / "content/notes/talks.yaml").read_text("utf-8")
    assert is_fine or "no draft could be made of “The talks”: One." in said


def test_more_notes_than_a_file_can_hold_are_refused_whole(root: Path) -> None:
    many = [annotation("The talks", f"Finding {number}.\n\n{'x' * 100_000}") for number in range(60)]

    said, is_fine = brought(root, *many)

    assert not is_fine and "5120 kB are read of a file of notes; nothing was written there" in said
    assert "no annotations became drafts, 60 did not" in said
    assert not (root / "content/notes/talks.yaml").exists()


@pytest.mark.parametrize(
    "wrong", ["", "{", "7", '{"annotations": {}}', '{"@context": "x", "type": "Annotation"}']
)
def test_a_file_of_another_shape_ends_in_a_sentence(root: Path, wrong: str) -> None:
    (root / "in.json").write_text(wrong, "utf-8")

    said, is_fine = import_remarks(root / "in.json", root, TODAY, Mode.WRITE)

    assert not is_fine and " I10 " in said
    assert not (root / "content/notes").exists()


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


def test_words_of_an_article_of_which_only_the_link_is_here_are_told_to_wait_for_its_text(root: Path) -> None:
    article = root / "content/articles/talks.md"
    whole = article.read_text("utf-8")
    head = whole.partition("rights: own")[0]
    article.write_text(f"{head}rights: own\ntext: link-only\ndraft: true\n---\n", "utf-8")

    said, is_fine = brought(root, annotation("The guests left", "Why?"), annotation("", "Of all of it."))

    assert is_fine
    assert "talks: only its link is here, so 1 quote has no place yet" in said
    assert "copy the words" not in said

    article.write_text(whole, "utf-8")
    assert "N01" not in CliRunner().invoke(main, ["check", str(root)]).output
