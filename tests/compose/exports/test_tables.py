"""Notes as tables that every program reads and none runs."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.compose.exports.files import harmless
from tests.compose.exports.sites import first_archive, stress

Row = dict[str, str]


def rows(data: bytes) -> list[Row]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"), newline="")))


def test_there_is_a_row_for_a_note_on_an_article() -> None:
    found = [(row["id"], row["article"]) for row in rows(stress()["notes/notes.csv"])]

    assert sorted(found) == [
        *(("end", "first"), ("lanes", "first"), ("lanes", "second"), ("toll", "first"), ("whole", "first")),
    ]


def test_a_row_says_everything_a_note_says() -> None:
    lanes = next(row for row in rows(stress()["notes/notes.csv"]) if row["article"] == "second")

    assert lanes == {
        "id": "lanes",
        "kind": "correction",
        "label": "Was wrong",
        "article": "second",
        "quote": "The bridge has four lanes",
        "summary": '\'=It has "two", <b>not four</b>.',
        "claim": "The bridge has four lanes.",
        "claimant": "Ada “A.” Arm",
        "then": "inaccurate",
        "now": "inaccurate",
        "outcome": "",
        "valid_from": "",
        "valid_to": "",
        "known_since": "2019",
        "checked_to": "2020-01-02",
        "sources": "[Plans], 1:100 & more (@City archive, shelf 3); "
        "Third (https://example.org/stress/articles/third/); Report (https://example.org/a?b=c&d=(e))",
        "permalink": "https://example.org/stress/notes/lanes/",
        "scope": "quote",
        "confidence": "medium",
        "author": "Ada “A.” Arm",
        "reviewed_by": "Bea; The desk",
        "created": "2020-01-02",
        "modified": "2020-03-05",
        "review_by": "never",
        "publisher_action": "clarified 2020-01-01 https://example.org/notice",
        "meetings": "",
        "people": "ada",
        "places": "",
        "tags": "tolls",
        "language": "en",
        "expectation": "",
        "due": "",
        "settled": "",
    }


def test_a_claim_stands_in_a_table_of_its_own() -> None:
    found = rows(stress()["notes/claims.csv"])

    assert [(row["claim"], row["article"], row["published"]) for row in found] == [
        ("The bridge has four lanes.", "The first & the <last>", "2007-12"),
        ("The bridge has four lanes.", "الجسر", "2011-05-03~"),
    ]


def test_a_forecast_without_a_claim_is_told_by_its_words() -> None:
    found = rows(first_archive()["notes/claims.csv"])

    assert {row["kind"] for row in found} >= {"outcome"}
    assert all(row["claim"] for row in found)


@pytest.mark.parametrize("name", ["notes.csv", "claims.csv"])
def test_a_table_is_written_as_rfc_4180_says(name: str) -> None:
    data = stress()[f"notes/{name}"]

    assert data.endswith(b"\r\n")
    assert not data.startswith(b"\xef\xbb\xbf")
    assert b"\n" not in data.replace(b"\r\n", b"")


@given(st.text(max_size=20))
def test_no_cell_begins_a_formula_and_none_is_lost(text: str) -> None:
    cell = harmless(text)

    assert cell[:1] not in {"=", "+", "-", "@", "\t", "\r"}
    assert cell in (text, f"'{text}")
