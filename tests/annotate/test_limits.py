"""Texts and notes in such numbers that looking for all would take minutes: told plainly, in bounded time."""

from site_builder.annotate import MOST_LOST
from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.outcome import Lost, Moved
from site_builder.model.records.note import Quote
from tests.annotate.given import annotated, asking

BEFORE, AFTER = "It rained all night long. The", "on Friday, as everybody hoped"
TEXT = f"{BEFORE} ministers have agreed to open both borders {AFTER}."
MOVED = Quote("ministers had agreed to open both borders", BEFORE, AFTER)
GONE = Quote("nobody would say what was to become of it", BEFORE, AFTER)


def test_after_a_hundred_lost_quotes_no_edited_ones_are_looked_for() -> None:
    notes = [asking(f"n{number}", GONE) for number in range(MOST_LOST)]

    _, before = annotated(TEXT, asking("a", MOVED), *notes)
    _, after = annotated(TEXT, *notes, asking("a", MOVED))

    assert [issue.code for issue in before if issue.code != "N01"] == ["N04"]
    assert {issue.code for issue in after} == {"N01"}


def test_a_text_that_repeats_itself_holds_no_edited_quote() -> None:
    text = "They agreed to open the borders soon, and went home. " * 60
    quote = Quote("they agreed to open a border soon", "and went home. And then", "and went home again. They")

    assert isinstance(find(quote, Haystack.of(text)), Lost)
    assert not isinstance(find(quote, Haystack.of(text[:53])), Moved)


def test_a_text_of_repetitions_costs_no_minutes() -> None:
    text = "so it goes on- and so off " * 3000
    quotes = (
        "so it goes on and on " * 20,
        "so it goes on and so off so it goes",
        "it goes on … and so off so",
    )

    outcomes = [find(Quote(exact, BEFORE, AFTER), Haystack.of(text)) for exact in quotes]

    assert all(isinstance(one, Lost) for one in outcomes)


def test_a_quote_longer_than_any_text_is_lost() -> None:
    quote = Quote("so it goes on and on " * 2_500, BEFORE, AFTER)

    outcome = find(quote, Haystack.of("so it goes on and off " * 3_000))

    assert isinstance(outcome, Lost)
