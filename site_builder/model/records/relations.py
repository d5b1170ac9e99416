"""How records are related: each relation has a name from either side, and may be declared on either."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar, TypeVar

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, MeetingId, PublisherId
from site_builder.model.records.parts import STRICT, Presence, Relation


class ArticleRelation(StrEnum):
    """What an article is to another one."""

    FOLLOWS = "follows"
    FOLLOWED_BY = "followed-by"
    REPUBLISHES = "republishes"
    REPUBLISHED_BY = "republished-by"
    TRANSLATES = "translates"
    TRANSLATED_BY = "translated-by"
    UPDATES = "updates"
    UPDATED_BY = "updated-by"
    CONTRADICTS = "contradicts"


class MeetingRelation(StrEnum):
    """What a meeting is to another one."""

    PREPARES = "prepares"
    PREPARED_BY = "prepared-by"
    FOLLOWS_UP = "follows-up"
    FOLLOWED_UP_BY = "followed-up-by"
    CANCELS = "cancels"
    CANCELLED_BY = "cancelled-by"


class PublisherRelation(StrEnum):
    """What a publisher is to another one."""

    REPUBLISHER_OF = "republisher-of"
    REPUBLISHED_BY = "republished-by"


AnyRelation = ArticleRelation | MeetingRelation | PublisherRelation
SomeRelation = TypeVar("SomeRelation", bound=AnyRelation)

_PAIRS: tuple[tuple[AnyRelation, AnyRelation], ...] = (
    (ArticleRelation.FOLLOWS, ArticleRelation.FOLLOWED_BY),
    (ArticleRelation.REPUBLISHES, ArticleRelation.REPUBLISHED_BY),
    (ArticleRelation.TRANSLATES, ArticleRelation.TRANSLATED_BY),
    (ArticleRelation.UPDATES, ArticleRelation.UPDATED_BY),
    (ArticleRelation.CONTRADICTS, ArticleRelation.CONTRADICTS),
    (MeetingRelation.PREPARES, MeetingRelation.PREPARED_BY),
    (MeetingRelation.FOLLOWS_UP, MeetingRelation.FOLLOWED_UP_BY),
    (MeetingRelation.CANCELS, MeetingRelation.CANCELLED_BY),
    (PublisherRelation.REPUBLISHER_OF, PublisherRelation.REPUBLISHED_BY),
)
# `republished-by` is a word of articles and of publishers, and two words that are equal are one key.
_INVERSES: Mapping[tuple[type, str], AnyRelation] = {
    (type(one), one.value): other for pair in _PAIRS for one, other in (pair, pair[::-1])
}


def inverse(relation: SomeRelation) -> SomeRelation:
    """The same relation as the other side names it."""
    return type(relation)(_INVERSES[type(relation), relation.value])


@dataclass(frozen=True, slots=True)
class ArticleTie:
    """That an article is related to another one, and how."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    article: ArticleId
    """The other article's id."""
    relation: ArticleRelation
    """Follows, republishes, translates, updates or contradicts it, or the other way round."""


@dataclass(frozen=True, slots=True)
class MeetingTie:
    """That a meeting is related to another one, and how."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    meeting: MeetingId
    """The other meeting's id."""
    relation: MeetingRelation
    """Prepares, follows up or cancels it, or the other way round."""


@dataclass(frozen=True, slots=True)
class PublisherTie:
    """That a publisher is related to another one, and how."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    publisher: PublisherId
    """The other publisher's id."""
    relation: PublisherRelation
    """Republishes its texts, or the other way round."""


@dataclass(frozen=True, slots=True)
class Account:
    """That an article is about a meeting, declared by the meeting."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    article: ArticleId
    """The article's id."""
    relation: Relation = Relation.REPORT
    """Preview, report, analysis or mention."""


@dataclass(frozen=True, slots=True)
class Attendance:
    """That a person had a part in a meeting, declared by the person."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    meeting: MeetingId
    """The meeting's id."""
    part: Presence = Presence.PARTICIPANT
    """Participant, spokesperson or absent."""
    role: str = ""
    """Their office that day, in words."""
