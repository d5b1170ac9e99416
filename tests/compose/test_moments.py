"""What the drawings of time show."""

from site_builder.compose.views.home import HomeView
from site_builder.compose.views.meeting_page import MeetingView
from site_builder.compose.views.names import PersonView, TagView
from site_builder.compose.views.picture import DrawingView
from site_builder.compose.views.timeline import TimelineView
from site_builder.model.ids import EventId, MeetingId, PersonId, PlaceId, TagId
from site_builder.model.page import Page
from site_builder.model.records import Event, Place
from site_builder.model.when import When
from tests.compose.archives import article, meeting, note, pages, person, view

ARCHIVE = (
    article("report", published="2007-12-13", people=(PersonId("baker"),), meetings={"pier": "report"}),
    article("leaflet"),
    meeting("pier", "2007-12-14", "baker", place=PlaceId("harbour"), tags=(TagId("boats"),)),
    meeting("bridge", "2012-05-01", "baker", tags=(TagId("boats"),)),
    meeting("market", "2021", tags=(TagId("boats"),)),
    Event(EventId("vote"), "A vote", When.parse("2008-03"), meetings=(MeetingId("pier"),)),
    person("baker"),
    Place(PlaceId("harbour"), name="Harbour"),
    note("found", "report", "outcome", known_since=When.parse("2009-12")),
    note("always", "report", "correction", known_since=When.parse("1999")),
    note("aside", "report", "gloss", known_since=When.parse("2020")),
)


def made() -> dict[str, Page]:
    return pages(*ARCHIVE)


def lying(page: Page, kind: type[HomeView] | type[MeetingView] | type[TimelineView]) -> DrawingView:
    picture = view(page, kind).picture
    assert picture is not None
    return picture.lying


def test_a_meeting_is_known_by_its_place_and_month_and_named_in_full() -> None:
    marks = lying(made()[""], HomeView).marks

    assert [mark.words.text for mark in marks if mark.words] == ["Harbour, December 2007", "May 2012", "2021"]
    assert [mark.is_told for mark in marks] == [True, False, False]
    assert marks[0].name == "Harbour, December 2007. Meeting, 14 December 2007: Talks pier"
    assert marks[0].url == "meetings/pier/index.html"


def test_an_article_ages_from_its_printing_by_what_was_settled_overtaken_or_wrong() -> None:
    (lane,) = lying(made()[""], HomeView).lanes

    assert lane.mark.url == "articles/report/index.html"
    assert {finding.kind for finding in lane.findings} == {"outcome", "correction"}
    # What was known before it was printed does not stand before it.
    assert min(finding.at for finding in lane.findings) == lane.mark.x
    assert lane.end >= max(finding.at for finding in lane.findings)


def test_the_timeline_has_strokes_for_events() -> None:
    assert len(lying(made()["timeline/"], TimelineView).events) == 1


def test_a_meeting_stands_between_its_articles_and_events() -> None:
    found = lying(made()["meetings/pier/"], MeetingView)

    assert [(mark.kind, bool(mark.url)) for mark in found.marks] == [("article", True), ("own", False)]
    assert view(made()["meetings/bridge/"], MeetingView).picture is None


def test_years_of_a_topic_and_a_person_are_charted_when_there_are_three() -> None:
    chart = view(made()["tags/boats/"], TagView).chart

    assert chart is not None and chart.words == "2007: 1, 2012: 1, 2021: 1"
    assert view(made()["people/baker/"], PersonView).chart is None


def test_an_article_without_a_date_is_not_drawn() -> None:
    names = [lane.mark.name for lane in lying(made()["timeline/"], TimelineView).lanes]

    assert names == ["Report. Article, 13 December 2007"]
