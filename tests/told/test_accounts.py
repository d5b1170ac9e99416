"""Accounts are compared without seeing differences where there are none: measured on pairs that were judged.

All pairs stand under one broad topic, so that every figure may be taken for every other.
"""

from collections.abc import Iterable
from itertools import chain

import pytest

from site_builder.model.archive import Archive
from site_builder.model.ids import TagId
from site_builder.model.records import Article, Tag
from site_builder.text.plain import plain_text
from site_builder.text.sentences import sentences
from site_builder.told.accounts import Account, Agreement, Comparison, comparisons
from site_builder.told.clauses import pattern_of
from site_builder.told.conflicts import Scene, names_of_place
from site_builder.told.facts import facts_of
from site_builder.told.statements import Telling, names_of, statement
from site_builder.told.things import things_of
from site_builder.told.topic_words import topic_of
from site_builder.told.words.topics import TOPICS
from tests.tools import disagreements
from tests.tools.pairs import given

WORDS = """
agree* arrest* border* bridge call* credit* debt* detain* document* drill* election* exercise* fund* gas hour*
journey* killed lend* loan* manoeuvre* meet* met minister* paper* people pipeline* price* protest* question*
sign* soldier* summit* talk* trade treat* troop* turnout visit* vote*
abkommen besuch* gas* gespräch* kredit* manöver* soldaten stimmen treffen verhandl* wahl*
визит* военн* встреч* газ* долг* задерж* кредит* переговор* погиб* разговор* соглашени* солдат* учени* цен*
"""
BROAD = Tag(TagId("broad"), words=tuple(WORDS.split()))
RECALL = 0.6
"""Share of the pairs that disagree in figures which must be found."""


def compared(archive: Archive) -> tuple[Comparison, ...]:
    """The articles of an archive about the same meeting, compared as a page would."""
    for meeting in archive.meetings.values():
        articles = [archive.articles[id] for id in archive.articles_about.get(meeting.id, ())]
        if len(articles) == 2:
            scene = Scene(None, None, ((meeting, names_of_place(archive, meeting)),))
            return tuple(comparisons([account(archive, article) for article in articles], scene))
    return ()


def account(archive: Archive, article: Article) -> Account:
    names, topic = names_of(archive), topic_of(BROAD)
    telling = Telling(article.id, plain_text(article.body), article.language, article.published)
    words = pattern_of(topic.words["en"])
    spans = [span for span in sentences(telling.text) if words.search(telling.text, *span)]
    said = [statement(telling, span, names) for span in spans]
    return Account(
        article.published,
        False,
        tuple(said),
        tuple(chain.from_iterable(things_of(one, names, topic) for one in said)),
        tuple(chain.from_iterable(facts_of(one, names, TOPICS) for one in said)),
    )


def differing(found: Iterable[Comparison]) -> list[tuple[str, str]]:
    return [
        (one.first.value.shown, one.second.value.shown) for one in found if one.agreement is Agreement.DIFFER
    ]


TOLD = tuple(pair for file in ("tuned.yaml", "held_out.yaml", "second.yaml") for pair in given.pairs(file))


@pytest.mark.parametrize("pair", disagreements.AGREE, ids=lambda pair: pair.name)
def test_innocent_pairs_are_not_said_to_differ(pair: disagreements.Pair) -> None:
    assert differing(compared(disagreements.archive_of(pair))) == []


@pytest.mark.parametrize("pair", [pair for pair in TOLD if not pair.says], ids=lambda pair: pair.name)
def test_pairs_in_other_words_and_languages_are_not_said_to_differ_either(pair: given.Told) -> None:
    assert differing(compared(given.archive_of(pair))) == []


def test_most_pairs_that_disagree_are_found() -> None:
    disagreeing = [pair for pair in TOLD if pair.says and pair.near == "one"]

    found = [pair for pair in disagreeing if differing(compared(given.archive_of(pair)))]

    assert len(found) >= RECALL * len(disagreeing)


def two(first: str, second: str) -> tuple[Comparison, ...]:
    return compared(given.archive_of(given.Told("two", first, second)))


def test_the_same_figure_in_two_languages_agrees() -> None:
    pair = given.Told(
        "loan",
        "They agreed on a loan of 1.5 billion dollars.",
        "Sie einigten sich auf einen Kredit von 1,5 Milliarden Dollar.",
        tongues=("en", "de"),
    )

    assert [one.agreement for one in compared(given.archive_of(pair))] == [Agreement.AGREE]


def test_of_a_rounded_figure_and_a_plain_one_nothing_is_said_where_both_may_be_right() -> None:
    assert (
        two("They signed a loan of about 1.5 billion dollars.", "They signed a loan of 1.6 billion dollars.")
        == ()
    )


def test_figures_that_lie_far_apart_are_of_two_things() -> None:
    assert (
        two("The bridge will cost 40 million dollars.", "Paint for the bridge will cost 2 million dollars.")
        == ()
    )


def test_a_sum_that_was_offered_is_not_the_one_that_was_agreed() -> None:
    assert (
        two("They offered a loan of 4 million dollars.", "They agreed on a loan of 5 million dollars.") == ()
    )


def test_an_account_that_gives_two_figures_differs_from_none() -> None:
    both = "The bridge costs 4 million dollars. Others say that the bridge costs 5 million dollars."

    assert differing(two(both, "The bridge costs 6 million dollars.")) == []
