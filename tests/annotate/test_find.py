"""Quotes are found where they stand, or refused."""

import pytest

from site_builder.annotate.find import find
from site_builder.annotate.haystack import Haystack
from site_builder.annotate.outcome import Found, Lost, Reason, Several
from site_builder.model.body import Tier
from site_builder.model.records.note import Every, Quote

TEXT = "Putin met Lukashenko in Sochi. It was Lukashenko’s turn.\nPutin met Lukashenko in Minsk."


def test_words_that_stand_once_are_found_as_they_are() -> None:
    found = find(Quote("in Sochi"), Haystack.of(TEXT))

    assert isinstance(found, Found)
    assert [(place.start, place.end, place.tier) for place in found.places] == [(21, 29, Tier.EXACT)]


def test_curly_quotes_in_the_article_match_straight_ones_in_the_note() -> None:
    found = find(Quote("Lukashenko's turn"), Haystack.of(TEXT))

    assert isinstance(found, Found)
    assert [(TEXT[place.start : place.end], place.tier) for place in found.places] == [
        ("Lukashenko’s turn", Tier.NORMALISED)
    ]


def test_a_quote_may_run_over_the_border_of_two_blocks() -> None:
    found = find(Quote("turn. Putin"), Haystack.of(TEXT))

    assert isinstance(found, Found)


def test_the_spelling_that_is_exact_wins_over_one_that_only_reads_the_same() -> None:
    found = find(Quote("“so far”"), Haystack.of('It has "so far" held; “so far” only.'))

    assert isinstance(found, Found)
    assert found.places[0].start == 22


def test_words_that_stand_twice_are_not_guessed() -> None:
    several = find(Quote("Putin met Lukashenko"), Haystack.of(TEXT))

    assert isinstance(several, Several)
    assert [place.start for place in several.places] == [0, 57]


@pytest.mark.parametrize(
    "quote",
    [
        Quote("Putin met Lukashenko", suffix="in Minsk"),
        Quote("Putin met Lukashenko", suffix=" in Minsk"),
        Quote("Putin met Lukashenko", prefix="Lukashenko's turn. "),
        Quote("Putin met Lukashenko", prefix="turn."),
        Quote("Putin met Lukashenko", occurrence=2),
        Quote("Putin met Lukashenko", suffix="in Minsk", occurrence=2),
        Quote("Putin met Lukashenko", suffix="in", occurrence=2),
    ],
)
def test_context_or_a_number_settles_which_is_meant(quote: Quote) -> None:
    found = find(quote, Haystack.of(TEXT))

    assert isinstance(found, Found)
    assert [place.start for place in found.places] == [57]


def test_all_places_are_meant_if_the_note_says_so() -> None:
    found = find(Quote("Lukashenko", occurrence=Every.ALL), Haystack.of(TEXT))

    assert isinstance(found, Found)
    assert [place.start for place in found.places] == [10, 38, 67]


@pytest.mark.parametrize(
    ("quote", "reason"),
    [
        (Quote("in Kyiv"), Reason.NOT_THERE),
        (Quote("putin met"), Reason.NOT_THERE),
        (Quote(""), Reason.NO_WORDS),
        (Quote(" \u200b\n"), Reason.NO_WORDS),
        (Quote("..."), Reason.NO_WORDS),
        (Quote("…."), Reason.NO_WORDS),
        (Quote("ukashenk"), Reason.PART_OF_A_WORD),
        (Quote("in Minsk", prefix="met Putin"), Reason.OTHER_CONTEXT),
        (Quote("in Minsk", suffix="again"), Reason.OTHER_CONTEXT),
        (Quote("in Minsk", occurrence=2), Reason.TOO_FEW_PLACES),
        (Quote("in Minsk", occurrence=0), Reason.TOO_FEW_PLACES),
        (Quote("Putin", occurrence=-1), Reason.TOO_FEW_PLACES),
    ],
)
def test_a_quote_without_a_place_says_why(quote: Quote, reason: Reason) -> None:
    lost = find(quote, Haystack.of(TEXT))

    assert isinstance(lost, Lost)
    assert lost.reason is reason


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("war", "a warning"),
        ("200", "up to 200,000 troops"),
        ("1.5", "some 21.5 million"),
        ("caf", "cafe\u0301"),
        ("was", "it was\u0301"),
        ("gration", "inte\u00adgration"),
    ],
)
def test_a_part_of_a_word_or_number_is_never_its_place(quote: str, text: str) -> None:
    assert isinstance(find(Quote(quote), Haystack.of(text)), Lost)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("5 degrees", "it was -5 degrees"),
        ("5 degrees", "it was −5 degrees"),
        ("rose by 5", "it rose by 5%"),
        ("rose by 5", "it rose by 5 ‰ then"),
        ("5 a piece", "at $5 a piece"),
        ("5 a piece", "at € 5 a piece"),
        ("5 of the people", "for 1/5 of the people"),
        ("for 1", "for 1/5 of the people"),
        ("5 points", "by .5 points"),
    ],
)
def test_a_number_without_its_sign_is_another_number(quote: str, text: str) -> None:
    lost = find(Quote(quote), Haystack.of(text))

    assert isinstance(lost, Lost)
    assert lost.reason is Reason.PART_OF_A_NUMBER


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("she is a \U0001f469", "she is a \U0001f469\u200d\U0001f4bb now"),
        ("\U0001f4bb now", "she is a \U0001f469\u200d\U0001f4bb now"),
        ("with \u2764", "with \u2764\ufe0f\u200d\U0001f525 then"),
        ("it is \U0001f44d", "it is \U0001f44d\U0001f3fd"),
        ("flag \U0001f1e7", "flag \U0001f1e7\U0001f1fe waved"),
        ("\U0001f1fe waved", "flag \U0001f1e7\U0001f1fe waved"),
    ],
)
def test_a_sign_drawn_as_one_is_not_cut(quote: str, text: str) -> None:
    assert isinstance(find(Quote(quote), Haystack.of(text)), Lost)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("ain", "it ain't signed"),
        ("'t signed", "it ain’t signed"),
        ("t signed", "it ain't signed"),
        ("est pas", "il n'est pas là"),
        ("ять", "п'ять"),
    ],
)
def test_a_word_is_not_cut_at_its_apostrophe(quote: str, text: str) -> None:
    assert isinstance(find(Quote(quote), Haystack.of(text)), Lost)


@pytest.mark.parametrize(
    ("quote", "text"),
    [
        ("flag \U0001f1e7\U0001f1fe", "flag \U0001f1e7\U0001f1fe\U0001f1f7\U0001f1fa"),
        ("accord", "de l’accord signé"),
        ("in 2008", "in 2008 $5 was"),
        ("5 men", "came—5 men"),
        ("2008", "2007–2008"),
        ("-5 degrees", "it was -5 degrees"),
        ("人民", "中国人民日报"),
        ("ไทย", "ประเทศไทยและ"),
        ("\u05e9\u05dc\u05d5\u05dd", "\u05d0\u05de\u05e8: \u05e9\u05dc\u05d5\u05dd."),
        ("Лукашенко", "Александр Лукашенко, президент"),
        ("👍 done", "it is 👍🏽 👍 done"),
        ("war", "war-torn"),
        ("2007", "2007–2008"),
    ],
)
def test_words_are_whole_in_every_script(quote: str, text: str) -> None:
    found = find(Quote(quote), Haystack.of(text))

    assert isinstance(found, Found)
    assert text[found.places[0].start : found.places[0].end] == quote
