"""Notes that were withdrawn, that replace others, that are signed, and that mean two things at once."""

import pytest

from site_builder.check import Given, check
from site_builder.model.config import Config, NotesConfig
from site_builder.model.issue import Spot
from site_builder.model.kinds import NoteKind
from site_builder.model.url import Url
from tests.check.inspection import GONE, TODAY, article, codes, findings, linked, note

SAYS = "kind: gloss, quote: Words, summary: A finding., as_of: 2026-11-01, author: ed, created: 2026-11-01"


def pair(old: str = "", new: str = "") -> dict[str, str]:
    """Two articles and two notes, the second of which replaces the first."""
    text = f"article: talks\nnotes:\n  - {{id: old, {SAYS}{old}}}\n"
    text += f"  - {{id: new, supersedes: old, {SAYS}{new}}}\n"
    other = {"content/articles/more.md": article()["content/articles/talks.md"]}
    return {**article(), **other, "content/notes/talks.yaml": text}


def test_a_withdrawn_note_ends_its_history_with_the_reason() -> None:
    (issue,) = findings(note("gloss", "    status: withdrawn\n"))

    assert (issue.code, issue.spot.key) == ("N26", ("notes", 0, "status"))
    assert codes(note("gloss", f"    status: withdrawn\n{GONE}")) == []


@pytest.mark.parametrize(
    "last", ["{date: 2026-11-03, change: y}", "{date: 2026-11-03, change: y, reason: ' '}"]
)
def test_the_reason_is_that_of_the_last_change(last: str) -> None:
    history = f"    history: [{{date: 2026-11-02, change: x, reason: z}}, {last}]\n"

    assert codes(note("gloss", f"    status: withdrawn\n{history}")) == ["N26"]


def test_a_note_on_a_block_quotes_the_words_that_pick_it() -> None:
    assert findings(note("gloss", "    scope: block\n")) == ()


def test_a_note_on_a_part_quotes_nothing() -> None:
    (issue,) = findings(note("gloss", "    scope: headline\n"))

    assert issue.code == "N20"
    assert (
        issue.message == "this note is about a whole part, `scope: headline`, so its quote is not looked for"
    )


@pytest.mark.parametrize(
    ("summary", "expected"),
    [
        ("'Correction: it was May.'", ["N21"]),
        ("'UPDATE - it was May.'", ["N21"]),
        ("Clarification", ["N21"]),
        ("Updated figures came in May.", []),
        ("Corrections were promised in May.", []),
        ("The paper printed a correction.", []),
    ],
)
def test_a_summary_does_not_read_like_a_notice_of_the_newspaper(summary: str, expected: list[str]) -> None:
    assert codes(note("gloss", summary=summary)) == expected


def test_a_label_does_not_either() -> None:
    labels = {NoteKind.CORRECTION: "Correction", NoteKind.GLOSS: "Who is meant"}
    config = Config(title="A", url=Url("https://example.org/"), notes=NotesConfig(labels=labels))

    (issue,) = check(Given(linked(article()), {}, config, TODAY))

    assert (issue.code, issue.spot) == ("N21", Spot("archive.yaml", ("notes", "labels", "correction")))


def test_a_note_replaces_another_on_all_of_its_articles() -> None:
    (issue,) = findings(pair(old=", also: [{article: more, quote: Words}]"))

    assert issue.code == "N22"
    assert issue.message == "this note replaces 'old', which stood on 'more' too"
    assert codes(pair()) == []
    shared = ", also: [{article: more, quote: Words}]"
    assert codes(pair(old=shared, new=shared)) == []


def test_what_a_replaced_note_says_is_left_as_it_was() -> None:
    assert codes(pair(old=", scope: headline")) == []


@pytest.mark.parametrize(("name", "expected"), [("Ed", ["N25"]), ("ann", [])])
def test_nobody_checks_a_note_of_their_own(name: str, expected: list[str]) -> None:
    assert codes(note("gloss", f"    reviewed_by: [{name}]\n")) == expected


@pytest.mark.parametrize(
    ("action", "expected"),
    [
        ("type: corrected", ["N06"]),
        ("type: corrected, url: 'https://example.org/'", []),
        ("type: retracted, date: 2026-10-01", []),
        ("type: none", []),
    ],
)
def test_what_a_publisher_did_can_be_looked_up(action: str, expected: list[str]) -> None:
    assert codes(note("gloss", f"    publisher_action: {{{action}}}\n")) == expected
