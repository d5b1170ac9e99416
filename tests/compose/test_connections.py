"""The picture of meetings, people and articles, and its page."""

from dataclasses import replace
from urllib.parse import unquote

from site_builder.compose.connections import MOST_SERIES
from site_builder.compose.pictures.threads import WHOLE
from site_builder.compose.views.series import SeriesView
from site_builder.compose.views.threads import ConnectionsView, ThreadsView
from site_builder.compose.woven import MOST_TOLD
from site_builder.model.ids import PersonId, SeriesId
from site_builder.model.issue import Spot
from site_builder.model.records import Series
from site_builder.model.records.parts import Participant, Presence
from tests.compose.archives import Record, article, meeting, pages, person, view
from tests.compose.library import LIBRARY

THREE = (
    meeting("one", "2001-05-01", "ada", "bo"),
    meeting("two", "2002-05-01", "ada"),
    meeting("three", "2003-05-01", "ada", "bo"),
)
PEOPLE = (person("ada"), person("bo"))


def picture(*records: Record) -> ThreadsView:
    return view(pages(*records)["connections/"], ConnectionsView).picture


def test_two_meetings_or_nobody_at_any_are_no_picture() -> None:
    assert "connections/" not in pages(*THREE[:2], *PEOPLE)
    assert "connections/" not in pages(*THREE)
    assert "connections/" in pages(*THREE, *PEOPLE)


def test_links_lead_to_pages_that_are_there() -> None:
    made = pages(*LIBRARY)
    drawn = view(made["connections/"], ConnectionsView).picture

    links = [*(one.url for one in drawn.wide.knots), *(one.url for one in drawn.wide.threads)]
    links += [one.mark.url for one in drawn.wide.accounts]
    assert links and {unquote(link).removeprefix("../").removesuffix("index.html") for link in links} <= {
        *made
    }


def test_a_name_opens_with_the_words_that_are_seen() -> None:
    drawn = picture(*LIBRARY)

    named = [(one.name, one.words.text) for one in drawn.wide.knots]
    named += [(one.name, one.words.text) for one in drawn.wide.threads]
    assert all(name.startswith(text.rstrip("…")) for name, text in named)


def test_both_drawings_and_the_table_show_the_same_meetings_and_articles() -> None:
    told = (article("told", published="2001-05-02", meetings={"one": "report", "two": "mention"}),)

    drawn = picture(*THREE, *PEOPLE, *told)

    assert len(drawn.wide.knots) == len(drawn.narrow.knots) == len(drawn.rows) == 3
    assert [one.mark.name for one in drawn.wide.accounts] == [one.mark.name for one in drawn.narrow.accounts]
    assert [[each.link.text for each in row.articles] for row in drawn.rows] == [["Told"], ["Told"], []]
    assert [tie.relation for tie in drawn.wide.accounts[0].ties] == ["report", "mention"]
    # A meeting that articles only mention has none about it.
    assert [one.is_told for one in drawn.wide.knots] == [True, False, False]


def test_an_article_without_a_date_stands_by_its_meeting() -> None:
    drawn = picture(*THREE, *PEOPLE, article("told", meetings={"two": "report"}))

    assert drawn.wide.accounts[0].mark.y == drawn.wide.knots[1].y


def test_parts_in_a_meeting_are_told_apart_and_explained() -> None:
    there = (
        Participant(PersonId("ada"), "", Presence.ABSENT),
        Participant(PersonId("bo"), "", Presence.SPOKESPERSON),
    )
    drawn = picture(*THREE[:2], replace(THREE[2], participants=there), *PEOPLE)

    assert drawn.parts == ("participant", "spokesperson", "absent")
    assert {dot.part for thread in drawn.wide.threads for dot in thread.dots} == {*drawn.parts}


def test_of_too_many_the_most_connected_are_drawn_and_the_rest_is_counted() -> None:
    people = [person(f"p{number}") for number in range(WHOLE.people + 5)]
    meetings = [
        meeting(f"m{number}", f"{1950 + number}-05-01", "p0", f"p{number % len(people)}")
        for number in range(WHOLE.meetings + 10)
    ]
    told = [article(f"a{number}", published="1999-05-02", meetings={"m49": "report"}) for number in range(9)]

    drawn = picture(*people, *meetings, *told)

    assert (len(drawn.wide.knots), len(drawn.wide.threads)) == (WHOLE.meetings, WHOLE.people)
    assert "1999" in [row.date.iso[:4] for row in drawn.rows]
    assert drawn.left_out == (
        "Drawn are 40 of 50 meetings: those with the most articles.",
        "Drawn are 20 of the 25 people at them: those who were at the most of these meetings.",
    )
    assert [one.mark.kind for one in drawn.wide.accounts] == ["article"] * 3 + ["more"]
    last = next(row for row in drawn.rows if row.articles)
    assert len(last.articles) == MOST_TOLD and last.more is not None
    assert last.more.text == f"{9 - MOST_TOLD} more"


def test_a_series_has_a_picture_of_its_own_meetings() -> None:
    series = Series(SeriesId("lakes"), "Lakes", spot=Spot("content/series/lakes.md"))
    within = [replace(one, series=(series.id,)) for one in THREE]

    made = pages(series, *within, meeting("other", "2009-05-01", "ada"), *PEOPLE)

    drawn = view(made["series/lakes/"], SeriesView).picture
    assert drawn is not None and len(drawn.rows) == 3
    assert [link.text for link in view(made["connections/"], ConnectionsView).series] == ["Lakes"]


def test_the_same_archive_gives_the_same_picture_in_any_order_of_its_files() -> None:
    assert picture(*LIBRARY) == picture(*reversed(LIBRARY))


def test_of_very_many_series_those_with_most_meetings_are_named_and_all_are_led_to() -> None:
    count = MOST_SERIES + 1
    held = [(f"m{n}", SeriesId(f"s{n:03}")) for n in range(count)] + [
        (f"n{n}", SeriesId(f"s{n:03}")) for n in range(1, count)
    ]
    meetings = (meeting(id, "2001-05-01", "ada", "bo", series=(series,)) for id, series in held)
    series = (Series(SeriesId(f"s{n:03}"), f"Council {n}") for n in range(count))

    named = view(pages(*meetings, *series, *PEOPLE)["connections/"], ConnectionsView).series

    assert [named[0].text, len(named)] == ["Council 1", count]
    assert (named[-1].text, named[-1].url) == (f"All {count} series", "../series/index.html")
