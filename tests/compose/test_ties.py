"""Ties of articles, publishers and people as their pages show them."""

import json

from site_builder.compose.views.article import ArticleView
from site_builder.compose.views.names import PersonView, PlaceView, PublisherView
from site_builder.model.ids import ArticleId, MeetingId, PersonId, PlaceId, PublisherId
from site_builder.model.issue import Spot
from site_builder.model.records import Place, Publisher
from site_builder.model.records.parts import Coordinates, Participant, Presence
from site_builder.model.records.relations import (
    ArticleRelation,
    ArticleTie,
    MeetingRelation,
    MeetingTie,
    PublisherRelation,
    PublisherTie,
)
from tests.compose.archives import Records, article, meeting, note, pages, person, view


def tie(id: str, relation: str) -> ArticleTie:
    return ArticleTie(ArticleId(id), ArticleRelation(relation))


def publisher(id: str, **fields: object) -> Publisher:
    return Publisher(PublisherId(id), id.title(), spot=Spot(f"content/publishers/{id}.md"), **fields)  # type: ignore[arg-type]  # fields by name


def place(id: str, latitude: float, longitude: float) -> Place:
    return Place(
        PlaceId(id),
        id.title(),
        coordinates=Coordinates(latitude, longitude),
        spot=Spot(f"content/places/{id}.md"),
    )


COPIES: Records = (
    article(
        "first",
        published="2001",
        publisher=PublisherId("agency"),
        related=(tie("late", "contradicts"), tie("copy", "republished-by")),
    ),
    article(
        "copy",
        published="2002",
        publisher=PublisherId("paper"),
        related=(tie("first", "republishes"),),
    ),
    article("late", related=(tie("first", "contradicts"), tie("first", "translates"))),
    publisher("agency", related=(PublisherTie(PublisherId("paper"), PublisherRelation.REPUBLISHED_BY),)),
    publisher("paper", related=(PublisherTie(PublisherId("agency"), PublisherRelation.REPUBLISHER_OF),)),
)


def test_an_article_shows_what_it_is_tied_to_in_a_fixed_order() -> None:
    made = view(pages(*COPIES)["articles/first/"], ArticleView)

    assert [(one.label, [each.title for each in one.articles]) for one in made.ties] == [
        ("Republished by", ["Copy"]),
        ("Contradicts", ["Late"]),
    ]


def test_ties_are_said_to_machines_as_far_as_there_is_a_word() -> None:
    made = pages(*COPIES)

    def node(id: str) -> dict[str, object]:
        found = json.loads(str(view(made[f"articles/{id}/"], ArticleView).head.jsonld))["@graph"][0]
        assert isinstance(found, dict)
        return found

    assert "articles/first/" in json.dumps(node("copy")["isBasedOn"])
    assert "first" in json.dumps(node("late")["translationOfWork"])
    assert "first" in json.dumps(node("late")["citation"])


def test_a_publisher_shows_republications_both_ways() -> None:
    made = pages(*COPIES)
    agency, paper = (view(made[f"publishers/{id}/"], PublisherView) for id in ("agency", "paper"))

    assert [(one.ours.text, one.label, one.other.text) for one in agency.republications] == [
        ("First", "Republished by", "Copy")
    ]
    assert [(one.ours.text, one.label, one.other.text) for one in paper.republications] == [
        ("Copy", "Republishes", "First")
    ]
    assert [(one.label, [each.text for each in one.publishers]) for one in paper.ties] == [
        ("Republishes texts of", ["Agency"])
    ]


def test_kinds_of_note_are_told_by_article_from_five_articles_on() -> None:
    few = [article(f"a{number}", publisher=PublisherId("paper")) for number in range(4)]
    notes = [note("one", "a0"), note("two", "a0"), note("three", "a1", "gloss")]

    four = view(pages(publisher("paper"), *few, *notes)["publishers/paper/"], PublisherView)
    fifth = article("a4", publisher=PublisherId("paper"))
    five = view(pages(publisher("paper"), *few, fifth, *notes)["publishers/paper/"], PublisherView)

    assert four.by_kind == ()
    assert [(one.count.kind, one.count.count, one.articles) for one in five.by_kind] == [
        ("context", 2, 1),
        ("gloss", 1, 1),
    ]


def test_an_article_about_thirty_meetings_shows_three_and_names_the_others() -> None:
    meetings = [meeting(f"m{number:02}", f"20{number:02}") for number in range(30)]
    about = {"m00": "mention", **{f"m{number:02}": "report" for number in range(1, 30)}}

    made = view(pages(article("year", meetings=about), *meetings)["articles/year/"], ArticleView)

    assert [box.meeting.text for box in made.meetings] == ["Talks m01", "Talks m02", "Talks m03"]
    assert len(made.more_meetings) == 27
    assert made.more_meetings[-1].meeting.text == "Talks m00"


def test_a_person_has_the_part_and_the_office_of_each_meeting_and_met_only_those_who_were_there() -> None:
    guests = (
        Participant(PersonId("ann"), "Mayor"),
        Participant(PersonId("bea")),
        Participant(PersonId("cy"), part=Presence.ABSENT),
        Participant(PersonId("dan"), part=Presence.SPOKESPERSON),
    )
    people = (person(id) for id in ("ann", "bea", "cy", "dan"))
    made = pages(meeting("m1", "2001", participants=guests), *people)

    ann, cy = view(made["people/ann/"], PersonView), view(made["people/cy/"], PersonView)
    assert [(one.part, one.part_words, one.role) for one in ann.meetings] == [("participant", "", "Mayor")]
    assert [(one.part, one.part_words) for one in cy.meetings] == [("absent", "absent")]
    assert [one.text for one in ann.companions] == ["Bea"]
    assert cy.companions == ()


def test_a_cancelled_meeting_is_said_to_be_so_to_machines() -> None:
    cancelled = (MeetingTie(MeetingId("m2"), MeetingRelation.CANCELLED_BY),)
    made = pages(meeting("m1", "2001", related=cancelled), meeting("m2", "2000"))

    assert "EventCancelled" in str(made["meetings/m1/"].view)
    assert "EventCancelled" not in str(made["meetings/m2/"].view)


def test_places_nearby_are_the_nearest_first_and_none_is_far() -> None:
    made = pages(place("minsk", 53.9, 27.57), place("vileyka", 54.49, 26.91), place("sochi", 43.6, 39.72))

    found = view(made["places/minsk/"], PlaceView).nearby
    assert [(one.place.text, one.distance) for one in found] == [("Vileyka", "78 km")]
    assert view(made["places/sochi/"], PlaceView).nearby == ()


def test_places_on_both_sides_of_the_date_line_are_near() -> None:
    made = pages(place("east", 0, 179.9), place("west", 0, -179.9))

    assert [one.distance for one in view(made["places/east/"], PlaceView).nearby] == ["22 km"]
