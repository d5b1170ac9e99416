"""The edition after some articles and notes were saved: what does not depend on them is taken as it was.

What comes out is what making it of everything would give.
"""

from collections.abc import Mapping, Set
from dataclasses import replace
from datetime import date
from typing import TypeVar

from site_builder.compose.authors import articles_by
from site_builder.compose.chronicle import event_pages
from site_builder.compose.edition import (
    Edition,
    anchors_in,
    edition,
    last_looked_at,
    latest_day,
    notes_of,
    orders_on,
    placed_in,
    ranks,
    stood_in,
)
from site_builder.compose.wiki_links import notes_with_links
from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.by_id import with_others
from site_builder.model.ids import ArticleId, MeetingId, NoteId
from site_builder.model.instead import instead
from site_builder.model.records import Note

Key = TypeVar("Key")
Value = TypeVar("Value")


def edition_with(before: Edition, archive: Archive, bodies: Bodies, noted: Set[NoteId]) -> Edition:
    """The edition after only articles with these `bodies` changed, and what they lead to.

    `noted` are the notes that changed, came or went.
    """
    known, was = before.archive, before.bodies
    is_dated_anew = any(archive.articles[id].published != known.articles[id].published for id in bodies)
    if is_dated_anew and event_pages(archive, before.config.language) != before.event_pages:
        # Texts of ours lead to these pages.
        return replace(
            edition(archive, {**was, **bodies}, before.config, before.today), remember=before.remember
        )
    changed = {id: archive.notes[id] for id in noted if id in archive.notes}
    written = {**changed, **notes_with_links(archive, before.event_pages, changed)}
    placed = {(id, note) for id in bodies for note in before.stood.get(id, ())}
    named = {(id, anchor.note) for id in bodies if id in was for anchor in was[id].anchors}
    came_or_went = any((id in known.notes) != (id in archive.notes) for id in noted)
    now = stood_in(bodies)
    stands_alike = all(before.stood.get(id) == notes for id, notes in now.items())
    stood = before.stood if stands_alike else instead(before.stood, now)
    is_same_order = stands_alike and not (is_dated_anew or came_or_went)
    archive = _with_texts_of(known, archive, written, noted)
    made = replace(
        before,
        archive=archive,
        bodies=instead(was, bodies),
        placed=_exchanged(before.placed, placed, placed_in(bodies)),
        stood=stood,
        anchors=_exchanged(before.anchors, named, anchors_in(bodies)),
        rank=before.rank if is_same_order else ranks(archive, stood),
        order_on=_orders_after(before, archive),
        articles_by=articles_by(archive, before.people_by_name) if is_dated_anew else before.articles_by,
        latest_day=_latest_day_after(before, archive, noted),
    )
    # A note on several articles has one rank for all of them.
    notes = {*changed, *(id for article in bodies for id in archive.notes_on[article])} & archive.notes.keys()
    beside = {on for id in notes for on in archive.notes[id].articles if on in archive.articles}
    return replace(made, notes_of=instead(before.notes_of, notes_of(made, {*bodies, *beside})))


def _with_texts_of(
    known: Archive, archive: Archive, written: Mapping[NoteId, Note], noted: Set[NoteId]
) -> Archive:
    """The archive with the texts of another one, in which links are written out, but for notes `written`."""
    return replace(
        archive,
        essays=known.essays,
        events=known.events,
        meetings=known.meetings,
        notes=with_others(known.notes, noted, written),
        people=known.people,
        places=known.places,
        publishers=known.publishers,
        series=known.series,
        tags={id: known.tags.get(id, tag) for id, tag in archive.tags.items()},
    )


def _orders_after(before: Edition, archive: Archive) -> Mapping[tuple[MeetingId, ArticleId], int]:
    """The places of articles among those about meetings, after some are about others."""
    known = before.archive.articles_about
    if archive.articles_about is known:
        return before.order_on
    moved = {id: articles for id, articles in archive.articles_about.items() if articles != known.get(id)}
    if not moved:
        return before.order_on
    kept = {key: place for key, place in before.order_on.items() if key[0] not in moved}
    return kept | orders_on(moved)


def _exchanged(before: Mapping[Key, Value], was: Set[Key], now: Mapping[Key, Value]) -> Mapping[Key, Value]:
    """A mapping with some entries in place of others; the same one where none is another."""
    if was == now.keys() and all(before[key] == one for key, one in now.items()):
        return before
    if was <= now.keys():
        return instead(before, now)
    made = {**before, **now}
    for gone in was - now.keys():
        made.pop(gone, None)
    return made


def _latest_day_after(before: Edition, archive: Archive, noted: Set[NoteId]) -> date | None:
    """The same after only some notes changed, came or went; of a large archive not all need be looked at."""
    new, old = (
        last_looked_at(notes[id] for id in noted if id in notes)
        for notes in (archive.notes, before.archive.notes)
    )
    latest = before.latest_day
    if latest is None or (new is not None and new >= latest):
        return new
    return latest_day(archive) if old == latest else latest
