"""What a search finds: the words that pages show, where they stand, and nothing that is not published."""

from dataclasses import replace

from site_builder.compose import search_records
from site_builder.model.body import Block, Body, PlacedNote
from site_builder.model.ids import (
    ArticleId,
    EssayId,
    EventId,
    MeetingId,
    NoteId,
    PersonId,
    PlaceId,
    PublisherId,
    SeriesId,
)
from site_builder.model.records import Essay, Event, Place, Publisher, Series, Tag
from site_builder.model.records.note import Status
from site_builder.model.search import Facet, Passage, SearchRecord
from site_builder.model.when import When
from tests.compose.archives import CONFIG, Record, article, bodies, linked, meeting, note, person


def found(*records: Record) -> dict[str, SearchRecord]:
    """The search records of an archive by address."""
    archive = linked(*records)
    return {record.url: record for record in search_records(archive, bodies(archive), CONFIG)}


def facet(record: SearchRecord, wanted: Facet) -> list[str]:
    return [value for facet, value in record.facets if facet is wanted]


def test_a_note_is_found_in_its_article_and_leads_to_its_place_there() -> None:
    whole = found(
        article("a"), note("a-one", "a", "outcome", body="See **the ledger**.", claim="It was paid.")
    )

    text, beside = whole["articles/a/index.html"].passages

    assert text == Passage("Some words.")
    assert beside == Passage(
        "Finding a-one.\nIt was paid.\nSee the ledger.", "note-a-one", kind="outcome", number=1
    )


def test_what_is_withdrawn_replaced_or_a_draft_is_not_found() -> None:
    whole = found(
        article("a"),
        note("gone", "a", status=Status.WITHDRAWN),
        note("draft", "a", status=Status.DRAFT),
        note("old", "a"),
        note("new", "a", supersedes=NoteId("old")),
    )

    notes = [passage.fragment for passage in whole["articles/a/index.html"].passages[1:]]

    assert notes == ["note-new"]


def test_words_under_a_heading_lead_to_the_heading() -> None:
    archive = linked(article("a"))
    blocks = (
        Block("<p>First.</p>"),
        Block('<h2 id="h-gas-oil">Gas &amp; <em>oil</em></h2>'),
        Block("<p>Second.</p>"),
        Block('<h2 id="h-end">End</h2>'),
    )
    text = "First.\nGas & oil\nSecond.\nEnd"

    record = search_records(archive, {ArticleId("a"): Body.of(ArticleId("a"), text, blocks)}, CONFIG)[0]

    assert record.passages == (
        Passage("First."),
        Passage("Second.", "h-gas-oil", "Gas & oil"),
        Passage("", "h-end", "End"),
    )


def test_a_search_is_narrowed_by_what_an_article_and_its_notes_are_about() -> None:
    whole = found(
        article(
            "a",
            publisher=PublisherId("p"),
            published="2007-12-13",
            people=(PersonId("ada"),),
            meetings={"m": "report"},
        ),
        note("a-one", "a", "outcome", people=(PersonId("bo"),)),
        meeting("m", "2007-12-12", "ada"),
        person("ada"),
        person("bo"),
        Publisher(PublisherId("p"), "The Paper"),
    )
    record = whole["articles/a/index.html"]

    assert [facet(record, each) for each in Facet] == [
        ["Article"],
        ["What happened"],
        ["Ada", "Bo"],
        ["The Paper"],
        ["Talks m"],
        ["2007"],
    ]
    assert (record.day, record.since, record.date, record.detail) == (
        "2007-12-13",
        "2007-12-13",
        "13 December 2007",
        "The Paper",
    )


def test_what_has_no_date_is_undated_and_an_about_date_stays_one() -> None:
    whole = found(article("a"), article("b", published="2007~"))

    assert facet(whole["articles/a/index.html"], Facet.YEAR) == ["Undated"]
    assert whole["articles/b/index.html"].since == "2007~"


def test_two_people_of_one_name_are_told_apart() -> None:
    whole = found(person("ada-1", name="Ada"), person("ada-2", name="Ada"), person("bo"))

    people = [facet(record, Facet.PERSON) for record in whole.values()]

    assert people == [["Ada (ada-1)"], ["Ada (ada-2)"], ["Bo"]]


def test_everything_with_a_page_or_a_place_is_found_under_its_names() -> None:
    whole = found(
        replace(meeting("m", "2007", "ada"), summary="They met.", venue="The hall", place=PlaceId("town")),
        person("ada", role="Baker", also_known_as=("Пекарь",), body="She *bakes*."),
        Place(PlaceId("town"), "Town", country="Land"),
        Publisher(PublisherId("p"), "Paper", also_known_as=("Zeitung",)),
        Tag("gas", also_known_as=("Methane",)),  # type: ignore[arg-type]  # an id is a text
        Essay(EssayId("about"), "About", body="Words.\n\n## Why\n\nBecause."),
        Event(
            EventId("flood"), "A flood", When.parse("2008-03"), meetings=(MeetingId("m"),), body="It rained."
        ),
    )

    told = {
        record.title: (url, [line for passage in record.passages for line in passage.text.split("\n")])
        for url, record in whole.items()
    }

    assert told == {
        "About": ("about/index.html", ["Words.", "Because."]),
        "Talks m": ("meetings/m/index.html", ["They met.", "The hall", "Ada"]),
        "Ada": ("people/ada/index.html", ["Baker", "Пекарь", "She bakes."]),
        "Town": ("places/town/index.html", ["Land"]),
        "Paper": ("publishers/p/index.html", ["Zeitung"]),
        "Gas": ("tags/gas/index.html", ["Methane"]),
        "A flood": ("timeline/index.html#event-flood", ["It rained."]),
    }


def test_a_note_without_a_place_in_the_text_is_left_to_its_own_page() -> None:
    archive = linked(article("a"), note("lost", "a"), note("kept", "a"))
    placed = PlacedNote(NoteId("kept"), 1, "words", "r-kept")
    body = Body.of(ArticleId("a"), "words", (Block("<p>words</p>", (placed,)),), lost=(NoteId("lost"),))

    record = search_records(archive, {ArticleId("a"): body}, CONFIG)[0]

    assert [passage.fragment for passage in record.passages] == ["", "note-kept"]


def test_a_series_is_found_with_its_meetings() -> None:
    council = Series(SeriesId("council"), "The council", "Its sessions.", body="Held *yearly*.")
    whole = found(meeting("m", "2007", series=(SeriesId("council"),)), council)

    record = whole["series/council/index.html"]
    assert (record.title, record.detail) == ("The council", "1 meeting")
    assert [passage.text for passage in record.passages] == ["Its sessions.\nHeld yearly."]
    assert facet(record, Facet.MEETING) == ["Talks m"]
