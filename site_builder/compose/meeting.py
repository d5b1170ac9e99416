"""A meeting: its facts, every article on it, every note that concerns it, the meetings around it."""

from collections.abc import Iterable, Iterator, Mapping

from site_builder.compose import urls, words
from site_builder.compose.article import relation_to
from site_builder.compose.cards import meeting_card
from site_builder.compose.citations import meeting_checked, meeting_citation
from site_builder.compose.cite import Citation, cite_pages, cite_view
from site_builder.compose.edition import Desk, Edition, desk, published
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import article_item, event_views, meeting_item, note_item
from site_builder.compose.moments import meeting_picture
from site_builder.compose.nodes import meeting_node
from site_builder.compose.parts import (
    date_view,
    doubt_words,
    person_link,
    place_link,
    source_views,
    statement_views,
    tag_links,
)
from site_builder.compose.prose import prose
from site_builder.compose.views.meeting import AccountsView, MeetingItemView, MeetingView, ParticipantView
from site_builder.compose.views.shared import HeadView
from site_builder.model.ids import ArticleId, MeetingId, NoteId, PersonId
from site_builder.model.page import Page
from site_builder.model.records import Meeting, Note
from site_builder.model.records.parts import Relation

Neighbours = Mapping[MeetingId, MeetingId]


def meeting_pages(edition: Edition) -> Iterator[Page]:
    """One page for each meeting."""
    archive = edition.archive
    before = _nearest_earlier(edition, archive.meetings_by_date)
    after = _nearest_earlier(edition, reversed(archive.meetings_by_date))
    for id in archive.meetings_by_date:
        meeting, url = archive.meetings[id], urls.meeting(id)
        here = desk(edition, url)
        beside = _beside(here, before, id), _beside(here, after, id)
        notes = concerning(edition, id)
        citation = meeting_citation(edition, meeting, meeting_checked(meeting, notes))
        view = _meeting_view(here, meeting, (notes, citation), beside)
        yield Page(url, "meeting.html", view, meeting.spot)
        yield from cite_pages(url, citation)


def _meeting_view(
    desk: Desk,
    meeting: Meeting,
    made: tuple[tuple[Note, ...], Citation],
    beside: tuple[MeetingItemView | None, MeetingItemView | None],
) -> MeetingView:
    edition, (notes, citation) = desk.edition, made
    return MeetingView(
        head=_head(edition, meeting, notes),
        id=meeting.id,
        title=meeting.title,
        date=date_view(meeting.when, edition.config),
        place=place_link(desk, meeting.place),
        venue=meeting.venue,
        format=meeting.format,
        participants=tuple(
            ParticipantView(person_link(desk, each.person), each.role) for each in meeting.participants
        ),
        summary=meeting.summary,
        outcomes=statement_views(desk, meeting.outcome),
        certainty=meeting.certainty.value,
        certainty_words=doubt_words(meeting.certainty),
        certainty_note=meeting.certainty_note,
        sources=source_views(desk, meeting.sources),
        body=prose(desk, meeting.body),
        accounts=_accounts(desk, meeting.id),
        article_count=len(edition.archive.articles_about.get(meeting.id, ())),
        notes=tuple(note_item(desk, note, on=_article_on(edition, note, meeting.id)) for note in notes),
        events=event_views(desk, edition.archive.events_about.get(meeting.id, ())),
        picture=meeting_picture(desk, meeting),
        tags=tag_links(desk, meeting.tags),
        citation=cite_view(citation, desk.link, urls.meeting(meeting.id)),
        previous=beside[0],
        next=beside[1],
    )


def concerning(edition: Edition, id: MeetingId) -> tuple[Note, ...]:
    """Notes about a meeting, and those on articles about it that do not say they are about another one."""
    archive = edition.archive
    found: list[NoteId] = list(archive.notes_about.get(id, ()))
    for article in archive.articles_about.get(id, ()):
        if relation_to(archive.articles[article], id) is not Relation.MENTION:
            found += (note for note in archive.notes_on.get(article, ()) if not archive.notes[note].meetings)
    return published(edition, found)


def _article_on(edition: Edition, note: Note, id: MeetingId) -> ArticleId:
    """Of the articles that a note stands on, the one that is most about a meeting; else its own."""
    articles = edition.archive.articles
    about = [article for article in note.articles if article in edition.archive.articles_about.get(id, ())]
    closest = (article for article in about if relation_to(articles[article], id) is not Relation.MENTION)
    return next(closest, about[0] if about else note.on)


def _accounts(desk: Desk, id: MeetingId) -> tuple[AccountsView, ...]:
    articles = [
        desk.edition.archive.articles[each] for each in desk.edition.archive.articles_about.get(id, ())
    ]
    related = [(relation_to(article, id), article) for article in articles]
    return tuple(
        AccountsView(
            relation.value,
            words.RELATIONS_OF_MEETING[relation],
            tuple(article_item(desk, article, relation) for its, article in related if its is relation),
        )
        for relation in Relation
        if any(its is relation for its, _ in related)
    )


def _nearest_earlier(edition: Edition, order: Iterable[MeetingId]) -> Neighbours:
    """Meeting → the last one before it, in this order, that shares a participant."""
    found: dict[MeetingId, MeetingId] = {}
    last_of: dict[PersonId, tuple[int, MeetingId]] = {}
    for place, id in enumerate(order):
        people = [each.person for each in edition.archive.meetings[id].participants]
        seen = [last_of[person] for person in people if person in last_of]
        if seen:
            found[id] = max(seen)[1]
        last_of.update(dict.fromkeys(people, (place, id)))
    return found


def _beside(desk: Desk, neighbours: Neighbours, id: MeetingId) -> MeetingItemView | None:
    return meeting_item(desk, desk.edition.archive.meetings[neighbours[id]]) if id in neighbours else None


def _head(edition: Edition, meeting: Meeting, notes: tuple[Note, ...]) -> HeadView:
    heading = Heading(
        title=meeting.title,
        kind="meeting",
        url=urls.meeting(meeting.id),
        section=urls.MEETINGS,
        description=meeting.summary,
        card=(urls.meeting(meeting.id), meeting_card(edition, meeting)),
        modified=latest(note.modified for note in notes),
    )
    return head(edition, heading, meeting_node(edition, meeting))
