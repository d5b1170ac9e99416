"""What is promised of quotes under edited articles, held on real ones; `benchmarks.anchoring` prints all."""

import os
from dataclasses import replace
from random import Random

import pytest

from benchmarks import anchoring
from benchmarks.anchoring import (
    EDITS,
    RETYPED,
    SHARED,
    Sample,
    few_words,
    gone_but_elsewhere,
    names,
    retyped,
    samples,
    score,
)
from site_builder.annotate.known import NOTHING, Known
from tests.annotate.given import annotated, article, asking

SHARE = float(os.environ.get("ANCHORING_SHARE", "0.25"))
"""How much of what can be measured is; `make full` takes all of it, in ten seconds."""
DELETIONS = 391
"""Of how many deleted quotes, when all are taken, none may be anchored."""
CHANGES = dict(EDITS)

pytestmark = pytest.mark.skipif(
    not (SHARED / "seeds").exists(), reason="the articles are not beside this checkout"
)


@pytest.fixture(scope="module")
def chosen() -> tuple[Sample, ...]:
    drawn = samples(Random(0))
    return tuple(Random(1).sample(drawn, int(len(drawn) * SHARE)))


@pytest.fixture(scope="module")
def longer(chosen: tuple[Sample, ...]) -> tuple[Sample, ...]:
    return tuple(one for one in chosen if len(one.words.split()) > 4)


@pytest.fixture(scope="module")
def known() -> Known:
    return Known(names())


def test_a_quote_whose_sentence_is_deleted_is_anchored_nowhere(
    chosen: tuple[Sample, ...], known: Known
) -> None:
    made = score(CHANGES["sentence deleted"], chosen, known)

    assert made.tried >= DELETIONS * SHARE
    assert made.anchored == 0


def test_a_few_words_that_stand_elsewhere_too_are_not_anchored_there(known: Known) -> None:
    few = few_words(Random(0))

    made = score(gone_but_elsewhere, few[:: max(1, int(1 / SHARE))], known)

    assert made.tried > 30
    assert made.anchored == 0


@pytest.mark.parametrize("change", ["number changed", "not inserted", "negation removed"])
def test_a_changed_number_or_negation_is_never_accepted(
    change: str, longer: tuple[Sample, ...], known: Known
) -> None:
    made = score(CHANGES[change], longer, known)

    assert made.tried
    assert made.anchored == 0


@pytest.mark.parametrize("of_archive", ["its names", "no names"])
def test_no_changed_name_is_accepted_known_or_not(
    of_archive: str, longer: tuple[Sample, ...], known: Known
) -> None:
    made = score(CHANGES["name changed"], longer, known if of_archive == "its names" else NOTHING)

    assert made.tried > 160 * SHARE
    assert made.anchored == 0


@pytest.mark.parametrize(
    ("change", "share"), [("OCR noise, 2 %", 0.5), ("one word replaced", 0.35), ("one word dropped", 0.65)]
)
def test_most_edits_that_change_no_claim_keep_their_note(
    change: str, share: float, longer: tuple[Sample, ...], known: Known
) -> None:
    made = score(CHANGES[change], longer, known)

    assert made.anchored / made.tried > share
    assert made.elsewhere == 0


@pytest.mark.parametrize("name", [name for name, _ in RETYPED])
def test_a_quote_typed_otherwise_is_found(name: str, chosen: tuple[Sample, ...]) -> None:
    made = retyped(dict(RETYPED)[name], chosen)

    assert (made.anchored, made.elsewhere) == (made.tried, 0)


def test_a_thousand_notes_are_anchored_together() -> None:
    text = "\n\n".join(anchoring.texts())
    drawn = [one for seed in range(3) for one in samples(Random(seed))][:1000]
    notes = [asking(f"n{number}", one.quote) for number, one in enumerate(drawn)]

    body, issues = annotated(text, *notes)

    assert len(notes) == 1000
    assert not [issue for issue in issues if issue.code not in ("N01", "N17")]
    assert len(body.placed) > 950


def test_names_unknown_to_the_archive_are_critical_inside_a_sentence() -> None:
    (sample,) = [one for one in samples(Random(0)) if " Minsk " in one.words][:1]
    text = article(sample.with_words(sample.words.replace(" Minsk ", " Kyiv ")))

    _, issues = annotated(text.body, asking("a", replace(sample.quote)))

    assert [issue.code for issue in issues] == ["N03"]
