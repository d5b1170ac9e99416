"""Meetings as iCalendar."""

from datetime import date
from typing import Any

import icalendar
import pytest

from site_builder.compose.exports.files import bytes_of
from site_builder.model.ids import MeetingId, PlaceId, SeriesId, TagId
from site_builder.model.issue import Spot
from site_builder.model.page import Page
from site_builder.model.records import Meeting, Place, Series
from site_builder.model.records.parts import Certainty, Coordinates
from site_builder.model.records.relations import MeetingRelation, MeetingTie
from tests.compose.archives import Record, meeting, pages, person
from tests.compose.exports.sites import first_archive

PLACE = Place(
    PlaceId("lake-town"),
    "Lake, Town",
    country="Nowhere",
    coordinates=Coordinates(-33.5, 151.25),
    spot=Spot("content/places/lake-town.md"),
)


def parsed(page: Page) -> Any:
    found = icalendar.Calendar.from_ical(bytes_of(page))
    assert not found.errors and not any(event.errors for event in found.walk("VEVENT"))
    return found


def events(*records: Record) -> list[Any]:
    return list(parsed(pages(*records)["meetings.ics"]).walk("VEVENT"))


def event(one: Meeting, *more: Record) -> Any:
    return events(one, *more)[0]


def test_a_stretch_of_days_ends_on_the_day_after_its_last() -> None:
    found = event(meeting("talks", "2007-12-13/2007-12-14"))

    assert (found["DTSTART"].dt, found["DTEND"].dt) == (date(2007, 12, 13), date(2007, 12, 15))


def test_the_last_day_there_is_has_no_end() -> None:
    assert "DTEND" not in event(meeting("talks", "9999-12-31"))


def test_a_meeting_known_only_by_month_or_year_is_left_out_and_that_is_said() -> None:
    found = pages(meeting("day", "2007-12-13"), meeting("month", "2008-02"), meeting("year", "2009"))

    calendar = parsed(found["meetings.ics"])

    assert [str(one["SUMMARY"]) for one in calendar.walk("VEVENT")] == ["Talks day"]
    assert calendar["DESCRIPTION"] == "Left out: 2 meetings known only by month or year."


def test_no_meeting_known_to_the_day_is_no_calendar() -> None:
    assert "meetings.ics" not in pages(meeting("month", "2008-02"))


@pytest.mark.parametrize(
    ("one", "status"),
    [
        (meeting("talks", "2007-12-13"), "CONFIRMED"),
        (meeting("talks", "2007-12-13~"), "TENTATIVE"),
        (meeting("talks", "2007-12-13", certainty=Certainty.LOW), "TENTATIVE"),
        (
            meeting(
                "talks",
                "2007-12-13",
                related=(MeetingTie(MeetingId("notice"), MeetingRelation.CANCELLED_BY),),
            ),
            "CANCELLED",
        ),
    ],
)
def test_a_status_says_how_sure_a_meeting_is(one: Meeting, status: str) -> None:
    assert event(one)["STATUS"] == status


def test_an_about_date_says_so_in_words() -> None:
    assert event(meeting("talks", "2007-12-13~"))["DESCRIPTION"].startswith(
        "About 13 December 2007: the day is not certain.\n"
    )


def test_words_places_topics_and_series_come_through_whole() -> None:
    series = Series(SeriesId("lakes"), "Lakes; and hills", spot=Spot("content/series/lakes.md"))
    talks = meeting(
        "talks",
        "2007-12-13",
        "ada",
        title="Talks, \\ and; more: " + "прекрасный " * 12,
        venue="The old mill",
        place=PLACE.id,
        series=(series.id,),
        tags=(TagId("gas-prices"),),
        summary="First line.\nSecond line.",
    )

    found = event(talks, PLACE, series, person("ada"))

    assert found["SUMMARY"] == talks.title.strip()
    assert found["LOCATION"] == "The old mill, Lake, Town, Nowhere"
    assert (found["GEO"].latitude, found["GEO"].longitude) == (-33.5, 151.25)
    assert found["CATEGORIES"].cats == ["Lakes; and hills", "Gas prices"]
    assert found["DESCRIPTION"] == (
        "First line.\nSecond line.\nTook part: Ada.\nIn the archive: no articles."
    )
    assert found["URL"] == "https://archive.example/room/meetings/talks/"


def test_an_entry_keeps_its_name_when_the_meeting_changes_and_never_shares_it() -> None:
    (before,) = events(meeting("talks", "2007-12-13"))
    after, other = events(meeting("talks", "2007-12-14", title="Other words"), meeting("other", "2007-12-15"))

    assert before["UID"] == after["UID"] != other["UID"]


def test_a_series_has_a_calendar_of_its_own() -> None:
    series = Series(SeriesId("lakes"), "Lakes", spot=Spot("content/series/lakes.md"))
    talks = meeting("talks", "2007-12-13", series=(series.id,))

    found = pages(series, talks, meeting("other", "2007-12-15"))

    assert [str(one["SUMMARY"]) for one in parsed(found["series/lakes/meetings.ics"]).walk("VEVENT")] == [
        "Talks talks"
    ]


def test_every_line_of_the_first_archive_is_as_long_as_a_line_may_be() -> None:
    data = first_archive()["meetings.ics"]

    assert data.endswith(b"END:VCALENDAR\r\n")
    assert max(len(line) for line in data.split(b"\r\n")) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")


def test_the_stamp_of_an_entry_is_a_day_of_the_data() -> None:
    (bare,) = events(meeting("talks", "2007-12-13"))

    assert bare["DTSTAMP"].to_ical() == b"19700101T000000Z"
