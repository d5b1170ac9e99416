"""Archive -> pages: one file for each kind of page; `views` is all that a template can see."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from itertools import chain
from typing import NamedTuple

from site_builder.compose.addresses import address_faults
from site_builder.compose.again import edition_with
from site_builder.compose.article import article_pages
from site_builder.compose.articles import articles_page
from site_builder.compose.as_published import as_published_pages
from site_builder.compose.cards import card_pages
from site_builder.compose.claim import claim_pages
from site_builder.compose.claims import claims_page
from site_builder.compose.connections import connections_page
from site_builder.compose.corrections import corrections_page
from site_builder.compose.data import citations_of_articles, take_away
from site_builder.compose.directories import people_page, places_page, publishers_page, tags_page
from site_builder.compose.edition import Edition, edition, with_near
from site_builder.compose.essay import essay_pages, reserved_names
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
from site_builder.compose.kept import Kept, Maker, Piece
from site_builder.compose.manifest import manifest_page
from site_builder.compose.meeting import meeting_pages
from site_builder.compose.meetings import meetings_page
from site_builder.compose.mentions import mentions_of
from site_builder.compose.missing import missing_page
from site_builder.compose.note import note_pages
from site_builder.compose.notes import notes_page
from site_builder.compose.on_demand import PageKind, Woven, page_at
from site_builder.compose.open_expectations import expectation_pages
from site_builder.compose.person import person_pages
from site_builder.compose.place import place_pages
from site_builder.compose.publisher import publisher_pages
from site_builder.compose.redirects import redirects
from site_builder.compose.rights import named_for
from site_builder.compose.search import search_page
from site_builder.compose.search_records import search_records
from site_builder.compose.series import series_index, series_pages
from site_builder.compose.site import site_view
from site_builder.compose.sitemap import robots_page, sitemap_pages
from site_builder.compose.tag import tag_pages
from site_builder.compose.taken_addresses import address_issues
from site_builder.compose.timeline import timeline_page
from site_builder.compose.titles import retitled, told_apart
from site_builder.compose.views import VIEWS, SiteView
from site_builder.compose.watched import Values
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.config import Config
from site_builder.model.disclosure import Audience
from site_builder.model.gather import Gather, one_by_one
from site_builder.model.issue import Checked, Issue
from site_builder.model.page import Page, Unseen
from site_builder.model.remember import Remember, made_anew

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
"""Every kind of page; the sitemap is made from all of them."""


APART: frozenset[PageKind] = frozenset(
    {
        annotation_pages,
        archive_json,
        citations_of_articles,
        graph_pages,
        hypothesis_pages,
        meeting_pages,
        notes_page,
        publisher_pages,
        record_tables,
        table_pages,
        tag_pages,
    }
)
"""Kinds that cost half of all work, and whose pages are little to carry from one process to another."""
SHARED = range(200, 10_000)
"""Articles of an archive whose pages are made by two processes: of fewer sharing takes longer, of more each
process would hold gigabytes."""


class Run(NamedTuple):
    """How a run makes pages."""

    pause: Callable[[], None] = lambda: None
    """Called before each page is made."""
    gather: Gather = one_by_one
    """Gives what pieces of work give."""
    before: Kept | None = None
    """What an earlier run kept: pages of records that come out as it made them are `Unseen`. Where it kept
    nothing, as where there is none, all are made; without it, nothing is kept for the next one either."""


_ALONE = Run()


class Composed(NamedTuple):
    """All pages, what is wrong with them, and what each takes from the others."""

    pages: tuple[Page, ...]
    issues: tuple[Issue, ...]
    woven: Woven
    from_all: frozenset[str]
    """Files that are made from all pages."""
    kept: Kept
    """What the next run has to know to make only what differs."""
    seen: Callable[[Page], Page]
    """A page with its view."""


def compose(
    archive: Archive, bodies: Bodies, config: Config, today: date | None, media: Collection[str] = ()
) -> Checked[tuple[Page, ...]]:
    """All pages of the site, and what is wrong with their addresses and the links between them.

    `media` are the files of the site's pictures, as it publishes them: `media/harbour/boat.png`.
    """
    pages, issues, *_ = compose_whole(edition_of(archive, bodies, config, today), archive, media)
    return Checked(pages, issues)


def edition_of(
    archive: Archive,
    bodies: Bodies,
    config: Config,
    today: date | None,
    remember: Remember = made_anew,
) -> Edition:
    """What pages are made from, for those who may see `archive`; `remember` keeps what costs much to make."""
    made = edition(archive, bodies, named_for(archive.audience, config), today)
    return replace(made, remember=remember)


def compose_whole(
    made_from: Edition,
    archive: Archive,
    media: Collection[str] = (),
    run: Run = _ALONE,
) -> Composed:
    """All pages of an edition of `archive`, and what each of them takes from the others."""
    whole = with_near(made_from)
    maker = Maker(whole, run.before)
    found = _found(maker, run.pause, run.gather if len(archive.articles) in SHARED else one_by_one)
    leads = (lead for piece in chain(*found) for ours in piece.leads.values() for lead in ours)
    mentions = mentions_of(whole, leads, maker.records)
    found = [[maker.linked(piece, mentions) for piece in pieces] for pieces in found]

    def again(is_other: Callable[[Page], bool]) -> list[list[Piece]]:
        kinds = zip(PAGES, found, strict=True)
        return [maker.again(kind, pieces, is_other, mentions) for kind, pieces in kinds]

    found = again(lambda page: mentions.get(page.url) != maker.before.mentions.get(page.url))
    data = take_away(whole, _pages(found))
    titles = told_apart((*_pages(found), *data), whole.config.title)
    found = again(lambda page: titles.get(page.url) != maker.before.titles.get(page.url))
    made = tuple(retitled(page, titles.get(page.url)) for page in (*_pages(found), *data))
    # Nobody is led to the pages of a private site.
    sitemap = () if archive.audience is Audience.PRIVATE else sitemap_pages(made)
    pages = (*made, *sitemap)
    moved, moved_issues = redirects(whole, pages)
    issues = (
        *address_issues(pages),
        *reserved_names(whole, pages),
        # Places are told in the texts as they are written, before links in them were written out.
        *address_faults(replace(whole, archive=archive), pages, media),
        *moved_issues,
    )
    from_all = frozenset(page.path for page in (*data, *sitemap, *moved))
    kept = maker.kept(chain(*found), mentions, titles)
    woven = Woven(whole.near, mentions, titles)
    return Composed((*pages, *moved), issues, woven, from_all, kept, partial(_seen, whole, woven))


def _seen(edition: Edition, woven: Woven, page: Page) -> Page:
    """A page with its view, made now where it came out as an earlier run had made it."""
    if not isinstance(page.view, Unseen):
        return page
    made = page_at(edition, woven, page.url)
    if made is None:
        message = f"{page.url} is kept, and no page"
        raise LookupError(message)
    return made


def _found(maker: Maker, pause: Callable[[], None], gather: Gather) -> list[list[Piece]]:
    """The pages of every kind, in the order of kinds."""
    apart = [number for number, kind in enumerate(PAGES) if kind in APART]
    here = [number for number in range(len(PAGES)) if number not in apart]
    made: dict[int, list[Piece]] = {}
    for pieces, values in gather([partial(_of_kinds, part, maker, pause) for part in (here, apart)]):
        for number, found in pieces.items():
            made[number] = [maker.before.units[one] if isinstance(one, str) else one for one in found]
        maker.values |= values
    return [made[number] for number in range(len(PAGES))]


def _of_kinds(
    kinds: Sequence[int], maker: Maker, pause: Callable[[], None]
) -> tuple[dict[int, list[Piece | str]], Values]:
    """The pages of some kinds, of those that an earlier run made the unit, and what they read by its name."""
    known = {*maker.values}
    made: dict[int, list[Piece | str]] = {
        number: [one.unit if one.is_kept else one for one in maker.of_kind(PAGES[number], pause)]
        for number in kinds
    }
    return made, {name: value for name, value in maker.values.items() if name not in known}


def _pages(found: Sequence[Sequence[Piece]]) -> list[Page]:
    return [page for pieces in found for piece in pieces for page in piece.pages]


__all__ = [
    "PAGES",
    "VIEWS",
    "Composed",
    "Edition",
    "Kept",
    "PageKind",
    "Run",
    "SiteView",
    "Woven",
    "compose",
    "compose_whole",
    "edition_of",
    "edition_with",
    "page_at",
    "search_records",
    "site_view",
]
