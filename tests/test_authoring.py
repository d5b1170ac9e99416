"""The author's tools as a person types them."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from site_builder.authoring import Consent, Desk, mend, open_archive
from site_builder.cli import main
from site_builder.tools.mending import DIGEST, mended
from tests.archive_files import unpack

ARCHIVE = """\
-- content/articles/harbour.md --
---
title: A quiet harbour
published: 2007-12-13
rights: own
source_url: https://example.org/a
---

The ferry will sail on Friday. The old harbour is quiet, and the new harbour is quiet too.
-- content/notes/harbour.yaml --
# Mine.
article: harbour
notes:
  - id: old   # the first
    kind: gloss
    quote: old harbour
    summary: In the east of the town.
    as_of: 2026-11-21
    author: The editors
    created: 2026-11-21

  # The second.
  - id: second
    kind: gloss
    quote: "harbour is quiet"
    occurrence: 2
    summary: In the west of the town.
    as_of: 2026-11-21
    author: The editors
    created: 2026-11-21
"""
NOTES = "content/notes/harbour.yaml"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return unpack(ARCHIVE, tmp_path)


def typed(*words: str) -> Result:
    return CliRunner().invoke(main, words, catch_exceptions=False)


def test_mending_is_shown_and_nothing_is_written_where_nobody_can_answer(root: Path) -> None:
    before = (root / NOTES).read_bytes()

    result = typed("check", str(root), "--fix")

    assert result.exit_code == 1
    assert f"--- {NOTES}\n+++ {NOTES}\n" in result.output
    assert "\n+    suffix: " in result.output
    assert "nothing was written: add `--yes` to apply this" in result.output
    assert (root / NOTES).read_bytes() == before


def test_yes_writes_what_is_missing_and_leaves_every_other_line(root: Path) -> None:
    before = (root / NOTES).read_text("utf-8")

    result = typed("check", str(root), "--fix", "--yes")

    after = (root / NOTES).read_text("utf-8")
    added = [line for line in after.split("\n") if line not in before.split("\n")]
    assert result.exit_code == 0 and "wrote 1 file" in result.output
    assert [line.split(":")[0].strip() for line in added] == [DIGEST, *["prefix", "suffix"] * 2]
    assert "".join(line for line in after.splitlines(keepends=True) if line[:-1] not in added) == before
    checked = typed("check", str(root))
    assert checked.exit_code == 0 and "warning" not in checked.output
    assert typed("check", str(root), "--fix").output == "nothing can be mended by rule\n"


def test_how_much_is_to_be_written_is_said_before_it_is(root: Path) -> None:
    (root / NOTES).write_text((root / NOTES).read_text("utf-8").replace("quote: old", "quote: new old"))

    said = typed("check", str(root), "--fix").output

    assert "1 quote is left for you to decide: see `site-builder check`" in said
    assert "to write: 1 quote in 1 file; nothing was written" in said


def test_a_message_says_whether_the_article_changed_or_the_note_is_mistyped(root: Path) -> None:
    typed("check", str(root), "--fix", "--yes")
    notes, article = root / NOTES, root / "content/articles/harbour.md"
    notes.write_text(
        notes.read_text("utf-8").replace("quote: old harbour\n", "quote: the lighthouse keeper\n")
    )

    mistyped = typed("check", str(root)).output
    article.write_text(article.read_text("utf-8").replace("sail on Friday", "sail on Monday"))
    changed = typed("check", str(root)).output

    assert "has not changed since its notes were checked, so it is mistyped" in mistyped
    assert "the text has changed since its notes were checked" in changed
    assert "nothing can be mended by rule" in typed("check", str(root), "--fix", "--yes").output
    assert typed("check", str(root)).output == changed


def test_the_notes_of_the_first_archive_have_their_context_and_their_digests() -> None:
    desk = open_archive(Path(__file__).parents[1])

    assert isinstance(desk, Desk)
    found = mended(desk.archive, desk.texts, desk.faulty)
    assert (found.files, found.refused, found.open) == ((), (), 0)


def test_the_answer_decides(root: Path) -> None:
    before = (root / NOTES).read_bytes()

    assert mend(root, Consent.ASK, lambda _: False) == ("nothing was written", False)
    assert (root / NOTES).read_bytes() == before
    assert mend(root, Consent.ASK, lambda _: True) == ("wrote 1 file", True)


def test_line_ends_stay_as_they_are(root: Path) -> None:
    path = root / NOTES
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))

    typed("check", str(root), "--fix", "--yes")

    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
    assert b"prefix" in path.read_bytes()


def test_a_quote_whose_words_changed_a_little_is_written_anew(root: Path) -> None:
    typed("check", str(root), "--fix", "--yes")
    article = root / "content/articles/harbour.md"
    article.write_text(article.read_text("utf-8").replace("old harbour is", "old harbor is"), "utf-8")
    notes = root / NOTES
    notes.write_text(
        notes.read_text("utf-8").replace("quote: old harbour\n", "quote: The old harbour is quiet\n")
    )
    body = article.read_text("utf-8")

    typed("check", str(root), "--fix", "--yes")

    assert "quote: The old harbor is quiet\n" in notes.read_text("utf-8")
    assert article.read_text("utf-8") == body


def test_yes_without_fix_is_misuse(root: Path) -> None:
    result = typed("check", str(root), "--yes")

    assert result.exit_code == 2 and "add --fix" in result.output


def test_candidates_are_listed_with_a_stub_for_one_article_or_all(root: Path) -> None:
    one = typed("notes", "candidates", "harbour", "--into", str(root))
    everything = typed("notes", "candidates", "--into", str(root))

    assert one.exit_code == 0 and one.output == everything.output
    assert "harbour.md:8: high: forecast: “will sail”" in one.output
    assert "    quote: will sail on Friday\n" in one.output


def test_candidates_as_json_say_what_a_program_needs(root: Path) -> None:
    rows = json.loads(typed("notes", "candidates", "--into", str(root), "--format", "json").output)

    assert [(row["reason"], row["resolved"]) for row in rows] == [
        ("forecast", "2007-12-14"),
        ("date", "2007-12-14"),
    ]


def test_every_offered_note_checks_out_but_for_its_sources(root: Path) -> None:
    article = root / "content/articles/harbour.md"
    more = "On Friday it rained. On Friday the largest ferry so far left; 40 percent of 300 seats were empty."
    article.write_text(article.read_text("utf-8") + "\nThe mayor will be there. " + more, "utf-8")
    rows = json.loads(typed("notes", "candidates", "--into", str(root), "--format", "json").output)
    stubs = "".join(row["stub"] for row in rows)
    (root / NOTES).write_text(
        "article: harbour\nnotes:\n" + stubs.replace("    status: draft\n", ""), "utf-8"
    )

    problems = json.loads(typed("check", str(root), "--format", "json").output)["issues"]

    assert len(rows) > 8
    errors = [one for one in problems if one["severity"] == "error"]
    assert {one["code"] for one in errors} == {"N06", "N27"}, errors
    assert stubs.count("    status: draft\n") == len(rows)


def test_a_misspelt_article_gets_the_nearest(root: Path) -> None:
    result = typed("notes", "candidates", "harbor", "--into", str(root))

    assert result.exit_code == 1 and "did you mean 'harbour'" in result.output


def test_due_says_that_nothing_is_due_and_exits_well(root: Path) -> None:
    result = typed("notes", "due", str(root), "--today", "2030-01-01")

    assert result.exit_code == 0 and result.output == (
        "nothing has to be looked at again on 1 January 2030, and no note has a review ahead of it\n"
    )


def test_due_gives_place_risk_and_age(root: Path) -> None:
    path = root / NOTES
    doubt = "kind: disputed\n    then: unknown\n    now: unknown\n    review_by: 2027-11-21"
    path.write_text(path.read_text("utf-8").replace("kind: gloss", doubt, 1), "utf-8")

    result = typed("notes", "due", str(root), "--today", "2027-12-01")
    rows = json.loads(typed("notes", "due", str(root), "--today", "2027-12-01", "--format", "json").output)

    assert result.exit_code == 0
    why = "its review was due on 21 November 2027, 10 days ago; last checked on 21 November 2026"
    tally = "1 note to look at again: 1 medium"
    assert result.output == f"{NOTES}:4: medium: old\n  {why}\n  In the east of the town.\n\n{tally}\n"
    assert rows[0]["days"] == 10 and rows[0]["line"] == 4


def test_due_names_the_next_review_when_nothing_is_due(root: Path) -> None:
    path = root / NOTES
    doubt = "kind: disputed\n    then: unknown\n    now: unknown\n    review_by: 2027-11-21"
    path.write_text(path.read_text("utf-8").replace("kind: gloss", doubt, 1), "utf-8")

    told = typed("notes", "due", str(root), "--today", "2026-12-01").output

    assert told == (
        "nothing has to be looked at again on 1 December 2026\n  next: old, on 21 November 2027, in harbour\n"
    )


def test_what_is_written_for_people_fits_a_terminal_places_and_stubs_aside() -> None:
    archive = str(Path(__file__).parents[1])
    told = [
        typed("notes", "candidates", "--into", archive, "--today", "2027-01-01").output,
        typed("notes", "contradictions", archive).output,
        typed("notes", "due", archive, "--today", "2029-01-01").output,
    ]

    lines = [line for one in told for line in one.split("\n")]
    spared = ("content/", "- ", "quote:", "summary:", "prefix:", "suffix:")
    assert [line for line in lines if len(line) > 100 and not line.lstrip().startswith(spared)] == []


def test_contradictions_are_listed_or_none(root: Path) -> None:
    assert typed("notes", "contradictions", str(root)).output == "no two articles were found to disagree\n"
    assert typed("notes", "contradictions", str(root), "--format", "json").output == "[]\n"


def test_the_first_archive_contradicts_itself_once() -> None:
    rows = json.loads(
        typed("notes", "contradictions", str(Path(__file__).parents[1]), "--format", "json").output
    )

    sides = [(row["kind"], row["first"]["article"][:12], row["second"]["article"][:14]) for row in rows]
    assert ("first", "russia-putin", "visit-to-putin") in sides


@pytest.mark.parametrize(
    ("path", "content", "told"),
    [
        ("archive.yaml", "title: [", "archive.yaml has errors"),
        ("content/articles/broken.md", "---\ntitle: [\n---\n", "1 file could not be read"),
    ],
)
@pytest.mark.parametrize("verb", ["due", "contradictions"])
def test_broken_files_end_in_a_sentence(root: Path, path: str, content: str, told: str, verb: str) -> None:
    (root / path).write_text(content, "utf-8")

    assert told in typed("notes", verb, str(root)).output


@pytest.mark.parametrize("words", [("check", "--fix"), ("notes", "due"), ("notes", "contradictions")])
def test_a_folder_that_is_no_archive_is_named(tmp_path: Path, words: tuple[str, ...]) -> None:
    result = typed(*words, str(tmp_path))

    assert result.exit_code == 1 and "there is no archive.yaml" in result.output


def test_an_ambiguous_quote_is_shown_with_what_settles_each_place(root: Path) -> None:
    result = typed("new", "note", "harbour", "harbour is", "--into", str(root))

    assert result.exit_code == 1
    assert 'stands in harbour 2 times; quote more of the sentence, or add:\n  --prefix "old"' in result.output


def test_the_context_that_settles_a_place_is_written_into_the_stub(root: Path) -> None:
    result = typed("new", "note", "harbour", "harbour is", "--occurrence", "2", "--into", str(root))

    assert result.exit_code == 0
    written = (root / NOTES).read_text("utf-8")
    assert "    quote: harbour is\n    prefix: harbour is quiet, and the new\n" in written


def test_a_context_that_is_not_there_is_refused(root: Path) -> None:
    result = typed("new", "note", "harbour", "harbour is", "--prefix", "red", "--into", str(root))

    assert result.exit_code == 1 and "but not with this prefix" in result.output


def test_quotes_of_a_claim_are_mended_where_they_are_written(root: Path) -> None:
    claim = """\
