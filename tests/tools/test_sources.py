"""Cited pages: which are known to be gone, and from when."""

from datetime import date, timedelta

import pytest

from site_builder.tools.sources import Answer, Known, Standing, learnt

URL = "https://example.org/news/2007/a-page"
MONDAY = date(2026, 11, 16)


def said(status: int, address: str = URL, before: Known | None = None, day: date = MONDAY) -> Known:
    return learnt(URL, Answer(status, "words", address), before, day)


@pytest.mark.parametrize(
    ("status", "standing"),
    [
        (200, Standing.ALIVE),
        (404, Standing.DEAD),
        (410, Standing.DEAD),
        (403, Standing.UNTOLD),
        (429, Standing.UNTOLD),
        (500, Standing.SILENT),
        (0, Standing.SILENT),
    ],
)
def test_a_page_stands_as_it_answers(status: int, standing: Standing) -> None:
    assert said(status).standing is standing


def test_silence_is_death_only_when_it_has_lasted() -> None:
    first = said(0)

    after_six, after_seven = (said(0, before=first, day=MONDAY + timedelta(days)) for days in (6, 7))

    assert (after_six.standing, after_seven.standing) == (Standing.SILENT, Standing.DEAD)
    assert after_seven.since == MONDAY


def test_a_page_that_answers_again_is_alive_from_then_on() -> None:
    tuesday = MONDAY + timedelta(1)

    again = said(200, before=said(404), day=tuesday)

    assert (again.standing, again.since) == (Standing.ALIVE, tuesday)


def test_a_page_that_was_gone_and_is_silent_now_stays_gone_since_the_first_day() -> None:
    now = said(0, before=said(404), day=MONDAY + timedelta(30))

    assert (now.standing, now.since) == (Standing.DEAD, MONDAY)


def test_an_article_that_leads_to_the_front_page_is_gone() -> None:
    known = said(200, "https://example.org/")

    assert (known.standing, known.leads_to) == (Standing.DEAD, "https://example.org/")
    assert "front page" in known.why


def test_a_front_page_that_is_cited_as_such_is_alive() -> None:
    front = "https://example.org/en"

    assert learnt(front, Answer(200, "OK", "https://example.org/"), None, MONDAY).standing is Standing.ALIVE
