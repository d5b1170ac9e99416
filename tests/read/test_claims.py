"""A claim's file becomes one finding on all its articles, or every reason why not, each at its place."""

import pytest

from site_builder.model.issue import Spot
from site_builder.model.records import Claim
from site_builder.read.locate import locate
from site_builder.read.record import read_record

PATH = "content/claims/bridge-closed.yaml"
TEXT = """claim: The bridge is closed.
appearances:
  - article: market
    quote: is closed
    prefix: bridge
    occurrence: 2
  - {article: harbour, quote: closed to all}
kind: gloss
summary: It was opened in May.
as_of: 2026-11-01
author: the editors
created: 2026-11-01
"""


def told(text: str) -> list[tuple[str, int, int]]:
    """What is wrong with a claim, as code, line and column."""
    issues = [locate(issue, {PATH: text}) for issue in read_record(PATH, text).issues]
    return [(issue.code, issue.spot.line, issue.spot.column) for issue in issues]


def test_the_first_appearance_is_the_notes_own_and_the_others_stand_beside_it() -> None:
    record, issues = read_record(PATH, TEXT)

    assert issues == () and isinstance(record, Claim)
    note = record.note
    assert (record.id, note.id, note.is_claim) == ("bridge-closed", "bridge-closed", True)
    assert (note.on, note.quote, note.prefix, note.occurrence) == ("market", "is closed", "bridge", 2)
    assert [(one.article, one.quote) for one in note.also] == [("harbour", "closed to all")]
    assert note.articles == ("market", "harbour")


def test_each_quote_is_known_by_its_place_in_the_file() -> None:
    record, _ = read_record(PATH, TEXT)

    assert isinstance(record, Claim)
    assert record.note.place(0) == Spot(PATH, ("appearances", 0))
    assert record.note.place(1).at("quote") == Spot(PATH, ("appearances", 1, "quote"))


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("claim: The bridge is closed.\n", "", [("R15", 1, 1)]),
        ("kind: gloss", "kind: glos", [("R17", 8, 7)]),
        ("summary: It was opened in May.\n", "", [("R15", 1, 1)]),
        ("kind: gloss\n", "kind: gloss\nquote: is closed\n", [("R21", 9, 1)]),
        ("kind: gloss\n", "kind: gloss\nid: other\n", [("R21", 9, 1)]),
        ("kind: gloss\n", "kind: gloss\nscope: headline\n", [("R21", 9, 1)]),
        ("kind: gloss\n", "kind: gloss\nkolour: red\n", [("R14", 9, 1)]),
        ("quote: is closed", "quote: ''", [("R20", 4, 12)]),
        ("quote: is closed", "quotes: is closed", [("R14", 4, 5)]),
        ("quote: closed to all", f"quote: {'x' * 2_001}", [("N15", 7, 31)]),
        ("article: market", "articel: market", [("R14", 3, 5)]),
        ("claim: The", "claimm: The", [("R14", 1, 1)]),
        ("  - {article: harbour, quote: closed to all}\n", "", [("R16", 3, 3)]),
        ("summary", "- summary", [("R10", 9, 1)]),
    ],
)
def test_what_is_wrong_is_told_at_its_place(old: str, new: str, expected: list[tuple[str, int, int]]) -> None:
    text = TEXT.replace(old, new, 1)

    assert told(text) == expected
    record = read_record(PATH, text).value
    assert record is None or expected[0][0] in ("R14", "R20")


def test_a_misspelt_list_of_appearances_is_recognised() -> None:
    issues = read_record(PATH, TEXT.replace("appearances:", "apearances:")).issues

    assert [(issue.code, issue.help) for issue in issues] == [("R14", "did you mean `appearances`?")]


@pytest.mark.parametrize("text", ["", "[]", "claim: x\n", "appearances: x\n", "appearances: [x]\n", "a: [\n"])
def test_no_file_makes_the_reader_raise(text: str) -> None:
    record, issues = read_record(PATH, text)

    assert record is None and issues
