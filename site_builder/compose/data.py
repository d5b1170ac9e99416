"""The page that lists every form in which the archive can be had, and the description for programs."""

from collections.abc import Iterator, Mapping, Sequence

from site_builder.compose import urls
from site_builder.compose.citations import article_citation
from site_builder.compose.cite import FORMATS, bibliography
from site_builder.compose.edition import Desk, Edition, desk
from site_builder.compose.exports.datapackage import (
    TABLES,
    data_package,
    is_part,
    licence_address,
    measure_of,
)
from site_builder.compose.heads import Heading, head
from site_builder.compose.jsonld import Json, page_node
from site_builder.compose.views.data import DataPageView, FormGroupView, FormView
from site_builder.compose.views.shared import LinkView
from site_builder.model.dataclass import dataclass
from site_builder.model.page import Measure, Page
from site_builder.model.when import When
from site_builder.text.amount import size_words
from site_builder.text.dates import date_words

TITLE = "Take this archive with you"

_JSON, _JSONLD, _CSV = "application/json", "application/ld+json", "text/csv"
_ATOM, _JSON_FEED = "application/atom+xml", "application/feed+json"


@dataclass(frozen=True, slots=True)
class Offer:
    """A file that the page offers."""

    url: str
    media_type: str
    words: str


@dataclass(frozen=True, slots=True)
class Sort:
    """Files of one sort."""

    id: str
    title: str
    words: str
    offers: tuple[Offer, ...]


SORTS = (
    Sort(
        "everything",
        "Everything",
        "For a copy of your own, or a program that reads all of it.",
        (
            Offer(
                urls.ARCHIVE_JSON,
                _JSON,
                "Every article, note, meeting, event, person, place, publisher and topic, texts in Markdown.",
            ),
            Offer(
                urls.DATA_PACKAGE,
                _JSON,
                "A Frictionless data package: the columns, types, sizes and digests of the files below.",
            ),
        ),
    ),
    Sort(
        "tables",
        "Tables",
        "For spreadsheets and statistics: comma-separated, UTF-8, ids that join one table to the other.",
        tuple(Offer(table.url, _CSV, table.words) for table in TABLES),
    ),
    Sort(
        "connections",
        "Connections",
        "For programs that draw networks, calendars and maps.",
        (
            Offer(
                urls.GRAPH_JSON,
                _JSON,
                "Records as nodes, relations as edges, with their names from either end and their dates.",
            ),
            Offer(
                urls.GRAPHML,
                "application/graphml+xml",
                "The same as GraphML, for Gephi, yEd, Cytoscape, NetworkX.",
            ),
            Offer(urls.CALENDAR, "text/calendar", "Meetings, iCalendar; each series has its own."),
            Offer(urls.PLACES_MAP, "application/geo+json", "Places with their coordinates, GeoJSON."),
        ),
    ),
    Sort(
        "citations",
        "Citations",
        "All articles, for Zotero, LaTeX and their like. Each article, note and meeting has its own too.",
        tuple(
            Offer(f"{urls.BIBLIOGRAPHY}{each.suffix}", each.media_type, f"{each.label}.") for each in FORMATS
        ),
    ),
    Sort(
        "annotations",
        "Notes",
        "For annotation tools: every note with the words that it is about.",
        (Offer(urls.NOTES_ANNOTATIONS, _JSONLD, "W3C Web Annotations, all in one collection."),),
    ),
    Sort(
        "feeds",
        "Feeds",
        "For a feed reader: what is new.",
        (
            Offer(urls.ARTICLES_FEED, _ATOM, "Articles, Atom."),
            Offer(urls.ARTICLES_JSON_FEED, _JSON_FEED, "Articles, JSON Feed."),
            Offer(urls.NOTES_FEED, _ATOM, "Notes, Atom."),
            Offer(urls.NOTES_JSON_FEED, _JSON_FEED, "Notes, JSON Feed."),
            Offer(urls.CORRECTIONS_FEED, _ATOM, "Corrections of our own notes, Atom."),
            Offer(urls.CORRECTIONS_JSON_FEED, _JSON_FEED, "Corrections of our own notes, JSON Feed."),
        ),
    ),
)


_OFFERED = frozenset(offer.url for sort in SORTS for offer in sort.offers)


def measured(page: Page) -> Measure | None:
    """How large a file is that readers are offered, or that the description names; none for all others."""
    return measure_of(page) if page.url in _OFFERED or is_part(page.url) else None


def citations_of_articles(edition: Edition) -> Iterator[Page]:
    """How to cite every article, in one file a format."""
    articles = (edition.archive.articles[id] for id in edition.archive.articles_by_date)
    return bibliography(urls.BIBLIOGRAPHY, [article_citation(edition, article) for article in articles])


def take_away(edition: Edition, pages: Sequence[Page]) -> tuple[Page, Page]:
    """The description of the files of data among some pages, and the page that offers them to readers."""
    package = data_package(edition, pages)
    made = {page.url: page for page in (*pages, package) if page.url in _OFFERED}
    return package, Page(urls.DATA, "data.html", _view(desk(edition, urls.DATA), made))


def _view(desk: Desk, made: Mapping[str, Page]) -> DataPageView:
    edition, config = desk.edition, desk.edition.config
    summary = "The whole archive as files: to keep, to count, to cite, to read in another program."
    heading = Heading(TITLE, "index", urls.DATA, description=summary)
    address, latest = licence_address(config.licence), edition.latest_day
    return DataPageView(
        head=head(edition, heading, _node(edition, summary)),
        title=TITLE,
        summary=summary,
        rights=config.licence,
        licence=LinkView(config.licence, address) if address else None,
        groups=tuple(_group(desk, sort, made) for sort in SORTS),
        latest=date_words(When.day(latest), config.language) if latest else "",
    )


def _group(desk: Desk, sort: Sort, made: Mapping[str, Page]) -> FormGroupView:
    offered = (offer for offer in sort.offers if offer.url in made)
    return FormGroupView(
        sort.id, sort.title, sort.words, tuple(_form(desk, offer, made[offer.url]) for offer in offered)
    )


def _form(desk: Desk, offer: Offer, page: Page) -> FormView:
    size = measure_of(page).size
    link = LinkView(offer.url, desk.link(offer.url))
    return FormView(link, offer.media_type, size_words(size) if size else "", offer.words)


def _node(edition: Edition, summary: str) -> Mapping[str, Json]:
    config = edition.config
    files: list[Json] = [
        {
            "@type": "DataDownload",
            "contentUrl": urls.absolute(config.url, offer.url),
            "encodingFormat": offer.media_type,
        }
        for sort in SORTS[:2]
        for offer in sort.offers
    ]
    return {
        **page_node("Dataset", f"{config.title}: data", urls.DATA, config),
        "description": config.description or summary,
        "license": licence_address(config.licence),
        "distribution": files,
    }
