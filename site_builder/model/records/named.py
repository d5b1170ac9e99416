"""Whom and what the articles name: people, places, publishers and topics."""

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import PersonId, PlaceId, PublisherId, TagId
from site_builder.model.issue import Spot
from site_builder.model.records.parts import FROM_FILE, STRICT, Coordinates, Source
from site_builder.model.records.relations import Attendance, PublisherTie
from site_builder.model.url import Url


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the articles name."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: PersonId = field(metadata=FROM_FILE)
    name: str
    """The name as this archive spells it."""
    family_name: str = ""
    """The part of the name that citations file the person under: `Kitova`; empty: the name stays whole."""
    role: str = ""
    """Who they are, in a few words."""
    also_known_as: tuple[str, ...] = ()
    """Other spellings."""
    same_as: Mapping[str, str] = field(default_factory=dict)
    """Identifiers elsewhere: `wikidata: Q7747`, `viaf: …`."""
    meetings: tuple[Attendance, ...] = ()
    """Meetings they had a part in that do not say so themselves."""
    sources: tuple[Source, ...] = ()
    """Where it can be checked."""
    aliases: tuple[str, ...] = ()
    """Ids or addresses it had before, such as `old-name` or `/2007/old-name.html`; each leads to its page."""
    name_links: bool = True
    """Whether their names become links to their page where texts give them."""
    body: str = field(default="", metadata=FROM_FILE)
    body_line: int = field(default=1, metadata=FROM_FILE)
    spot: Spot = field(default=Spot(""), metadata=FROM_FILE)


@dataclass(frozen=True, slots=True)
class Place:
    """A place the articles name."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: PlaceId = field(metadata=FROM_FILE)
    name: str
    """The name as this archive spells it."""
    country: str = ""
    """The country it lies in."""
    also_known_as: tuple[str, ...] = ()
    """Other spellings."""
    same_as: Mapping[str, str] = field(default_factory=dict)
    """Identifiers elsewhere: `wikidata: Q2280`, `geonames: "625144"`."""
    coordinates: Coordinates | None = None
    """Where it lies."""
    sources: tuple[Source, ...] = ()
    """Where it can be checked."""
    aliases: tuple[str, ...] = ()
    """Ids or addresses it had before, such as `old-name` or `/2007/old-name.html`; each leads to its page."""
    name_links: bool = True
    """Whether its names become links to its page where texts give them."""
    body: str = field(default="", metadata=FROM_FILE)
    body_line: int = field(default=1, metadata=FROM_FILE)
    spot: Spot = field(default=Spot(""), metadata=FROM_FILE)


@dataclass(frozen=True, slots=True)
class Publisher:
    """Who published articles of the archive."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: PublisherId = field(metadata=FROM_FILE)
    name: str
    """The name as this archive spells it."""
    url: Url | None = None
    """Its site."""
    country: str = ""
    """The country it is based in."""
    also_known_as: tuple[str, ...] = ()
    """Other names."""
    same_as: Mapping[str, str] = field(default_factory=dict)
    """Identifiers elsewhere."""
    related: tuple[PublisherTie, ...] = ()
    """Publishers whose texts it republishes, or that republish its own."""
    sources: tuple[Source, ...] = ()
    """Where it can be checked."""
    aliases: tuple[str, ...] = ()
    """Ids or addresses it had before, such as `old-name` or `/2007/old-name.html`; each leads to its page."""
    body: str = field(default="", metadata=FROM_FILE)
    body_line: int = field(default=1, metadata=FROM_FILE)
    spot: Spot = field(default=Spot(""), metadata=FROM_FILE)


@dataclass(frozen=True, slots=True)
class Tag:
    """A topic. It needs a file only when there is something to say about it."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: TagId = field(metadata=FROM_FILE)
    name: str = ""
    """The name readers see; empty: the id with spaces for hyphens."""
    also_known_as: tuple[str, ...] = ()
    """Other names."""
    words: tuple[str, ...] = ()
    """Words in an article that show that a passage is about it, in any language; `loan*` stands for every
    ending. Empty: its names."""
    aliases: tuple[str, ...] = ()
    """Ids or addresses it had before, such as `old-name` or `/2007/old-name.html`; each leads to its page."""
    body: str = field(default="", metadata=FROM_FILE)
    body_line: int = field(default=1, metadata=FROM_FILE)
    spot: Spot = field(default=Spot(""), metadata=FROM_FILE)
