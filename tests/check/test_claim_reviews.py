"""A claim review is published only when nothing at all speaks against it."""

from dataclasses import replace

import pytest

from site_builder.model.claim_review import may_be_reviewed, objections
from site_builder.model.config import ClaimReviewConfig, Config
from site_builder.model.ids import ArticleId, NoteId, PersonId
from site_builder.model.kinds import NoteKind, Verdict
from site_builder.model.records import Note
from site_builder.model.records.parts import Source, Stance
from site_builder.model.url import Url
from site_builder.model.when import Day
from tests.check.inspection import GONE, codes, note

TERMS = ClaimReviewConfig(
    organisation="The bridge desk",
    url=Url("https://example.org/desk"),
    method=Url("https://example.org/desk/method"),
    corrections=Url("https://example.org/desk/corrections"),
    ratings={Verdict.INACCURATE: "Not true", Verdict.UNKNOWN: "Disputed"},
)
CONFIG = Config(title="A small archive", url=Url("https://example.org/"), claim_review=TERMS)
FIT = Note(
    id=NoteId("one"),
    on=ArticleId("talks"),
    kind=NoteKind.CORRECTION,
    summary="It has two.",
    claim="The bridge at Lake Town has four lanes.",
    claimant=PersonId("mayor"),
    then=Verdict.INACCURATE,
    sources=(Source("Plans", citation="City archive", stance=Stance.CONTRADICTS),),
    claim_review=True,
    as_of=Day(2026, 11, 1),
    author="The desk",
    created=Day(2026, 11, 1),
)


def keys(note: Note, config: Config = CONFIG) -> list[str]:
    return [one.key[0] for one in objections(note, config)]


def test_a_note_that_meets_every_condition_may_be_reviewed() -> None:
    assert keys(FIT) == []
    assert may_be_reviewed(FIT, CONFIG)


def test_no_note_is_reviewed_that_does_not_ask_for_it() -> None:
    assert not may_be_reviewed(replace(FIT, claim_review=False), CONFIG)


def test_an_archive_without_published_rules_reviews_nothing() -> None:
    config = replace(CONFIG, claim_review=None)

    assert keys(FIT, config) == ["claim_review"]
    assert not may_be_reviewed(FIT, config)


@pytest.mark.parametrize("kind", [kind for kind in NoteKind if kind not in ("correction", "disputed")])
def test_only_corrections_and_disputes_are_reviewed(kind: NoteKind) -> None:
    assert keys(replace(FIT, kind=kind)) == ["kind"]


@pytest.mark.parametrize("then", [None, *Verdict])
def test_only_a_claim_that_was_not_right_when_printed_is_reviewed(then: Verdict | None) -> None:
    expected = [] if then in (Verdict.INACCURATE, Verdict.UNKNOWN) else ["then"]

    assert keys(replace(FIT, then=then)) == expected


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("claim", "", ["claim"]),
        ("claim", "He has four lanes.", ["claim"]),
        ("claim", "The bridge opens next Thursday.", ["claim"]),
        ("claim", "The bridge is closed NOW.", ["claim"]),
        ("claim", "The theatre on Nowhere Street is closed.", []),
        ("claimant", None, ["claimant"]),
        ("author", "mayor", ["claimant"]),
        ("reviewed_by", ("mayor",), ["claimant"]),
        ("sources", (), ["sources"]),
        ("sources", (Source("Plans", citation="City archive"),), ["sources"]),
        ("language", "de", []),
    ],
)
def test_each_condition_has_its_reason(field: str, value: object, expected: list[str]) -> None:
    assert keys(replace(FIT, **{field: value})) == expected  # type: ignore[arg-type]  # fields by name


def test_pronouns_of_english_are_looked_for_in_english_only() -> None:
    assert keys(replace(FIT, claim="Her bridge.", language="sv")) == []


def test_a_note_taken_back_is_no_longer_held_to_it() -> None:
    asking = "    claim_review: true\n"

    assert codes(note("context", asking)) == ["N19"]
    assert codes(note("context", f"{asking}    status: withdrawn\n{GONE}")) == []
