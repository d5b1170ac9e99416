"""What became of what a meeting decided: later events and findings that speak of the same thing."""

import re
from collections.abc import Iterable, Iterator, Sequence

from site_builder.compose import urls
from site_builder.compose.accounts import Lore
from site_builder.compose.edition import Desk, event_page
from site_builder.compose.parts import date_view, own_link, statement_views
from site_builder.compose.public_clock import known_since
from site_builder.compose.views.shared import LinkView
from site_builder.compose.views.story import ConsequenceView, DecisionView
from site_builder.compose.words import own_language
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import TagId
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Event, Meeting, Note
from site_builder.model.when import When
from site_builder.text.offsets import later_words
from site_builder.told.clauses import pattern_of
from site_builder.told.statements import content_words, without

_FEWEST_WORDS = 2
"""What became of a decision shares a topic with it and so many words, one of them not of the topic’s name."""
MOST = 4
_NOTHING = "(?!)"
_FINDINGS = (NoteKind.OUTCOME, NoteKind.SUPERSEDED)


@dataclass(frozen=True, slots=True)
class _Later:
    """Something that came after a meeting."""

    when: When
    id: str
    tags: frozenset[TagId]
    words: frozenset[str]
    link: LinkView
    is_event: bool


def decisions(desk: Desk, meeting: Meeting, notes: Sequence[Note], lore: Lore) -> tuple[DecisionView, ...]:
    """What a meeting decided, each with what became of it; a later event stands with one decision only."""
    found = statement_views(desk, meeting.outcome)
    laters = tuple(_laters(desk, meeting, notes, lore))
    told = sorted({tag for later in laters for tag in later.tags if tag in lore.topics})
    tags = [_tags_in(statement.text, told, lore) for statement in meeting.outcome]
    since: list[list[_Later]] = [[] for _ in found]
    for later in _once(laters):
        shared = [
            _shared(statement.text, mine & later.tags, later.words, lore)
            for statement, mine in zip(meeting.outcome, tags, strict=True)
        ]
        if shared and max(shared) >= _FEWEST_WORDS:
            since[shared.index(max(shared))].append(later)
    return tuple(
        DecisionView(
            view, tuple(_consequence(desk, meeting, one) for one in sorted(group, key=_order)[:MOST])
        )
        for view, group in zip(found, since, strict=True)
    )


def _shared(text: str, topics: frozenset[TagId], words: frozenset[str], lore: Lore) -> int:
    """How many words a statement shares with what came later; none if only the name of their topic."""
    if not topics:
        return 0
    # “No breakthrough on the Union State” has two words of “Borodin left the Union State’s office”.
    spans = (found.span() for id in topics for found in _words_of(id, lore).finditer(text))
    beside = content_words(without(text, spans), lore.names)
    return len(content_words(text, lore.names) & words) if beside & words else 0


def _once(laters: Sequence[_Later]) -> Iterator[_Later]:
    """Without the findings of a day on which an event stands: they tell of it."""
    days = {later.when for later in laters if later.is_event}
    yield from (later for later in laters if later.is_event or later.when not in days)


def _order(later: _Later) -> tuple[When, str]:
    return later.when, later.id


def _tags_in(text: str, tags: Iterable[TagId], lore: Lore) -> frozenset[TagId]:
    """The topics among some whose words a statement holds."""
    return frozenset(id for id in tags if _words_of(id, lore).search(text))


def _words_of(id: TagId, lore: Lore) -> re.Pattern[str]:
    """The words of a topic; one without any is found nowhere."""
    return pattern_of(next(iter(lore.topics[id].words.values()), "") or _NOTHING)


def _laters(desk: Desk, meeting: Meeting, notes: Sequence[Note], lore: Lore) -> Iterator[_Later]:
    events = desk.edition.archive.events
    for id in dict.fromkeys(desk.edition.archive.events_about.get(meeting.id, ())):
        if events[id].when.first > meeting.when.last:
            yield _event(desk, events[id], lore)
    for note in notes if meeting.outcome else ():
        when = note.settled or known_since(note, desk.edition.archive.articles.get(note.on))
        if note.kind in _FINDINGS and when and when.first > meeting.when.last:
            yield _finding(desk, note, when, lore)


def _event(desk: Desk, event: Event, lore: Lore) -> _Later:
    url = desk.link(event_page(desk.edition, event.id), urls.event_fragment(event.id))
    link = LinkView(event.title, url, own_language("", desk.edition.config))
    words = content_words(event.title, lore.names)
    return _Later(event.when, event.id, frozenset(event.tags), words, link, is_event=True)


def _finding(desk: Desk, note: Note, when: When, lore: Lore) -> _Later:
    words = content_words(f"{note.claim} {note.summary}", lore.names)
    link = own_link(desk, note.summary, urls.note(note.id))
    return _Later(when, note.id, frozenset(note.tags), words, link, is_event=False)


def _consequence(desk: Desk, meeting: Meeting, later: _Later) -> ConsequenceView:
    when = date_view(later.when, desk.edition.config)
    return ConsequenceView(when, later_words(later.when, meeting.when), later.link)
