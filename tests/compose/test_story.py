"""A meeting in the order of time: what led up to it, what came of it and of that, what followed."""

from site_builder.compose.story import MOST
from site_builder.compose.views.meeting_page import MeetingView
from site_builder.compose.views.story import StoryView
from site_builder.model.ids import EventId, MeetingId, TagId
from site_builder.model.kinds import Outcome
from site_builder.model.records import Event
from site_builder.model.records.parts import Statement
from site_builder.model.records.relations import MeetingRelation, MeetingTie
from site_builder.model.when import When
from tests.compose.archives import Record, article, meeting, note, pages, view

LOANS = (TagId("loans"),)


def story(*records: Record) -> StoryView:
    return view(pages(*records)["meetings/talks/"], MeetingView).story


def event(id: str, title: str, day: str, *tags: TagId) -> Event:
    return Event(EventId(id), title, When.parse(day), meetings=(MeetingId("talks"),), tags=tags)


def test_articles_events_and_related_meetings_stand_before_and_after_by_their_dates() -> None:
    made = story(
        meeting(
            "talks",
            "2007-12-13",
            related=(
                MeetingTie(MeetingId("eve"), MeetingRelation.PREPARED_BY),
                MeetingTie(MeetingId("next"), MeetingRelation.FOLLOWED_UP_BY),
            ),
        ),
        meeting("eve", "2007-12-01"),
        meeting("next", "2008-12"),
        article("preview", published="2007-12-12", meetings={"talks": "preview"}),
        article("undated-preview", meetings={"talks": "preview"}),
        article("analysis", published="2008-01", meetings={"talks": "analysis"}),
        article("report", published="2007-12-13", meetings={"talks": "report"}),
        article("mention", published="2009", meetings={"talks": "mention"}),
        event("vote", "A vote", "2007-12-10"),
        event("flood", "A flood", "2008-03-02"),
    )

    assert [(each.kind, each.link.text, each.offset) for each in made.before] == [
        ("meeting", "Talks eve", "12 days before"),
        ("event", "A vote", "three days before"),
        ("article", "Preview", "a day before"),
        ("article", "Undated Preview", ""),
    ]
    assert [(each.label, each.link.text) for each in made.after] == [
        ("Report", "Report"),
        ("Analysis", "Analysis"),
        ("", "A flood"),
        ("Followed up by", "Talks next"),
    ]
    assert [link.text for link in made.mentions] == ["Mention"]


def test_what_was_decided_stands_with_what_became_of_it() -> None:
    made = story(
        meeting(
            "talks",
            "2007-12-13",
            outcome=(
                Statement("A loan for the harbour bridge was agreed."),
                Statement("No new date was set."),
            ),
        ),
        article("report", published="2007-12-14", meetings={"talks": "report"}),
        event("paid", "The loan for the bridge is paid out", "2008-02-01", *LOANS),
        event("before", "A loan for the bridge is asked for", "2007-12-01", *LOANS),
        event("other", "Another loan for ships", "2008-03-01", *LOANS),
        note(
            "repaid",
            "report",
            "outcome",
            outcome=Outcome.CAME_TRUE,
            claim="The loan for the bridge will be repaid.",
            settled=When.parse("2012"),
            tags=LOANS,
        ),
        note(
            "same-day",
            "report",
            "outcome",
            outcome=Outcome.CAME_TRUE,
            claim="The loan for the bridge will be paid.",
            settled=When.parse("2008-02-01"),
            tags=LOANS,
        ),
    )

    loan, date = made.decisions
    assert [(each.link.text, each.offset) for each in loan.since] == [
        ("The loan for the bridge is paid out", "seven weeks later"),
        ("Finding repaid.", "about five years later"),
    ]
    assert date.since == ()


def test_words_of_a_topic_alone_make_nothing_a_consequence_of_a_decision() -> None:
    topic = TagId("harbour-league")
    tied = {"tags": (topic,), "settled": When.parse("2010"), "outcome": Outcome.CAME_TRUE}

    made = story(
        meeting("talks", "2007", outcome=(Statement("The harbour league was not enlarged."),)),
        article("report", published="2008", meetings={"talks": "report"}),
        note("office", "report", "outcome", claim="Ada heads the harbour league.", **tied),
        note("larger", "report", "outcome", claim="The harbour league will be enlarged.", **tied),
    )

    assert [each.link.text for each in made.decisions[0].since] == ["Finding larger."]


def test_of_many_moments_those_nearest_to_the_day_are_told() -> None:
    previews = [
        article(f"p{n:02}", published=f"2007-{1 + n // 28:02}-{1 + n % 28:02}", meetings={"talks": "preview"})
        for n in range(70)
    ]

    made = story(meeting("talks", "2007-12-13"), *previews)

    assert len(made.before) == MOST
    assert made.before[-1].link.text == "P69"
    assert made.all is not None and made.all.text == "All 70 articles"
