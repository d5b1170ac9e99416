"""One line in a list: an article, a meeting, a note, an event."""

from collections.abc import Iterable
from dataclasses import replace

from site_builder.compose import urls, words
from site_builder.compose.edition import Desk, event_page, notes_on, standing
from site_builder.compose.parts import (
    article_link,
    date_view,
    day_view,
    doubt_words,
    fact_sources,
    publisher_link,
)
from site_builder.compose.prose import prose
from site_builder.compose.rights import is_removed
from site_builder.compose.views.article import ArticleItemView
from site_builder.compose.views.meeting import EventView, MeetingItemView
from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.shared import LinkView
from site_builder.compose.words import kind_label
from site_builder.model.ids import ArticleId, EventId, MeetingId
from site_builder.model.kinds import OUTCOME_LABELS
from site_builder.model.records import Article, Event, Meeting, Note, TextKind
from site_builder.model.records.parts import Relation, Stance
from site_builder.text.dates import year_words
from site_builder.text.names import counted


def article_item(desk: Desk, article: Article, relation: Relation | None = None) -> ArticleItemView:
    """An article in a list; with its relation to a meeting where the list is about one."""
    count = len(notes_on(desk.edition, article.id))
    return ArticleItemView(
        title=article.title,
        url=desk.link(urls.article(article.id)),
        language=article.language,
        published=date_view(article.published, desk.edition.config),
        publisher=publisher_link(desk, article),
        summary=article.summary,
        relation=relation.value if relation else "",
        relation_words=words.RELATIONS[relation] if relation else "",
        note_count=count,
        notes_words=_notes_words(desk, article, count),
    )


def _notes_words(desk: Desk, article: Article, count: int) -> str:
    """How many notes an article has; of one that has no text here, that it has none."""
    if is_removed(desk.edition, article.id):
        return words.REMOVED
    return words.NO_TEXT if article.text is TextKind.LINK_ONLY and not count else counted(count, "note")


def article_items(desk: Desk, ids: Iterable[ArticleId]) -> tuple[ArticleItemView, ...]:
    """Articles in a list, in the order given."""
    articles = desk.edition.archive.articles
    return tuple(article_item(desk, articles[id]) for id in ids if id in articles)


def meeting_item(desk: Desk, meeting: Meeting) -> MeetingItemView:
    """A meeting in a list."""
    archive, config = desk.edition.archive, desk.edition.config
    count = len(archive.articles_about.get(meeting.id, ()))
    place = archive.places.get(meeting.place) if meeting.place else None
    return MeetingItemView(
        title=meeting.title,
        language=words.own_language("", config),
        url=desk.link(urls.meeting(meeting.id)),
        date=date_view(meeting.when, config),
        year=year_words(meeting.when, config.language),
        place=place.name if place else "",
        summary=meeting.summary,
        article_count=count,
        articles_words=counted(count, "article"),
    )


def meeting_items(desk: Desk, ids: Iterable[MeetingId]) -> tuple[MeetingItemView, ...]:
    """Meetings in a list, in the order given."""
    meetings = desk.edition.archive.meetings
    return tuple(meeting_item(desk, meetings[id]) for id in ids if id in meetings)


def note_item(
    desk: Desk, note: Note, on: ArticleId | None = None, stance: Stance | None = None
) -> NoteItemView:
    """A note in a list, linked to its words on its own article or on another one it stands on."""
    edition = desk.edition
    article = on or note.on
    placed = edition.placed.get((article, note.id))
    record = edition.archive.articles.get(article)
    status = standing(edition, note)
    return NoteItemView(
        id=note.id,
        kind=note.kind.value,
        label=kind_label(note.kind, edition.config),
        quote=placed.quote if placed else note.quote,
        quote_language=record.language if record else "",
        scope_words=words.SCOPES[note.scope],
        summary=note.summary,
        language=words.own_language(note.language, edition.config),
        outcome=OUTCOME_LABELS[note.outcome] if note.outcome else "",
        stance_words=words.STANCES[stance] if stance else "",
        written=day_view(note.modified, edition.config),
        permalink=desk.link(urls.note(note.id)),
        words_url=words_url(desk, note, article),
        place_words=words.PLACES_OF_WORDS[record.text] if record and note.quote else words.AT_THE_HEAD,
        article=article_link(desk, article),
        status=status.value,
        status_words=words.STANDINGS[status],
    )


def note_items(desk: Desk, notes: Iterable[Note]) -> tuple[NoteItemView, ...]:
    """Notes in a list, in the order given."""
    return tuple(note_item(desk, note) for note in notes)


def words_url(desk: Desk, note: Note, article: ArticleId) -> str:
    """Where in an article the words of a note stand; the article, if the note is not shown there."""
    placed = desk.edition.placed.get((article, note.id))
    if placed is None:
        return desk.link(urls.article(article))
    return desk.link(urls.article(article), note_fragment(note.id, placed.quote))


def words_link(desk: Desk, note: Note, article: ArticleId) -> LinkView:
    """An article by its headline, linked to the words of a note in it."""
    return replace(article_link(desk, article), url=words_url(desk, note, article))


def note_fragment(id: str, quote: str) -> str:
    """The words of a note in its article; the note itself when it is about no passage."""
    return f"q-{id}" if quote else f"note-{id}"


def event_view(desk: Desk, event: Event) -> EventView:
    """A dated event."""
    return EventView(
        id=event.id,
        title=event.title,
        language=words.own_language("", desk.edition.config),
        url=desk.link(event_page(desk.edition, event.id), urls.event_fragment(event.id)),
        date=date_view(event.when, desk.edition.config),
        certainty_words=doubt_words(event.certainty),
        body=prose(desk, event.body, event.id),
        sources=fact_sources(desk, event.sources),
    )


def event_views(desk: Desk, ids: Iterable[EventId]) -> tuple[EventView, ...]:
    """Dated events, oldest first."""
    events = desk.edition.archive.events
    found = [events[id] for id in dict.fromkeys(ids) if id in events]
    return tuple(event_view(desk, event) for event in sorted(found, key=lambda event: (event.when, event.id)))
