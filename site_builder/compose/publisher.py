"""A publisher: what it published, the meetings it wrote about, the kinds of notes on its articles."""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition, desk, each_of, notes_on
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import article_items, note_item
from site_builder.compose.jsonld import Node, same_as
from site_builder.compose.moments import by_year
from site_builder.compose.parts import (
    MOST_COUNTED,
    article_link,
    counted_link,
    date_view,
    fact_sources,
    identifiers,
    kind_counts,
    meeting_link,
    publisher_link,
)
from site_builder.compose.prose import prose
from site_builder.compose.said import Claims, claims_of_each, said
from site_builder.compose.ties import ARTICLE_TIES, publisher_ties
from site_builder.compose.views.names import KindOnArticlesView, PublisherView, RepublicationView
from site_builder.compose.views.shared import CountedLinkView, HeadView, LinkView
from site_builder.compose.whole_lists import MOST_SHOWN, Holdings, all_articles, all_notes, whole_lists
from site_builder.model.ids import ArticleId, ClaimantId, PersonId, PublisherId
from site_builder.model.page import Page
from site_builder.model.records import Note, Publisher
from site_builder.model.records.relations import ArticleRelation
from site_builder.text.names import counted

FEWEST = 5
"""Of a publisher with fewer articles here, notes are not told as on how many of them they stand."""
MOST_REPUBLICATIONS = 40
_REPUBLICATIONS = (ArticleRelation.REPUBLISHES, ArticleRelation.REPUBLISHED_BY)

Held = tuple[tuple[Note, ArticleId], ...]


def publisher_pages(edition: Edition) -> Iterator[Page]:
    """One page for each publisher."""
    publishers = edition.archive.publishers
    return each_of(edition, publishers, urls.publisher, _pages, claims_of_each(edition))


def _pages(edition: Edition, id: PublisherId, claims: Claims) -> Iterator[Page]:
    publisher, url = edition.archive.publishers[id], urls.publisher(id)
    articles = edition.archive.articles_from.get(id, ())
    notes = {note.id: note for article in articles for note in notes_on(edition, article)}
    holdings = Holdings(publisher.name, url, urls.PUBLISHERS, articles, tuple(notes.values()))
    view = _publisher_view(desk(edition, url), publisher, holdings, claims)
    yield Page(url, "publisher.html", view, publisher.spot)
    yield from whole_lists(edition, holdings)


def _publisher_view(desk: Desk, publisher: Publisher, holdings: Holdings, claims: Claims) -> PublisherView:
    edition, articles = desk.edition, holdings.articles
    notes = tuple((note, article) for article in articles for note in notes_on(edition, article))
    # A claimant is a person first: one id may be both.
    is_person = PersonId(publisher.id) in edition.archive.people
    own = () if is_person else claims.get(ClaimantId(publisher.id), ())
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
        sources=fact_sources(desk, publisher.sources),
        articles=article_items(desk, articles[:MOST_SHOWN]),
        all_articles=all_articles(desk, holdings),
        articles_words=counted(len(articles), "article"),
        chart=by_year(edition.archive, articles, (), ()),
        counts=kind_counts(desk, (note for note, _ in notes)),
        by_kind=_by_kind(desk, notes) if len(articles) >= FEWEST else (),
        notes=tuple(note_item(desk, note, on=article) for note, article in notes[:MOST_SHOWN]),
        all_notes=all_notes(desk, holdings),
        meetings=_meetings(desk, articles),
        ties=publisher_ties(desk, publisher),
        republications=tuple(_republications(desk, articles))[:MOST_REPUBLICATIONS],
        said=said(desk, publisher.name, own, None),
    )


def _by_kind(desk: Desk, notes: Held) -> tuple[KindOnArticlesView, ...]:
    """The kinds of note, each with on how many articles it stands."""
    on = Counter(kind for kind, _ in {(note.kind.value, article) for note, article in notes})
    counts = kind_counts(desk, (note for note, _ in notes))
    return tuple(KindOnArticlesView(each, on[each.kind]) for each in counts)


def _republications(desk: Desk, articles: Iterable[ArticleId]) -> Iterator[RepublicationView]:
    """Its articles that others republished, or that it republished, oldest first."""
    known = desk.edition.archive.articles
    for id in articles:
        for tie in sorted(known[id].related, key=lambda tie: _day(desk, tie.article)):
            if tie.relation in _REPUBLICATIONS and tie.article in known:
                other = known[tie.article]
                yield RepublicationView(
                    ours=article_link(desk, id),
                    relation=tie.relation.value,
                    label=ARTICLE_TIES[tie.relation],
                    other=article_link(desk, other.id),
                    publisher=publisher_link(desk, other),
                    published=date_view(other.published, desk.edition.config),
                )


def _day(desk: Desk, id: ArticleId) -> date:
    article = desk.edition.archive.articles.get(id)
    return article.published.first if article and article.published else date.max


def _meetings(desk: Desk, articles: tuple[ArticleId, ...]) -> tuple[CountedLinkView, ...]:
    """Meetings that the articles are about, by time, with how many articles; of many those with most."""
    archive = desk.edition.archive
    meetings = archive.meetings
    about = Counter(
        link.meeting for id in articles for link in archive.articles[id].meetings if link.meeting in meetings
    )
    most = sorted(about, key=lambda id: (-about[id], meetings[id].when, id))[:MOST_COUNTED]
    order = sorted(most, key=lambda id: (meetings[id].when, id))
    links = ((meeting_link(desk, id), about[id]) for id in order)
    return tuple(counted_link(link, count) for link, count in links)


def _head(edition: Edition, publisher: Publisher, notes: Iterable[Note]) -> HeadView:
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
