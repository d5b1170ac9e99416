"""A meeting's page: its facts, who wrote about it, which notes concern it, what came before and after."""

from dataclasses import replace

from site_builder.compose.views.meeting import MeetingsView
from site_builder.compose.views.meeting_page import MeetingView
from site_builder.model.ids import ArticleId, MeetingId, PersonId, SeriesId
from site_builder.model.records import Series
from site_builder.model.records.note import AlsoOn
from site_builder.model.records.parts import Participant, Presence
from tests.compose.archives import Record, Records, article, meeting, note, pages, person, view
from tests.compose.library import LIBRARY


def meeting_view(id: str, *records: Record) -> MeetingView:
    return view(pages(*records)[f"meetings/{id}/"], MeetingView)


def test_facts_are_shown_with_their_sources_and_their_doubts() -> None:
    made = meeting_view("lake-2007", *LIBRARY)

    assert (made.record.date.words, made.record.venue) == ("13–14 December 2007", "The old mill")
    assert [each.person.text for each in made.record.people[0].people] == ["Ada Arm", "Bo Berg"]
    assert [(each.statement.text, each.statement.sources[0].citation) for each in made.story.decisions] == [
        ("A loan was agreed.", "Gazette 5")
    ]
    assert made.record.certainty_words == "medium certainty"
    assert made.record.certainty_note == "The second day is inferred."


def test_who_was_there_is_told_from_who_spoke_for_it_and_who_stayed_away() -> None:
    parts = {"ann": Presence.ABSENT, "ben": Presence.PARTICIPANT, "cy": Presence.SPOKESPERSON}
    talks = replace(
        meeting("talks", "2007"),
        participants=tuple(Participant(PersonId(id), part=part) for id, part in parts.items()),
    )

    made = meeting_view("talks", talks, *(person(id) for id in parts))

    assert [(group.label, [one.person.text for one in group.people]) for group in made.record.people] == [
        ("Present", ["Ben"]),
        ("Spoke for it", ["Cy"]),
        ("Absent", ["Ann"]),
    ]


def test_notes_concern_a_meeting_by_name_or_by_their_article() -> None:
    archive: Records = (
        meeting("talks", "2007"),
        meeting("other", "2008"),
        article("report", published="2007", meetings={"talks": "report"}),
        article("mention", published="2008", meetings={"talks": "mention"}),
        note("on-report", "report"),
        note("on-report-about-other", "report", meetings=(MeetingId("other"),)),
        note("on-mention", "mention"),
        note("on-mention-by-name", "mention", meetings=(MeetingId("talks"),)),
    )

    assert [one.id for one in meeting_view("talks", *archive).notes] == ["on-report", "on-mention-by-name"]
    assert [one.id for one in meeting_view("other", *archive).notes] == ["on-report-about-other"]


def test_a_shared_note_is_listed_with_its_words_in_the_article_on_the_meeting() -> None:
    archive: Records = (
        meeting("talks", "2008"),
        article("earlier", published="2007"),
        article("report", published="2008", meetings={"talks": "report"}),
        note("shared", "earlier", also=(AlsoOn(ArticleId("report"), "words"),)),
        note("named", "earlier", meetings=(MeetingId("talks"),)),
    )

    shown = {one.id: one for one in meeting_view("talks", *archive).notes}

    assert shown["shared"].article.text == "Report"
    assert shown["shared"].words_url == "../../articles/report/index.html#q-shared"
    assert shown["named"].article.text == "Earlier"


def test_the_meetings_before_and_after_say_who_was_at_both() -> None:
    archive: Records = (
        *(person(id) for id in ("ann", "ben", "cy")),
        meeting("m1", "2001", "ann"),
        meeting("m2", "2002", "ben", "nobody-known"),
        meeting("m3", "2003", "ann", "ben", "nobody-known"),
        meeting("m4", "2004", "cy"),
        meeting("m5", "2005", "ben", "ann", "cy"),
        meeting("m6", "2006"),
    )

    made = meeting_view("m3", *archive)

    assert made.previous is not None
    assert (made.previous.meeting.title, made.previous.people) == ("Talks m2", "Ben")
    assert made.next is not None
    assert (made.next.meeting.title, made.next.people) == ("Talks m5", "Ann and Ben")
    assert meeting_view("m4", *archive).previous is None
    assert meeting_view("m6", *archive).previous is None


def test_who_only_spoke_for_a_meeting_or_stayed_away_leads_to_no_other_one() -> None:
    elsewhere = (Participant(PersonId("ann"), part=Presence.SPOKESPERSON),)
    missing = (Participant(PersonId("ann"), part=Presence.ABSENT),)
    archive: Records = (
        person("ann"),
        meeting("m1", "2001", "ann"),
        replace(meeting("m2", "2002"), participants=elsewhere),
        replace(meeting("m3", "2003"), participants=missing),
        meeting("m4", "2004", "ann"),
    )

    assert meeting_view("m2", *archive).previous is None
    assert meeting_view("m3", *archive).next is None
    made = meeting_view("m4", *archive)
    assert made.previous is not None and made.previous.meeting.title == "Talks m1"


def test_a_meeting_that_a_wider_series_names_as_the_next_is_not_named_again() -> None:
    wide = Series(SeriesId("wide"), title="All sessions")
    narrow = Series(SeriesId("narrow"), title="Sessions", part_of=SeriesId("wide"))
    archive: Records = (
        wide,
        narrow,
        person("ann"),
        meeting("m1", "2001", "ann", series=(SeriesId("wide"),)),
        meeting("m2", "2002", "ann", series=(SeriesId("narrow"),)),
    )

    assert meeting_view("m2", *archive).previous is None


def test_of_many_people_at_two_meetings_the_first_are_named() -> None:
    ids = ("ann", "ben", "cy", "dee", "eve")
    archive: Records = (*map(person, ids), meeting("m1", "2001", *ids), meeting("m2", "2002", *ids))

    made = meeting_view("m2", *archive)

    assert made.previous is not None and made.previous.people == "Ann, Ben and 3 others"


def test_the_index_groups_meetings_by_the_year_in_which_they_began() -> None:
    made = view(pages(meeting("b", "2007-12-31/2008-01-01"), meeting("a", "2007"))["meetings/"], MeetingsView)

    assert [(year.year, [one.title for one in year.meetings]) for year in made.years] == [
        ("2007", ["Talks a", "Talks b"])
    ]
    assert made.years[0].meetings[0].articles_words == "no articles"
