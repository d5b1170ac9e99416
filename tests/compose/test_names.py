"""People, places, publishers and tags, and their directories."""

import pytest

from site_builder.compose.parts import identifiers
from site_builder.compose.place import coordinate_words
from site_builder.compose.views.names import DirectoryView, PersonView, PlaceView, PublisherView, TagView
from site_builder.model.ids import EventId, PlaceId, TagId
from site_builder.model.issue import Spot
from site_builder.model.records import Event, Place
from site_builder.model.records.parts import Coordinates
from site_builder.model.when import When
from tests.compose.archives import Records, article, meeting, note, pages, person, view
from tests.compose.library import LIBRARY


def test_a_person_has_spellings_meetings_companions_articles_notes_and_events() -> None:
    made = view(pages(*LIBRARY)["people/ada-arm/"], PersonView)

    assert (made.role, made.other_names) == ("President", ("Ada Årm",))
    assert [one.meeting.title for one in made.meetings] == ["Talks lake-2007", "Talks lake-2008"]
    assert [(one.text, one.count) for one in made.companions] == [("Bo Berg", 1), ("Cy Cole", 1)]
    assert made.said and [one.id for group in made.said.groups for one in group.items] == ["loan-was-paid"]
    assert made.notes == ()
    assert [one.id for one in made.events] == ["election"]
    assert len(made.articles) == 1


def test_companions_met_most_often_come_first() -> None:
    archive: Records = (
        *(person(id) for id in ("ann", "ben", "cy")),
        meeting("m1", "2001", "ann", "ben", "cy"),
        meeting("m2", "2002", "ann", "cy"),
    )

    made = view(pages(*archive)["people/ann/"], PersonView)

    assert [(one.text, one.count) for one in made.companions] == [("Cy", 2), ("Ben", 1)]


def test_a_place_says_where_it_lies_and_who_met_there() -> None:
    made = view(pages(*LIBRARY)["places/lake-town/"], PlaceView)

    assert (made.country, made.coordinates) == ("Lakeland", "53.9° N, 27.57° W")
    assert [(one.text, one.count) for one in made.people] == [("Ada Arm", 1), ("Bo Berg", 1)]
    assert [one.title for one in made.meetings] == ["Talks lake-2007"]


def test_places_and_topics_show_their_events() -> None:
    vote = Event(
        EventId("vote"),
        "A vote",
        When.parse("2008-03-02"),
        places=(PlaceId("lake-town"),),
        tags=(TagId("votes"),),
        spot=Spot("content/events/vote.md"),
    )

    made = pages(vote, Place(PlaceId("lake-town"), "Lake Town"))

    assert [one.title for one in view(made["places/lake-town/"], PlaceView).events] == ["A vote"]
    assert [one.title for one in view(made["tags/votes/"], TagView).events] == ["A vote"]
    assert made["tags/votes/"].spot == vote.spot.at("tags", 0)
    (entry,) = view(made["tags/"], DirectoryView).entries
    assert (entry.counts_words, entry.weight) == ("1 event", 1)


def test_coordinates_name_their_hemispheres() -> None:
    assert coordinate_words(Coordinates(-33.5, 151)) == "33.5° S, 151° E"
    assert coordinate_words(None) == ""


def test_a_publisher_has_its_articles_the_meetings_they_are_about_and_the_kinds_of_notes_on_them() -> None:
    made = view(pages(*LIBRARY)["publishers/the-courier/"], PublisherView)

    assert [one.title for one in made.articles][-1] == "Überblick"
    assert [(one.text, one.count) for one in made.meetings] == [
        ("Talks lake-2007", 2),
        ("Talks lake-2008", 2),
    ]
    assert [(one.kind, one.count) for one in made.counts] == [
        ("correction", 1),
        ("superseded", 1),
        ("outcome", 2),
        ("translation", 1),
    ]
    assert made.site is not None and made.site.text == "courier.example"


def test_a_tag_needs_no_file_to_have_a_page() -> None:
    made = view(pages(article("visit", tags=(TagId("union-state"),)))["tags/union-state/"], TagView)

    assert made.title == "Union state"
    assert len(made.articles) == 1


def test_topics_of_the_same_articles_are_related() -> None:
    archive: Records = (
        article("one", tags=(TagId("gas"), TagId("loan"))),
        article("two", tags=(TagId("gas"), TagId("loan"), TagId("army"))),
        note("a", "one", tags=(TagId("gas"),)),
    )

    made = view(pages(*archive)["tags/gas/"], TagView)

    assert [(one.text, one.count) for one in made.related] == [("Loan", 2), ("Army", 1)]
    assert [one.id for one in made.notes] == ["a"]


def test_a_directory_is_by_name_and_counts_what_there_is() -> None:
    made = view(pages(*LIBRARY)["people/"], DirectoryView)

    assert [(one.text, one.counts_words) for one in made.entries] == [
        ("Ada Arm", "1 article, 2 meetings, 1 note, 1 event"),
        ("Bo Berg", "1 article, 2 meetings"),
        ("Cy Cole", "1 meeting"),
    ]


def test_a_directory_of_nothing_is_not_made() -> None:
    assert not {"people/", "places/", "publishers/", "tags/"} & set(pages(article("visit")))


@pytest.mark.parametrize(
    ("register", "value", "text", "url"),
    [
        ("wikidata", "Q7747", "Wikidata Q7747", "https://www.wikidata.org/wiki/Q7747"),
        ("geonames", "625144", "GeoNames 625144", "https://www.geonames.org/625144/"),
        ("wikidata", "javascript:1", "Wikidata javascript:1", ""),
        ("wikidata", "Q1/../x", "Wikidata Q1/../x", ""),
        ("museum", "X-12", "Museum X-12", ""),
        ("museum", "https://museum.example/12", "Museum", "https://museum.example/12"),
        ("museum", 'https://museum.example/"x', 'Museum https://museum.example/"x', ""),
    ],
)
def test_identifiers_are_linked_only_where_their_register_and_form_are_known(
    register: str, value: str, text: str, url: str
) -> None:
    (link,) = identifiers({register: value})

    assert (link.text, link.url) == (text, url)
