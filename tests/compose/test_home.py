"""The pages that speak for the archive: home, essays, 404, and what every page knows of the site."""

from dataclasses import replace

import pytest

from site_builder.compose import site_view
from site_builder.compose.home import MOST_MEETINGS, MOST_NOTES
from site_builder.compose.views.home import EssayView, HomeView, MissingView
from site_builder.model.ids import EssayId
from site_builder.model.records import Essay
from site_builder.model.records.parts import Change
from site_builder.model.when import Day, When
from tests.compose.archives import CONFIG, article, linked, meeting, note, pages, view
from tests.compose.library import LIBRARY


def test_the_newest_notes_come_first() -> None:
    notes = [note(f"n{day:02}", "visit", "superseded", created=Day(2026, 1, day)) for day in range(1, 13)]

    made = view(pages(article("visit"), *notes)[""], HomeView)

    assert [one.id for one in made.newest_notes] == [f"n{day:02}" for day in range(12, 12 - MOST_NOTES, -1)]
    assert made.no_longer_true == made.newest_notes


def test_the_strip_of_time_keeps_the_meetings_most_written_about() -> None:
    many = [meeting(f"m{n:03}", f"{1900 + n}") for n in range(MOST_MEETINGS + 5)]
    report = article("report", meetings={f"m{MOST_MEETINGS + 4:03}": "report"})

    made = view(pages(*many, report)[""], HomeView)

    assert len(made.meetings) == MOST_MEETINGS
    assert made.meetings[-1].title == f"Talks m{MOST_MEETINGS + 4:03}"
    assert [one.year for one in made.meetings] == sorted(one.year for one in made.meetings)


def test_home_says_how_much_there_is_and_leads_to_each_index() -> None:
    made = view(pages(*LIBRARY)[""], HomeView)

    assert [(one.text, one.count) for one in made.sizes] == [
        ("Articles", 4),
        ("Meetings", 3),
        ("Notes", 7),
        ("People", 3),
        ("Place", 1),
        ("Publisher", 1),
        ("Topics", 2),
    ]
    assert made.about is not None and made.about.url == "about/index.html"
    assert made.head.title == "Reading Room"


def test_newest_articles_come_first_and_undated_ones_last() -> None:
    archive = (article("a", published="2007"), article("b", published="2021"), article("c"))

    made = view(pages(*archive)[""], HomeView)

    assert [one.title for one in made.articles] == ["B", "A", "C"]


def test_the_example_stands_at_the_head_and_is_not_repeated_below() -> None:
    known = {"known_since": When.parse("2009"), "quote": "the boats will leave in the evening"}
    notes = (note("stale", "visit", "superseded", **known), note("other", "visit", "superseded"))

    made = view(pages(article("visit", published="2007"), *notes)[""], HomeView)

    assert made.example is not None and made.example.known is not None
    assert (made.example.note.id, made.example.known.words) == ("stale", "2009")
    assert made.example.text_kind == "full"
    assert [one.id for one in made.no_longer_true] == ["other"]


def test_bars_of_kinds_are_shares_of_the_most_frequent() -> None:
    notes = (*(note(f"n{n}", "visit", "outcome") for n in range(4)), note("one", "visit", "gloss"))

    made = view(pages(article("visit"), *notes)[""], HomeView)

    assert [(each.count.kind, each.share) for each in made.counts] == [("outcome", 100), ("gloss", 25)]


def test_home_shows_the_latest_changes_to_our_own_notes() -> None:
    history = tuple(Change(Day(2026, 1, day), f"Change {day}") for day in range(1, 6))

    made = view(pages(article("visit"), note("n", "visit", history=history))[""], HomeView)

    assert [one.change for one in made.corrections] == ["Change 5", "Change 4", "Change 3"]


def test_there_is_a_way_in_for_who_reads_who_checks_and_who_teaches() -> None:
    made = view(pages(*LIBRARY)[""], HomeView)

    assert [way.title for way in made.ways_in] == ["To read", "To check and cite", "To teach"]
    addresses = set(pages(*LIBRARY))
    led_to = {link.url.removesuffix("index.html") for way in made.ways_in for link in way.links}
    assert led_to <= addresses


def test_essays_keep_their_order_and_lead_to_each_other() -> None:
    made = view(pages(*LIBRARY)["method/"], EssayView)

    assert [link.text for link in made.others] == ["About this room"]


def test_headings_of_an_essay_can_be_linked_to() -> None:
    assert '<h2 id="h-why">' in view(pages(*LIBRARY)["about/"], EssayView).body


def test_the_page_for_missing_addresses_has_links_that_work_at_any_depth() -> None:
    made = view(pages(*LIBRARY)["404.html"], MissingView)

    assert made.head.root == "/room/"
    assert {link.url for link in made.ways_in} >= {"/room/index.html", "/room/articles/index.html"}
    assert (made.head.canonical, made.head.robots, made.head.kind) == ("", "noindex", "404")


def test_navigation_names_what_the_archive_has() -> None:
    full, bare = (site_view(linked(*records), CONFIG, {}) for records in (LIBRARY, ()))

    assert [entry.text for entry in full.navigation] == (
        ["Articles", "Meetings", "Timeline", "Notes", "People", "Places", "Topics", "About"]
    )
    assert [entry.text for entry in bare.navigation] == ["Articles", "Meetings", "Timeline", "Notes"]


def test_the_site_knows_its_assets_by_their_address_from_the_root() -> None:
    made = site_view(linked(), CONFIG, {"stylesheet": "assets/theme.1.css"})

    assert (made.stylesheet, made.script, made.base_url) == (
        "assets/theme.1.css",
        "",
        "https://archive.example/room/",
    )
    assert (made.language, made.own_language) == ("en", "")


def test_the_section_of_a_page_is_one_of_the_navigation() -> None:
    archive = (*LIBRARY, Essay(EssayId("aaa"), "First", order=-1))
    sections = {entry.section for entry in site_view(linked(*archive), CONFIG, {}).navigation}

    assert sections >= {"articles", "meetings", "timeline", "notes", "people", "places", "tags", "aaa"}


@pytest.mark.parametrize(
    ("written", "interface", "own"), [("ru", "en", "ru"), ("en-GB", "en-GB", ""), ("he", "en", "he")]
)
def test_the_interface_is_english_and_the_archives_own_words_are_what_they_are(
    written: str, interface: str, own: str
) -> None:
    made = site_view(linked(), replace(CONFIG, language=written), {})

    assert (made.language, made.own_language) == (interface, own)
