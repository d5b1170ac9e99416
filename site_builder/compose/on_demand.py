"""One page of the site, made when it is asked for: the same as among all of them, once those were made."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import field, replace

from site_builder.compose import urls
from site_builder.compose.article import article_pages
from site_builder.compose.articles import articles_page
from site_builder.compose.as_published import as_published_pages
from site_builder.compose.called import ids_of
from site_builder.compose.cards import card_pages
from site_builder.compose.claim import claim_pages
from site_builder.compose.claims import claims_page
from site_builder.compose.connections import connections_page
from site_builder.compose.corrections import corrections_page
from site_builder.compose.data import citations_of_articles
from site_builder.compose.directories import people_page, places_page, publishers_page, tags_page
from site_builder.compose.edition import Edition, PageKind, wants
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
from site_builder.compose.mention_lists import with_mentions
from site_builder.compose.mentions import Mentioned, Mentions
from site_builder.compose.missing import missing_page
from site_builder.compose.named import silent_pages, with_names
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
from site_builder.compose.titles import Retitled, retitled
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.page import Page
from site_builder.told.related import Bond, Reason, Related

Ids = Mapping[str, Collection[str]]
"""Kind of record → the ids of those that are there."""

BELOW: Mapping[str, tuple[PageKind, ...]] = {
    urls.ARCHIVE_PARTS: (archive_json, essay_pages),
    urls.ARTICLES: (
        article_pages,
        as_published_pages,
        annotation_pages,
        hypothesis_pages,
        card_pages,
        articles_page,
    ),
    urls.CLAIMS: (claim_pages, claims_page),
    urls.CONNECTIONS: (connections_page,),
    urls.CORRECTIONS: (corrections_page, corrections_feed),
    urls.DATA: (record_tables, citations_of_articles),
    urls.EXPECTATIONS: (expectation_pages,),
    urls.GRAPH_PARTS: (graph_pages, essay_pages),
    urls.MEETINGS: (meeting_pages, card_pages, meetings_page),
    urls.NOTES: (note_pages, annotation_pages, notes_feed, table_pages, notes_page),
    urls.PEOPLE: (person_pages, people_page),
    urls.PLACES: (place_pages, places_page),
    urls.PUBLISHERS: (publisher_pages, publishers_page),
    urls.SEARCH: (search_page,),
    urls.SERIES: (series_pages, calendar_pages, series_index),
    urls.TAGS: (tag_pages, tags_page),
    urls.TIMELINE: (timeline_page,),
}
"""First step of an address → the kinds of page below it, those of many pages first."""
AT_THE_ROOT: Mapping[str, PageKind] = {
    urls.HOME: home_page,
    urls.ARCHIVE_JSON: archive_json,
    urls.ARTICLES_FEED: articles_feed,
    urls.ARTICLES_JSON_FEED: articles_feed,
    urls.CALENDAR: calendar_pages,
    urls.GRAPHML: graph_pages,
    urls.GRAPH_JSON: graph_pages,
    urls.MANIFEST: manifest_page,
    urls.MISSING: missing_page,
    urls.PLACES_MAP: places_map,
    urls.ROBOTS: robots_page,
    urls.SHARE_IMAGE: card_pages,
}
"""Address of a single file → what makes it; essays are all other addresses of one step."""


@dataclass(frozen=True, slots=True)
class Woven:
    """What pages take from all others; as it was when all were made last."""

    near: Mapping[ArticleId, tuple[Related, ...]] = field(default_factory=dict)
    mentions: Mentions = field(default_factory=dict)
    titles: Mapping[str, Retitled] = field(default_factory=dict)


def page_at(edition: Edition, woven: Woven, url: str) -> Page | None:
    """The page at an address; None where none is made from single records.

    The sitemap, the description of the data and the pages that lead on from former addresses are made from
    all pages, and only with all of them.
    """
    ids = ids_of(edition.archive)
    whole = replace(edition, wanted=url, near=_Near(ids, woven.near))
    for kind in _kinds(url):
        found = tuple(page for page in kind(whole) if wants(whole, page.url))
        mentions = {page.url: _still_made(ids, woven.mentions.get(page.url, ())) for page in found}
        for page in with_mentions(whole, with_names(whole, found, silent_pages(whole)), mentions):
            if page.url == url:
                return retitled(page, woven.titles.get(url))
    return None


class _Near(Mapping[ArticleId, tuple[Related, ...]]):
    """Related articles as they were told last, without what is gone since."""

    def __init__(self, ids: Ids, told: Mapping[ArticleId, tuple[Related, ...]]) -> None:
        self._ids, self._told = ids, told

    def __getitem__(self, article: ArticleId) -> tuple[Related, ...]:
        there = (one for one in self._told[article] if one.article in self._ids["article"])
        found = (replace(one, reasons=tuple(filter(self._holds, one.reasons))) for one in there)
        return tuple(one for one in found if one.reasons)

    def __iter__(self) -> Iterator[ArticleId]:
        return iter(self._told)

    def __len__(self) -> int:
        return len(self._told)

    def _holds(self, reason: Reason) -> bool:
        return reason.bond is Bond.WORDS or reason.about in self._ids[reason.bond.value]


def _still_made(ids: Ids, mentions: tuple[Mentioned, ...]) -> tuple[Mentioned, ...]:
    """Mentions as they were told last, without those in records that are gone since."""
    return tuple(one for one in mentions if one.source.id in ids[one.source.kind])


def _kinds(url: str) -> Sequence[PageKind]:
    if url in AT_THE_ROOT:
        return (AT_THE_ROOT[url],)
    first = f"{url.partition('/')[0]}/"
    return BELOW.get(first, (essay_pages,))
