"""Notes among notes: ids given twice, articles named twice, notes that replace each other in a circle."""

import unicodedata
from collections.abc import Iterator, Mapping

from site_builder.link.shelf import Shelf
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Issue
from site_builder.model.records import Note


def note_issues(shelf: Shelf) -> Iterator[Issue]:
    """What is wrong between notes, and between a note and the articles it stands on."""
    yield from _same_ids(shelf.notes)
    for note in shelf.notes:
        yield from _same_article(note)
    yield from _circles({note.id: note for note in shelf.notes})


def _same_ids(notes: tuple[Note, ...]) -> Iterator[Issue]:
    first: dict[str, Note] = {}
    for note in notes:
        seen = first.setdefault(unicodedata.normalize("NFC", note.id.casefold()), note)
        if seen is note:
            continue
        how = "" if seen.id == note.id else f", which is '{seen.id}' on some disks"
        message = f"there is another note '{note.id}'{how}"
        advice = "give one of them another id; if it was published, keep the older one"
        yield Issue("N11", message, note.spot.at("id"), advice, (seen.spot.at("id"),))


def _same_article(note: Note) -> Iterator[Issue]:
    seen: set[ArticleId] = {note.on}
    for index, other in enumerate(note.also, 1):
        if other.article in seen:
            what = "claim" if note.is_claim else "note"
            message = f"this {what} stands on '{other.article}' already"
            advice = "keep one; `occurrence: all` marks every place of a repeated quote"
            yield Issue("L05", message, note.place(index).at("article"), advice)
        seen.add(other.article)


def _circles(notes: Mapping[NoteId, Note]) -> Iterator[Issue]:
    reported: set[NoteId] = set()
    for start in notes.values():
        chain = _chain(start, notes)
        is_circle = chain[-1].supersedes == start.id
        if is_circle and not reported.intersection(note.id for note in chain):
            reported.update(note.id for note in chain)
            message = "this note replaces itself"
            if len(chain) > 1:
                message += f", by way of {' and '.join(repr(note.id) for note in chain[1:])}"
            also = tuple(note.spot.at("supersedes") for note in chain[1:])
            yield Issue("L07", message, start.spot.at("supersedes"), "correct one of them", also)


def _chain(start: Note, notes: Mapping[NoteId, Note]) -> tuple[Note, ...]:
    """The notes that `start` replaces, one after the other, up to the first that comes again."""
    chain = {start.id: start}
    note: Note | None = start
    while note and note.supersedes and note.supersedes not in chain:
        note = notes.get(note.supersedes)
        if note:
            chain[note.id] = note
    return tuple(chain.values())
