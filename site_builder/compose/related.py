"""Other articles that a reader of one may want next, each with what the two have in common."""

from collections.abc import Iterator, Sequence

from site_builder.compose.called import tag_name
from site_builder.compose.edition import Desk
from site_builder.compose.items import article_item
from site_builder.compose.views.article import RelatedView
from site_builder.model.ids import MeetingId, PersonId, TagId
from site_builder.model.records import Article
from site_builder.text.names import listed
from site_builder.told.related import Bond, Reason, Related

MOST_NAMED = 2
"""Topics or people that one reason names; more say less."""


def related_views(desk: Desk, article: Article, related: Sequence[Related]) -> tuple[RelatedView, ...]:
    """The related articles with why they are, the nearest first."""
    articles = desk.edition.archive.articles
    return tuple(
        RelatedView(article_item(desk, articles[one.article]), _why(desk, article, one.reasons))
        for one in related
    )


def _why(desk: Desk, article: Article, reasons: Sequence[Reason]) -> str:
    words = "; ".join(_parts(desk, article, reasons))
    return words[:1].upper() + words[1:]


def _parts(desk: Desk, article: Article, reasons: Sequence[Reason]) -> Iterator[str]:
    """The meeting; the topics; the people, where no meeting says already who they are; else the words."""
    archive = desk.edition.archive
    meetings, tags, people = (
        [reason.about for reason in reasons if reason.bond is bond]
        for bond in (Bond.MEETING, Bond.TAG, Bond.PERSON)
    )
    if meetings:
        is_only = len(article.meetings) == 1
        title = archive.meetings[MeetingId(meetings[0])].title
        yield "same meeting" if is_only else f"same meeting: {title}"
    if tags:
        names = [tag_name(archive.tags[TagId(id)]) for id in tags[:MOST_NAMED]]
        yield f"both about {listed(names)}"
    if people and not meetings:
        yield f"both name {listed([archive.people[PersonId(id)].name for id in people[:MOST_NAMED]])}"
    if not meetings and not tags and not people:
        yield "in similar words"
