"""The first page: what this archive is, what is new, what no longer holds, and the ways in."""

from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk, published
from site_builder.compose.essay import essays_in_order
from site_builder.compose.heads import SECTIONS, Heading, head, latest
from site_builder.compose.items import article_items, meeting_items, note_items
from site_builder.compose.jsonld import Node, archive_node, website_id
from site_builder.compose.parts import kind_counts
from site_builder.compose.views.home import HomeView, WayInView
from site_builder.compose.views.shared import CountedLinkView, LinkView
from site_builder.model.config import Config
from site_builder.model.ids import MeetingId
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Page
from site_builder.model.records import Note
from site_builder.model.when import Day

MOST_ARTICLES = 12
MOST_MEETINGS = 40
MOST_NOTES = 8


def home_page(edition: Edition) -> Iterator[Page]:
    """The first page."""
    yield Page(urls.HOME, "home.html", _home_view(desk(edition, urls.HOME)))


def _home_view(desk: Desk) -> HomeView:
    edition, archive, config = desk.edition, desk.edition.archive, desk.edition.config
    notes = published(edition, archive.notes)
    newest = sorted(notes, key=_day, reverse=True)
    stale = [note for note in newest if note.kind is NoteKind.SUPERSEDED]
    essays = essays_in_order(edition)
    dated = [id for id in archive.articles_by_date if archive.articles[id].published]
    undated = [id for id in archive.articles_by_date if not archive.articles[id].published]
    heading = Heading(
        title=config.title,
        kind="home",
        url=urls.HOME,
        description=config.description,
        modified=latest(_day(note) for note in notes),
    )
    return HomeView(
        head=head(edition, heading, _website(config)),
        title=config.title,
        description=config.description,
        about=LinkView(essays[0].title, desk.link(urls.essay(essays[0].id))) if essays else None,
        sizes=_sizes(desk, len(notes)),
        counts=kind_counts(desk, notes),
        meetings=meeting_items(desk, _strip(edition)),
        articles=article_items(desk, [*reversed(dated), *undated][:MOST_ARTICLES]),
        article_total=len(archive.articles),
        newest_notes=note_items(desk, newest[:MOST_NOTES]),
        no_longer_true=note_items(desk, stale[:MOST_NOTES]),
        ways_in=_ways_in(desk),
    )


def _day(note: Note) -> Day:
    return note.modified


def _strip(edition: Edition) -> tuple[MeetingId, ...]:
    """The meetings of the strip of time: all, or the ones most written about."""
    archive = edition.archive
    order = archive.meetings_by_date
    if len(order) <= MOST_MEETINGS:
        return order
    by_weight = sorted(order, key=lambda id: (-len(archive.articles_about.get(id, ())), id))
    kept = frozenset(by_weight[:MOST_MEETINGS])
    return tuple(id for id in order if id in kept)


def _sizes(desk: Desk, notes: int) -> tuple[CountedLinkView, ...]:
    archive = desk.edition.archive
    amounts = (
        ("Article", urls.ARTICLES, len(archive.articles)),
        ("Meeting", urls.MEETINGS, len(archive.meetings)),
        ("Note", urls.NOTES, notes),
        ("Person", urls.PEOPLE, len(archive.people)),
        ("Place", urls.PLACES, len(archive.places)),
        ("Publisher", urls.PUBLISHERS, len(archive.publishers)),
        ("Tag", urls.TAGS, len(archive.tags)),
    )
    return tuple(
        CountedLinkView(one if count == 1 else SECTIONS[url], desk.link(url), count)
        for one, url, count in amounts
        if count
    )


def _ways_in(desk: Desk) -> tuple[WayInView, ...]:
    archive = desk.edition.archive
    ways = (
        (
            archive.articles,
            "Read an article",
            urls.ARTICLES,
            "With the notes beside the words they are about.",
        ),
        (
            archive.meetings,
            "Follow a meeting",
            urls.MEETINGS,
            "What was written before it, about it and after it.",
        ),
        (archive.notes, "See what no longer holds", urls.NOTES, "Every note by kind, with its sources."),
        (archive.articles, "Go by time", urls.TIMELINE, "Meetings, events and articles on one line."),
        (
            archive.people,
            "Look for somebody",
            urls.PEOPLE,
            "Their meetings, and the articles that name them.",
        ),
    )
    return tuple(
        WayInView(LinkView(text, desk.link(url)), words) for found, text, url, words in ways if found
    )


def _website(config: Config) -> Node:
    return {
        **website_id(config),
        "url": urls.base(config.url),
        "name": config.title,
        "description": config.description,
        "inLanguage": config.language,
        "publisher": archive_node(config),
    }
