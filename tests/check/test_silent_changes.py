"""What was published does not change without a word, and does not vanish."""

from dataclasses import replace
from datetime import date

import pytest

from site_builder.check.given import Given
from site_builder.check.silent_changes import unseen_past
from site_builder.model.config import Config
from site_builder.model.issue import Issue
from site_builder.model.past import Known, Settled
from site_builder.model.records.note import Status
from site_builder.model.url import Url
from tests.check.inspection import SOURCE, TODAY, article, findings, linked, note

CONFIG = Config(title="A small archive", url=Url("https://example.org/"))
TOLD = "    history: [{date: 2026-11-05, change: The summary., reason: It was wrong.}]\n"


def settled(files: dict[str, str], status: Status = Status.PUBLISHED) -> Known:
    notes = (replace(one, status=status) for one in linked(files).notes.values())
    return Known(tuple(Settled(one, date(2026, 11, 1)) for one in notes))


def found(before: dict[str, str], after: dict[str, str]) -> tuple[Issue, ...]:
    return findings(after, past=settled(before))


def test_a_changed_summary_is_told() -> None:
    (issue,) = found(note("gloss"), note("gloss", summary="Another finding."))

    assert (issue.code, issue.spot.key) == ("N12", ("notes", 0, "summary"))
    assert issue.message == (
        "`summary` differs from what this note said on 2026-11-01, and its history does not say so"
    )


def test_the_shape_of_signs_and_white_space_is_no_change() -> None:
    before, after = "It's  so - he said.", "It’s so – he said."

    assert found(note("gloss", summary=before), note("gloss", summary=after)) == ()


def test_other_words_another_kind_another_day_and_a_lost_entry_are_changes() -> None:
    before = note("gloss", TOLD)
    other = {
        path: text.replace("quote: Words", "quote: Word").replace(
            "created: 2026-11-01", "created: 2026-11-02"
        )
        for path, text in note("context").items()
    }

    (issue,) = found(before, other)

    assert issue.message.startswith("`kind`, `quote`, `created` and `history` differ from")


def test_sources_may_be_put_in_another_order() -> None:
    two = "    sources: [{title: A, citation: One}, {title: B, citation: Two}]\n"
    turned = "    sources: [{title: B, citation: Two}, {title: A, citation: One}]\n"

    assert found(note("gloss", two), note("gloss", turned)) == ()


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


def test_a_note_on_the_same_words_is_guessed_to_be_the_one_that_is_gone() -> None:
    (issue,) = found(
        note("gloss"), {path: text.replace("id: one", "id: two") for path, text in note("gloss").items()}
    )

    assert issue.help and issue.help.endswith("; if it is called 'two' now, write `aliases: [one]` there")


def test_a_note_that_says_what_it_was_called_has_not_vanished() -> None:
    after = {
        path: text.replace("id: one", "id: two\n    aliases: [one]") for path, text in note("gloss").items()
    }

    assert found(note("gloss"), after) == ()
    (issue,) = found(note("gloss"), {path: text.replace("finding", "word") for path, text in after.items()})
    assert issue.message.startswith("`summary` differs from what this note said")


def test_a_draft_may_change_and_vanish() -> None:
    drafts = settled(note("gloss"), Status.DRAFT)

    assert findings(note("gloss", summary="Another finding."), past=drafts) == ()
    assert findings(article(), past=drafts) == ()


def test_notes_of_an_article_that_is_not_published_are_nobodys_loss() -> None:
    files = {path.replace("talks", "other"): text for path, text in article().items()}

    assert findings(files, past=settled(note("gloss"))) == ()


def test_a_past_that_was_not_fetched_is_told_to_who_asks() -> None:
    past = Known(is_cut_off=True)

    told = [issue.code for issue in unseen_past(Given(linked(article()), {}, CONFIG, TODAY, past))]

    assert told == ["N28"]
    assert findings(article(), past=past) == ()
