"""Series of meetings: their pages, the list of them, and a meeting's neighbours in each."""

import json

from site_builder.compose.edition import desk, edition
from site_builder.compose.series import neighbours_in_series
from site_builder.compose.views.meeting import MeetingsView
from site_builder.compose.views.series import SeriesIndexView, SeriesView
from site_builder.model.ids import MeetingId, PersonId, SeriesId
from site_builder.model.issue import Spot
from site_builder.model.records import Series
from site_builder.model.records.parts import Participant, Presence, Statement
from tests.compose.archives import CONFIG, Records, article, linked, meeting, pages, person, view


def series(id: str, **fields: object) -> Series:
    return Series(SeriesId(id), id.title(), spot=Spot(f"content/series/{id}.md"), **fields)  # type: ignore[arg-type]  # fields by name


COUNCIL: Records = (
    series("council", part_of=SeriesId("talks")),
    series("talks"),
    meeting("first", "2001", "ann", series=(SeriesId("council"),)),
    meeting(
        "second",
        "2002",
        "ann",
        series=(SeriesId("council"),),
        outcome=(Statement("A loan was agreed."), Statement("A bridge too.")),
    ),
    meeting("third", "2003", "ann", series=(SeriesId("talks"),)),
    article("report", meetings={"second": "report"}),
    person("ann"),
)


def test_a_series_lists_its_meetings_in_order_with_what_each_decided() -> None:
    made = view(pages(*COUNCIL)["series/talks/"], SeriesView)

    assert [(one.number, one.meeting.title, one.decided, one.more_decided) for one in made.meetings] == [
        (1, "Talks first", "", 0),
        (2, "Talks second", "A loan was agreed.", 1),
        (3, "Talks third", "", 0),
    ]
    assert (made.total, made.span, made.articles_words) == (3, "2001 – 2003", "1 article")
    assert [(one.text, one.count) for one in made.people] == [("Ann", 3)]


def test_wider_and_narrower_series_lead_to_each_other() -> None:
    made = pages(*COUNCIL)
    wider, narrower = view(made["series/talks/"], SeriesView), view(made["series/council/"], SeriesView)

    assert [(one.text, one.count) for one in wider.narrower] == [("Council", 2)]
    assert [one.text for one in narrower.wider] == ["Talks"]
    assert [one.within.text if one.within else "" for one in wider.meetings] == ["Council", "Council", ""]


def test_the_list_of_series_puts_the_narrower_below_the_wider() -> None:
    made = view(pages(*COUNCIL, series("alone"))["series/"], SeriesIndexView)

    assert [(one.link.text, one.depth, one.counts_words) for one in made.series] == [
        ("Alone", 0, "no meetings, no articles"),
        ("Talks", 0, "3 meetings, 1 article"),
        ("Council", 1, "2 meetings, 1 article"),
    ]


def test_the_list_of_meetings_leads_to_series_and_there_is_no_list_without_any() -> None:
    made, none = pages(*COUNCIL), pages(meeting("first", "2001"))

    assert [one.text for one in view(made["meetings/"], MeetingsView).series] == ["Talks", "Council"]
    assert view(none["meetings/"], MeetingsView).all_series is None
    assert "series/" not in none


def test_a_meeting_has_neighbours_in_each_of_its_series_the_narrowest_first() -> None:
    archive = linked(*COUNCIL)
    here = desk(edition(archive, {}, CONFIG, None), "meetings/second/")

    council, talks = neighbours_in_series(here, archive.meetings[MeetingId("second")])

    assert (council.series.text, council.number, council.total) == ("Council", 2, 2)
    assert council.previous and council.previous.title == "Talks first"
    assert council.next is None
    assert (talks.series.text, talks.number, talks.total) == ("Talks", 2, 3)
    assert talks.next and talks.next.title == "Talks third"


def test_of_a_series_too_long_for_one_page_each_year_has_its_own() -> None:
    many = (
        meeting(f"m{year}-{number}", f"{year}", series=(SeriesId("talks"),))
        for year in (2001, 2002)
        for number in range(80)
    )
    made = pages(series("talks"), *many)

    whole, year = view(made["series/talks/"], SeriesView), view(made["series/talks/2002/"], SeriesView)
    assert (whole.total, whole.meetings, [part.text for part in whole.parts]) == (160, (), ["2001", "2002"])
    assert (len(year.meetings), year.meetings[0].number) == (80, 81)


def test_who_was_not_there_took_no_part_in_a_series() -> None:
    guests = (Participant(PersonId("ann")), Participant(PersonId("bea"), part=Presence.SPOKESPERSON))
    made = view(
        pages(
            series("talks"),
            meeting("first", "2001", participants=guests, series=(SeriesId("talks"),)),
            person("ann"),
            person("bea"),
        )["series/talks/"],
        SeriesView,
    )

    assert [one.text for one in made.people] == ["Ann"]


def test_a_series_says_its_meetings_to_machines() -> None:
    made = pages(*COUNCIL)

    node = json.loads(str(view(made["series/council/"], SeriesView).head.jsonld))["@graph"][0]

    assert node["@type"] == "EventSeries"
    assert [one["name"] for one in node["subEvent"]] == ["Talks first", "Talks second"]
    assert node["superEvent"]["name"] == "Talks"
