"""A meeting: its facts, what was expected, what came of it, and every article and note on it compared."""

from collections.abc import Iterator, Mapping

from site_builder.compose import urls
from site_builder.compose.accounts import Lore, accounts_view, lore_of
from site_builder.compose.beside import Beside, beside_view, nearest_earlier
from site_builder.compose.cards import meeting_card
from site_builder.compose.citations import meeting_checked, meeting_citation
from site_builder.compose.cite import Citation, cite_pages, cite_view
from site_builder.compose.coverage import coverage
from site_builder.compose.edition import Desk, Edition, desk, each_of, published
from site_builder.compose.expectations import ledger
from site_builder.compose.expected import is_expectation
from site_builder.compose.heads import Heading, head, latest
from site_builder.compose.items import note_item
from site_builder.compose.meeting_boxes import relation_to
from site_builder.compose.meeting_record import record_view
from site_builder.compose.moments import meeting_picture
from site_builder.compose.nodes import meeting_node
from site_builder.compose.parts import tag_links
from site_builder.compose.prose import prose
from site_builder.compose.story import story
from site_builder.compose.views.meeting_page import BesideView, MeetingView
from site_builder.compose.views.shared import HeadView
from site_builder.compose.whole_lists import Holdings, all_articles, all_notes, whole_lists
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, MeetingId, NoteId
from site_builder.model.page import Page
from site_builder.model.records import Meeting, Note
from site_builder.model.records.parts import Relation

MOST_NOTES = 40
"""A page lists no more notes beside its ledger, where all notes have a list of their own."""


@dataclass(frozen=True, slots=True)
class _Made:
    """What the page of a meeting is made from."""

    meeting: Meeting
    notes: tuple[Note, ...]
    """All that concern it."""
    citation: Citation
    lore: Lore
    beside: tuple[BesideView | None, BesideView | None]


_LORE = "lore"
Besides = Mapping[MeetingId, Beside]


def meeting_pages(edition: Edition) -> Iterator[Page]:
    """One page for each meeting, and more where its articles or its notes are too many for one."""
    order = edition.archive.meetings_by_date
    before, after = nearest_earlier(edition, order), nearest_earlier(edition, reversed(order))
    lore = {_LORE: lore_of(edition.archive)}
    return each_of(edition, order, urls.meeting, _pages, before, after, lore)


def _pages(
    edition: Edition, id: MeetingId, before: Besides, after: Besides, lore: Mapping[str, Lore]
) -> Iterator[Page]:
    meeting, url = edition.archive.meetings[id], urls.meeting(id)
    here = desk(edition, url)
    beside = beside_view(here, before, meeting), beside_view(here, after, meeting)
    notes = concerning(edition, id)
    citation = meeting_citation(edition, meeting, meeting_checked(meeting, notes))
    view = _meeting_view(here, _Made(meeting, notes, citation, lore[_LORE], beside))
    yield Page(url, "meeting.html", view, meeting.spot)
    yield from whole_lists(edition, _holdings(edition, meeting, notes))
    yield from cite_pages(url, citation)


def _holdings(edition: Edition, meeting: Meeting, notes: tuple[Note, ...]) -> Holdings:
    articles = edition.archive.articles_about.get(meeting.id, ())
    return Holdings(meeting.title, urls.meeting(meeting.id), urls.MEETINGS, articles, notes)


def _meeting_view(desk: Desk, made: _Made) -> MeetingView:
    edition, meeting = desk.edition, made.meeting
    holdings = _holdings(edition, meeting, made.notes)
    articles, notes = all_articles(desk, holdings), all_notes(desk, holdings)
    placed = [(note, _article_on(edition, note, meeting.id)) for note in made.notes]
    others = [(note, on) for note, on in placed if not is_expectation(note)]
    return MeetingView(
        head=_head(edition, meeting, made.notes),
        id=meeting.id,
        title=meeting.title,
        summary=meeting.summary,
        record=record_view(desk, meeting),
        body=prose(desk, meeting.body),
        story=story(desk, meeting, made.notes, made.lore, articles),
        picture=meeting_picture(desk, meeting),
        ledger=ledger(desk, meeting, placed, notes),
        accounts=accounts_view(desk, meeting, made.lore),
        coverage=coverage(desk, meeting, articles),
        article_count=len(holdings.articles),
        notes=tuple(note_item(desk, note, on=on) for note, on in (others[:MOST_NOTES] if notes else others)),
        all_notes=notes if len(others) > MOST_NOTES else None,
        tags=tag_links(desk, meeting.tags),
        citation=cite_view(made.citation, desk.link, urls.meeting(meeting.id)),
        previous=made.beside[0],
        next=made.beside[1],
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
