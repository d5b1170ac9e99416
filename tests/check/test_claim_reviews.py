"""A claim review is published only when nothing at all speaks against it."""

from dataclasses import replace

import pytest

from site_builder.model.claim_review import may_be_reviewed, objections
from site_builder.model.config import ClaimReviewConfig, Config
from site_builder.model.ids import ArticleId, ClaimantId, NoteId
from site_builder.model.kinds import NoteKind, Verdict
from site_builder.model.records import Note
from site_builder.model.records.note import Status
from site_builder.model.records.parts import Source, Stance
from site_builder.model.url import Url
from site_builder.model.when import Day
from tests.check.inspection import GONE, codes, findings, note

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
    claimant=ClaimantId("mayor"),
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
        ("language", "sv", []),
    ],
)
def test_each_condition_has_its_reason(field: str, value: object, expected: list[str]) -> None:
    assert keys(replace(FIT, **{field: value})) == expected  # type: ignore[arg-type]  # fields by name


@pytest.mark.parametrize(
    ("language", "claim", "expected"),
    [
        ("sv", "Her bridge.", []),
        ("de", "Die Brücke in Seestadt wird eine Länge von 40 Metern haben.", []),
        ("de-AT", "Sie hat vier Spuren.", ["claim"]),
        ("de", "Die Brücke in Seestadt wird morgen gesperrt.", ["claim"]),
        ("de", "Die Brücke in Seestadt ist jeden Morgen gesperrt.", []),
        ("de", "Die Brücke in Seestadt wurde vor zwei Jahren gebaut.", ["claim"]),
        ("fr", "Il y a quatre voies sur le pont de Lac-Ville.", []),
        ("fr", "Il a quatre voies.", ["claim"]),
        ("fr", "Le pont de Lac-Ville a ouvert la semaine dernière.", ["claim"]),
        ("fr", "Le pont de Lac-Ville ouvre aujourd’hui.", ["claim"]),
        ("ru", "Мост в Озёрске имеет четыре полосы.", []),
        ("ru", "Он имеет четыре полосы.", ["claim"]),
        ("ru", "Мост в Озёрске открыли два года назад.", ["claim"]),
        ("ru", "Мост в Озёрске открыли в прошлом году.", ["claim"]),
        ("be", "Мост у Азёрску мае чатыры паласы.", []),  # noqa: RUF001 - a Belarusian word
        ("be-tarask", "Яго адкрылі ў 2019 годзе.", ["claim"]),
        ("be", "Мост у Азёрску адкрылі на мінулым тыдні.", ["claim"]),  # noqa: RUF001 - a Belarusian word
    ],
)
def test_a_claim_is_read_alone_in_its_own_language(language: str, claim: str, expected: list[str]) -> None:
    assert keys(replace(FIT, claim=claim, language=language)) == expected


@pytest.mark.parametrize("status", [Status.DRAFT, Status.WITHDRAWN])
def test_what_is_not_published_is_no_review(status: Status) -> None:
    assert keys(replace(FIT, status=status)) == ["claim_review"]
    assert not may_be_reviewed(replace(FIT, status=status), CONFIG)


def test_a_note_taken_back_or_replaced_is_told_why_it_is_no_review() -> None:
    asking = "    claim_review: true\n"
    replaced = note("context", asking)
    replaced["content/notes/talks.yaml"] += (
        "  - id: two\n    kind: context\n    quote: Words\n    summary: A finding.\n    as_of: 2026-11-01\n"
        "    author: ed\n    created: 2026-11-01\n    supersedes: one\n"
    )

    assert codes(note("context", asking)) == ["N19"]
    assert codes(note("context", f"{asking}    status: withdrawn\n{GONE}")) == ["N19"]
    (issue,) = findings(replaced)
    assert issue.message == "a claim review is a finding that stands, and 'two' replaces this note"
