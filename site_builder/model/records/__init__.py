"""Everything a person writes into `content/`: one record, one file; the file's name is its id."""

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar

from site_builder.model.dataclass import dataclass
from site_builder.model.held import NO_TEXT, Held
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
from site_builder.model.records.claim import Claim
from site_builder.model.records.named import Person, Place, Publisher, Tag
from site_builder.model.records.note import Note, NoteFile
from site_builder.model.records.parts import (
    FROM_FILE,
    STRICT,
    Certainty,
    Evidence,
    MeetingLink,
    Participant,
    Provenance,
    Source,
    Statement,
    TextKind,
)
from site_builder.model.records.relations import Account, ArticleTie, MeetingTie
from site_builder.model.records.rights import Permission, Shows, Takedown
from site_builder.model.url import Url
from site_builder.model.when import Day, When


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it was, and where it came from."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: ArticleId = field(metadata=FROM_FILE)
    title: str
    """The headline."""
    summary: str = ""
    """What it reports, in one or two sentences of our own."""
    original_title: str = ""
    """The headline in the language it was written in, if it was translated."""
    authors: tuple[str, ...] = ()
    """Who wrote it; empty when unknown."""
    publisher: PublisherId | None = None
    """Who published it; empty when unknown."""
    published: When | None = None
    """When it was published; empty when unknown."""
    evidence: tuple[Evidence, ...] = ()
    """What fields that the source does not state were inferred from."""
    source_url: Url | None = None
    """Where the original was published, or found."""
    archived_url: Url | None = None
    """An archived copy of the original."""
    language: str = "en"
    """Language of the text, as a BCP 47 tag."""
    translated_from: str = ""
    """Language of the original, as a BCP 47 tag, if the text is a translation."""
    rights: str = ""
    """Whose text it is: `own`, `permission`, `public-domain`, `all-rights-reserved`, a licence such as
    `CC-BY-4.0`, or a statement such as `CNE`; empty: what `archive.yaml` says of such articles."""
    rights_holder: str = ""
    """Who owns the text, where that is known and is not the publisher."""
    attribution: str = ""
    """How a licensed text is to be credited, in a line; empty: by its headline, author and publisher."""
    permission: Permission | None = None
    """Who allowed the archive to show the text; `rights: permission` needs it."""
    shows: Shows | None = None
    """What the public sees of it, whatever its rights: `full`, `extract`, `notice` or `nothing`."""
    taken_down: Day | Takedown | None = None
    """The day it was removed on request, or that day with a reason; its page then says so, and no more."""
    text: TextKind = TextKind.FULL
    """Whether this is the full text, a digest in our own words, an excerpt, or only a link to it."""
    meetings: tuple[MeetingLink, ...] = ()
    """Meetings it is about, and how."""
    related: tuple[ArticleTie, ...] = ()
    """Articles it follows, republishes, translates, updates or contradicts."""
    people: tuple[PersonId, ...] = ()
    """People it is about."""
    places: tuple[PlaceId, ...] = ()
    """Places it is about."""
    tags: tuple[TagId, ...] = ()
    """Topics; a tag needs no file of its own."""
    provenance: Provenance = Provenance()
    """Where the archive's copy came from."""
    needs: tuple[str, ...] = ()
    """Fields the importer could not fill, for a person to look up."""
    not_about: tuple[str, ...] = ()
    """Ids of meetings, people, places, tags and articles that `suggest` is not to propose for it again."""
    draft: bool = False
    """Whether a person still has to review it; drafts are not published."""
    aliases: tuple[str, ...] = ()
    """Ids or addresses it had before, such as `old-name` or `/2007/old-name.html`; each leads to its page."""
    name_links: bool = True
    """Whether names of people and places in its text become links to their pages."""
    held: Held[str] = field(default=NO_TEXT, metadata={**FROM_FILE, "key": "body"})
    """The text; of a large archive it is not in memory."""
    body_line: int = field(default=1, metadata=FROM_FILE)
    """The line of the file on which the body starts."""
    spot: Spot = field(default=Spot(""), metadata=FROM_FILE)

    @property
    def body(self) -> str:
        """The text, in Markdown. Raises OSError when it is elsewhere and cannot be fetched."""
        return self.held.value


