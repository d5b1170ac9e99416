"""The ties that records declare to others of their kind, each with the place where it is declared."""

from collections.abc import Mapping
from typing import NamedTuple

from site_builder.link.shelf import Shelf
from site_builder.model.issue import Spot
from site_builder.model.records.relations import AnyRelation, ArticleRelation, MeetingRelation, inverse

AFTER: Mapping[AnyRelation, str] = {
    ArticleRelation.FOLLOWS: "follows",
    ArticleRelation.REPUBLISHES: "republishes",
    ArticleRelation.TRANSLATES: "translates",
    ArticleRelation.UPDATES: "updates",
    MeetingRelation.FOLLOWS_UP: "follows up",
    MeetingRelation.PREPARED_BY: "is prepared by",
}
"""Relations of what is later to what was before it, as a sentence says them."""


class Tie(NamedTuple):
    """What a record says of another one of its kind, and where."""

    one: str
    relation: AnyRelation
    other: str
    spot: Spot


class Ties(NamedTuple):
    """Every tie that is declared, by the kind of record; in the order of ids and lists."""

    articles: tuple[Tie, ...]
    meetings: tuple[Tie, ...]
    publishers: tuple[Tie, ...]


def ties(shelf: Shelf) -> Ties:
    """The ties of articles, of meetings and of publishers."""
    return Ties(
        tuple(
            Tie(one.id, tie.relation, tie.article, one.spot.at("related", index, "article"))
            for one in shelf.articles.values()
            for index, tie in enumerate(one.related)
        ),
        tuple(
            Tie(one.id, tie.relation, tie.meeting, one.spot.at("related", index, "meeting"))
            for one in shelf.meetings.values()
            for index, tie in enumerate(one.related)
        ),
        tuple(
            Tie(one.id, tie.relation, tie.publisher, one.spot.at("related", index, "publisher"))
            for one in shelf.publishers.values()
            for index, tie in enumerate(one.related)
        ),
    )


def turned(tie: Tie, words: Mapping[AnyRelation, str]) -> Tie | None:
    """The tie as one of the relations in `words`, turned round where it is declared from the other side."""
    if tie.relation in words:
        return tie
    back = inverse(tie.relation)
    return Tie(tie.other, back, tie.one, tie.spot) if back in words else None
