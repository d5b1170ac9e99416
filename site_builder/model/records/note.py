"""A note: one finding about the exact words of an article."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import ClassVar

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, ClaimantId, MeetingId, NoteId, PersonId, PlaceId, TagId
from site_builder.model.issue import Spot
from site_builder.model.kinds import Expectation, NoteKind, Outcome, Verdict
from site_builder.model.records.parts import STRICT, Certainty, Change, OriginalWords, Source, Valid
from site_builder.model.url import Url
from site_builder.model.when import Day, When


class Scope(StrEnum):
    """What a note is about: some quoted words, the block of the text they stand in, or a whole part."""

    QUOTE = "quote"
    BLOCK = "block"
    ARTICLE = "article"
    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    CAPTION = "caption"
    METADATA = "metadata"

    @property
    def is_in_text(self) -> bool:
        """Whether the note's quote says where in the text it stands."""
        return self in (Scope.QUOTE, Scope.BLOCK)


class Status(StrEnum):
    """Who may see a note."""

    DRAFT = "draft"
    PUBLISHED = "published"
    WITHDRAWN = "withdrawn"


class Never(StrEnum):
    """The finding cannot change."""

    NEVER = "never"


class Every(StrEnum):
    """All places where a repeated quote stands."""

    ALL = "all"


class PublisherActionType(StrEnum):
    """What the original publisher did about the claim."""

    CORRECTED = "corrected"
    CLARIFIED = "clarified"
    UPDATED = "updated"
    RETRACTED = "retracted"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Quote:
    """The words a note is about, and a little of what stands around them (W3C TextQuoteSelector)."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    occurrence: int | Every | None = None


@dataclass(frozen=True, slots=True)
class AlsoOn:
    """The same note on another article, or one appearance of a claim."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    article: ArticleId
    """The article's id."""
    quote: str
    """The words there."""
    prefix: str = ""
    """Words just before the quote, to tell it from another place where it stands."""
    suffix: str = ""
    """Words just after it."""
    occurrence: int | Every | None = None
    """Which of several places is meant, from 1, or `all`."""


@dataclass(frozen=True, slots=True)
class PublisherAction:
    """What the original publisher did about the claim."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    type: PublisherActionType
    """Corrected, clarified, updated, retracted or none."""
    date: Day | None = None
    """When."""
    url: Url | None = None
    """Where it says so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """One finding about an article: what it is about, what we found, since when, on whose word."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: NoteId
    """Its name and permalink, unique in the archive, never used again."""
    on: ArticleId = field(metadata={"from": "file"})
    """The article it stands on; given once at the head of the file."""
    kind: NoteKind
    """One of the nine kinds."""
    quote: str = ""
    """The words it is about, as they are read; may hold ` … ` once for a gap."""
    prefix: str = ""
    """Words just before the quote, to tell it from another place where it stands."""
    suffix: str = ""
    """Words just after it."""
    occurrence: int | Every | None = None
    """Which of several places is meant, from 1, or `all`."""
    scope: Scope = Scope.QUOTE
    """What it is about, when that is not the quoted words: the `block` that holds them, or a whole part."""
    also: tuple[AlsoOn, ...] = ()
    """Other articles on which it stands too."""
    claim: str = ""
    """The claim in one self-contained sentence, without pronouns or relative dates."""
    claimant: ClaimantId | None = None
    """Who made the claim: a person, a publisher, or `article` for the article itself."""
    then: Verdict | None = None
    """How the claim stood on the day of printing."""
    now: Verdict | None = None
    """How it stands now."""
    outcome: Outcome | None = None
    """What became of a forecast, plan or promise."""
    expectation: Expectation | None = None
    """Whether the claim was a forecast, a plan or a promise; only for notes on what happened."""
    due: When | None = None
    """When it was to happen, by the words themselves; only for notes on what happened."""
    settled: When | None = None
    """When it was settled what became of it; only for notes on what happened."""
    valid: Valid | None = None
    """From when until when it was true in the world."""
    known_since: When | None = None
    """When a careful reader could first have known; default: the earliest source."""
    summary: str
    """The finding in one sentence of at most 200 characters, plain text; always visible."""
    body: str = ""
    """More, in Markdown; folded until a reader opens it."""
    sources: tuple[Source, ...] = ()
    """Where the finding can be checked."""
    searched: str = ""
    """Where the archive looked without finding confirmation."""
    original: OriginalWords | None = None
    """What the original language says, for a translation."""
    confidence: Certainty | None = None
    """How sure the finding is."""
    meetings: tuple[MeetingId, ...] = ()
    """Meetings it is about."""
    people: tuple[PersonId, ...] = ()
    """People it is about."""
    places: tuple[PlaceId, ...] = ()
    """Places it is about."""
    tags: tuple[TagId, ...] = ()
    """Topics."""
    language: str = ""
    """The note's language, as a BCP 47 tag; empty: the site's."""
    as_of: Day
    """The day up to which the evidence was checked."""
    author: PersonId | str
    """Who signs the note."""
    created: Day
    """The day it was written."""
    updated: Day | None = None
    """The day of the last change."""
    reviewed_by: tuple[str, ...] = ()
    """Who else checked it."""
    review_by: Day | Never | None = None
    """When to look again, or `never`."""
    status: Status = Status.PUBLISHED
    """Draft, published or withdrawn."""
    supersedes: NoteId | None = None
    """The note that this one replaces."""
    history: tuple[Change, ...] = ()
    """What was changed since it was published, and why."""
    publisher_action: PublisherAction | None = None
    """What the original publisher did about the claim."""
    aliases: tuple[str, ...] = ()
    """Ids it had before, or addresses such as `/notes/old-name/`; each leads on to it."""
    is_claim: bool = field(default=False, metadata={"from": "file"})
    """Whether it has a file of its own, as a claim with its appearances."""
    name_links: bool = True
    """Whether names of people and places in its body become links to their pages."""
    claim_review: bool = False
    """Asks that it be published as a claim review too; refused unless every condition holds."""
    spot: Spot = field(default=Spot(""), metadata={"from": "file"})
    """Where it is written."""
    left: tuple[int, ...] = field(default=(), metadata={"from": "file"})
    """Which of the places that it names are still there, as they are written: 0 is its own article, or the
    first appearance of a claim; empty: all are."""

    @property
    def articles(self) -> tuple[ArticleId, ...]:
        """Every article it stands on, its own first."""
        return tuple(dict.fromkeys((self.on, *(other.article for other in self.also))))

    @property
    def modified(self) -> Day:
        """The day on which it last became what it is."""
        return max((self.created, *(change.date for change in self.history), self.updated or self.created))

    def place(self, index: int) -> Spot:
        """Where it says what it quotes: 0 on the article it stands on, then one for each entry of `also`."""
        index = self.left[index] if self.left else index
        if self.is_claim:
            return self.spot.at("appearances", index)
        return self.spot.at("also", index - 1) if index else self.spot


@dataclass(frozen=True, slots=True)
class NoteFile:
    """One file of notes: all that stands on one article."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    article: ArticleId
    """The article's id; the file's name says the same."""
    text_sha256: str = ""
    """SHA-256 of the article's words when all its notes had their place; `check --fix` writes it."""
    notes: tuple[Note, ...] = ()
    """The notes, in any order."""
