"""The records by kind and id, before they are linked."""

from collections.abc import Mapping
from dataclasses import replace
from typing import TypeVar

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import (
    ArticleId,
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
from site_builder.model.issue import Spot
from site_builder.model.records import (
    Article,
    Claim,
    Essay,
    Event,
    Meeting,
    Note,
    NoteFile,
    Person,
    Place,
    Publisher,
    Record,
    Series,
    Tag,
)

T = TypeVar("T")
Linked = Article | Claim | Essay | Event | Meeting | Note | Person | Place | Publisher | Series | Tag
"""Records that have an id; a notes file only carries them."""


@dataclass(frozen=True, slots=True)
class Shelf:
    """Every record, each kind in the order of its ids; notes in the order they are written."""

    articles: Mapping[ArticleId, Article]
    claims: Mapping[NoteId, Claim]
    essays: Mapping[EssayId, Essay]
    events: Mapping[EventId, Event]
    meetings: Mapping[MeetingId, Meeting]
    people: Mapping[PersonId, Person]
    places: Mapping[PlaceId, Place]
    publishers: Mapping[PublisherId, Publisher]
    series: Mapping[SeriesId, Series]
    tags: Mapping[TagId, Tag]
    note_files: tuple[NoteFile, ...]

    @property
    def notes(self) -> tuple[Note, ...]:
        """Every note, file by file, then every claim as the note that it is."""
        own = tuple(note for file in self.note_files for note in file.notes)
        return (*own, *(claim.note for claim in self.claims.values()))

    @property
    def linked(self) -> tuple[Linked, ...]:
        """Every record that can refer to others."""
        return (
            *self.articles.values(),
            *self.claims.values(),
            *self.essays.values(),
            *self.events.values(),
            *self.meetings.values(),
            *self.people.values(),
            *self.places.values(),
            *self.publishers.values(),
            *self.series.values(),
            *self.tags.values(),
            # What a claim's note names as `also` is written among the claim's appearances.
            *(replace(note, also=()) if note.is_claim else note for note in self.notes),
        )


def shelve(records: tuple[Record, ...]) -> Shelf:
    """Records sorted by kind and id, whatever order they came in."""
    return Shelf(
        articles={one.id: one for one in _of(records, Article)},
        claims={one.id: one for one in _of(records, Claim)},
        essays={one.id: one for one in _of(records, Essay)},
        events={one.id: one for one in _of(records, Event)},
        meetings={one.id: one for one in _of(records, Meeting)},
        people={one.id: one for one in _of(records, Person)},
        places={one.id: one for one in _of(records, Place)},
        series={one.id: one for one in _of(records, Series)},
        publishers={one.id: one for one in _of(records, Publisher)},
        tags={one.id: one for one in _of(records, Tag)},
        note_files=tuple(sorted(_of(records, NoteFile), key=lambda one: one.article)),
    )


def notes_path(file: NoteFile) -> Spot:
    """Where a notes file is; its name says which article it is on."""
    return Spot(f"content/notes/{file.article}.yaml")


def _of(records: tuple[Record, ...], kind: type[T]) -> list[T]:
    found = [one for one in records if isinstance(one, kind)]
    return sorted(found, key=lambda one: getattr(one, "id", ""))
