"""What readers annotated in wallabag becomes drafts of notes, by the verb that knows Hypothes.is' too."""

import json

from site_builder.intake import drafts
from site_builder.intake.facts import values_of
from site_builder.intake.hypothesis import draft_note, read_remarks
from site_builder.model.draft import Raw
from site_builder.model.ids import ArticleId
from site_builder.model.when import Day
from tests.intake.makers import PROSE

ENTRY = {
    "id": 1,
    "title": "A pier",
    "url": "https://example.org/pier",
    "is_archived": 0,
    "content": "".join(f"<p>{one}</p>" for one in PROSE),
    "annotations": [
        {
            "text": "Who says so?",
            "quote": "the old pier",
            "created_at": "2021-04-05T06:07:08+0200",
            "ranges": [],
        },
        {"text": "A remark.", "quote": None, "user": "petra"},
        7,
    ],
}
BARE = {**ENTRY, "annotations": []}
WITHOUT = {key: value for key, value in ENTRY.items() if key != "annotations"}


def raw_of(*entries: object) -> Raw:
    return Raw("wallabag.json", json.dumps(entries).encode())


def test_each_annotation_becomes_a_remark_on_its_page() -> None:
    remarks, issues = read_remarks(raw_of(ENTRY, BARE, WITHOUT))

    assert issues == ()
    assert [(one.uri, one.quote.exact, one.text) for one in remarks] == [
        ("https://example.org/pier", "the old pier", "Who says so?"),
        ("https://example.org/pier", "", "A remark."),
    ]
    assert [one.writer for one in remarks] == ["wallabag", "petra"]
    assert {one.origin for one in remarks} == {"from wallabag"}


def test_a_remark_becomes_a_draft_of_a_note_of_its_day() -> None:
    (first, _), _ = read_remarks(raw_of(ENTRY))

    note = draft_note(first, ArticleId("pier"), Day(2026, 11, 22))

    assert (note.quote, note.summary, note.as_of) == ("the old pier", "Who says so?", Day(2021, 4, 5))


def test_an_import_says_that_there_are_annotations() -> None:
    ((_, (draft, _)),) = drafts(raw_of(ENTRY))

    assert draft is not None and values_of(draft.found)["annotations"] == ("2",)
