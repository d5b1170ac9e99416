"""The whole archive: every record by its id, and every relation both ways."""

from collections.abc import Mapping
from dataclasses import field

from site_builder.model.dataclass import dataclass
from site_builder.model.disclosure import Audience, Disclosures
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
from site_builder.model.records import (
    Article,
    Essay,
    Event,
    Meeting,
    Note,
    Person,
    Place,
    Publisher,
    Series,
    Tag,
)
from site_builder.model.records.note import Status


@dataclass(frozen=True, slots=True)
class Archive:
    """Everything that was read, linked. Mappings go by id; tuples of dated records go by date."""

    articles: Mapping[ArticleId, Article]
    notes: Mapping[NoteId, Note]
    meetings: Mapping[MeetingId, Meeting]
    events: Mapping[EventId, Event]
    people: Mapping[PersonId, Person]
    places: Mapping[PlaceId, Place]
    publishers: Mapping[PublisherId, Publisher]
    series: Mapping[SeriesId, Series]
    tags: Mapping[TagId, Tag]
    """Every tag in use, those without a file included."""
    essays: Mapping[EssayId, Essay]
    articles_by_date: tuple[ArticleId, ...]
    """Oldest first; undated ones last."""
    meetings_by_date: tuple[MeetingId, ...]
    """Oldest first."""
    notes_on: Mapping[ArticleId, tuple[NoteId, ...]]
    """Notes that stand on an article, those shared by `also` included, in the order they were written.

    Withdrawn notes and those that another note replaces stand nowhere, here and in every other relation."""
    articles_about: Mapping[MeetingId, tuple[ArticleId, ...]]
    articles_tagged: Mapping[TagId, tuple[ArticleId, ...]]
    articles_naming: Mapping[PersonId, tuple[ArticleId, ...]]
    articles_at: Mapping[PlaceId, tuple[ArticleId, ...]]
    articles_from: Mapping[PublisherId, tuple[ArticleId, ...]]
    notes_about: Mapping[MeetingId, tuple[NoteId, ...]]
    notes_naming: Mapping[PersonId, tuple[NoteId, ...]]
    """Notes about a person, or about a claim that the person made."""
    notes_at: Mapping[PlaceId, tuple[NoteId, ...]]
    notes_tagged: Mapping[TagId, tuple[NoteId, ...]]
    notes_citing: Mapping[ArticleId, tuple[NoteId, ...]]
    """Notes that give an article of this archive as a source."""
    meetings_of: Mapping[PersonId, tuple[MeetingId, ...]]
    meetings_at: Mapping[PlaceId, tuple[MeetingId, ...]]
    meetings_tagged: Mapping[TagId, tuple[MeetingId, ...]]
    meetings_in: Mapping[SeriesId, tuple[MeetingId, ...]]
    """The meetings of a series, those of the series within it included, oldest first."""
    events_about: Mapping[MeetingId, tuple[EventId, ...]]
    events_naming: Mapping[PersonId, tuple[EventId, ...]]
    events_at: Mapping[PlaceId, tuple[EventId, ...]]
    events_tagged: Mapping[TagId, tuple[EventId, ...]]
    text_digests: Mapping[ArticleId, str] = field(default_factory=dict)
    """Digest of an article's words when its notes were last checked, where the notes file gives one."""

    disclosures: Disclosures = field(default_factory=dict)
    """What the public sees of each article; one that is not here is seen whole."""
    lengths: Mapping[ArticleId, int] = field(default_factory=dict)
    """How many words those articles have that are not shown whole."""
    audience: Audience = Audience.PUBLIC
    """Who the site is made for."""
    former: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """File of a record → ids that it had before its file was renamed, as far as git remembers."""

    @property
    def standing(self) -> tuple[Note, ...]:
        """The notes that stand: neither withdrawn nor replaced by another one."""
        notes = self.notes.values()
        replaced = {note.supersedes for note in notes}
        return tuple(
            note for note in notes if note.status is not Status.WITHDRAWN and note.id not in replaced
        )
