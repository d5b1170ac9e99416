"""References that lead nowhere, to a draft, or twice to the same record."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import PurePosixPath

from site_builder.link.drafts import Hidden
from site_builder.link.references import KINDS, Reference
from site_builder.link.shelf import Linked, Shelf, notes_path
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import (
    THE_ARTICLE,
    ArticleId,
    ClaimantId,
    EssayId,
    EventId,
    MeetingId,
    NoteId,
    PersonId,
    PlaceId,
    PublisherId,
    SeriesId,
    TagId,
)
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Claim
from site_builder.text.similar import nearest

_LISTS = ("articles", "meetings", "notes", "participants", "people", "places", "series", "tags")

Referring = tuple[Linked, tuple[Reference, ...]]
"""A record, and every reference in it."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What a reference may lead to."""

    ids: Mapping[object, Collection[str]]
    """Kind → the ids there are."""
    unread: frozenset[tuple[str, str]]
    """Folder and name of files that could not be read: what they hold is not missing, only unknown."""
    hidden: Hidden
    renamed: Mapping[tuple[object, str], str]
    """Kind and an id that a record had before → its id of today."""

    def is_draft(self, reference: Reference) -> bool:
        """Whether a reference leads to a record that is not published."""
        if reference.kind is ArticleId:
            return reference.id in self.hidden.articles
        return reference.kind is NoteId and reference.id in self.hidden.notes

    def is_unread(self, kind: object, name: str) -> bool:
        """Whether something of that name may be in a file that could not be read."""
        folder = KINDS[kind].folder
        if folder == "notes":
            return any(place in ("claims", "notes") for place, _ in self.unread)
        if kind is ClaimantId and ("publishers", name) in self.unread:
            return True
        return (folder, name) in self.unread


def broken_references(
    shelf: Shelf, found: Iterable[Referring], hidden: Hidden, unread: tuple[str, ...]
) -> Iterator[Issue]:
    """An issue for each reference that leads nowhere, to a draft, or twice to one record from one list."""
    known = _Known(_ids(shelf), _unread(unread), hidden, _renamed(shelf))
    for file in shelf.note_files:
        target = Reference(ArticleId, file.article, ("article",))
        yield from _broken(target, notes_path(file), known, from_draft=True)
    for record, references in found:
        is_draft = hidden.hides(record)
        for reference in references:
            yield from _broken(reference, record.spot, known, from_draft=is_draft)
        yield from _twice(record, references)


def _broken(reference: Reference, spot: Spot, known: _Known, *, from_draft: bool) -> Iterator[Issue]:
    if reference.kind is TagId:
        return
    noun, name = KINDS[reference.kind].noun, reference.id
    if name in known.ids[reference.kind]:
        if not from_draft and known.is_draft(reference):
            advice = f"publish the {noun}, or take this reference out"
            yield Issue("L02", f"the {noun} '{name}' is a draft", spot.at(*reference.key), advice)
    elif not known.is_unread(reference.kind, name):
        message = f"there is no {noun} '{name}'{_what_else(reference, known)}"
        yield Issue("L01", message, spot.at(*reference.key), _advice(reference, known))


def _what_else(reference: Reference, known: _Known) -> str:
    """Of which kinds the record is that the id leads to: a place among those who took part."""
    nouns = [
        KINDS[kind].noun for kind, ids in known.ids.items() if kind is not ClaimantId and reference.id in ids
    ]
    return f", but a {' and a '.join(nouns)} of that id" if nouns else ""


def _advice(reference: Reference, known: _Known) -> str:
    kind, name = KINDS[reference.kind], reference.id
    if today := known.renamed.get((reference.kind, name)):
        return f"it is called '{today}' now"
    if near := nearest(name, known.ids[reference.kind]):
        return f"did you mean '{near}'?"
    if reference.kind is NoteId:
        return "correct the id, or take the reference out"
    return f"write content/{kind.folder}/{name}.md, or take the reference out"


def _twice(record: Linked, found: tuple[Reference, ...]) -> Iterator[Issue]:
    first: dict[tuple[object, str, object], Reference] = {}
    for reference in found:
        if reference.key[0] not in _LISTS:
            continue
        seen = first.setdefault((reference.kind, reference.id, reference.key[0]), reference)
        if seen is not reference:
            message = f"the {KINDS[reference.kind].noun} '{reference.id}' is in this list twice"
            also = (record.spot.at(*seen.key),)
            yield Issue("L06", message, record.spot.at(*reference.key), "delete one of the two", also)


def _ids(shelf: Shelf) -> Mapping[object, Collection[str]]:
    return {
        ArticleId: shelf.articles,
        ClaimantId: {THE_ARTICLE, *shelf.people, *shelf.publishers},
        EssayId: shelf.essays,
        EventId: shelf.events,
        MeetingId: shelf.meetings,
        NoteId: {note.id: note for note in shelf.notes},
        PersonId: shelf.people,
        PlaceId: shelf.places,
        PublisherId: shelf.publishers,
        SeriesId: shelf.series,
    }


def _renamed(shelf: Shelf) -> Mapping[tuple[object, str], str]:
    """What records say they were called."""
    shelves: tuple[tuple[object, Collection[Linked]], ...] = (
        (ArticleId, shelf.articles.values()),
        (ClaimantId, (*shelf.people.values(), *shelf.publishers.values())),
        (EssayId, shelf.essays.values()),
        (EventId, shelf.events.values()),
        (MeetingId, shelf.meetings.values()),
        (NoteId, shelf.notes),
        (PersonId, shelf.people.values()),
        (PlaceId, shelf.places.values()),
        (PublisherId, shelf.publishers.values()),
        (SeriesId, shelf.series.values()),
    )
    return {
        (kind, alias): record.id
        for kind, records in shelves
        for record in records
        if not isinstance(record, Claim)
        for alias in record.aliases
    }


def _unread(paths: tuple[str, ...]) -> frozenset[tuple[str, str]]:
    pure = (PurePosixPath(path) for path in paths)
    return frozenset((one.parent.name, one.stem) for one in pure)
