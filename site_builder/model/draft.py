"""A raw file on its way into the archive: what it was, what became of each line, what was found in it."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from typing import ClassVar

from site_builder.model.dataclass import dataclass
from site_builder.model.records import Article
from site_builder.model.records.parts import STRICT, Certainty


class Extent(StrEnum):
    """How much of a source is the article."""

    PAGE = "page"
    """The article, and what a website puts around it."""
    WHOLE = "whole"
    """All of it: a document, a chapter."""


@dataclass(frozen=True, slots=True)
class Raw:
    """A file as somebody saved it."""

    name: str
    """Its path, as the person typed it; behind it that of the member, where a file holds several."""
    data: bytes
    told: "tuple[Found, ...]" = ()
    """What the file that it was taken from states about it."""
    inside: str = ""
    """Its path in that file; empty if it is a file of its own."""
    pictures: "tuple[Picture, ...]" = ()
    """The pictures that came with it."""
    extent: Extent = Extent.PAGE
    """How much of it is the article."""
    format: str = ""
    """What it was taken from, where that says more than what it is: `epub`, `warc`."""
    keep: frozenset[int] = frozenset()
    """Lines or blocks of it that are the article's, as a person decided."""
    cut: frozenset[int] = frozenset()
    """Lines or blocks that are not."""
    is_named: bool = True
    """Whether a person named this very file; what only lies in a folder may be of another kind."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that a source brings along."""

    address: str
    """How the article calls it: an address of the web, or a path beside it."""
    data: bytes


class LineKind(StrEnum):
    """What a line of the source is."""

    ADDRESS = "address"
    ADVERT = "advert"
    BIO = "bio"
    BLANK = "blank"
    BODY = "body"
    BYLINE = "byline"
    CAPTION = "caption"
    COMMENT_FORM = "comment-form"
    CONSENT = "consent"
    CREDIT = "credit"
    DATELINE = "dateline"
    KEY_POINT = "key-point"
    KICKER = "kicker"
    LEGAL = "legal"
    LIST_ITEM = "list-item"
    METADATA = "metadata"
    NAVIGATION = "navigation"
    PROMPT = "prompt"
    RELATED = "related"
    REPEAT = "repeat"
    SHARE = "share"
    SHORTCODE = "shortcode"
    STAMP = "stamp"
    STANDFIRST = "standfirst"
    SUBHEADING = "subheading"
    TABLE_ROW = "table-row"
    TITLE = "title"
    UNCLEAR = "unclear"
    UNWANTED = "unwanted"
    VERBATIM = "verbatim"


IN_BODY = frozenset(
    {
        LineKind.BODY,
        LineKind.DATELINE,
        LineKind.KEY_POINT,
        LineKind.LIST_ITEM,
        LineKind.STANDFIRST,
        LineKind.SUBHEADING,
        LineKind.TABLE_ROW,
        LineKind.UNCLEAR,
        LineKind.VERBATIM,
    }
)
"""Kinds of line that are the article's own text and stand in its Markdown."""

TO_BE_SEEN = frozenset({LineKind.TABLE_ROW, LineKind.UNCLEAR})
"""Kinds that a person looks at: what nothing is sure of, and rows whose cells are told by their place."""

IN_PLACE = IN_BODY | {LineKind.BLANK, LineKind.METADATA, LineKind.TITLE}
"""Kinds that are not cut; every other line is in `provenance.removed`, with its reason."""


class Unit(StrEnum):
    """What the entries of a sidecar are about."""

    BLOCKS = "blocks"
    """Runs of text of a page: paragraphs, headings, cells."""
    LINES = "lines"


@dataclass(frozen=True, slots=True)
class LineEntry:
    """What became of one line of the source."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    line: int
    """Its number in the source, from 1."""
    kind: LineKind = field(metadata={"key": "is"})
    """What it is; written `is`."""
    rule: str = ""
    """The rule that said so."""
    words: int | None = None
    """How many words of its paragraph it holds, when the paragraph runs over several lines."""
    exact: str | None = None
    """The line as it stood, when the article does not hold it letter for letter."""
    ending: str | None = None
    """How the line ended, when not as most lines do."""


@dataclass(frozen=True, slots=True)
class Sidecar:
    """What became of every line of an original: with the article it gives back the original's bytes."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    sha256: str
    """Digest of the original's bytes."""
    encoding: str
    """`utf-8`, `utf-16-le`, …"""
    byte_order_mark: bool = False
    """Whether the bytes open with the encoding's mark."""
    ending: str = "\n"
    """How most lines end."""
    lines: tuple[LineEntry, ...] = ()
    """Every line, in order."""
    extracted: str = ""
    """Digest of the text that was taken out of the original, where the lines are those of that text."""
    unit: Unit = Unit.LINES
    """Whether the entries are lines, or blocks of a page."""
    body: str = ""
    """The article's text as it was imported, in Markdown."""


@dataclass(frozen=True, slots=True)
class Found:
    """Something the source says about itself, and where it says so."""

    field: str
    """`title`, `authors`, `published`, `language`, `credit`, `modified`, `dateline`, …"""
    value: str
    """What it says; empty for a hint that gives no value."""
    line: int
    """The line it stands on, from 1; 0 when the whole text says so."""
    basis: str
    """One sentence for a person: the line, its words, and how they were read."""
    certainty: Certainty = Certainty.HIGH
    origin: str = ""
    """The kind of place that says it: `json-ld`, `meta`, `markup`, `byline`, `address`, `text`, …"""
    rank: int = 0
    """How far such a place is to be trusted for this field: 1 is the best; 0 where there is only one kind."""
    others: tuple[str, ...] = ()
    """What else the source says about the field, each with its place; a person decides."""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article as the importer understood it, before it has a name and a place in the archive."""

    raw: Raw
    article: Article
    sidecar: Sidecar
    found: tuple[Found, ...] = ()
    """Fields with their evidence, and hints for the person who reviews it."""
