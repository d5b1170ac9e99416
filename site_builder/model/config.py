"""What `archive.yaml` may say. The dataclass is the reference, the schema and the validation."""

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar

from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Severity
from site_builder.model.kinds import NoteKind, Verdict
from site_builder.model.records.parts import STRICT
from site_builder.model.records.rights import Shows
from site_builder.model.rights import RESERVED, Class
from site_builder.model.url import Url


@dataclass(frozen=True, slots=True)
class ClaimReviewConfig:
    """Who answers for reviews of other people's claims, and by which published rules."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    organisation: str
    """The name of the organisation that answers for the reviews."""
    url: Url
    """Its own site."""
    method: Url
    """Where it says how claims are chosen and checked, and what its ratings mean."""
    corrections: Url
    """Where it says how its own mistakes are corrected."""
    ratings: Mapping[Verdict, str]
    """The published rating, in words, of a claim that was `inaccurate`, `partly` or `unknown` then."""


@dataclass(frozen=True, slots=True)
class NotesConfig:
    """How notes are shown and when they fall due."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    labels: Mapping[NoteKind, str] = field(default_factory=dict)
    """Words that readers see instead of the built-in label of a kind."""
    review_after_months: int = 12
    """When a finding that can change must be looked at again, if the note does not say."""


@dataclass(frozen=True, slots=True)
class PublishConfig:
    """What leaves the house."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    feed_entries: int = 20
    """How many entries a feed carries."""


@dataclass(frozen=True, slots=True)
class RightsConfig:
    """What the public sees of texts that are not ours."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    default: str = RESERVED
    """What an article is that does not state its rights."""
    shows: Mapping[Class, Shows] = field(default_factory=dict)
    """What each class of rights shows, where that is not as usual: `full` for own, public-domain, licensed
    and permission, `extract` for reserved and unclear."""
    most_words: int = 40
    """The most words of a text that is not shown that may be quoted in one piece."""
    most_share: float = 0.2
    """The most of such a text that all quotations from it may come to together, 0.2 for a fifth."""
    commercial: bool = False
    """Whether the site serves a commercial purpose, which some licences forbid."""


@dataclass(frozen=True, slots=True)
class Config:
    """One archive's settings."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    title: str
    """The archive's name."""
    url: Url
    """Its public address, sub-path included; feeds and canonical links use it, other links are relative."""
    language: str = "en"
    """Language of the archive's own words, as a BCP 47 tag; the words of the interface are English."""
    description: str = ""
    """What the archive is, in one or two sentences."""
    author: str = ""
    """Who answers for it; named in feeds and citations."""
    contact: Url | None = None
    """Where a reader can report a mistake."""
    name_links: bool = True
    """Whether names of people and places in texts become links to their pages; a record can opt out."""
    notes: NotesConfig = NotesConfig()
    """How notes are shown and when they fall due."""
    licence: str = ""
    """Licence of the archive's own words, as an SPDX name such as `CC-BY-4.0`; articles name theirs."""
    share_images: bool = True
    """Whether a picture is drawn for each article and meeting, which other sites show beside a link to it."""
    publish: PublishConfig = PublishConfig()
    """What leaves the house."""
    rights: RightsConfig = RightsConfig()
    """What the public sees of texts that are not ours."""
    search: bool = True
    """Whether readers can search the published archive."""
    claim_review: ClaimReviewConfig | None = None
    """Lets notes that ask for it be published as claim reviews too; left out: none are."""
    gone: Mapping[str, str] = field(default_factory=dict)
    """Addresses of pages that were removed for good, each with why: `/articles/old-name/: Withdrawn.`"""
    checks: Mapping[str, Severity] = field(default_factory=dict)
    """Raises or silences a check: `N08: error`, `N10: off`."""
