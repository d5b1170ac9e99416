"""Indexes of a large archive: no page too heavy, every line on one of them, addresses in order."""

from collections.abc import Callable, Iterator
from datetime import date
from functools import cache

import pytest

from site_builder.compose import site_view
from site_builder.compose.articles import articles_page
from site_builder.compose.directories import people_page, tags_page
from site_builder.compose.edition import Edition, desk, edition, event_page
from site_builder.compose.home import home_page
from site_builder.compose.items import event_views
from site_builder.compose.meetings import meetings_page
from site_builder.compose.notes import notes_page
from site_builder.compose.sitemap import sitemap_pages
from site_builder.compose.timeline import timeline_page
from site_builder.compose.views.ledger import NotesView
from site_builder.compose.views.machine import SitemapView
from site_builder.compose.views.names import DirectoryView
from site_builder.compose.views.timeline import TimelineView
from site_builder.model.ids import EventId, MeetingId, PersonId
from site_builder.model.page import Page
from site_builder.model.records import Event
from site_builder.model.records.parts import Source
from site_builder.model.url import Url
from site_builder.model.when import When
from site_builder.render.templates import render
from tests.compose.archives import CONFIG, article, bodies, linked, meeting, note, person, view
from tests.render.samples import own_theme

MOST_BYTES = 200_000
SUMMARY = "It was said that the harbour would be opened before the winter, and boats would come again. " * 2
KINDS = ("outcome", "superseded", "context", "gloss")


@cache
def large(spread: int = 30) -> Edition:
    """In as many years: 900 articles on 900 people and topics, two notes each, 300 meetings, 300 events."""
    sources = (Source(title="A report on the harbour", url=Url("https://example.org/report")),) * 3
    years = [1990 + number % spread for number in range(900)]
    articles = [
        article(
            f"a{number}",
            published=f"{year}-05-0{number % 9 + 1}",
            summary=SUMMARY,
            people=(PersonId(f"p{number}"),),
            tags=(f"topic-{number}",),
            meetings={f"m{number // 3}": "report"},
        )
        for number, year in enumerate(years)
    ]
    notes = [
        note(f"n{number}-{kind}", f"a{number}", kind, summary=SUMMARY[:190], quote=SUMMARY[:60])
        for number in range(900)
        for kind in (KINDS[number % 4], KINDS[(number + 1) % 4])
    ]
    meetings = [
        meeting(
            f"m{number}", f"{1990 + number % spread}-06-01", f"p{number}", summary=SUMMARY, sources=sources
        )
        for number in range(300)
    ]
    events = [
        Event(
            EventId(f"e{number}"), SUMMARY[:90], When.parse(f"{1990 + number % spread}-07"), sources=sources
        )
        for number in range(300)
    ]
    people = [person(f"p{number}", name=f"{chr(65 + number % 26)}la {number}") for number in range(900)]
    archive = linked(*articles, *notes, *meetings, *events, *people)
    return edition(archive, bodies(archive), CONFIG, date(2026, 11, 21))


def rendered(pages: Iterator[Page], spread: int = 30) -> dict[str, str]:
    site = site_view(large(spread).archive, CONFIG, {"filter_script": "assets/filter.js"})
    found = {}
    for page in pages:
        made = render(page, site, own_theme())
        assert made.issues == () and made.value is not None
        found[page.url] = made.value.data.decode()
    return found


@pytest.mark.parametrize("spread", [30, 1])
@pytest.mark.parametrize(
    ("kind", "line", "count"),
    [
        (articles_page, 'class="item"', 900),
        (meetings_page, 'class="item"', 300),
        (notes_page, 'class="item note-item', 1800),
        (timeline_page, 'class="time-entry', 1500),
        (people_page, 'class="entry"', 900),
        (tags_page, 'class="entry"', 900),
    ],
)
def test_no_page_of_an_index_is_heavy_and_every_line_is_on_one(
    kind: Callable[[Edition], Iterator[Page]], line: str, count: int, spread: int
) -> None:
    made = rendered(kind(large(spread)), spread)

    assert {url: len(html.encode()) for url, html in made.items() if len(html.encode()) > MOST_BYTES} == {}
    assert sum(html.count(line) for html in made.values()) == count
    assert len(made) > 1 and line not in next(iter(made.values()))


def test_the_first_page_of_a_large_archive_is_light() -> None:
    made = rendered(home_page(large()))

    assert len(made[""].encode()) <= 60_000


def test_a_year_has_its_own_address_way_back_and_place_in_the_sitemap() -> None:
    pages = [*articles_page(large())]
    year = next(page for page in pages if page.url == "articles/2007/")
    head = year.view.head  # type: ignore[attr-defined]  # every page of this list has one

    assert head.canonical == "https://archive.example/room/articles/2007/"
    assert [crumb.text for crumb in head.breadcrumbs] == ["Reading Room", "Articles"]
    assert head.title == "Articles: 2007 · Reading Room"
    listed = [entry.url for entry in view(sitemap_pages(pages)[0], SitemapView).entries]
    assert head.canonical in listed and len(listed) == 31


def test_the_index_of_a_long_ledger_leads_to_each_kind_on_each_page() -> None:
    index = view(next(iter(notes_page(large()))), NotesView)

    assert [group.count for group in index.groups] == [450, 450, 450, 450]
    assert all(sum(part.count for part in group.parts) == group.count for group in index.groups)
    assert index.groups[0].parts[0].url == "../notes/1990/index.html#kind-superseded"


def test_an_event_is_linked_to_on_the_page_of_its_year() -> None:
    event = EventId("e17")
    (linked_to,) = event_views(desk(large(), "meetings/m1/"), [event])

    assert event_page(large(), event) == "timeline/2007/"
    assert linked_to.url == "../../timeline/2007/index.html#event-e17"
    year = next(page for page in timeline_page(large()) if page.url == "timeline/2007/")
    assert "event-e17" in [entry.id for group in view(year, TimelineView).years for entry in group.entries]


def test_the_index_of_a_long_timeline_shows_how_much_there_is_in_each_year() -> None:
    index = view(next(iter(timeline_page(large()))), TimelineView)

    assert index.picture is None and index.chart is not None
    assert len(index.chart.bars) == len(index.parts) == 30


def test_a_page_of_a_long_directory_is_named_by_its_ends_and_has_letters() -> None:
    first = view([*people_page(large())][1], DirectoryView)

    assert first.title.startswith("People: Ala 0 – ")
    assert [letter.text for letter in first.letters][:3] == ["A", "B", "C"]
    assert first.letters[0].url == "#letter-A" and first.entries[0].letter == "A"


def test_meetings_of_one_year_stay_together() -> None:
    pages = {page.url for page in meetings_page(large())}

    assert "meetings/2007/" in pages and MeetingId("m17") in large().archive.meetings
