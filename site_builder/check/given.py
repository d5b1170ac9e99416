"""What a rule may look at."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property

from site_builder.model.archive import Archive
from site_builder.model.body import Bodies
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Spot
from site_builder.model.past import NOTHING_KNOWN, Known
from site_builder.model.records import Event, Meeting, Note, Person, Place, Publisher
from site_builder.model.records.parts import Source


# Without slots, so that what several rules look at is worked out once.
@dataclass(frozen=True)
class Given:
    """The linked archive, its texts, its settings and the day of the check."""

    archive: Archive
    bodies: Bodies
    config: Config
    today: date
    past: Known = NOTHING_KNOWN
    """What git knows of earlier words of the notes."""

    @cached_property
    def notes(self) -> tuple[Note, ...]:
        """Notes that stand; what a withdrawn or replaced one says is kept as it was."""
        return self.archive.standing

    @property
    def authors_day(self) -> date:
        """Today where the author is: a commit of tomorrow's was made further east than the check."""
        return max(self.today, self.past.day) if self.past.day else self.today

    @cached_property
    def sources(self) -> tuple[tuple[Source, Spot], ...]:
        """Every source that any record gives, and where it is written."""
        return tuple(self._sources())

    def _sources(self) -> Iterator[tuple[Source, Spot]]:
        archive = self.archive
        records: tuple[Event | Meeting | Note | Person | Place | Publisher, ...] = (
            *archive.events.values(),
            *archive.meetings.values(),
            *archive.people.values(),
            *archive.places.values(),
            *archive.publishers.values(),
            *self.notes,
        )
        for record in records:
            for index, source in enumerate(record.sources):
                yield source, record.spot.at("sources", index)
        for meeting in archive.meetings.values():
            for place, statement in enumerate(meeting.outcome):
                for index, source in enumerate(statement.sources):
                    yield source, meeting.spot.at("outcome", place, "sources", index)
