"""Every kind of page there is."""

from site_builder.compose.article import article_pages
from site_builder.compose.articles import articles_page
from site_builder.compose.as_published import as_published_pages
from site_builder.compose.cards import card_pages
from site_builder.compose.claim import claim_pages
from site_builder.compose.claims import claims_page
from site_builder.compose.connections import connections_page
from site_builder.compose.corrections import corrections_page
from site_builder.compose.data import citations_of_articles
from site_builder.compose.directories import people_page, places_page, publishers_page, tags_page
from site_builder.compose.edition import PageKind
from site_builder.compose.essay import essay_pages
from site_builder.compose.exports import (
    annotation_pages,
    archive_json,
    calendar_pages,
    graph_pages,
    hypothesis_pages,
    places_map,
    record_tables,
    table_pages,
)
from site_builder.compose.feed import articles_feed, corrections_feed, notes_feed
from site_builder.compose.home import home_page
from site_builder.compose.manifest import manifest_page
from site_builder.compose.meeting import meeting_pages
from site_builder.compose.meetings import meetings_page
from site_builder.compose.missing import missing_page
from site_builder.compose.note import note_pages
from site_builder.compose.notes import notes_page
from site_builder.compose.open_expectations import expectation_pages
from site_builder.compose.person import person_pages
from site_builder.compose.place import place_pages
from site_builder.compose.publisher import publisher_pages
from site_builder.compose.search import search_page
from site_builder.compose.series import series_index, series_pages
from site_builder.compose.sitemap import robots_page
from site_builder.compose.tag import tag_pages
from site_builder.compose.timeline import timeline_page

PAGES: tuple[PageKind, ...] = (
    annotation_pages,
    archive_json,
    article_pages,
    articles_feed,
    articles_page,
    as_published_pages,
    calendar_pages,
    card_pages,
    citations_of_articles,
    claim_pages,
    claims_page,
    connections_page,
    corrections_feed,
    corrections_page,
    essay_pages,
    expectation_pages,
    graph_pages,
    home_page,
    hypothesis_pages,
    manifest_page,
    meeting_pages,
    meetings_page,
    missing_page,
    note_pages,
    notes_feed,
    notes_page,
    people_page,
    person_pages,
    place_pages,
    places_map,
    places_page,
    publisher_pages,
    publishers_page,
    record_tables,
    robots_page,
    search_page,
    series_index,
    series_pages,
    table_pages,
    tag_pages,
    tags_page,
    timeline_page,
)
"""In the order in which they are made; the sitemap is made from all of them."""


LISTS: frozenset[PageKind] = frozenset(
    {
        articles_feed,
        articles_page,
        calendar_pages,
        citations_of_articles,
        claims_page,
        connections_page,
        corrections_feed,
        corrections_page,
        essay_pages,
        expectation_pages,
        graph_pages,
        home_page,
        manifest_page,
        meetings_page,
        missing_page,
        notes_feed,
        people_page,
        places_map,
        places_page,
        publishers_page,
        robots_page,
        search_page,
        series_index,
        series_pages,
        table_pages,
        tags_page,
        timeline_page,
    }
)
"""Kinds whose pages are made of everything, or are few: all of a kind are made again, or none.

None of them makes pages with `each_of`."""
