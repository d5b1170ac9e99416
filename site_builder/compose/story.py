"""A meeting told in the order of time: what led up to it, what came of it, what followed."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from site_builder.compose import urls, words
from site_builder.compose.accounts import Lore
from site_builder.compose.consequences import decisions
from site_builder.compose.edition import Desk, event_page, notes_on
from site_builder.compose.meeting_boxes import relation_to
from site_builder.compose.parts import (
    article_link,
    date_view,
    kind_counts,
    meeting_link,
    own_link,
    publisher_link,
)
from site_builder.compose.ties import MEETING_TIES
from site_builder.compose.views.shared import LinkView
from site_builder.compose.views.story import MomentView, StoryView
from site_builder.model.dataclass import dataclass
from site_builder.model.records import Article, Event, Meeting, Note
from site_builder.model.records.parts import Relation
from site_builder.model.records.relations import MeetingTie
from site_builder.model.when import When
from site_builder.text.offsets import offset_words

MOST = 20
"""Of more moments before a meeting, or after it, those nearest to the day are told; where its articles have a
list of their own."""


@dataclass(frozen=True, slots=True)
class _Moment:
    when: When | None
    is_before: bool
    id: str
    view: MomentView


def story(
    desk: Desk, meeting: Meeting, notes: Sequence[Note], lore: Lore, all_articles: LinkView | None
) -> StoryView:
    """A meeting with all that is dated around it."""
    moments = sorted(_moments(desk, meeting), key=_order)
    before = [moment.view for moment in moments if moment.is_before]
    after = [moment.view for moment in moments if not moment.is_before]
    mentions = tuple(_articles(desk, meeting, Relation.MENTION))
    most = MOST if all_articles else len(moments) + len(mentions)
    return StoryView(
        before=tuple(before[max(0, len(before) - most) :]),
        decisions=decisions(desk, meeting, notes, lore),
        after=tuple(after[:most]),
        mentions=tuple(article_link(desk, article.id) for article in mentions[:most]),
        all=all_articles if max(len(before), len(after), len(mentions)) > most else None,
    )


def _order(moment: _Moment) -> tuple[date, date, str]:
    when = moment.when or When.day(date.max)
    return when.first, when.last, moment.id


def _moments(desk: Desk, meeting: Meeting) -> Iterator[_Moment]:
    archive = desk.edition.archive
    for relation in (Relation.PREVIEW, Relation.REPORT, Relation.ANALYSIS):
        for article in _articles(desk, meeting, relation):
            is_before = relation is Relation.PREVIEW or _is_before(article.published, meeting)
            yield _Moment(
                article.published, is_before, article.id, _article(desk, meeting, article, relation)
            )
    for id in dict.fromkeys(archive.events_about.get(meeting.id, ())):
        event = archive.events[id]
        yield _Moment(event.when, _is_before(event.when, meeting), id, _event(desk, meeting, event))
    for tie in (tie for tie in meeting.related if tie.meeting in archive.meetings):
        other = archive.meetings[tie.meeting]
        yield _Moment(other.when, _is_before(other.when, meeting), other.id, _meeting(desk, meeting, tie))


def _is_before(when: When | None, meeting: Meeting) -> bool:
    return when is not None and when.last < meeting.when.first


def _articles(desk: Desk, meeting: Meeting, relation: Relation) -> Iterable[Article]:
    archive = desk.edition.archive
    articles = (archive.articles[id] for id in archive.articles_about.get(meeting.id, ()))
    return (article for article in articles if relation_to(article, meeting.id) is relation)


def _article(desk: Desk, meeting: Meeting, article: Article, relation: Relation) -> MomentView:
    return MomentView(
        kind="article",
        label=words.RELATIONS[relation],
        is_told=False,
        date=date_view(article.published, desk.edition.config),
        offset=offset_words(article.published, meeting.when),
        link=article_link(desk, article.id),
        by=publisher_link(desk, article),
        summary=article.summary,
        language=words.own_language("", desk.edition.config),
        kinds=kind_counts(desk, notes_on(desk.edition, article.id)),
    )


def _event(desk: Desk, meeting: Meeting, event: Event) -> MomentView:
    page = event_page(desk.edition, event.id)
    link = own_link(desk, event.title, page)
    return MomentView(
        kind="event",
        label="",
        is_told=False,
        date=date_view(event.when, desk.edition.config),
        offset=offset_words(event.when, meeting.when),
        link=LinkView(link.text, desk.link(page, urls.event_fragment(event.id)), link.language),
        by=None,
        summary="",
        language=words.own_language("", desk.edition.config),
        kinds=(),
    )


def _meeting(desk: Desk, meeting: Meeting, tie: MeetingTie) -> MomentView:
    other = desk.edition.archive.meetings[tie.meeting]
    return MomentView(
        kind="meeting",
        label=MEETING_TIES[tie.relation],
        is_told=bool(desk.edition.archive.articles_about.get(other.id)),
        date=date_view(other.when, desk.edition.config),
        offset=offset_words(other.when, meeting.when),
        link=meeting_link(desk, other.id),
        by=None,
        summary=other.summary,
        language=words.own_language("", desk.edition.config),
        kinds=(),
    )
