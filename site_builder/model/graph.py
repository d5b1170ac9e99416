"""The archive as a graph: its records are nodes, its relations edges with a name from either end."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from site_builder.model.dataclass import dataclass
from site_builder.model.records.parts import STRICT, Presence, Relation
from site_builder.model.records.relations import ArticleRelation, MeetingRelation, PublisherRelation


class NodeKind(StrEnum):
    """Which records are nodes."""

    ARTICLE = "article"
    EVENT = "event"
    MEETING = "meeting"
    PERSON = "person"
    PLACE = "place"
    PUBLISHER = "publisher"
    SERIES = "series"
    TAG = "tag"


class Bond(StrEnum):
    """Relations that records have by naming each other, beside those declared by a name."""

    CONCERNS = "concerns"
    HAPPENED_AT = "happened-at"
    HELD_AT = "held-at"
    NAMES = "names"
    PART_OF = "part-of"
    PUBLISHED_BY = "published-by"
    TAGGED = "tagged"
    WRITTEN_BY = "written-by"


@dataclass(frozen=True, slots=True)
class Node:
    """A record."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: str
    """The kind, a colon and the record's id: `meeting:lake-2007`."""
    kind: NodeKind
    """What it is."""
    label: str
    """Its title or name."""
    url: str
    """Its page."""
    date: str = ""
    """When it was, or was published, written as in the files of an archive."""
    country: str = ""
    """Of a place or a publisher."""
    latitude: float | None = None
    """Of a place."""
    longitude: float | None = None
    """Of a place."""
    notes: int = 0
    """How many notes stand on an article, or are about the record."""


@dataclass(frozen=True, slots=True)
class Edge:
    """A relation, once, from the end that names it."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    source: str
    """The node it starts from."""
    target: str
    """The node it leads to."""
    relation: str
    """Its name, as `relations` explains."""
    date: str = ""
    """The date of the meeting, the event or the article that it comes from."""
    role: str = ""
    """A person's office at a meeting."""


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a relation joins, and its name from the other end."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    relation: str
    """Its name."""
    inverse: str
    """Its name as the target would say it."""
    sources: tuple[NodeKind, ...]
    """What it starts from."""
    targets: tuple[NodeKind, ...]
    """What it leads to."""


@dataclass(frozen=True, slots=True)
class Graph:
    """All nodes and all edges, in an order that does not change from run to run."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


_ARTICLE, _EVENT, _MEETING = (NodeKind.ARTICLE,), (NodeKind.EVENT,), (NodeKind.MEETING,)
_PERSON, _PLACE, _SERIES = (NodeKind.PERSON,), (NodeKind.PLACE,), (NodeKind.SERIES,)

MEANINGS: tuple[Meaning, ...] = (
    Meaning(Presence.ABSENT, "missed-by", _PERSON, _MEETING),
    Meaning(Relation.ANALYSIS, "analysed-in", _ARTICLE, _MEETING),
    Meaning(MeetingRelation.CANCELS, MeetingRelation.CANCELLED_BY, _MEETING, _MEETING),
    Meaning(Bond.CONCERNS, "concerned-by", _EVENT, _MEETING),
    Meaning(ArticleRelation.CONTRADICTS, ArticleRelation.CONTRADICTS, _ARTICLE, _ARTICLE),
    Meaning(ArticleRelation.FOLLOWS, ArticleRelation.FOLLOWED_BY, _ARTICLE, _ARTICLE),
    Meaning(MeetingRelation.FOLLOWS_UP, MeetingRelation.FOLLOWED_UP_BY, _MEETING, _MEETING),
    Meaning(Bond.HAPPENED_AT, "scene-of", _EVENT, _PLACE),
    Meaning(Bond.HELD_AT, "venue-of", _MEETING, _PLACE),
    Meaning(Relation.MENTION, "mentioned-in", _ARTICLE, _MEETING),
    Meaning(Bond.NAMES, "named-in", (*_ARTICLE, *_EVENT), (*_PERSON, *_PLACE)),
    Meaning(Bond.PART_OF, "includes", (*_MEETING, *_SERIES), _SERIES),
    Meaning(Presence.PARTICIPANT, "attended-by", _PERSON, _MEETING),
    Meaning(MeetingRelation.PREPARES, MeetingRelation.PREPARED_BY, _MEETING, _MEETING),
    Meaning(Relation.PREVIEW, "previewed-in", _ARTICLE, _MEETING),
    Meaning(Bond.PUBLISHED_BY, "published", _ARTICLE, (NodeKind.PUBLISHER,)),
    Meaning(Relation.REPORT, "reported-in", _ARTICLE, _MEETING),
    Meaning(PublisherRelation.REPUBLISHER_OF, "republished-by", (NodeKind.PUBLISHER,), (NodeKind.PUBLISHER,)),
    Meaning(ArticleRelation.REPUBLISHES, ArticleRelation.REPUBLISHED_BY, _ARTICLE, _ARTICLE),
    Meaning(Presence.SPOKESPERSON, "spoken-for-by", _PERSON, _MEETING),
    Meaning(Bond.TAGGED, "topic-of", (*_ARTICLE, *_EVENT, *_MEETING, *_SERIES), (NodeKind.TAG,)),
    Meaning(ArticleRelation.TRANSLATES, ArticleRelation.TRANSLATED_BY, _ARTICLE, _ARTICLE),
    Meaning(ArticleRelation.UPDATES, ArticleRelation.UPDATED_BY, _ARTICLE, _ARTICLE),
    Meaning(Bond.WRITTEN_BY, "wrote", _ARTICLE, _PERSON),
)
"""Every relation there can be, by its name."""
