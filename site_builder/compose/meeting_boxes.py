"""The meetings of an article, each with who else wrote about it."""

from collections.abc import Collection
from dataclasses import replace

from site_builder.compose import words
from site_builder.compose.edition import Desk
from site_builder.compose.items import article_item
from site_builder.compose.parts import date_view, meeting_link, place_link
from site_builder.compose.views.article import ArticleItemView, MeetingBoxView
from site_builder.model.ids import ArticleId, MeetingId
from site_builder.model.records import Article
from site_builder.model.records.parts import MeetingLink, Relation

MOST_BOXES = 3
"""How many of its meetings an article shows with who else wrote about them; the others are named."""
MOST_OTHERS = 12
"""How many other articles a meeting box lists: hundreds on one event must not be listed on each other."""


def meeting_boxes(desk: Desk, article: Article, shown: Collection[ArticleId]) -> tuple[MeetingBoxView, ...]:
    """The first meetings of an article, with others who wrote about them and are not `shown` already."""
    return tuple(
        _with_others(desk, article.id, link, shown) for link in _meetings(desk, article)[:MOST_BOXES]
    )


def more_meetings(desk: Desk, article: Article) -> tuple[MeetingBoxView, ...]:
    """The other meetings of an article."""
    return tuple(_box(desk, link) for link in _meetings(desk, article)[MOST_BOXES:])


def _meetings(desk: Desk, article: Article) -> tuple[MeetingLink, ...]:
    """The meetings it is about; those that it only mentions at the end."""
    known = [link for link in article.meetings if link.meeting in desk.edition.archive.meetings]
    return tuple(sorted(known, key=lambda link: link.relation is Relation.MENTION))


def _with_others(
    desk: Desk, article: ArticleId, link: MeetingLink, shown: Collection[ArticleId]
) -> MeetingBoxView:
    others, more = _others(desk, article, link.meeting, shown)
    return replace(_box(desk, link), others=others, more=more)


def _box(desk: Desk, link: MeetingLink) -> MeetingBoxView:
    """A meeting as an article names it, without who else wrote about it."""
    meeting = desk.edition.archive.meetings[link.meeting]
    return MeetingBoxView(
        meeting=meeting_link(desk, meeting.id),
        relation=link.relation.value,
        relation_words=words.RELATIONS_OF_ARTICLE[link.relation],
        date=date_view(meeting.when, desk.edition.config),
        place=place_link(desk, meeting.place),
        others=(),
        more=0,
    )


def _others(
    desk: Desk, article: ArticleId, meeting: MeetingId, shown: Collection[ArticleId]
) -> tuple[tuple[ArticleItemView, ...], int]:
    """The other articles on a meeting that are nearest to this one in time, and how many are left out."""
    archive = desk.edition.archive
    everything = archive.articles_about.get(meeting, ())
    place = desk.edition.order_on.get((meeting, article), 0)
    start = max(0, min(place - MOST_OTHERS // 2, len(everything) - MOST_OTHERS - 1))
    around = [id for id in everything[start : start + MOST_OTHERS + 1] if id != article]
    near = [id for id in around if id not in shown][:MOST_OTHERS]
    items = tuple(
        article_item(desk, archive.articles[id], relation_to(archive.articles[id], meeting)) for id in near
    )
    told = len(near) + sum(id in shown for id in everything)
    return items, max(0, len(everything) - 1 - told)


def relation_to(article: Article, meeting: MeetingId) -> Relation:
    """What an article is to a meeting."""
    return next((link.relation for link in article.meetings if link.meeting == meeting), Relation.MENTION)
