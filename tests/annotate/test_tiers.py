"""Quotes that are typed otherwise than the text prints them: found where that changes no word."""
# ruff: noqa: RUF001 - Chinese has its own comma

import pytest

from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.outcome import Found, Lost, Moved, Reason, Several
from site_builder.model.body import Tier
from site_builder.model.records.note import Every, Quote

TEXT = (
    "The two presidents met in Sochi on Friday. "
    "They spoke of the treaty, and of a customs union, for an hour.\n"
    "On Sunday the two presidents left for Minsk. Nothing was signed."
)


def found(quote: Quote, text: str = TEXT) -> tuple[str, Tier]:
    outcome = find(quote, Haystack.of(text))
    assert isinstance(outcome, Found), outcome
    (place,) = outcome.places
    return text[place.start : place.end], place.tier


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("**They** spoke of the *treaty*", "They spoke of the treaty"),
        ("[They spoke](https://example.org/2007) of the treaty", "They spoke of the treaty"),
        ("> They spoke of the treaty", "They spoke of the treaty"),
        ("- Nothing was signed.", "Nothing was signed"),
        ("“They spoke of the treaty”", "They spoke of the treaty"),
        ("… spoke of the treaty …", "spoke of the treaty"),
        ("spoke of the treaty.", "spoke of the treaty"),
        ("(spoke of the treaty;", "spoke of the treaty"),
        ("a cus-\ntoms union", "a customs union"),
        ("a cus- toms union", "a customs union"),
        ("Nothing was signed?!", "Nothing was signed"),
    ],
)
def test_markdown_and_punctuation_around_a_quote_do_not_count(typed: str, words: str) -> None:
    assert found(Quote(typed)) == (words, Tier.RENDERED)


def test_a_hyphen_at_the_end_of_a_typed_line_may_be_the_words_own() -> None:
    assert found(Quote("well-\nknown man came"), "A well-known man came.") == (
        "well-known man came",
        Tier.RENDERED,
    )


@pytest.mark.parametrize("typed", ["cooperation went on", "the cooperation went"])
def test_a_word_that_a_line_break_parts_in_the_text_is_found_whole(typed: str) -> None:
    text = "Then the co-\noperation went on; co-operation is hard."

    assert found(Quote(typed), text)[0].replace("-\n", "") == typed


def test_the_context_of_a_trimmed_quote_is_looked_for_beyond_its_punctuation() -> None:
    text = "He said so. “We met.” She said so. “We met.”"

    assert found(Quote("We met,", prefix="She said so."), text)[1] is Tier.RENDERED


@pytest.mark.parametrize("typed", ["2007. They spoke of the treaty", "12) Nothing was signed"])
def test_a_number_at_the_start_of_a_quote_is_no_list(typed: str) -> None:
    """Read as a list, the number would vanish and a changed year would be found."""
    assert isinstance(find(Quote(typed), Haystack.of(TEXT)), Lost)


@pytest.mark.parametrize("dots", [" … ", " ... ", " [...] ", " […] ", " (...) ", "…", "... "])
def test_a_quote_with_an_ellipsis_is_its_beginning_and_its_end(dots: str) -> None:
    outcome = find(Quote(f"They spoke of the treaty{dots}for an hour"), Haystack.of(TEXT))

    assert isinstance(outcome, Found)
    (place,) = outcome.places
    assert place.gap is not None
    assert (TEXT[place.start : place.gap[0]], TEXT[place.gap[0] : place.gap[1]]) == (
        "They spoke of the treaty",
        ", and of a customs union, ",
    )
    assert TEXT[place.gap[1] : place.end] == "for an hour"
    assert place.tier is Tier.GAP


def test_dots_that_the_text_has_itself_are_no_gap() -> None:
    assert found(Quote("so it is... they said"), "Well, so it is... they said.") == (
        "so it is... they said",
        Tier.EXACT,
    )


def test_of_two_beginnings_the_nearer_to_the_end_is_meant() -> None:
    outcome = find(
        Quote("the two presidents met … left for Minsk"),
        Haystack.of(f"the two presidents met. {TEXT.lower()}".replace("minsk", "Minsk")),
    )

    assert isinstance(outcome, Found)
    assert outcome.places[0].start == 24


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("They spoke … for an hour", Reason.NOT_THERE),
        ("They spoke of the treaty … an hour", Reason.NOT_THERE),
        ("for an hour … They spoke of the treaty", Reason.NOT_THERE),
        ("They spoke of … two presidents left … was signed.", Reason.TWO_GAPS),
    ],
)
def test_short_parts_a_wrong_order_and_two_gaps_are_refused(typed: str, reason: Reason) -> None:
    assert find(Quote(typed), Haystack.of(TEXT)) == Lost(reason)


@pytest.mark.parametrize(("between", "is_found"), [(600, True), (601, False)])
def test_a_gap_leaves_out_six_hundred_characters_at_most(between: int, is_found: bool) -> None:
    text = f"They spoke of it{(' ...' * 200)[: between - 1]} for an hour more."

    outcome = find(Quote("They spoke of it … for an hour"), Haystack.of(text))

    assert isinstance(outcome, Found) is is_found


def test_a_gap_may_join_parts_in_scripts_without_spaces() -> None:
    text = "两国总统周五在索契会晤，讨论了条约和关税同盟，然后周日前往明斯克。"

    outcome = find(Quote("两国总统周五在……周日前往明斯克"), Haystack.of(text))

    assert isinstance(outcome, Found)


@pytest.mark.parametrize(
    "quote",
    [
        Quote("nothing WAS signed", prefix="left for Minsk."),
        Quote("on sunday", suffix="the two presidents"),
        Quote("on sunday", prefix="something else", suffix="the two presidents"),
        Quote("on sunday", suffix="THE TWO"),
    ],
)
def test_other_capitals_are_moved_where_the_context_stands(quote: Quote) -> None:
    outcome = find(quote, Haystack.of(TEXT))

    assert isinstance(outcome, Moved)
    assert outcome.place.tier is Tier.CASE


@pytest.mark.parametrize(
    "quote",
    [
        Quote("nothing was signed"),
        Quote("nothing was signed", prefix="somewhere else"),
        Quote("nothing was signed", occurrence=Every.ALL),
        Quote("nothing was sign", prefix="left for Minsk."),
    ],
)
def test_other_capitals_without_context_are_no_place(quote: Quote) -> None:
    assert isinstance(find(quote, Haystack.of(TEXT)), Lost)


def test_other_capitals_in_two_places_are_not_guessed() -> None:
    outcome = find(Quote("THE TWO", suffix="presidents"), Haystack.of(TEXT))

    assert isinstance(outcome, Several)


def test_a_reading_in_two_places_is_settled_by_context() -> None:
    assert isinstance(find(Quote("*presidents*"), Haystack.of(TEXT)), Several)
    assert found(Quote("*presidents*", suffix="left"))[1] is Tier.RENDERED
    assert found(Quote("*presidents*", occurrence=2))[1] is Tier.RENDERED
