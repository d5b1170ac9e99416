"""Everything in an archive that quotes one of its articles."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Spot
from site_builder.model.records import Event, Meeting, Note, Person, Place, Publisher, Series
from site_builder.model.records.parts import Source


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a record gives as those of an article."""

    words: str
    spot: Spot
    """The mapping that holds them under `quote`."""
    note: NoteId | None = None
    """The note that is about them; none: they are given with a source."""


def quotations(archive: Archive) -> Mapping[ArticleId, tuple[Quotation, ...]]:
    """Article → what is quoted from it: by the notes on it, then by sources that name it."""
    found: defaultdict[ArticleId, list[Quotation]] = defaultdict(list)
    for article, one in (*_in_notes(archive.notes.values()), *_in_sources(archive)):
        if one.words:
            found[article].append(one)
    return {article: tuple(ones) for article, ones in found.items()}


def _in_notes(notes: Iterable[Note]) -> Iterator[tuple[ArticleId, Quotation]]:
    for note in notes:
        yield note.on, Quotation(note.quote, note.place(0), note.id)
        for index, also in enumerate(note.also, 1):
            yield also.article, Quotation(also.quote, note.place(index), note.id)


def _in_sources(archive: Archive) -> Iterator[tuple[ArticleId, Quotation]]:
    for source, spot in sources_of(archive):
        if source.article:
            yield source.article, Quotation(source.quote, spot)


def sources_of(archive: Archive) -> Iterator[tuple[Source, Spot]]:
    """Every source that any record gives, and where it is written."""
    records: tuple[Event | Meeting | Note | Person | Place | Publisher | Series, ...] = (
        *archive.events.values(),
        *archive.meetings.values(),
        *archive.notes.values(),
        *archive.people.values(),
        *archive.places.values(),
        *archive.publishers.values(),
        *archive.series.values(),
    )
    for record in records:
        for index, source in enumerate(record.sources):
            yield source, record.spot.at("sources", index)
    for meeting in archive.meetings.values():
        for place, statement in enumerate(meeting.outcome):
            for index, source in enumerate(statement.sources):
                yield source, meeting.spot.at("outcome", place, "sources", index)
