"""Dates that cannot be, and reviews that have fallen due."""

from datetime import date

import pytest

from site_builder.model.issue import Spot
from site_builder.model.past import Known
from tests.check.inspection import FLAT_SOURCE, SOURCE, article, claim, codes, findings, note

SETTLED = SOURCE + "    outcome: did-not\n"


def dated(kind: str, more: str) -> dict[str, str]:
    return {**note(kind, more), **article("published: 2007-12\n")}


@pytest.mark.parametrize(
    ("known", "expected"),
    [("2007-11", ["N07"]), ("2007-12", []), ("2007-12-01", []), ("2007", []), ("2006", ["N07"])],
)
def test_an_outcome_is_known_after_the_article_as_far_as_dates_tell(known: str, expected: list[str]) -> None:
    assert codes(dated("outcome", f"{SETTLED}    known_since: {known}\n")) == expected


def test_a_correction_may_have_been_known_before() -> None:
    assert codes(dated("correction", f"{SOURCE}    known_since: 2001\n")) == []


@pytest.mark.parametrize(
    ("valid", "expected"),
    [
        ("{from: 2008, to: 2007}", ["N07"]),
        ("{from: 2008-03-02, to: 2008}", []),
        ("{from: 2008, to: 2008-01-01}", []),
        ("{from: 2008-03-02, to: 2008-03-01}", ["N07"]),
        ("{to: 2007}", []),
    ],
)
def test_a_claim_ends_after_it_begins(valid: str, expected: list[str]) -> None:
    assert codes(note("superseded", f"{SOURCE}    valid: {valid}\n")) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("published: 2026-11-01", []),
        ("published: 2026-11-02", ["N07"]),
        ("published: 2026", []),
        ("published: 2027", ["N07"]),
        ("published: 2020-05-02, accessed: 2020-05-01", ["N07"]),
        ("published: 2020-05-02, accessed: 2020-05-02", []),
    ],
)
def test_a_source_is_older_than_the_finding(source: str, expected: list[str]) -> None:
    assert codes(note("gloss", f"    sources: [{{title: x, citation: y, {source}}}]\n")) == expected


def test_changes_and_reviews_come_after_the_note() -> None:
    assert codes(note("gloss", "    updated: 2026-10-31\n")) == ["N07"]
    assert codes(note("gloss", "    review_by: 2026-10-31\n")) == ["N07"]
    assert codes(note("gloss", "    updated: 2026-11-01\n    review_by: 2027-11-01\n")) == []


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        ("[{date: 2026-11-01, change: x}, {date: 2026-11-01, change: y}]", []),
        ("[{date: 2026-11-03, change: x}, {date: 2026-11-02, change: y}]", ["N07"]),
        ("[{date: 2026-10-31, change: x}]", ["N07"]),
    ],
)
def test_changes_are_told_in_their_order_and_after_the_note(history: str, expected: list[str]) -> None:
    assert codes(note("gloss", f"    history: {history}\n")) == expected


def test_the_last_change_is_not_before_the_end_of_the_history() -> None:
    history = "    history: [{date: 2026-11-05, change: x}]\n"

    (issue,) = findings(note("gloss", f"{history}    updated: 2026-11-04\n"))

    assert (issue.code, issue.help) == ("N07", "write `updated: 2026-11-05`")
    assert codes(note("gloss", f"{history}    updated: 2026-11-05\n")) == []


def test_what_no_longer_held_when_it_was_printed_is_a_correction() -> None:
    files = note("superseded", f"{SOURCE}    valid: {{to: 2007-01-01}}\n")

    (issue,) = findings(files | article("published: 2008-01-01\n"))

    assert (issue.code, issue.spot.key[2:]) == ("N07", ("valid", "to"))
    assert codes(files | article("published: 2006\n")) == codes(files | article("published: 2007\n")) == []


def test_a_publisher_acts_after_the_article() -> None:
    files = note("gloss", "    publisher_action: {type: corrected, date: 2007-12-12}\n")

    assert codes(files | article("published: 2007-12-13\n")) == ["N07"]
    assert codes(files | article("published: 2007-12-12\n")) == []


