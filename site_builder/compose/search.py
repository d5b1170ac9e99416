"""The page that searches: its field, what a search can be narrowed by, and the ways round it."""

from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Edition, desk
from site_builder.compose.heads import SECTIONS, Heading, head
from site_builder.compose.jsonld import page_node
from site_builder.compose.views.search import FacetView, NoteKindView, SearchView
from site_builder.compose.views.shared import LinkView
from site_builder.compose.words import kind_label
from site_builder.model.archive import Archive
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Page
from site_builder.model.search import Facet

LABELS = {
    Facet.PAGE: "Kind of page",
    Facet.NOTE: "With a note of the kind",
    Facet.PERSON: "Person",
    Facet.PUBLISHER: "Publisher",
    Facet.MEETING: "Meeting",
    Facet.YEAR: "Year",
}
LARGE = 2_000
"""Things to find above which what they can be narrowed by is loaded only when somebody asks for it."""


def search_page(edition: Edition) -> Iterator[Page]:
    """The search page; none where the archive is published without search."""
    if not edition.config.search:
        return
    here, config = desk(edition, urls.SEARCH), edition.config
    summary = "Every article, note, meeting, event, person, place, publisher and topic of this archive."
    heading = Heading("Search", "search", urls.SEARCH, description=summary)
    has = {urls.PEOPLE: edition.archive.people, urls.PLACES: edition.archive.places}
    view = SearchView(
        head=head(edition, heading, page_node("WebPage", "Search", urls.SEARCH, config)),
        title=heading.title,
        summary=summary,
        bundle=here.root + urls.SEARCH_BUNDLE,
        is_large=_findable(edition.archive) > LARGE,
        facets=tuple(FacetView(facet.value, label) for facet, label in LABELS.items()),
        note_kinds=tuple(NoteKindView(kind.value, kind_label(kind, config)) for kind in NoteKind),
        indexes=tuple(
            LinkView(SECTIONS[url], here.link(url))
            for url in (urls.ARTICLES, urls.MEETINGS, urls.NOTES, urls.TIMELINE, urls.PEOPLE, urls.PLACES)
            if has.get(url, True)
        ),
    )
    yield Page(urls.SEARCH, "search.html", view)


def _findable(archive: Archive) -> int:
    """How many things a search can find."""
    dated = len(archive.articles) + len(archive.events) + len(archive.meetings)
    named = len(archive.people) + len(archive.places) + len(archive.publishers) + len(archive.tags)
    return dated + named + len(archive.essays) + len(archive.series)
