"""Quotes as they should be written now, for the tools to write them."""

from dataclasses import replace

import pytest

from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.known import Known
from site_builder.annotate.outcome import Changed, Found, Standing, standing_of
from site_builder.annotate.repair import haystack_of, repair, repaired
from site_builder.model.ids import ArticleId
from site_builder.model.records.note import AlsoOn, Every, Quote
from tests.annotate.given import article, asking, note

TEXT = (
    "The presidents of *both* countries met on Friday, and talked of ways to build “one” port by summer. "
    "The presidents of both countries met on Sunday too."
)
BEFORE, AFTER = "countries met on Friday, and", "port by summer. The presidents"


@pytest.mark.parametrize(
    ("given", "wanted"),
    [
        (Quote("talked of ways"), Quote("talked of ways", BEFORE, "to build “one” port by summer.")),
        (Quote("talked of **ways**."), Quote("talked of ways", BEFORE, "to build “one” port by summer.")),
        (Quote('build "one"', "ways to"), Quote('build "one"', "ways to", AFTER)),
        (
            Quote("talked of the ways to build one", BEFORE),
            Quote("talked of ways to build “one", BEFORE, "” port by summer. The presidents"),
        ),
        (
            Quote("Talked Of Ways", "Friday, and"),
            Quote("talked of ways", BEFORE, "to build “one” port by summer."),
        ),
        (
            Quote("talked of ways", "countries met on Monday, and", "to build one port in summer"),
            Quote("talked of ways", BEFORE, "to build “one” port by summer."),
        ),
        (
            Quote("talked of ways … port by summer"),
            Quote("talked of ways … port by summer", BEFORE, ". The presidents of both"),
        ),
    ],
)
def test_a_quote_is_written_in_the_words_of_the_text_with_its_context(given: Quote, wanted: Quote) -> None:
    assert repair(asking("a", given), article(TEXT)) == wanted


@pytest.mark.parametrize(
    "given",
    [
        Quote("nothing of this"),
        Quote("presidents of both"),
        Quote("both", occurrence=Every.ALL),
        Quote("talked of 3 ways to build one", BEFORE),
    ],
)
def test_what_a_person_must_decide_is_left_alone(given: Quote) -> None:
    assert repair(asking("a", given), article(TEXT)) is None


@pytest.mark.parametrize("exact", ["talked of ways", "met on", "countries", "The presidents"])
@pytest.mark.parametrize("occurrence", [None, 1, 2])
def test_a_repaired_quote_is_found_where_it_was_and_needs_no_repair(
    exact: str, occurrence: int | None
) -> None:
    haystack = Haystack.of(TEXT)
    before = find(Quote(exact, occurrence=occurrence), haystack)

    now = repaired(Quote(exact, occurrence=occurrence), haystack)

    if not isinstance(before, Found):
        assert now is None
        return
    assert now is not None
    after = find(now, haystack)
    assert isinstance(after, Found)
    assert [one.start for one in after.places] == [one.start for one in before.places]
    assert repaired(now, haystack) is None


def test_places_alike_down_to_their_context_keep_their_number() -> None:
    haystack = Haystack.of("one two three four five six seven eight nine ten " * 4)
    quote = Quote("two three", occurrence=3)

    now = repaired(quote, haystack)

    assert now is not None and now.prefix and now.suffix
    assert find(now, haystack) == find(quote, haystack)


def test_a_note_that_stands_here_by_its_other_entry_is_repaired_by_that() -> None:
    shared = replace(note("a", "not here", on="other"), also=(AlsoOn(ArticleId("minsk"), "talked of ways"),))

    now = repair(shared, article(TEXT))

    assert now is not None and now.exact == "talked of ways"
    assert repair(note("a", "x", on="other"), article(TEXT)) is None


def test_an_outcome_is_told_for_one_quote_and_the_names_that_are_known() -> None:
    quote = Quote("Rose talked of ways to build one", prefix="countries met on Friday, and")
    text = f"It rose. {TEXT.replace('and talked', 'and then talked')}"

    haystack = haystack_of(article(text))

    assert standing_of(find(quote, haystack)) is Standing.MOVED
    assert isinstance(find(quote, haystack, Known(("Rose",))), Changed)
