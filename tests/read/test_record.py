"""A file becomes a record, or every reason why not."""

from datetime import date

import pytest

from site_builder.model.issue import Spot
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, NoteFile, Place, Tag, TextKind
from site_builder.model.records.note import Every, Never
from site_builder.model.records.parts import MeetingLink, Relation
from site_builder.model.when import Day, When
from site_builder.read.locate import locate
from site_builder.read.record import read_record

ARTICLE = """---
title: "Putin's future: not on the agenda"
authors: [Anna Author]
published: 2007-12
source_url: https://example.org/a
text: digest
meetings:
  - meeting: minsk
    relation: preview
tags: [gas, no]
draft: yes
summary:
---

First paragraph.
"""


def told(path: str, text: str) -> list[tuple[str, int, int]]:
    """Code, line and column of everything that is wrong."""
    issues = [locate(issue, {path: text}) for issue in read_record(path, text).issues]
    return sorted((issue.code, issue.spot.line, issue.spot.column) for issue in issues)


def test_an_article_is_read_with_what_its_file_says() -> None:
    record, issues = read_record("content/articles/talks.md", ARTICLE)

    assert issues == ()
    assert isinstance(record, Article)
    assert (record.id, record.body, record.body_line) == ("talks", "First paragraph.", 15)
    assert record.spot == Spot("content/articles/talks.md")
    assert record.title == "Putin's future: not on the agenda"
    assert record.published == When.parse("2007-12")
    assert record.text is TextKind.DIGEST and record.draft is True
    assert record.meetings == (MeetingLink("minsk", Relation.PREVIEW),)  # type: ignore[arg-type]  # an id is a str
    assert record.tags == ("gas", "no") and record.summary == ""


def test_what_yaml_would_turn_into_something_else_stays_what_was_typed() -> None:
    text = "---\nname: 1.10\nalso_known_as: [no, 12:30, 2007-12-13, 0x1F, on]\n---\n"

    record, issues = read_record("content/tags/numbers.md", text)

    assert issues == () and isinstance(record, Tag)
    assert record.name == "1.10"
    assert record.also_known_as == ("no", "12:30", "2007-12-13", "0x1F", "on")


def test_numbers_are_numbers_where_numbers_are_wanted() -> None:
    text = "---\nname: Minsk\ncoordinates: {latitude: 53.9, longitude: 27.6}\n---\n"

    record, _ = read_record("content/places/minsk.md", text)

    assert isinstance(record, Place) and record.coordinates and record.coordinates.latitude == 53.9


def test_all_that_is_wrong_is_reported_at_once() -> None:
    text = (
        "---\n"
        "titel: Talks\n"
        "authors: gas\n"
        "published: 2021-02-30\n"
        "source_url: javascript:alert(1)\n"
        "text: ful\n"
        "draft: perhaps\n"
        "meetings:\n"
        "  - relation: previw\n"
        "    what: x\n"
        "evidence: [{field: '', basis: x}]\n"
        "id: talks\n"
        "tags: [gas]\n"
        "tags: [oil]\n"
        "---\n"
    )

    assert told("content/articles/talks.md", text) == [
        ("R12", 14, 1),
        ("R14", 2, 1),
        ("R14", 10, 5),
        ("R15", 9, 5),
        ("R16", 3, 10),
        ("R16", 7, 8),
        ("R17", 6, 7),
        ("R17", 9, 15),
        ("R18", 4, 12),
        ("R19", 5, 13),
        ("R20", 11, 20),
        ("R21", 12, 1),
    ]


ON_LINES = "put each entry on a line of its own that begins with `- `"
KINDS_OF_TEXT = "full, digest, excerpt, link-only"
NO_DASHES = "write `key: value` lines, without dashes"
RENAME = "the file's name is the id: delete the key, or rename the file"


@pytest.mark.parametrize(
    ("line", "message", "advice"),
    [
        ("authors: gas", "expected a list, found 'gas'", "write [gas]"),
        ("authors: gas, oil", "expected a list, found 'gas, oil'", "write [gas, oil]"),
        ("authors: 'a: b'", "expected a list, found 'a: b'", ON_LINES),
        ("tags: {a: b}", "expected a list, found a mapping", "begin each entry with `- `"),
        ("meetings: minsk", "expected a list, found 'minsk'", "write [{meeting: minsk}]"),
        ("meetings: [minsk]", "expected a mapping with `meeting`, found 'minsk'", "write {meeting: minsk}"),
        ("meetings: [[a]]", "expected a mapping with `meeting`, found a list", NO_DASHES),
        ("summary: [a]", "expected text, found a list", "write one value, without brackets or dashes"),
        ("summary: {a: b}", "expected text, found a mapping", "put the value in quotation marks"),
        ("text: diggest", f"expected one of {KINDS_OF_TEXT}, found 'diggest'", "did you mean 'digest'?"),
        ("date: 2007", "there is no key `date` here", "did you mean `published`?"),
        ("slug: a", "there is no key `slug` here", RENAME),
        ("spot: x", "`spot` is not written by hand", "delete the key"),
    ],
)  # fmt: skip
def test_a_mistake_is_told_with_what_to_write(line: str, message: str, advice: str) -> None:
    (issue,) = read_record("content/articles/talks.md", f"---\ntitle: Talks\n{line}\n---\n").issues

    assert (issue.message, issue.help) == (message, advice)