@dataclass(frozen=True, slots=True)
class Meeting:
    """An event at which people met: what the archive's articles are about."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: MeetingId = field(metadata=FROM_FILE)
    title: str
    """A name that tells it from other meetings of the same people."""
    when: When
    """Its day or days."""
    place: PlaceId | None = None
    """Where it was held."""
    venue: str = ""
    """The building or room, in words."""
    format: str = ""
    """What kind of meeting it was, in words."""
    participants: tuple[Participant, ...] = ()
    """Who took part, spoke for it or stayed away, and as what."""
    series: tuple[SeriesId, ...] = ()
    """Series it belongs to."""
    related: tuple[MeetingTie, ...] = ()
    """Meetings it prepares, follows up or cancels."""
    articles: tuple[Account, ...] = ()
    """Articles about it that do not say so themselves."""
    notes: tuple[NoteId, ...] = ()
    """Notes about it that do not say so themselves."""
    summary: str = ""
    """What it was, in one sentence."""
    outcome: tuple[Statement, ...] = ()
    """What it decided, each with its sources."""
    certainty: Certainty = Certainty.HIGH
    """How sure the archive is of these facts."""
    certainty_note: str = ""
    """What is not certain, in words."""
    sources: tuple[Source, ...] = ()
    """Where its date, place and participants can be checked."""
    tags: tuple[TagId, ...] = ()
    """Topics."""
    aliases: tuple[str, ...] = ()
    """Ids or addresses it had before, such as `old-name` or `/2007/old-name.html`; each leads to its page."""
    name_links: bool = True
    """Whether names of people and places in its text become links to their pages."""
    body: str = field(default="", metadata=FROM_FILE)
    body_line: int = field(default=1, metadata=FROM_FILE)
    spot: Spot = field(default=Spot(""), metadata=FROM_FILE)


@dataclass(frozen=True, slots=True)
class Series:
    """Meetings that belong together: the sessions of a council, a round of talks."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: SeriesId = field(metadata=FROM_FILE)
    title: str
    """Its name."""
    summary: str = ""
    """What it is, in one sentence."""
    meetings: tuple[MeetingId, ...] = ()
    """Its meetings, in any order; a meeting may say so itself instead."""
    part_of: SeriesId | None = None
    """The wider series to which all its meetings belong too."""
    sources: tuple[Source, ...] = ()
    """Where it can be checked."""
    tags: tuple[TagId, ...] = ()
    """Topics."""
    aliases: tuple[str, ...] = ()
    """Ids or addresses it had before, such as `old-name` or `/2007/old-name.html`; each leads to its page."""
    name_links: bool = True
    """Whether names of people and places in its text become links to their pages."""
    body: str = field(default="", metadata=FROM_FILE)
    body_line: int = field(default=1, metadata=FROM_FILE)
    spot: Spot = field(default=Spot(""), metadata=FROM_FILE)


@dataclass(frozen=True, slots=True)
class Event:
    """Something dated that was no meeting, for the timeline."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: EventId = field(metadata=FROM_FILE)
    title: str
    """What happened, in one sentence."""
    when: When
    """Its day or days."""
    certainty: Certainty = Certainty.HIGH
    """How sure the archive is of it."""
    sources: tuple[Source, ...] = ()
    """Where it can be checked."""
    people: tuple[PersonId, ...] = ()
    """Who it was about."""
    places: tuple[PlaceId, ...] = ()
    """Where it was."""
    meetings: tuple[MeetingId, ...] = ()
    """Meetings it followed from or led to."""
    tags: tuple[TagId, ...] = ()
    """Topics."""
    aliases: tuple[str, ...] = ()
    """Ids or addresses it had before, such as `old-name` or `/2007/old-name.html`; each leads to its page."""
    name_links: bool = True
    """Whether names of people and places in its text become links to their pages."""
    body: str = field(default="", metadata=FROM_FILE)
    body_line: int = field(default=1, metadata=FROM_FILE)
    spot: Spot = field(default=Spot(""), metadata=FROM_FILE)


@dataclass(frozen=True, slots=True)
class Essay:
    """A page of our own: what this archive is, how it works."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: EssayId = field(metadata=FROM_FILE)
    title: str
    """Its heading."""
    summary: str = ""
    """What it says, in one sentence."""
    order: int = 0
    """Its place among the essays; smaller comes first."""
    aliases: tuple[str, ...] = ()
    """Ids or addresses it had before, such as `old-name` or `/2007/old-name.html`; each leads to its page."""
    name_links: bool = True
    """Whether names of people and places in its text become links to their pages."""
    body: str = field(default="", metadata=FROM_FILE)
    body_line: int = field(default=1, metadata=FROM_FILE)
    spot: Spot = field(default=Spot(""), metadata=FROM_FILE)


Record = Article | Claim | Essay | Event | Meeting | NoteFile | Person | Place | Publisher | Series | Tag

FOLDERS: Mapping[str, type[Record]] = {
    "articles": Article,
    "claims": Claim,
    "essays": Essay,
    "events": Event,
    "meetings": Meeting,
    "notes": NoteFile,
    "people": Person,
    "places": Place,
    "publishers": Publisher,
    "series": Series,
    "tags": Tag,
}
"""Which kind of record each folder of `content/` holds."""


def notes_in(record: Record | None) -> tuple[Note, ...]:
    """The notes that a record carries: those of a notes file, or the one that a claim is."""
    if isinstance(record, Claim):
        return (record.note,)
    return record.notes if isinstance(record, NoteFile) else ()


__all__ = [
    "FOLDERS",
    "FROM_FILE",
    "Article",
    "Claim",
    "Essay",
    "Event",
    "Meeting",
    "Note",
    "NoteFile",
    "Person",
    "Place",
    "Publisher",
    "Record",
    "Series",
    "Tag",
    "TextKind",
    "notes_in",
]
