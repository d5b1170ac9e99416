"""Dates that pages stamp on themselves: what they say they are, and every day they can mean."""

# ruff: noqa: RUF001
# A pasted paragraph is one line, and words of other alphabets look like others.

from datetime import date

import pytest

from site_builder.intake.stamps import StampKind, day_of_year, find_stamps

MARCH = date(2019, 3, 25)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Published: 25 March 2019", StampKind.PUBLISHED),
        ("Posted on March 25, 2019 by Petra Marsh", StampKind.PUBLISHED),
        (". Last Updated: 03/25/2019", StampKind.UPDATED),
        ("UPDATED: Mon, Mar 25, 2019, 11:05", StampKind.UPDATED),
        ("2019-03-25", StampKind.BARE),
        ("25.03.2019 14:53 GMT +3", StampKind.BARE),
        ("03.25.2019 09:00 AM", StampKind.BARE),
        ("Veröffentlicht am 25. März 2019 um 9:41 Uhr", StampKind.PUBLISHED),
        ("Zuletzt geändert am 25.03.2019", StampKind.UPDATED),
        ("Publié le 25 mars 2019 à 11h05", StampKind.PUBLISHED),
        ("Mis à jour le lundi 25 mars 2019", StampKind.UPDATED),
        ("Publicado el 25 de marzo de 2019", StampKind.PUBLISHED),
        ("Опубликовано: 25 марта 2019 г.", StampKind.PUBLISHED),
        ("Обновлено 25.03.2019 в 11:05", StampKind.UPDATED),
        ("Опубліковано: 25 березня 2019", StampKind.PUBLISHED),
        ("Апублікавана 25 сакавіка 2019", StampKind.PUBLISHED),
        ("Publikováno 25. března 2019", StampKind.PUBLISHED),
        ("Publicerad 25 mars 2019 kl 11.05", StampKind.PUBLISHED),
        ("Sist oppdatert: 25. mars 2019", StampKind.UPDATED),
        ("Opdateret d. 25. marts 2019", StampKind.UPDATED),
        ("Julkaistu 25. maaliskuuta 2019", StampKind.PUBLISHED),
        ("Güncelleme: 25 Mart 2019", StampKind.UPDATED),
        ("Δημοσιεύτηκε 25 Μαρτίου 2019", StampKind.PUBLISHED),
        ("25 במרץ 2019", StampKind.BARE),
        ("25 مارس 2019", StampKind.BARE),
        ("2019年3月25日", StampKind.BARE),
        ("最終更新 2019年3月25日", StampKind.UPDATED),
        ("입력 2019년 3월 25일", StampKind.PUBLISHED),
        ("25-Mar-2019", StampKind.BARE),
        ("Published Mon, Mar 25 20197:05 AM EST", StampKind.PUBLISHED),
        ("Monday, March 25th, 2019 at 11:08 a.m.", StampKind.BARE),
    ],
)
def test_a_stamp_says_what_its_date_is(text: str, kind: StampKind) -> None:
    (stamp,) = find_stamps(text)

    assert (stamp.kind, stamp.readings) == (kind, (MARCH,))


def test_a_date_that_can_mean_two_days_keeps_both() -> None:
    (stamp,) = find_stamps("Published 07/08/2016")

    assert stamp.readings == (date(2016, 7, 8), date(2016, 8, 7))


def test_a_year_of_two_digits_keeps_both_centuries() -> None:
    (stamp,) = find_stamps("Posted 25/03/19")

    assert stamp.readings == (date(1919, 3, 25), date(2019, 3, 25))


def test_each_date_of_a_line_goes_with_the_word_before_it() -> None:
    stamps = find_stamps("PUBLISHED: 10:48, Tue, Mar 26, 2019 | UPDATED: 11:05, Wed, Mar 27, 2019")

    assert [stamp.kind for stamp in stamps] == [StampKind.PUBLISHED, StampKind.UPDATED]


def test_a_word_between_two_dates_goes_with_the_second() -> None:
    (first,) = find_stamps("25 March 2019 at 2:26 PM - Updated March 26 at 4:46 PM")

    assert (first.kind, first.readings) == (StampKind.BARE, (MARCH,))


@pytest.mark.parametrize(
    ("text", "month"),
    [
        ("March 2019", "2019-03"),
        ("Published March 2019", "2019-03"),
        ("mars 2019", "2019-03"),
        ("2019年3月", "2019-03"),
    ],
)
def test_a_month_alone_is_a_month(text: str, month: str) -> None:
    (stamp,) = find_stamps(text)

    assert (stamp.month, stamp.readings) == (month, ())


@pytest.mark.parametrize("text", ["In March 2019 the council met", "March 2019 was cold, she said", "May 2"])
def test_words_about_a_month_are_no_stamp(text: str) -> None:
    assert find_stamps(text) == ()


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Posted Nov 18, 8:19 PM", (11, 18)),
        ("18 November", (11, 18)),
        ("25. März, 11:05 Uhr", (3, 25)),
        ("Nov 18, 2019", None),
        ("Nov 18 and Nov 19", None),
        ("yesterday", None),
    ],
)
def test_a_day_without_a_year_is_month_and_day(text: str, day: tuple[int, int] | None) -> None:
    assert day_of_year(text) == day


def test_a_stamp_without_a_year_is_one_but_means_no_day() -> None:
    (stamp,) = find_stamps("Updated Nov 19, 9:41 AM")

    assert (stamp.kind, stamp.readings) == (StampKind.UPDATED, ())


@pytest.mark.parametrize(
    "text",
    [
        "The council met on 25 March 2019 and agreed on a plan that nobody had expected.",
        "The report was published on 25 March 2019 and the mayor read it at once, she said",
        "It was 25 March 2019.",
        "Version 1.2.2019.4",
        "Published yesterday",
        "32/13/2019",
    ],
)
def test_a_sentence_with_a_date_is_no_stamp(text: str) -> None:
    assert find_stamps(text) == ()