def test_the_address_of_a_record_without_a_source_is_its_files_name() -> None:
    (issue,) = read_record("content/tags/gas.md", "---\nname: Gas\nurl: /gas/\n---\n").issues

    assert (issue.code, issue.help) == ("R14", RENAME)


@pytest.mark.parametrize(
    ("line", "proposed"),
    [
        ("outcome: came_true", "came-true"),
        ("outcome: did-not-come-true", None),
        ("outcome: not-delayed", None),
        ("then: inacurate", "inaccurate"),
        ("then: not accurate", None),
        ("now: unsettled", None),
    ],
)
def test_no_verdict_is_proposed_for_its_opposite(line: str, proposed: str | None) -> None:
    text = f"{NOTES[: NOTES.index('  - id: two')]}    {line}\n"

    (issue,) = read_record("content/notes/talks.yaml", text).issues

    assert issue.message.startswith("expected one of ")
    assert issue.help == (f"did you mean '{proposed}'?" if proposed else None)


def test_a_long_value_is_shortened_in_the_message() -> None:
    issue = read_record("content/articles/talks.md", f"---\ntitle: Talks\ntext: {'x' * 500}\n---\n").issues[0]

    assert "…" in issue.message and len(issue.message) < 200


NOTES = """article: talks
notes:
  - id: one
    kind: gloss
    quote: in Minsk
    summary: The capital.
    as_of: 2026-11-01
    author: the editor
    created: 2026-11-01
    valid: {from: 2007, to: 2008~}
    occurrence: all
    review_by: never
  - id: two
    kind: glos
    quote: the talks
"""


def test_notes_know_their_article_and_their_place() -> None:
    record, _ = read_record("content/notes/talks.yaml", NOTES)

    assert isinstance(record, NoteFile) and record.article == "talks"
    note = record.notes[0]
    assert (note.on, note.spot) == ("talks", Spot("content/notes/talks.yaml", ("notes", 0)))
    assert note.kind is NoteKind.GLOSS and note.as_of == date(2026, 11, 1) and isinstance(note.as_of, Day)
    assert note.valid and (note.valid.since, note.valid.to) == (When.parse("2007"), When.parse("2008~"))
    assert (note.occurrence, note.review_by) == (Every.ALL, Never.NEVER)


def test_a_note_that_is_wrong_does_not_take_the_others_with_it() -> None:
    record, issues = read_record("content/notes/talks.yaml", NOTES)

    assert isinstance(record, NoteFile) and [note.id for note in record.notes] == ["one"]
    assert sorted({issue.code for issue in issues}) == ["R15", "R17"]


def test_a_note_has_the_places_of_its_mistakes() -> None:
    text = NOTES.replace("kind: glos\n", "kind: glos\n    valid: {since: 2007}\n    also: [{article: x}]\n")

    assert told("content/notes/talks.yaml", text) == [
        ("R14", 15, 13),
        ("R15", 13, 5),
        ("R15", 13, 5),
        ("R15", 13, 5),
        ("R15", 13, 5),
        ("R15", 16, 12),
        ("R17", 14, 11),
    ]


@pytest.mark.parametrize(
    ("notes", "codes"),
    [
        ("article: other\nnotes: []\n", ["R22"]),
        ("notes: []\n", ["R15"]),
        ("article: talks\n", []),
        ("article: talks\nnotes:\n", []),
        ("article: talks\nnotes: none\n", ["R16"]),
        ("article: talks\nnotes: [one]\n", ["R16"]),
        ("- article: talks\n", ["R16"]),
        ("", ["R15"]),
    ],
)
def test_the_head_of_a_notes_file_is_checked(notes: str, codes: list[str]) -> None:
    assert [issue.code for issue in read_record("content/notes/talks.yaml", notes).issues] == codes


@pytest.mark.parametrize("scope", ["article", "headline", "byline", "metadata"])
def test_a_note_on_a_whole_part_needs_no_quote(scope: str) -> None:
    text = NOTES[: NOTES.index("  - id: two")].replace("quote: in Minsk", f"scope: {scope}")

    assert read_record("content/notes/talks.yaml", text).issues == ()


def test_a_note_on_a_block_needs_the_quote_that_picks_it() -> None:
    text = NOTES[: NOTES.index("  - id: two")].replace("quote: in Minsk", "scope: block")

    assert [issue.code for issue in read_record("content/notes/talks.yaml", text).issues] == ["N14"]


def test_front_matter_of_more_than_64_kb_is_refused_at_once() -> None:
    text = f"---\ntitle: Talks\nsummary: {'x' * 70_000}\n---\n"

    assert [issue.code for issue in read_record("content/articles/talks.md", text).issues] == ["R13"]


def test_a_long_article_is_no_long_front_matter() -> None:
    record, issues = read_record("content/articles/talks.md", "---\ntitle: Talks\n---\n" + "words\n" * 50_000)

    assert record and issues == ()
