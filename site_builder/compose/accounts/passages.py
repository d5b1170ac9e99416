"""Which sentences of an account are on a topic, what they tell, and which of them are shown."""

from collections.abc import Collection, Iterator, Mapping
from typing import NamedTuple

from site_builder.compose.accounts.tellers import Lore, Teller
from site_builder.compose.edition import Edition
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import TagId
from site_builder.model.records import Meeting, Note
from site_builder.told.accounts import Account, Agreement, Comparison, comparisons
from site_builder.told.clauses import pattern_of
from site_builder.told.conflicts import Scene, names_of_place
from site_builder.told.facts import Fact, facts_of
from site_builder.told.statements import Statement, statement
from site_builder.told.things import Part, things_in, things_stand_in
from site_builder.told.topic_words import stretches_on
from site_builder.told.words.topics import TOPICS, Topic

Span = tuple[int, int]
MOST_SHOWN = 2
"""Sentences of an article that are quoted on one topic."""


@dataclass(frozen=True, slots=True)
class Told:
    """What the accounts of a meeting tell on one topic."""

    tag: TagId
    accounts: Mapping[int, Account]
    """The place of a teller → what it tells; those who say nothing are left out."""
    compared: tuple[Comparison, ...]
    """By the places of tellers."""

    def differing(self) -> int:
        """How many differences there are."""
        return sum(each.agreement is Agreement.DIFFER for each in self.compared)


def told_on(edition: Edition, meeting: Meeting, tellers: tuple[Teller, ...], lore: Lore) -> tuple[Told, ...]:
    """What is told on each topic of a meeting and of its articles, in no order that matters."""
    reading = _Reading(edition, meeting, tellers, lore, {})
    return tuple(told for tag in _tags(edition, meeting, tellers) if (told := reading.on(tag)).accounts)


def shown(said: tuple[Statement, ...], worth: Mapping[int, int]) -> tuple[Statement, ...]:
    """The sentences to quote, in the order of the text; `worth` is by where a sentence starts."""
    best = sorted(said, key=lambda one: (-worth.get(one.start, 0), one.start))[:MOST_SHOWN]
    return tuple(sorted(best, key=lambda one: one.start))


class _Read(NamedTuple):
    """What is found in a sentence, whatever the topic."""

    said: Statement
    facts: tuple[Fact, ...]
    parts: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class _Reading:
    edition: Edition
    meeting: Meeting
    tellers: tuple[Teller, ...]
    lore: Lore
    read: dict[tuple[int, Span], _Read]
    """Sentences that were read before, for another topic."""

    def on(self, tag: TagId) -> Told:
        topic = self.lore.topics[tag]
        accounts = {
            place: self._account(place, topic, spans)
            for place, teller in enumerate(self.tellers)
            if (spans := tuple(self._spans(teller, tag, topic)))
        }
        places = tuple(accounts)
        meeting = (self.meeting, names_of_place(self.edition.archive, self.meeting))
        scene = Scene(None, None, (meeting,))
        found = comparisons(tuple(accounts.values()), scene)
        return Told(tag, accounts, tuple(_placed(each, places) for each in found))

    def _spans(self, teller: Teller, tag: TagId, topic: Topic) -> Iterator[Span]:
        """Sentences that hold the topic's words, or that a note on the topic is about."""
        held = stretches_on(topic, teller.telling.text, teller.small, teller.spans)
        noted = self._noted(teller, tag, next(iter(topic.words.values()), ""))
        for place, span in enumerate(teller.spans):
            if place in held or any(start < span[1] and span[0] < end for start, end in noted):
                yield span

    def _noted(self, teller: Teller, tag: TagId, words: str) -> Collection[Span]:
        """Where notes stand whose claim is on the topic; where its tag gives no words, notes that have it."""
        if teller.article is None:
            return ()
        archive, id = self.edition.archive, teller.article.id
        notes = (archive.notes[note] for note in archive.notes_on.get(id, ()))
        # A note on a loan may have the topic of gas too, because the loan was to pay for it.
        given = words if archive.tags[tag].words else ""
        about = (note for note in notes if tag in note.tags and _claims(note, given))
        return [
            (anchor.start + teller.head, anchor.end + teller.head)
            for note in about
            for anchor in self.edition.anchors.get((id, note.id), ())
        ]

    def _account(self, place: int, topic: Topic, spans: tuple[Span, ...]) -> Account:
        read = [self._read(place, span) for span in spans]
        published = self.tellers[place].telling.published
        return Account(
            published=published,
            is_ahead=published is not None and published.last < self.meeting.when.first,
            said=tuple(one.said for one in read),
            things=tuple(fact for one in read for fact in things_in(one.parts, topic)),
            known=tuple(fact for one in read for fact in one.facts),
        )

    def _read(self, place: int, span: Span) -> _Read:
        if (place, span) not in self.read:
            names = self.lore.names
            said = statement(self.tellers[place].telling, span, names)
            facts, parts = facts_of(said, names, TOPICS), things_stand_in(said, names)
            self.read[(place, span)] = _Read(said, tuple(facts), tuple(parts))
        return self.read[(place, span)]


def _claims(note: Note, words: str) -> bool:
    """Whether what a note looks at is said in words of a topic."""
    return not words or bool(pattern_of(words).search(note.claim or note.summary))


def _placed(found: Comparison, places: tuple[int, ...]) -> Comparison:
    return Comparison(places[found.one], found.first, places[found.two], found.second, found.agreement)


def _tags(edition: Edition, meeting: Meeting, tellers: tuple[Teller, ...]) -> tuple[TagId, ...]:
    archive = edition.archive
    articles = [teller.article for teller in tellers if teller.article]
    notes = (archive.notes[note] for article in articles for note in archive.notes_on.get(article.id, ()))
    found = (
        *meeting.tags,
        *(tag for article in articles for tag in article.tags),
        *(tag for note in notes for tag in note.tags),
    )
    return tuple(tag for tag in dict.fromkeys(found) if tag in archive.tags)
