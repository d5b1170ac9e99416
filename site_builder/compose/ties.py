"""What a record is tied to, by relation: each tie is told on both sides, in the words of that side."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date
from enum import StrEnum
from typing import TypeVar

from site_builder.compose import urls
from site_builder.compose.edition import Desk
from site_builder.compose.items import article_items, meeting_items
from site_builder.compose.parts import own_link
from site_builder.compose.views.article import ArticleTiesView
from site_builder.compose.views.series import MeetingTiesView, PublisherTiesView
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article, Meeting, Publisher
from site_builder.model.records.parts import Presence
from site_builder.model.records.relations import ArticleRelation, MeetingRelation, PublisherRelation

Relation = TypeVar("Relation", bound=StrEnum)
Id = TypeVar("Id", bound=str)

ARTICLE_TIES: Mapping[ArticleRelation, str] = {
    ArticleRelation.FOLLOWS: "Follows",
    ArticleRelation.FOLLOWED_BY: "Followed by",
    ArticleRelation.REPUBLISHES: "Republishes",
    ArticleRelation.REPUBLISHED_BY: "Republished by",
    ArticleRelation.TRANSLATES: "Translates",
    ArticleRelation.TRANSLATED_BY: "Translated by",
    ArticleRelation.UPDATES: "Updates",
    ArticleRelation.UPDATED_BY: "Updated by",
    ArticleRelation.CONTRADICTS: "Contradicts",
}
MEETING_TIES: Mapping[MeetingRelation, str] = {
    MeetingRelation.PREPARES: "Prepared",
    MeetingRelation.PREPARED_BY: "Prepared by",
    MeetingRelation.FOLLOWS_UP: "Followed up",
    MeetingRelation.FOLLOWED_UP_BY: "Followed up by",
    MeetingRelation.CANCELS: "Cancelled",
    MeetingRelation.CANCELLED_BY: "Cancelled by",
}
PUBLISHER_TIES: Mapping[PublisherRelation, str] = {
    PublisherRelation.REPUBLISHER_OF: "Republishes texts of",
    PublisherRelation.REPUBLISHED_BY: "Its texts are republished by",
}
PRESENCE: Mapping[Presence, str] = {
    Presence.PARTICIPANT: "",
    Presence.SPOKESPERSON: "spokesperson",
    Presence.ABSENT: "absent",
}
"""What part somebody had in a meeting; nothing needs to be said of who took part."""


def article_ties(desk: Desk, article: Article) -> tuple[ArticleTiesView, ...]:
    """The articles that an article is tied to, by relation; oldest first."""
    articles = desk.edition.archive.articles
    found = _by_relation((tie.relation, tie.article) for tie in article.related if tie.article in articles)

    def age(id: ArticleId) -> tuple[date, str]:
        published = articles[id].published
        return (published.first if published else date.max, id)

    return tuple(
        ArticleTiesView(relation.value, label, article_items(desk, sorted(found[relation], key=age)))
        for relation, label in ARTICLE_TIES.items()
        if relation in found
    )


def meeting_ties(desk: Desk, meeting: Meeting) -> tuple[MeetingTiesView, ...]:
    """The meetings that a meeting is tied to, by relation; oldest first."""
    meetings = desk.edition.archive.meetings
    found = _by_relation((tie.relation, tie.meeting) for tie in meeting.related if tie.meeting in meetings)
    return tuple(
        MeetingTiesView(
            relation.value,
            label,
            meeting_items(desk, sorted(found[relation], key=lambda id: (meetings[id].when, id))),
        )
        for relation, label in MEETING_TIES.items()
        if relation in found
    )


def publisher_ties(desk: Desk, publisher: Publisher) -> tuple[PublisherTiesView, ...]:
    """The publishers that a publisher is tied to, by relation; by name."""
    known = desk.edition.archive.publishers
    found = _by_relation((tie.relation, tie.publisher) for tie in publisher.related if tie.publisher in known)
    return tuple(
        PublisherTiesView(
            relation.value,
            label,
            tuple(
                own_link(desk, known[id].name, urls.publisher(id))
                for id in sorted(found[relation], key=lambda id: (known[id].name.casefold(), id))
            ),
        )
        for relation, label in PUBLISHER_TIES.items()
        if relation in found
    )


def _by_relation(ties: Iterable[tuple[Relation, Id]]) -> Mapping[Relation, list[Id]]:
    found: defaultdict[Relation, list[Id]] = defaultdict(list)
    for relation, id in ties:
        found[relation].append(id)
    return found