@pytest.mark.parametrize(
    ("kind", "more", "expected"),
    [
        ("gloss", "    updated: 2026-11-22\n", ["N07"]),
        ("gloss", "    updated: 2026-11-21\n", []),
        ("gloss", "    known_since: 2026-12\n", ["N07"]),
        ("gloss", "    known_since: 2026\n", []),
        ("gloss", "    valid: {from: 2027, to: 2028}\n    review_by: 2030-01-01\n", []),
        ("gloss", "    sources: [{title: A, url: 'https://a.example/', accessed: 2026-11-22}]\n", ["N07"]),
        ("superseded", f"{SOURCE}    valid: {{to: 2027}}\n    review_by: never\n", ["N07"]),
        ("gloss", "    publisher_action: {type: updated, date: 2026-11-22}\n", ["N07"]),
        ("gloss", "    history: [{date: 2026-11-22, change: A word.}]\n", ["N07"]),
    ],
)
def test_what_was_done_was_not_done_in_the_future(kind: str, more: str, expected: list[str]) -> None:
    assert codes(note(kind, more)) == expected


def test_a_day_that_has_begun_where_the_author_is_has_begun() -> None:
    tomorrow = note("gloss", "    updated: 2026-11-22\n")

    assert findings(tomorrow, past=Known(day=date(2026, 11, 22))) == ()
    assert len(findings(tomorrow, past=Known(day=date(2020, 1, 1)))) == 1


def test_each_appearance_of_a_claim_is_held_against_its_own_date() -> None:
    files = claim(
        {"early": "2007", "late": "2012"}, "superseded", f"{FLAT_SOURCE}valid: {{to: 2010-01-01}}\n"
    )

    (issue,) = findings(files)

    assert issue.spot == Spot("content/claims/shared.yaml", ("appearances", 1, "article"))
    assert issue.message == "true until 2010-01-01, before 'late' was published (2012)"
    assert (
        codes(claim({"early": "2007", "late": "2009"}, "superseded", f"{FLAT_SOURCE}valid: {{to: 2010}}\n"))
        == []
    )


@pytest.mark.parametrize(
    ("kind", "more", "as_of", "today", "expected"),
    [
        ("unverified", "    searched: x\n", "2025-11-21", date(2026, 11, 21), []),
        ("unverified", "    searched: x\n", "2025-11-20", date(2026, 11, 21), ["N08"]),
        ("unverified", "    searched: x\n    review_by: never\n", "2001-01-01", date(2026, 11, 21), []),
        ("unverified", "    searched: x\n", "2024-02-29", date(2025, 2, 28), []),
        ("unverified", "    searched: x\n", "2024-02-29", date(2025, 3, 1), ["N08"]),
        ("unverified", "    searched: x\n", "9999-06-01", date(2026, 11, 21), []),
        ("outcome", "    outcome: open\n", "2025-01-01", date(2026, 4, 1), ["N08"]),
        ("outcome", "    outcome: open\n", "2025-01-01", date(2026, 4, 2), ["N23"]),
        ("outcome", "    outcome: cannot-tell\n", "2025-01-01", date(2026, 11, 21), []),
        ("gloss", "", "2001-01-01", date(2026, 11, 21), []),
        ("gloss", "    review_by: 2026-11-20\n", "2001-01-01", date(2026, 11, 21), ["N08"]),
        ("gloss", "    review_by: 2026-11-21\n", "2001-01-01", date(2026, 11, 21), []),
    ],
)
def test_what_can_change_is_looked_at_again(
    kind: str, more: str, as_of: str, today: date, expected: list[str]
) -> None:
    # Some of these days are before the notes were written, which is another finding.
    assert [code for code in codes(note(kind, more, as_of), today) if code != "N07"] == expected


def test_an_overdue_note_says_when_it_was_due() -> None:
    (issue,) = findings(note("unverified", "    searched: x\n", "2025-11-01"))

    assert "2026-11-01" in issue.message
