"""What was published does not change without a word, and does not vanish."""

from dataclasses import replace

import pytest

from site_builder.model.issue import Issue
from site_builder.model.records import Note
from site_builder.model.records.note import Status
from tests.check.inspection import SOURCE, article, findings, linked, note

TOLD = "    history: [{date: 2026-11-05, change: The summary., reason: It was wrong.}]\n"


def notes(files: dict[str, str]) -> tuple[Note, ...]:
    return tuple(linked(files).notes.values())


def found(before: dict[str, str], after: dict[str, str]) -> tuple[Issue, ...]:
    return findings(after, earlier=notes(before))


def test_a_changed_summary_is_told() -> None:
    (issue,) = found(note("gloss"), note("gloss", summary="Another finding."))

    assert (issue.code, issue.spot.key) == ("N12", ("notes", 0, "summary"))
    assert issue.message == "`summary` differs from the last commit, unexplained"


def test_a_change_with_an_entry_of_its_own_is_explained() -> None:
    changed = note("gloss", TOLD, summary="Another finding.")

    assert found(note("gloss"), changed) == ()


def test_an_entry_that_was_there_before_explains_nothing() -> None:
    assert len(found(note("gloss", TOLD), note("gloss", TOLD, summary="Another finding."))) == 1


@pytest.mark.parametrize(
    ("before", "after", "keys"),
    [
        (
            "    then: open\n    outcome: open\n",
            "    then: open\n    outcome: cannot-tell\n",
            "`outcome` differs",
        ),
        ("    outcome: open\n", f"    outcome: open\n{SOURCE}", "`sources` differs"),
        ("    outcome: open\n", "    now: settled\n    outcome: cannot-tell\n", "`now` and `outcome` differ"),
        ("    outcome: open\n", "    outcome: open\n    body: More.\n    confidence: high\n", None),
    ],
)
def test_verdicts_and_sources_count_and_the_rest_does_not(before: str, after: str, keys: str | None) -> None:
    issues = found(note("outcome", before), note("outcome", after))

    assert [issue.message.split(" from ")[0] for issue in issues] == ([keys] if keys else [])


def test_a_source_may_learn_where_it_is_kept() -> None:
    more = SOURCE.replace("An agency", "An agency, archive_url: 'https://example.org/', accessed: 2026-10-01")

    assert found(note("gloss", SOURCE), note("gloss", more)) == ()


def test_a_published_note_does_not_vanish() -> None:
    (issue,) = found(note("gloss"), article())

    assert (issue.code, issue.spot.path) == ("N12", "content/notes/talks.yaml")
    assert issue.message == "the note 'one' was published, and is published no more"


def test_a_draft_may_change_and_vanish() -> None:
    drafts = tuple(replace(one, status=Status.DRAFT) for one in notes(note("gloss")))

    assert findings(note("gloss", summary="Another finding."), earlier=drafts) == ()
    assert findings(article(), earlier=drafts) == ()


def test_notes_of_an_article_that_is_not_published_are_nobodys_loss() -> None:
    files = {path.replace("talks", "other"): text for path, text in article().items()}

    assert findings(files, earlier=notes(note("gloss"))) == ()
