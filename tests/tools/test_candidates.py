"""Words that will age are offered with a reason and a note that checks out."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

from dataclasses import replace
from datetime import date

import pytest

from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, Note
from site_builder.model.records.note import Quote
from site_builder.model.when import When
from site_builder.text.markdown import parse
from site_builder.text.plain import plain
from site_builder.tools.candidates import Candidate, candidates, without_notes
from site_builder.tools.signs import Reason, signs
from tests.annotate.given import article, note

DAY = date(2026, 11, 21)
BODY = """\
The ferry will sail on Friday, said Mayor Olga Brandt.

It is the largest ferry so far. About 40 percent of the seats are sold.
"""


def found(
    body: str, *notes: Note, published: str = "2007-12-13", language: str = "en"
) -> tuple[Candidate, ...]:
    when = When.parse(published) if published else None
    made: Article = replace(article(body), published=when, language=language)
    return candidates(made, plain(parse(body)), notes, DAY)


def test_every_reason_is_found_with_its_place_and_the_riskiest_comes_first() -> None:
    told = [(one.risk.value, one.line, one.reason.value, one.words) for one in found(BODY)]

    assert told == [
        ("high", 5, "forecast", "will sail"),
        ("high", 7, "superlative", "largest"),
        ("medium", 5, "date", "on Friday"),
        ("medium", 7, "state", "so far"),
        ("medium", 7, "count", "About 40 percent"),
        ("low", 5, "office", "Mayor Olga Brandt"),
    ]


def test_a_deadline_that_is_past_is_told_and_put_into_the_note() -> None:
    forecast = found(BODY)[0]

    assert forecast.why.endswith("14 December 2007 is past")
    assert forecast.note.kind is NoteKind.OUTCOME
    assert forecast.note.valid is not None and str(forecast.note.valid.to) == "2007-12-14"
    assert forecast.note.quote == "will sail on Friday"


@pytest.mark.parametrize(
    ("published", "why", "summary"),
    [
        ("2007-12-13", "Friday 14 December 2007, reckoned from 13 December 2007", "Friday 14 December 2007"),
        ("2007-12-13~", "as uncertain as that date is", "as uncertain as that date is."),
        ("2007", "does not settle which date is meant", "Say in one sentence"),
        ("", "it is not known: fill in `published`", "Say in one sentence"),
    ],
)
def test_a_date_says_how_sure_it_is(published: str, why: str, summary: str) -> None:
    (one,) = [one for one in found(BODY, published=published) if one.reason is Reason.DATE]

    assert why in one.why and summary in one.note.summary
    assert one.note.kind is NoteKind.GLOSS


def test_dates_do_not_depend_on_the_clock() -> None:
    made = replace(article(BODY), published=When.parse("2007-12-13"))
    days = (date(1999, 1, 1), date(2030, 1, 1))

    one, two = ([found.when for found in candidates(made, plain(parse(BODY)), (), day)] for day in days)

    assert sorted(map(str, one)) == sorted(map(str, two))


def test_words_that_carry_a_note_are_left_out_unless_all_are_asked_for() -> None:
    there = note("there", "will sail on Friday")
    everything = found(BODY, there)

    assert [one.words for one in everything if one.noted == ("there",)] == ["will sail", "on Friday"]
    assert len(without_notes(everything)) == len(everything) - 2


def test_a_stub_on_words_that_stand_twice_has_the_context_that_settles_them() -> None:
    body = "On Friday it rained in Orsa. On Friday it snowed in Tarn."

    stubs = [one.note for one in found(body) if one.reason is Reason.DATE]

    assert [(one.quote, one.prefix, one.suffix) for one in stubs] == [
        ("On Friday", "", "it rained"),
        ("On Friday", "Orsa.", ""),
    ]


@pytest.mark.parametrize(
    ("language", "sentence", "reasons"),
    [
        ("de", "Der Präsident sagte, bisher sei er zum ersten Mal dort; 40 Prozent könnten folgen.", 5),
        ("ru", "Президент Иванов впервые заявил, что до сих пор около 40 процентов, возможно, будет.", 6),
        ("ja", "大統領は来週訪問する。", 0),
    ],
)
def test_other_languages_have_tables_of_their_own(language: str, sentence: str, reasons: int) -> None:
    assert len(signs(sentence, None, language)) == reasons


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("en", "A decade ago it stood.", ("date", "A decade ago")),
        ("de", "Vor einem Jahrzehnt stand es.", ("date", "Vor einem Jahrzehnt")),
        ("ru", "Десятилетие назад он стоял.", ("date", "Десятилетие назад")),
        ("en", "A former prime minister spoke.", ("office", "A former prime minister")),
        ("de", "Eine ehemalige Ministerpräsidentin sprach.", ("office", "ehemalige Ministerpräsidentin")),
        ("ru", "Бывший премьер-министр молчал.", ("office", "Бывший премьер-министр")),
        ("en", "It is the most popular app.", ("superlative", "the most popular")),
        ("de", "Es ist die beliebteste App.", ("superlative", "die beliebteste App")),
        ("ru", "Это самое популярное приложение.", ("superlative", "самое популярное")),
        ("en", "The latest round ended.", ("state", "The latest round")),
        ("de", "Die jüngste Runde endete.", ("state", "Die jüngste Runde")),
        ("ru", "Последний раунд завершился.", ("state", "Последний раунд")),
        ("en", "The next election is due in autumn.", ("forecast", "is due")),
        ("de", "Die nächste Wahl steht im Herbst an.", ("forecast", "steht")),
        ("ru", "Очередные выборы пройдут осенью.", ("forecast", "пройдут")),
        ("en", "They must agree by March 2021.", ("forecast", "by March 2021")),
        ("de", "Sie müssen sich bis März 2021 einigen.", ("forecast", "bis März 2021")),
        ("ru", "Договор к марту 2021 года.", ("forecast", "к марту 2021")),
        ("en", "Bread costs $5 a loaf.", ("count", "$5")),
        ("de", "Brot kostet 5 Euro.", ("count", "5 Euro")),
        ("ru", "Хлеб стоит 50 рублей.", ("count", "50 рублей")),
    ],
)
def test_each_language_knows_the_same_turns(language: str, sentence: str, told: tuple[str, str]) -> None:
    found = signs(sentence, When.parse("2020-09-09"), language)

    assert told in [(one.reason.value, sentence[one.start : one.end]) for one in found]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The two must agree by March 2021."),
        ("de", "Beide müssen sich bis März 2021 einigen."),
        ("ru", "Оба должны договориться к марту 2021 года."),
    ],
)
def test_a_deadline_told_in_full_is_resolved_and_told_to_be_past(language: str, sentence: str) -> None:
    (one,) = found(sentence, published="2020-09-09", language=language)

    assert str(one.when) == "2021-03" and one.why.endswith("March 2021 is past")
    assert one.note.valid is not None and str(one.note.valid.to) == "2021-03"


@pytest.mark.parametrize(
    "sentence",
    [
        "At first nobody spoke, not even the first of all guests.",
        "The First Lady wore blue.",
        "It could have been worse.",
        "She did it with good will for all.",
        "May flowers bloomed in 1999.",
        "The S-400 and the Su-30 were shown.",
    ],
)
def test_the_same_words_may_claim_nothing(sentence: str) -> None:
    assert signs(sentence, When.parse("2007-12-13"), "en") == ()


@pytest.mark.parametrize(
    "body", ["", "\n\n", "```\ncode will run\n```", "| a | b |\n|---|---|\n| will go | 5 % |", "\u202e"]
)
def test_any_article_is_gone_through(body: str) -> None:
    for one in found(body):
        assert one.words and Quote(one.note.quote).exact
