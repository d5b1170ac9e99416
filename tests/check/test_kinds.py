"""The kind of a note, its verdicts and what it must carry go together."""

import pytest

from site_builder.model.kinds import KINDS, NoteKind, Verdict
from tests.check.inspection import GONE, SOURCE, codes, findings, note

BOTH = (
    "    sources:\n      - {title: One, citation: x, stance: supports}\n"
    "      - {title: Other, citation: y, stance: contradicts}\n"
)
COMPLETE = {
    NoteKind.CORRECTION: SOURCE,
    NoteKind.SUPERSEDED: SOURCE + "    valid: {to: 2008}\n",
    NoteKind.OUTCOME: SOURCE + "    outcome: came-true\n    known_since: 2008\n",
    NoteKind.DISPUTED: BOTH,
    NoteKind.UNVERIFIED: "    searched: The agency's archive.\n",
    NoteKind.CONTEXT: "",
    NoteKind.GLOSS: "",
    NoteKind.TRANSLATION: "    original: {language: de, text: Worte}\n",
    NoteKind.EDITORIAL: "",
}


@pytest.mark.parametrize("kind", NoteKind)
def test_a_complete_note_of_each_kind_is_fine(kind: NoteKind) -> None:
    assert codes(note(kind, COMPLETE[kind])) == []


@pytest.mark.parametrize("kind", [kind for kind, row in KINDS.items() if row.requires])
def test_a_note_without_what_its_kind_requires_is_told(kind: NoteKind) -> None:
    assert set(codes(note(kind))) == {"N06"}


@pytest.mark.parametrize("kind", NoteKind)
@pytest.mark.parametrize("key", ["then", "now"])
@pytest.mark.parametrize("verdict", Verdict)
def test_a_verdict_is_fine_where_the_kind_allows_it(kind: NoteKind, key: str, verdict: Verdict) -> None:
    more = COMPLETE[kind].replace("came-true", "open" if verdict is Verdict.OPEN else "came-true")
    allowed = getattr(KINDS[kind], key)

    found = codes(note(kind, f"{more}    {key}: {verdict}\n"))

    assert found == ([] if verdict in allowed else ["N05"])


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("    outcome: open\n", []),
        ("    outcome: cannot-tell\n", []),
        ("    outcome: open\n    now: open\n", []),
        ("    outcome: open\n    now: settled\n", ["N05"]),
        (SOURCE + "    outcome: did-not\n    now: open\n    known_since: 2008\n", ["N05"]),
        ("    outcome: did-not\n", ["N06", "N06"]),
        (SOURCE + "    outcome: did-not\n", ["N06"]),
        ("    sources: [{title: x, citation: y, published: 2008}]\n    outcome: did-not\n", []),
    ],
)
def test_what_is_settled_says_since_when_and_on_whose_word(more: str, expected: list[str]) -> None:
    assert codes(note("outcome", more)) == expected


@pytest.mark.parametrize("stance", ["supports", "contradicts", "context"])
def test_a_dispute_needs_both_sides(stance: str) -> None:
    source = f"{{title: x, citation: y, stance: {stance}}}"

    assert codes(note("disputed", f"    sources: [{source}, {source}]\n")) == ["N06"]


def test_the_kind_that_fits_is_proposed() -> None:
    more = SOURCE + "    valid: {to: 2008}\n    then: inaccurate\n    now: inaccurate\n"

    (issue,) = findings(note("superseded", more))

    assert issue.help == "the kind that has these verdicts is correction"


def test_an_original_without_words_or_reason_is_no_original() -> None:
    assert codes(note("translation", "    original: {language: de}\n")) == ["N06"]
    assert codes(note("translation", "    original: {language: de, reason: the word order}\n")) == []


def test_a_withdrawn_note_is_left_as_it_was() -> None:
    assert codes(note("correction", f"    status: withdrawn\n{GONE}")) == []


@pytest.mark.parametrize("key", ["expectation: plan", "due: 2009", "settled: 2009"])
def test_only_a_note_on_an_outcome_speaks_of_expectations(key: str) -> None:
    assert codes(note("gloss", f"    {key}\n")) == ["N05"]


def test_what_is_open_has_not_been_settled() -> None:
    assert codes(note("outcome", "    outcome: open\n    settled: 2009\n")) == ["N05"]
    assert codes(note("outcome", "    outcome: open\n    due: 2009\n    expectation: promise\n")) == []
