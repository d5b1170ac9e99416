"""Meetings, events and articles on one line of time."""

from site_builder.compose.views.timeline import TimelineView
from site_builder.model.ids import EventId
from site_builder.model.records import Event
from site_builder.model.records.parts import Certainty, Source, Stance
from site_builder.model.when import When
from tests.compose.archives import article, meeting, pages, view


def test_everything_dated_stands_in_its_year_and_undated_articles_at_the_end() -> None:
    archive = (
        article("report", published="2007-12-13"),
        article("leaflet"),
        meeting("talks", "2007-12-13"),
        Event(EventId("vote"), "A vote", When.parse("2008-03"), certainty=Certainty.LOW),
    )

    made = view(pages(*archive)["timeline/"], TimelineView)

    assert [(year.year, year.id, [one.id for one in year.entries]) for year in made.years] == [
        ("2007", "y2007", ["meeting-talks", "article-report"]),
        ("2008", "y2008", ["event-vote"]),
        ("Date unknown", "undated", ["article-leaflet"]),
    ]
    vote = made.years[1].entries[0]
    assert (vote.label, vote.certainty_words, vote.url) == ("Event", "low certainty", "")


def test_of_an_event_no_source_speaks_of_a_claim() -> None:
    sources = tuple(Source(stance.value, stance=stance) for stance in Stance)

    made = view(
        pages(Event(EventId("vote"), "A vote", When.parse("2008"), sources=sources))["timeline/"],
        TimelineView,
    )

    told = {one.title: one.stance_words for one in made.years[0].entries[0].sources}
    assert told == {"supports": "", "contradicts": "contradicts this", "context": ""}


def test_a_meeting_is_told_where_an_article_is_about_it() -> None:
    archive = (
        meeting("talks", "2007"),
        meeting("quiet", "2008"),
        article("report", meetings={"talks": "report"}),
    )

    made = view(pages(*archive)["timeline/"], TimelineView)

    assert {one.id: one.is_told for year in made.years for one in year.entries} == {
        "meeting-talks": True,
        "meeting-quiet": False,
        "article-report": False,
    }
