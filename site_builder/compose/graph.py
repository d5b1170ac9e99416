"""Archive -> graph: every published record as a node, every relation as an edge, each relation once."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import chain

from site_builder.compose import urls
from site_builder.compose.called import tag_name
from site_builder.compose.edition import Edition, event_page, published
from site_builder.model.dataclass import dataclass
from site_builder.model.graph import MEANINGS, Bond, Edge, Graph, Node, NodeKind
from site_builder.model.ids import NoteId
from site_builder.model.records import Article, Event, Meeting, Place, Series
from site_builder.model.records.relations import AnyRelation, ArticleRelation
from site_builder.model.when import When

_FORWARD = frozenset(meaning.relation for meaning in MEANINGS)
"""Relations as edges name them. Either end has each declared relation: the other name is skipped."""


def graph(edition: Edition) -> Graph:
    """The whole archive; what leads to a record that is not published is left out."""
    nodes = {node.id: node for node in chain(_dated_nodes(edition), _named_nodes(edition))}
    edges = (edge for edge in _edges(edition) if edge.source in nodes and edge.target in nodes)
    return Graph(tuple(nodes.values()), tuple(dict.fromkeys(edges)))


def node_id(kind: NodeKind, id: str) -> str:
    """The name of a record among all nodes."""
    return f"{kind.value}:{id}"


def _dated_nodes(edition: Edition) -> Iterator[Node]:
    archive = edition.archive
    for meeting in (archive.meetings[id] for id in archive.meetings_by_date):
        made = _node(edition, NodeKind.MEETING, meeting.id, meeting.title, urls.meeting(meeting.id))
        notes = _count(edition, archive.notes_about.get(meeting.id))
        yield replace(made, date=str(meeting.when), notes=notes)
    for article in (archive.articles[id] for id in archive.articles_by_date):
        made = _node(edition, NodeKind.ARTICLE, article.id, article.title, urls.article(article.id))
        notes = _count(edition, archive.notes_on.get(article.id))
        yield replace(made, date=str(article.published or ""), notes=notes)
    for event in archive.events.values():
        page, fragment = event_page(edition, event.id), urls.event_fragment(event.id)
        made = _node(edition, NodeKind.EVENT, event.id, event.title, page, fragment)
        yield replace(made, date=str(event.when))


def _named_nodes(edition: Edition) -> Iterator[Node]:
    archive = edition.archive
    for series in archive.series.values():
        yield _node(edition, NodeKind.SERIES, series.id, series.title, urls.series(series.id))
    for person in archive.people.values():
        made = _node(edition, NodeKind.PERSON, person.id, person.name, urls.person(person.id))
        yield replace(made, notes=_count(edition, archive.notes_naming.get(person.id)))
    for place in archive.places.values():
        yield _place(edition, place)
    for publisher in archive.publishers.values():
        url = urls.publisher(publisher.id)
        made = _node(edition, NodeKind.PUBLISHER, publisher.id, publisher.name, url)
        yield replace(made, country=publisher.country)
    for tag in archive.tags.values():
        made = _node(edition, NodeKind.TAG, tag.id, tag_name(tag), urls.tag(tag.id))
        yield replace(made, notes=_count(edition, archive.notes_tagged.get(tag.id)))


def _place(edition: Edition, place: Place) -> Node:
    position = place.coordinates
    return replace(
        _node(edition, NodeKind.PLACE, place.id, place.name, urls.place(place.id)),
        country=place.country,
        latitude=position.latitude if position else None,
        longitude=position.longitude if position else None,
        notes=_count(edition, edition.archive.notes_at.get(place.id)),
    )


def _node(edition: Edition, kind: NodeKind, id: str, label: str, *url: str) -> Node:
    return Node(node_id(kind, id), kind, label, urls.absolute(edition.config.url, *url))


def _count(edition: Edition, notes: Sequence[NoteId] | None) -> int:
    return len(published(edition, notes or ()))


@dataclass(frozen=True, slots=True)
class _End:
    """The record that an edge starts from."""

    kind: NodeKind
    id: str
    when: When | None = None

    def to(self, kind: NodeKind, ids: Iterable[str], relation: str) -> Iterator[Edge]:
        """Edges of one relation to some records."""
        here, date = node_id(self.kind, self.id), str(self.when or "")
        return (Edge(here, node_id(kind, id), relation, date) for id in ids)

    def tied(self, ties: Iterable[tuple[str, AnyRelation]]) -> Iterator[Edge]:
        """Edges to records of its own kind, those that start here."""
        for other, relation in ties:
            # Both ends name this relation alike: it goes from the first to the second.
            is_second = relation is ArticleRelation.CONTRADICTS and other < self.id
            if relation in _FORWARD and not is_second:
                yield from self.to(self.kind, (other,), relation)


def _edges(edition: Edition) -> Iterator[Edge]:
    archive = edition.archive
    for id in archive.meetings_by_date:
        yield from _of_meeting(archive.meetings[id])
    for article in archive.articles_by_date:
        yield from _of_article(archive.articles[article])
    for person, written in edition.articles_by.items():
        for article in written:
            yield from _article_end(archive.articles[article]).to(NodeKind.PERSON, (person,), Bond.WRITTEN_BY)
    for event in archive.events.values():
        yield from _of_event(event)
    for series in archive.series.values():
        yield from _of_series(series)
    for publisher in archive.publishers.values():
        ties = ((tie.publisher, tie.relation) for tie in publisher.related)
        yield from _End(NodeKind.PUBLISHER, publisher.id).tied(ties)


def _of_meeting(meeting: Meeting) -> Iterator[Edge]:
    end = _End(NodeKind.MEETING, meeting.id, meeting.when)
    for each in meeting.participants:
        person, here = node_id(NodeKind.PERSON, each.person), node_id(NodeKind.MEETING, meeting.id)
        yield Edge(person, here, each.part.value, str(meeting.when), each.role)
    yield from end.to(NodeKind.PLACE, (meeting.place,) if meeting.place else (), Bond.HELD_AT)
    yield from end.to(NodeKind.SERIES, meeting.series, Bond.PART_OF)
    yield from end.to(NodeKind.TAG, meeting.tags, Bond.TAGGED)
    yield from end.tied((tie.meeting, tie.relation) for tie in meeting.related)


def _of_article(article: Article) -> Iterator[Edge]:
    end = _article_end(article)
    for link in article.meetings:
        yield from end.to(NodeKind.MEETING, (link.meeting,), link.relation.value)
    yield from end.to(
        NodeKind.PUBLISHER, (article.publisher,) if article.publisher else (), Bond.PUBLISHED_BY
    )
    yield from end.to(NodeKind.PERSON, article.people, Bond.NAMES)
    yield from end.to(NodeKind.PLACE, article.places, Bond.NAMES)
    yield from end.to(NodeKind.TAG, article.tags, Bond.TAGGED)
    yield from end.tied((tie.article, tie.relation) for tie in article.related)


def _article_end(article: Article) -> _End:
    return _End(NodeKind.ARTICLE, article.id, article.published)


def _of_event(event: Event) -> Iterator[Edge]:
    end = _End(NodeKind.EVENT, event.id, event.when)
    yield from end.to(NodeKind.MEETING, event.meetings, Bond.CONCERNS)
    yield from end.to(NodeKind.PERSON, event.people, Bond.NAMES)
    yield from end.to(NodeKind.PLACE, event.places, Bond.HAPPENED_AT)
    yield from end.to(NodeKind.TAG, event.tags, Bond.TAGGED)


def _of_series(series: Series) -> Iterator[Edge]:
    end = _End(NodeKind.SERIES, series.id)
    yield from end.to(NodeKind.SERIES, (series.part_of,) if series.part_of else (), Bond.PART_OF)
    yield from end.to(NodeKind.TAG, series.tags, Bond.TAGGED)
