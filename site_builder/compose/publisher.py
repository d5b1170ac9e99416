"""A publisher: what it published, the meetings it wrote about, the kinds of notes on its articles."""

from collections import Counter
from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk, notes_on
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import article_items, note_item
from site_builder.compose.jsonld import Node, same_as
from site_builder.compose.parts import counted_link, identifiers, kind_counts, meeting_link, source_views
from site_builder.compose.prose import prose
from site_builder.compose.views.names import PublisherView
from site_builder.compose.views.shared import CountedLinkView, HeadView, LinkView
from site_builder.compose.whole_lists import MOST_SHOWN, Holdings, all_articles, all_notes, whole_lists
from site_builder.model.ids import ArticleId
from site_builder.model.page import Page
from site_builder.model.records import Note, Publisher


def publisher_pages(edition: Edition) -> Iterator[Page]:
    """One page for each publisher."""
    for id, publisher in edition.archive.publishers.items():
        url = urls.publisher(id)
        articles = edition.archive.articles_from.get(id, ())
        notes = {note.id: note for article in articles for note in notes_on(edition, article)}
        holdings = Holdings(publisher.name, url, urls.PUBLISHERS, articles, tuple(notes.values()))
        view = _publisher_view(desk(edition, url), publisher, holdings)
        yield Page(url, "publisher.html", view, publisher.spot)
        yield from whole_lists(edition, holdings)


def _publisher_view(desk: Desk, publisher: Publisher, holdings: Holdings) -> PublisherView:
    edition, articles = desk.edition, holdings.articles
    notes = [(note, article) for article in articles for note in notes_on(edition, article)]
    return PublisherView(
        head=_head(edition, publisher, [note for note, _ in notes]),
        title=publisher.name,
        site=LinkView(publisher.url.partition("://")[2].rstrip("/"), publisher.url)
        if publisher.url
        else None,
        country=publisher.country,
        other_names=publisher.also_known_as,
        identifiers=identifiers(publisher.same_as),
        body=prose(desk, publisher.body),
        sources=source_views(desk, publisher.sources),
        articles=article_items(desk, articles[:MOST_SHOWN]),
        all_articles=all_articles(desk, holdings),
        counts=kind_counts(desk, (note for note, _ in notes)),
        notes=tuple(note_item(desk, note, on=article) for note, article in notes[:MOST_SHOWN]),
        all_notes=all_notes(desk, holdings),
        meetings=_meetings(desk, articles),
    )


def _meetings(desk: Desk, articles: tuple[ArticleId, ...]) -> tuple[CountedLinkView, ...]:
    """Meetings that the articles are about, in the order of time, with how many articles."""
    archive = desk.edition.archive
    meetings = archive.meetings
    about = Counter(
        link.meeting for id in articles for link in archive.articles[id].meetings if link.meeting in meetings
    )
    order = sorted(about, key=lambda id: (meetings[id].when, id))
    links = ((meeting_link(desk, id), about[id]) for id in order)
    return tuple(counted_link(link, count) for link, count in links)


def _head(edition: Edition, publisher: Publisher, notes: list[Note]) -> HeadView:
    heading = Heading(
        title=publisher.name,
        kind="publisher",
        url=urls.publisher(publisher.id),
        section=urls.PUBLISHERS,
        description=f"Articles of the archive that {publisher.name} published, and the notes on them.",
        modified=latest(note.modified for note in notes),
    )
    return head(edition, heading, _node(edition, publisher))


def _node(edition: Edition, publisher: Publisher) -> Node:
    return {
        "@type": "Organization",
        "@id": urls.absolute(edition.config.url, urls.publisher(publisher.id)),
        "url": publisher.url or "",
        "name": publisher.name,
        "alternateName": publisher.also_known_as,
        "sameAs": same_as(identifiers(publisher.same_as)),
    }
