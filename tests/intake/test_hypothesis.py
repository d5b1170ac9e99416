"""Annotations made elsewhere: read as they are, and none of them lost without a word."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.intake.hypothesis import (
    WITHOUT_WORDS,
    address_key,
    draft_note,
    read_remarks,
    strays,
)
from site_builder.intake.remark import Remark
from site_builder.model.draft import Raw
from site_builder.model.ids import ArticleId
from site_builder.model.kinds import NoteKind
from site_builder.model.records.note import Scope, Status
from site_builder.model.when import Day

TALKS, TODAY = ArticleId("talks"), Day(2026, 11, 21)
ENTRY: dict[str, Any] = {
    "id": "abc",
    "uri": "https://example.org/talks",
    "user": "acct:ada@hypothes.is",
    "created": "2021-03-04T05:06:07.123456+00:00",
    "text": "There were *two* talks.\n\nThe other one was in Brest.",
    "tags": ["Belarus talks", "Minsk", "minsk"],
    "permissions": {"read": ["group:__world__"]},
    "target": [
        {
            "source": "https://example.org/talks",
            "selector": [
                {"type": "RangeSelector", "startOffset": 4},
                {"type": "TextPositionSelector", "start": 4, "end": 9},
                {"type": "TextQuoteSelector", "exact": "talks", "prefix": "The ", "suffix": " took"},
            ],
        }
    ],
}


def raw(value: object) -> Raw:
    return Raw("found.json", (value if isinstance(value, str) else json.dumps(value)).encode())


def only(**changes: object) -> Remark:
    remarks, issues = read_remarks(raw({"annotations": [{**ENTRY, **changes}]}))
    assert issues == ()
    return remarks[0]


def test_an_annotation_becomes_a_draft_with_its_words_and_its_writer() -> None:
    note = draft_note(only(), TALKS, TODAY)

    assert (note.kind, note.status, note.scope) == (NoteKind.CONTEXT, Status.DRAFT, Scope.QUOTE)
    assert (note.quote, note.prefix, note.suffix) == ("talks", "The ", " took")
    assert (note.summary, note.body) == ("There were two talks.", "The other one was in Brest.")
    assert note.tags == ("belarus-talks", "minsk")
    assert (note.author, note.created) == ("ada", Day(2021, 3, 4))


def test_a_writer_is_called_as_they_wish() -> None:
    assert only(user_info={"display_name": "Ada Arm"}).writer == "Ada Arm"
    assert only(user_info={"display_name": None}).writer == "ada"
    assert only(user="").writer == "Hypothes.is"


@pytest.mark.parametrize(
    "target", [[{"source": "https://example.org/talks"}], [], [{"selector": [{"type": "TextQuoteSelector"}]}]]
)
def test_an_annotation_of_a_page_is_about_the_whole_article(target: object) -> None:
    note = draft_note(only(target=target), TALKS, TODAY)

    assert (note.scope, note.quote) == (Scope.ARTICLE, "")


@pytest.mark.parametrize("text", ["", None, "  \n"])
def test_a_mark_without_a_word_says_so(text: str | None) -> None:
    note = draft_note(only(text=text), TALKS, TODAY)

    assert (note.summary, note.body) == (WITHOUT_WORDS, "")


@pytest.mark.parametrize(
    ("text", "summary", "body"),
    [
        ("See [it](https://example.org/x).", "See it.", "See [it](https://example.org/x)."),
        ("A sentence goes on\nhere.", "A sentence goes on", "A sentence goes on\nhere."),
        ("# Wrong\n\n- one\n- two", "Wrong", "- one\n- two"),
        ("***", WITHOUT_WORDS, "***"),
    ],
)
def test_the_first_line_is_the_summary_and_nothing_of_the_text_is_lost(
    text: str, summary: str, body: str
) -> None:
    note = draft_note(only(text=text), TALKS, TODAY)

    assert (note.summary, note.body) == (summary, body)


def test_a_change_made_there_is_the_day_of_the_last_change() -> None:
    assert draft_note(only(updated="2022-01-02T03:04:05Z"), TALKS, TODAY).updated == Day(2022, 1, 2)
    assert draft_note(only(updated=ENTRY["created"]), TALKS, TODAY).updated is None


def test_an_annotation_says_where_it_comes_from() -> None:
    assert only().origin == "from Hypothes.is, annotation abc"
    assert only(id="no # name").origin == "from Hypothes.is"


def test_tags_without_a_letter_are_left_out() -> None:
    assert draft_note(only(tags=["🙂", "", "Gas"]), TALKS, TODAY).tags == ("gas",)


def test_a_long_first_line_is_cut_and_kept_whole_in_the_body() -> None:
    note = draft_note(only(text="word " * 100), TALKS, TODAY)

    assert len(note.summary) <= 200
    assert note.body == ("word " * 100).strip()


@pytest.mark.parametrize("created", ["", "yesterday", "2021-13-01T00:00:00Z"])
def test_a_date_that_cannot_be_read_is_the_day_of_the_import(created: str) -> None:
    assert draft_note(only(created=created), TALKS, TODAY).created == TODAY


@pytest.mark.parametrize(
    "wrap", [lambda all: {"annotations": all}, lambda all: {"rows": all, "total": 1}, list]
)
def test_the_export_the_api_and_a_bare_list_are_read(wrap: Any) -> None:
    remarks, issues = read_remarks(raw(wrap([ENTRY])))

    assert [one.uri for one in remarks] == [ENTRY["uri"]]
    assert issues == ()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("{", "this is not JSON: "),
        ("[" * 100_000, "this is not JSON: "),
        ({"notes": []}, "found an object with the keys notes"),
        ({}, "found an object with the keys none"),
        ("7", "found a value"),
        ({"annotations": {}}, "found an object"),
        ({str(number): 1 for number in range(99)}, "with the keys 0, 1, 2, 3, 4, 5, 6, 7, …"),
        ({"@context": "x", "type": "Annotation", "body": "y"}, "this is an annotation of the W3C's form"),
    ],
)
def test_a_file_of_another_shape_is_refused_with_what_was_expected(written: object, told: str) -> None:
    remarks, (issue,) = read_remarks(raw(written))

    assert remarks == ()
    assert (issue.code, told in issue.message) == ("I10", True)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (7, "annotation 2 is not as Hypothes.is writes it: expected an object"),
        (
            {**ENTRY, "text": json.loads("[" * 600 + "]" * 600)},
            "annotation 2 is nested more than 20 deep",
        ),
        ({}, "annotation 2 is not as Hypothes.is writes it: expected a value at `uri`"),
        (
            {**ENTRY, "tags": "minsk"},
            "annotation 2 is not as Hypothes.is writes it: expected a list at `tags`",
        ),
        (
            {**ENTRY, "target": [{"selector": [{"exact": 5}]}]},
            "annotation 2 is not as Hypothes.is writes it: expected text at `target.0.selector.0.exact`",
        ),
    ],
)
def test_an_annotation_of_another_shape_does_not_stop_the_rest(entry: object, told: str) -> None:
    remarks, (issue,) = read_remarks(raw({"annotations": [ENTRY, entry, ENTRY]}))

    assert len(remarks) == 2
    assert issue.message == told


def test_what_no_note_can_be_made_of_is_told_with_all_it_says() -> None:
    at = {address_key(ENTRY["uri"]): TALKS}
    elsewhere, answer = only(uri="https://example.org/other"), only(references=["xyz"])

    told = [issue.message for issue in strays(raw({}), (only(), elsewhere, answer), at)]

    assert told == [
        "no article of this archive was found at https://example.org/other: "
        "ada on “talks”: There were *two* talks. The other one was in Brest.",
        "an answer to another annotation becomes no note: "
        "ada on “talks”: There were *two* talks. The other one was in Brest.",
    ]


@pytest.mark.parametrize(
    "spelling",
    [
        "http://example.org/talks",
        "https://www.example.org/talks/",
        "https://EXAMPLE.org/talks/index.html#q-one",
        "https://example.org/talks?utm_source=x&fbclid=y",
    ],
)
def test_an_address_is_known_however_it_is_spelt(spelling: str) -> None:
    assert address_key(spelling) == address_key("https://example.org/talks")


@pytest.mark.parametrize("other", ["https://example.org/talk", "https://example.org/talks?page=2"])
def test_another_page_is_another_address(other: str) -> None:
    assert address_key(other) != address_key("https://example.org/talks")


def test_half_a_character_is_no_reason_to_fail() -> None:
    note = draft_note(only(text="\ud83d half"), TALKS, TODAY)

    assert note.summary.encode()


@pytest.mark.heavy
@given(
    st.recursive(
        st.none() | st.integers() | st.text(), lambda one: st.lists(one) | st.dictionaries(st.text(), one)
    )
)
def test_no_json_makes_the_reader_raise(value: object) -> None:
    read_remarks(raw({"annotations": [value]}))
    read_remarks(raw(value))
