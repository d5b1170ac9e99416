"""Other articles that a reader of one may want next, each with what the two have in common."""

from collections.abc import Iterator, Sequence

from site_builder.compose.called import tag_name
from site_builder.compose.edition import Desk
from site_builder.compose.items import article_item
from site_builder.compose.meeting_boxes import relation_to
from site_builder.compose.views.article import RelatedView
from site_builder.model.ids import MeetingId, PersonId, TagId
from site_builder.model.records import Article
from site_builder.model.records.parts import Relation
from site_builder.text.names import listed
from site_builder.told.related import Bond, Reason, Related

MOST_NAMED = 2
"""Topics or people that one reason names; more say less."""

_SAME_MEETING = ("same meeting", "one mentions the other’s meeting", "both mention a meeting")
"""By how many of the two only mention it."""


def related_views(desk: Desk, article: Article, related: Sequence[Related]) -> tuple[RelatedView, ...]:
    """The related articles with why they are, the nearest first."""
    articles = desk.edition.archive.articles
    return tuple(_view(desk, (article, articles[one.article]), one) for one in related)


def _view(desk: Desk, pair: tuple[Article, Article], related: Related) -> RelatedView:
    """An article with what it is to the meeting that both are about, if there is one."""
    meetings = [reason.about for reason in related.reasons if reason.bond is Bond.MEETING]
    relation = relation_to(pair[1], MeetingId(meetings[0])) if meetings else Relation.MENTION
    shown = None if relation is Relation.MENTION else relation
    return RelatedView(article_item(desk, pair[1], shown), _why(desk, pair, related))


def _why(desk: Desk, pair: tuple[Article, Article], related: Related) -> str:
    words = "; ".join(_parts(desk, pair, related.reasons))
    return words[:1].upper() + words[1:]


def _parts(desk: Desk, pair: tuple[Article, Article], reasons: Sequence[Reason]) -> Iterator[str]:
    """The meeting; the topics; the people, where no meeting says already who they are; else the words."""
    archive = desk.edition.archive
    meetings, tags, people = (
        [reason.about for reason in reasons if reason.bond is bond]
        for bond in (Bond.MEETING, Bond.TAG, Bond.PERSON)
    )
    if meetings:
        meeting = archive.meetings[MeetingId(meetings[0])]
        mentions = sum(relation_to(one, meeting.id) is Relation.MENTION for one in pair)
        same = _SAME_MEETING[mentions]
        yield same if len(pair[0].meetings) == 1 else f"{same}: {meeting.title}"
    if tags and (not meetings or len(pair[0].meetings) == 1):
        names = [tag_name(archive.tags[TagId(id)]) for id in tags[:MOST_NAMED]]
        yield f"both about {listed(names)}"
    if people and not meetings:
        yield f"both name {listed([archive.people[PersonId(id)].name for id in people[:MOST_NAMED]])}"
    if not meetings and not tags and not people:
        yield "in similar words"