-- content/articles/pier.md --
---
title: A pier
rights: own
source_url: https://example.org/b
---

The pier is quiet.
-- content/claims/quiet.yaml --
claim: It is quiet by the water.   # ours
appearances:
  - {article: harbour, quote: old harbour}
  - article: pier
    quote: pier is quiet
kind: context
summary: It is.
as_of: 2026-11-21
author: The editors
created: 2026-11-21
"""
    unpack(ARCHIVE + claim, root)

    typed("check", str(root), "--fix", "--yes")

    lines = (root / "content/claims/quiet.yaml").read_text("utf-8").split("\n")
    assert lines[0] == "claim: It is quiet by the water.   # ours"
    assert lines[2].startswith("  - {article: harbour, quote: old harbour, prefix: ")
    assert lines[4:6] == ["    quote: pier is quiet", "    prefix: The"]


def test_notes_in_front_matter_are_pointed_to_their_file_and_moved_there(root: Path) -> None:
    article = root / "content/articles/harbour.md"
    more = "notes:\n  - id: third\n    kind: gloss\n    quote: The ferry will sail\n    summary: It did.\n"
    more += "    as_of: 2026-11-21\n    author: The editors\n    created: 2026-11-21\n"
    before = article.read_text("utf-8")
    article.write_text(before.replace("rights: own\n", f"rights: own\n{more}"), "utf-8")

    assert "`site-builder notes move` takes an article's there" in typed("check", str(root)).output
    asked = typed("notes", "move", "harb", "--into", str(root))
    assert asked.exit_code == 1 and "nothing was written: add `--yes`" in asked.output
    assert more in article.read_text("utf-8")
    assert typed("notes", "move", "harb", "--into", str(root), "--yes").exit_code == 0
    assert article.read_text("utf-8") == before
    assert "- id: third\n" in (root / NOTES).read_text("utf-8")
    assert typed("check", str(root)).exit_code == 0


def test_an_article_without_notes_in_its_front_matter_has_nothing_to_move(root: Path) -> None:
    assert "it has no `notes`" in typed("notes", "move", "harbour", "--into", str(root)).output
    assert "there is no article" in typed("notes", "move", "zzz", "--into", str(root)).output
