"""The parts that records share: sources, links to meetings, evidence, provenance."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import ClassVar

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, MeetingId, PersonId
from site_builder.model.url import Url
from site_builder.model.when import Day, When

STRICT: Mapping[str, object] = {"extra": "forbid", "arbitrary_types_allowed": True}
"""How the validator treats every record: a key that is not a field is an error."""
FROM_FILE = {"from": "file"}
"""Marks the fields that a person does not write: they come from the file's name, place and body."""


class TextKind(StrEnum):
    """How much of the original text the archive shows."""

    FULL = "full"
    DIGEST = "digest"
    EXCERPT = "excerpt"
    LINK_ONLY = "link-only"


class Certainty(StrEnum):
    """How sure the archive is of something it says."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class Grade(StrEnum):
    """How good a source is: A primary or major, B regional or secondary, C a copy or partisan."""

    A = "A"
    B = "B"
    C = "C"


class Relation(StrEnum):
    """What an article is to a meeting."""

    PREVIEW = "preview"
    REPORT = "report"
    ANALYSIS = "analysis"
    MENTION = "mention"


class Presence(StrEnum):
    """What part somebody had in a meeting."""

    PARTICIPANT = "participant"
    SPOKESPERSON = "spokesperson"
    ABSENT = "absent"


class Stance(StrEnum):
    """What a source does to the claim a note is about."""

    SUPPORTS = "supports"
    CONTRADICTS = "contradicts"
    CONTEXT = "context"


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement can be checked: an address, an article of this archive, or a citation in words."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    title: str
    """Headline or description, as a reader would look for it."""
    url: Url | None = None
    """Its address on the web."""
    article: ArticleId | None = None
    """The article of this archive that says it."""
    citation: str = ""
    """Bibliographic words, for what has no address."""
    publisher: str = ""
    """Who published it."""
    published: When | None = None
    """When it was published."""
    accessed: Day | None = None
    """When it was read."""
    archive_url: Url | None = None
    """An archived copy of it."""
    quote: str = ""
    """The words that matter in it; checked like a note's quote when `article` is given."""
    locator: str = ""
    """Page, paragraph or section."""
    quality: Grade | None = None
    """How good a source it is: A, B or C."""
    stance: Stance = Stance.CONTEXT
    """Whether it supports or contradicts the claim, or gives context."""
    language: str = ""
    """Its language, as a BCP 47 tag; empty: the site's."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence of our own with the sources it rests on."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    text: str
    """One or two sentences, plain text."""
    sources: tuple[Source, ...] = ()
    """Where it can be checked."""


@dataclass(frozen=True, slots=True)
class MeetingLink:
    """That an article is about a meeting, and in what way."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    meeting: MeetingId
    """The meeting's id."""
    relation: Relation = Relation.REPORT
    """Preview, report, analysis or mention."""


@dataclass(frozen=True, slots=True)
class Participant:
    """Somebody who took part in a meeting, and as what."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    person: PersonId
    """The person's id."""
    role: str = ""
    """Their office that day, in words."""
    part: Presence = Presence.PARTICIPANT
    """Participant, spokesperson (spoke about it from outside) or absent (was expected)."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a field of an article says what it says, when the source did not state it."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    field: str
    """The field's name: `published`, `publisher`, `authors`, …"""
    basis: str
    """What it was inferred from, in one sentence."""
    certainty: Certainty = Certainty.MEDIUM
    """How sure that is."""
    as_of: Day | None = None
    """The day on which a person concluded it; empty where the import found it."""


@dataclass(frozen=True, slots=True)
class Removed:
    """A line of the original that is not part of the article, and why it was cut."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    line: int
    """Its number in the original, from 1."""
    text: str = field(metadata={"verbatim": "yes"})
    """The line as it stood."""
    reason: str
    """Why it is not the article."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """Where the archive's copy came from."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    original: str = ""
    """The file under `content/originals/`; empty when the original is not kept here."""
    sha256: str = ""
    """Digest of the original's bytes."""
    format: str = ""
    """What the original was: `pasted-text`, `saved-page`, …"""
    captured: Day | None = None
    """The day it was taken in."""
    saved: Day | None = None
    """The day it was saved, where the original says so; not the day it was published."""
    text_sha256: str = ""
    """Digest of its words as they were taken in: the page says whether they have changed since."""
    removed: tuple[Removed, ...] = ()
    """What was cut from it."""


@dataclass(frozen=True, slots=True)
class Valid:
    """From when until when a claim held in the world."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    since: When | None = field(default=None, metadata={"key": "from"})
    """The first day on which it held; written `from`, which Python keeps for itself."""
    to: When | None = None
    """The day on which it stopped."""


@dataclass(frozen=True, slots=True)
class OriginalWords:
    """What a translated passage says in its own language."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    language: str
    """BCP 47 tag."""
    text: str = ""
    """The words, where they are known."""
    reason: str = ""
    """Why the archive thinks so, where the words were inferred."""


@dataclass(frozen=True, slots=True)
class Coordinates:
    """A position on the earth, in decimal degrees (WGS 84)."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    latitude: float
    """North is positive."""
    longitude: float
    """East is positive."""

    @property
    def is_on_earth(self) -> bool:
        """Whether there is such a position; `nan` and infinities are none."""
        return abs(self.latitude) <= 90 and abs(self.longitude) <= 180


@dataclass(frozen=True, slots=True)
class Change:
    """One change to a note of ours, kept for good."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    date: Day
    """When."""
    change: str
    """What was changed."""
    reason: str = ""
    """Why."""
