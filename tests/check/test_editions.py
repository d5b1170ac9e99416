"""A note is settled at the end of the day it was written, and of the day of an entry in its history."""

from datetime import date

import pytest

from site_builder.check.editions import apart, settled_notes
from site_builder.model.past import Past, Settled, Version
from site_builder.model.records import Note, notes_in
from site_builder.read.record import read_record

PATH = "content/notes/talks.yaml"
TODAY = date(2026, 11, 21)


def one(summary: str, *told: int, more: str = "", created: int = 1) -> str:
    """A note called `one` with a history of these days of November."""
    entries = "".join(f"      - {{date: 2026-11-{day:02}, change: The summary.}}\n" for day in told)
    history = f"    history:\n{entries}" if entries else ""
    return (
        f"  - id: one\n    kind: gloss\n    quote: Words\n    summary: {summary}\n    as_of: 2026-10-01\n"
        f"    author: ed\n    created: 2026-11-{created:02}\n{more}{history}"
    )


def file(*notes: str, article: str = "talks") -> str:
    return f"article: {article}\nnotes:\n{''.join(notes)}" if notes else ""


def read(path: str, text: str) -> tuple[Note, ...]:
    return notes_in(read_record(path, text).value)


def settled(now: str, *before: tuple[int, str], path: str = PATH) -> tuple[Settled, ...]:
    versions = tuple(Version(date(2026, 11, day), PATH, text) for day, text in before)
    notes = {note.id: note for note in read(path, now)}
    return settled_notes(Past(versions), {path: now}, notes, read, TODAY)


def said(now: str, *before: tuple[int, str]) -> list[tuple[str, int]]:
    return [(one.note.summary, one.day.day) for one in settled(now, *before)]


def test_on_the_day_it_is_written_a_note_may_change() -> None:
    assert said(file(one("C")), (1, file(one("A"))), (1, file(one("C")))) == []
    assert said(file(one("C")), (1, file(one("A"))), (1, file(one("B"))), (5, file(one("C")))) == [("B", 1)]


def test_a_note_that_was_committed_later_is_settled_then() -> None:
    assert said(file(one("C")), (3, file(one("A"))), (3, file(one("B"))), (5, file(one("C")))) == [("B", 3)]


def test_an_entry_settles_what_the_note_says_with_it() -> None:
    entry = (5, file(one("B", 5)))

    assert said(file(one("B", 5)), (1, file(one("A"))), entry) == []
    assert said(file(one("C", 5)), (1, file(one("A"))), entry, (9, file(one("C", 5)))) == [("B", 5)]


def test_an_entry_that_was_dated_before_its_commit_settles_the_day_of_the_commit() -> None:
    versions = ((1, file(one("A"))), (7, file(one("B", 5))), (9, file(one("C", 5))))

    assert said(file(one("B", 5)), *versions[:2]) == [("B", 7)]
    assert said(file(one("C", 5)), *versions) == [("B", 7)]


def test_an_entry_that_is_not_committed_yet_explains() -> None:
    assert said(file(one("B", 20)), (1, file(one("A")))) == []


def test_a_later_day_of_writing_does_not_hide_a_change() -> None:
    assert said(file(one("B", created=21)), (1, file(one("A")))) == [("A", 1)]


def test_a_draft_is_settled_when_it_is_published() -> None:
    draft = one("A", more="    status: draft\n")

    assert said(file(one("C")), (1, file(draft)), (4, file(one("B"))), (9, file(one("C")))) == [("B", 4)]


def test_a_note_that_moved_to_another_file_is_the_same_note() -> None:
    now, path = file(one("B"), article="other"), "content/notes/other.yaml"

    assert [one.note.summary for one in settled(now, (1, file(one("A"))), path=path)] == ["A"]
    moved = (Version(date(2026, 11, 9), path, now), Version(date(2026, 11, 9), PATH, ""))
    past = Past((Version(date(2026, 11, 1), PATH, file(one("A"))), *moved))
    notes = {note.id: note for note in read(path, now)}
    assert [one.note.summary for one in settled_notes(past, {path: now}, notes, read, TODAY)] == ["A"]


def test_a_note_that_is_gone_is_given_as_it_was_last_unless_it_went_at_once() -> None:
    other = one("Z").replace("id: one", "id: two")
    both = file(one("A"), other)

    assert said(file(other), (1, both)) == [("A", 1)]
    assert said(file(other), (1, both), (8, file(other))) == [("A", 1)]
    assert said(file(other), (1, both), (1, file(other))) == []
    assert said("", (1, file(one("A"))), (8, "")) == [("A", 1)]


def test_versions_that_cannot_be_read_say_nothing() -> None:
    assert said(file(one("B")), (1, file("  - id: one\n    summary: [\n"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "article: a\nnotes:\n  - id: one\n    x: 1\n  - id: two\n    x: 2\n",
        "article: a\nnotes: # ours\n\n# said\n- id: 'one'\n  x: 1\n- id: two\n  x: 2\n",
        "notes:\n  -   x: 1\n      id: one\n  - x: |\n      - id: three\n    id: two\narticle: a\n",
    ],
)
def test_notes_are_told_apart_however_they_are_written(text: str) -> None:
    assert list(apart(PATH, text)) == ["one", "two"]


def test_a_claim_is_its_file() -> None:
    assert dict(apart("content/claims/shared.yaml", "claim: It is so.\n")) == {"shared": "claim: It is so.\n"}
    assert apart("content/claims/shared.yaml", "") == {}
    assert apart(PATH, "nothing but words") == {}
