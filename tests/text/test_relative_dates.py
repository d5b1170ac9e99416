"""Words for time are reckoned from the day of writing, and only from it."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import pytest
from hypothesis import given
from hypothesis import strategies as st

from site_builder.model.when import When
from site_builder.text.relative_dates import relative_dates
from site_builder.text.time_words import TIME_WORDS

THURSDAY = When.parse("2007-12-13")


def reckoned(sentence: str, written: When | None = THURSDAY, language: str = "en") -> dict[str, str]:
    found = relative_dates(sentence, written, language)
    return {sentence[one.start : one.end]: str(one.when) if one.when else "" for one in found}


@pytest.mark.parametrize(
    ("sentence", "words", "date"),
    [
        ("The ships will sail on Thursday.", "on Thursday", "2007-12-13"),
        ("The ships will sail on Monday.", "on Monday", "2007-12-17"),
        ("The ships sailed on Monday.", "on Monday", "2007-12-10"),
        ("The mayor said Friday that it rained.", "Friday", "2007-12-07"),
        ("Last Thursday the ships sailed.", "Last Thursday", "2007-12-06"),
        ("They sailed last Thursday.", "last Thursday", "2007-12-06"),
        ("They sail next Thursday.", "next Thursday", "2007-12-20"),
        ("The harbour opened last year.", "last year", "2006"),
        ("The harbour opened earlier this year.", "earlier this year", "2007"),
        ("The harbour will open next month.", "next month", "2008-01"),
        ("The harbour opens tomorrow.", "tomorrow", "2007-12-14"),
        ("It opened the day before yesterday.", "the day before yesterday", "2007-12-11"),
        ("It opened this past weekend.", "this past weekend", "2007-12-08/2007-12-09"),
        ("It will open later this week.", "later this week", "2007-12-13/2007-12-16"),
        ("It opened two years ago.", "two years ago", "2005"),
        ("It opened 3 weeks ago.", "3 weeks ago", "2007-11-22"),
        ("It opened years ago.", "years ago", ""),
        ("It opened in August.", "in August", "2007-08"),
        ("It will open in August.", "in August", "2008-08"),
        ("The term ends in May.", "in May", "2008-05"),
        ("If she won the March 2 vote, she would stay.", "March 2", "2008-03-02"),
        ("It was set to run from 10-16 September.", "from 10-16 September", "2008-09-10/2008-09-16"),
        ("The plan may be passed in October at best.", "in October", "2008-10"),
        ("It opened on February 29.", "on February 29", ""),
        ("A decade ago it opened.", "A decade ago", "1997~"),
        ("More than two decades ago it opened.", "More than two decades ago", "1987~"),
        ("Barely two years ago it opened.", "Barely two years ago", "2005~"),
        ("The next election is due in autumn.", "in autumn", "2008-09/2008-11"),
        ("In the summer it rained.", "In the summer", "2007-06/2007-08"),
        ("It opened last winter.", "last winter", "2006-12/2007-02"),
        ("In recent years it rained.", "In recent years", ""),
    ],
)
def test_an_expression_stands_for_a_date(sentence: str, words: str, date: str) -> None:
    assert reckoned(sentence) == {words: date}


@pytest.mark.parametrize(
    ("language", "sentence", "dates"),
    [
        ("de", "Am Montag sagte er ab; die Wahl wird am 2. März sein.", ["2007-12-10", "2008-03-02"]),
        ("de-AT", "Im vergangenen Jahr und vor drei Wochen.", ["2006", "2007-11-22"]),
        ("ru", "В прошлом году, два года назад, вчера.", ["2006", "2005", "2007-12-12"]),
        ("de", "Vor einem Jahrzehnt und im Herbst.", ["1997~", "2007-09/2007-11"]),
        ("ru", "Десятилетие назад; выборы пройдут осенью.", ["1997~", "2008-09/2008-11"]),
        ("ru", "Более двух лет назад и в последние годы.", ["2005~", ""]),
        ("be", "У мінулым годзе.", []),
    ],
)
def test_other_languages_have_their_own_words(language: str, sentence: str, dates: list[str]) -> None:
    assert list(reckoned(sentence, language=language).values()) == dates


@pytest.mark.parametrize(
    "sentence",
    [
        "On 13 December 2007 it rained.",
        "In May 2010 it rained.",
        "It may rain.",
        "A summer dress.",
        "They fall.",
    ],
)
def test_what_is_told_in_full_is_not_relative(sentence: str) -> None:
    assert reckoned(sentence) == {}


def test_without_a_day_of_writing_nothing_is_reckoned() -> None:
    assert reckoned("It rained on Monday.", None) == {"on Monday": ""}


@pytest.mark.parametrize(
    ("written", "sentence", "date"),
    [
        ("2007", "It opened last year.", "2006"),
        ("2007", "It opened on Monday.", ""),
        ("2007-12", "It opened last month.", "2007-11"),
        ("2007-12-13/2007-12-14", "It opened on Monday.", "2007-12-10"),
        ("0001", "It opened last year.", ""),
        ("9999-12-31", "It will open next year.", ""),
        ("2021-02-21", "They will meet this week.", "2021-02-22/2021-02-28"),
    ],
)
def test_a_date_is_as_fine_as_the_day_of_writing_allows(written: str, sentence: str, date: str) -> None:
    assert list(reckoned(sentence, When.parse(written)).values()) == [date]


@given(st.text(max_size=200), st.dates(), st.sampled_from(sorted(TIME_WORDS)))
def test_any_text_is_gone_through(text: str, day: object, language: str) -> None:
    for one in relative_dates(text, When.parse(str(day)), language):
        assert 0 <= one.start < one.end <= len(text)
