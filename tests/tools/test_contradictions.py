"""Articles that disagree are found, and those that only look like it are left alone."""

from dataclasses import replace

import pytest

from site_builder.model.when import When
from site_builder.tools.contradictions import contradictions
from site_builder.tools.tell import contradiction_row, contradiction_text
from tests.tools.disagreements import AGREE, DISAGREE, Pair, archive_of
from tests.tools.pairs import given

MISSED = {"how many guests"}
"""What one article spreads over two sentences, the second of which names nobody."""


@pytest.mark.parametrize(
    "pair", [pair for pair in DISAGREE if pair.name not in MISSED], ids=lambda pair: pair.name
)
def test_a_disagreement_is_found_with_both_sentences(pair: Pair) -> None:
    (found,) = contradictions(archive_of(pair))

    assert found.kind.value == pair.expected
    assert found.first.quote in pair.one + pair.two and found.second.quote in pair.one + pair.two
    assert {found.first.article, found.second.article} == {"one", "two"}


@pytest.mark.parametrize("pair", AGREE, ids=lambda pair: pair.name)
def test_an_innocent_pair_is_left_alone(pair: Pair) -> None:
    assert contradictions(archive_of(pair)) == ()


TOLD = tuple(pair for file in ("tuned.yaml", "held_out.yaml", "second.yaml") for pair in given.pairs(file))


@pytest.mark.parametrize("pair", TOLD, ids=lambda pair: pair.name)
def test_pairs_in_other_words_and_other_languages_are_judged_as_a_person_does(pair: given.Told) -> None:
    kinds = {one.kind.value for one in contradictions(given.archive_of(pair))}

    assert kinds == ({pair.says} if pair.says else set())


def test_an_article_that_gives_both_values_contradicts_neither() -> None:
    pair = given.Told(
        "both", "They talked for two hours. They talked for five hours.", "They talked for five hours."
    )

    assert contradictions(given.archive_of(pair)) == ()


def test_a_pair_is_fair_when_one_value_is_rounded_and_strong_when_both_are_plain() -> None:
    plain = given.Told("plain", "They talked for six hours.", "They talked for two hours.")
    rounded = given.Told("rounded", "They talked for about six hours.", "They talked for two hours.")

    levels = [contradictions(given.archive_of(pair))[0].confidence.value for pair in (plain, rounded)]

    assert levels == ["strong", "fair"]


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_are_no_trouble(published: str) -> None:
    pair = given.Told("old", "They met on 14 March.", "They talked for two hours.")
    archive = given.archive_of(pair)
    articles = {
        name: replace(article, published=When.parse(published)) for name, article in archive.articles.items()
    }

    assert contradictions(replace(archive, articles=articles)) == ()


def test_figures_are_those_of_the_documentation() -> None:
    """16 pairs that disagree and 33 that do not: precision 1.00, recall 0.94."""
    found = [pair for pair in (*DISAGREE, *AGREE) if contradictions(archive_of(pair))]
    right = [pair for pair in found if pair.expected]

    assert len(DISAGREE) >= 12 and len(AGREE) >= 30
    assert len(right) == len(found) and len(right) / len(DISAGREE) >= 0.9


def test_a_disagreement_is_told_with_its_reason_and_both_places() -> None:
    pair = next(pair for pair in DISAGREE if pair.name == "how long")
    (found,) = contradictions(archive_of(pair))

    told = contradiction_text(contradiction_row(found))

    assert told == (
        "strong: count: how long they talked: “three hours” or “five hours”\n"
        "  about: Talks in Orsa\n"
        "  content/articles/one.md:1:\n"
        "    “Marsh and Torv spoke for three hours behind closed doors.”\n"
        "  content/articles/two.md:1:\n"
        "    “Behind closed doors Marsh and Torv spoke for five hours.”"
    )


def test_articles_in_a_language_that_is_not_compared_say_nothing() -> None:
    archive = archive_of(DISAGREE[0])
    articles = {name: replace(article, language="be") for name, article in archive.articles.items()}

    assert contradictions(replace(archive, articles=articles)) == ()
