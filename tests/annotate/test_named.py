"""Whom and what an article names: the first mention that can be a link, and its sentence."""

from dataclasses import replace

from site_builder.annotate import annotate
from site_builder.model.mention import Mention, Sentence, Target
from site_builder.text.known_names import KnownName, known_names
from tests.annotate.given import LABELS, article, note

ADA, TOWN = Target("person", "ada"), Target("place", "sollin")
NAMES = known_names((KnownName("Ada Delta", ADA), KnownName("Delta", ADA, True), KnownName("Sollin", TOWN)))


def words(body: str, mention: Mention, *quotes: str) -> str:
    """The markup that a mention says it stands in."""
    notes = tuple(note(f"n{number}", quote) for number, quote in enumerate(quotes))
    blocks = annotate(article(body), notes, LABELS).value.blocks
    return blocks[mention.block].html[mention.start : mention.end]


def mentions(body: str, *quotes: str) -> tuple[Mention, ...]:
    notes = tuple(note(f"n{number}", quote) for number, quote in enumerate(quotes))
    return annotate(article(body), notes, LABELS, names=NAMES).value.mentions


def test_the_first_mention_of_each_name_is_told_with_its_sentence() -> None:
    body = "It rained.\n\nIn Sollin, *Ada Delta* spoke. Ada Delta left Sollin."

    town, ada = mentions(body)

    assert (town.target, town.sentence) == (TOWN, Sentence("In ", "Sollin", ", Ada Delta spoke."))
    assert (ada.target, ada.block, words(body, ada)) == (ADA, 1, "Ada Delta")


def test_a_name_in_words_that_a_note_is_about_is_a_link_at_its_next_place() -> None:
    body = "In Sollin it rained.\n\nThey stayed in Sollin for long."

    (town,) = mentions(body, "In Sollin it")

    assert (town.block, town.sentence.before) == (1, "They stayed in ")
    assert words(body, town, "In Sollin it") == "Sollin"


def test_a_name_that_can_be_a_link_nowhere_is_a_mention_all_the_same() -> None:
    (town,) = mentions("## In Sollin\n\nIt rained.")

    assert (town.target, town.block) == (TOWN, -1)


def test_a_family_name_counts_from_the_headline_on() -> None:
    titled = replace(article("It was Delta who spoke."), title="What Ada Delta wants")

    found = annotate(titled, (), LABELS, names=NAMES).value.mentions

    assert [one.sentence.words for one in found] == ["Delta"]


def test_an_article_can_opt_out() -> None:
    silent = replace(article("In Sollin it rained."), name_links=False)

    assert annotate(silent, (), LABELS, names=NAMES).value.mentions == ()
