"""What only follows from another mistake of the same file is not told beside it."""

import pytest

from site_builder.read.config import read_config
from site_builder.read.record import read_record

ARTICLE = "content/articles/talks.md"
NOTES = "content/notes/talks.yaml"
CLAIM = "content/claims/shared.yaml"
NOTE = (
    "article: talks\nnotes:\n  - id: one\n    kind: gloss\n    quote: Words\n    summary: A finding.\n"
    "    as_of: 2026-11-01\n    author: ed\n    created: 2026-11-01\n"
)


def told(path: str, text: str) -> list[str]:
    """The codes of everything that is wrong with a file."""
    return sorted(issue.code for issue in read_record(path, text).issues)


@pytest.mark.parametrize(
    ("right", "typed"),
    [
        ("kind: gloss", "kindd: gloss"),
        ("summary:", "sumary:"),
        ("quote:", "qoute:"),
        ("as_of:", "asof:"),
        ("article: talks", "articel: talks"),
    ],
)
def test_a_misspelt_key_is_not_missing_too(right: str, typed: str) -> None:
    issues = read_record(NOTES, NOTE.replace(right, typed, 1)).issues

    assert [(issue.code, issue.help) for issue in issues] == [
        ("R14", f"did you mean `{right.partition(':')[0]}`?")
    ]


def test_a_misspelt_setting_is_not_missing_too() -> None:
    issues = read_config("titel: x\nurl: https://example.org/\n", "archive.yaml").issues

    assert [issue.code for issue in issues] == ["C02"]


def test_a_key_that_is_missing_beside_a_misspelt_one_is_told() -> None:
    text = NOTE.replace("kind: gloss", "kindd: gloss").replace("    author: ed\n", "")

    assert told(NOTES, text) == ["R14", "R15"]


def test_the_misspelt_key_of_another_note_explains_nothing() -> None:
    other = NOTE.partition("notes:\n")[2].replace("one", "two")

    assert told(
        NOTES, NOTE.replace("kind: gloss", "kindd: gloss") + other.replace("    kind: gloss\n", "")
    ) == [
        "R14",
        "R15",
    ]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("title: *t", "R11"),
        ("title: &t Talks", "R11"),
        ("title: !!python/name:os.system", "R11"),
        ("title: Talks\nauthors: *a", "R11"),
        ("title: Talks\nmeetings: [*a]", "R11"),
        ("title: Talks\nlanguage: de\nlanguage: en", "R12"),
        ("? [a, b]\n: c\ntitle: Talks", "R11"),
    ],
)
def test_a_value_that_is_refused_hides_no_other_problem_and_makes_none(line: str, code: str) -> None:
    record, issues = read_record(ARTICLE, f"---\n{line}\npublished: 2021-02-30\ncolour: red\n---\n")

    assert sorted(issue.code for issue in issues) == sorted([code, "R14", "R18"])
    assert record is None


def test_what_a_merge_may_hold_is_not_missing() -> None:
    text = "---\n<<: *common\nmeetings:\n  - relation: report\n---\n"

    found = read_record(ARTICLE, text).issues

    assert [(issue.code, issue.message) for issue in found if issue.code != "R11"] == [
        ("R15", "`meeting` is missing")
    ]


def test_a_note_with_a_refused_value_is_left_out_and_the_others_are_kept() -> None:
    other = NOTE.partition("notes:\n")[2].replace("one", "two").replace("A finding.", "*finding")

    record, issues = read_record(NOTES, NOTE + other)

    assert [issue.code for issue in issues] == ["R11"]
    assert record is not None and [note.id for note in getattr(record, "notes", ())] == ["one"]


@pytest.mark.parametrize("line", ["claim: *c", "appearances: *a", "appearances: [*a, *b]", "kind: *k"])
def test_a_claim_with_a_refused_value_has_no_other_problem(line: str) -> None:
    whole = {
        "claim": "claim: It is so.",
        "appearances": "appearances: [{article: a, quote: x}, {article: b, quote: x}]",
        "kind": "kind: gloss",
    } | {line.partition(":")[0]: line}
    rest = "summary: x\nas_of: 2026-11-01\nauthor: ed\ncreated: 2026-11-01\n"

    record, issues = read_record(CLAIM, "\n".join(whole.values()) + "\n" + rest)

    assert record is None and {issue.code for issue in issues} == {"R11"}


@pytest.mark.parametrize("text", ["a: [b\n", "article: talks\n---\narticle: talks\n", "[" * 30 + "]" * 30])
def test_where_reading_ends_the_help_says_that_more_may_show(text: str) -> None:
    (issue,) = read_record(NOTES, text).issues

    assert (issue.help or "").endswith("\nother problems of this file show once this is mended")
