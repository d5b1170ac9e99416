"""An article's text with its notes found and placed."""

from collections.abc import Mapping
from dataclasses import field
from enum import StrEnum
from hashlib import blake2b
from typing import Any

from site_builder.model.dataclass import dataclass
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.lapse import NO_LAPSES, Lapses
from site_builder.model.mention import Mention


class Tier(StrEnum):
    """How a quote was found."""

    EXACT = "exact"
    NORMALISED = "normalised"
    """But for white space, quotation marks, dashes and characters that are not seen."""
    RENDERED = "rendered"
    """But for Markdown in the quote, punctuation around it and words parted by a line break."""
    GAP = "gap"
    """In two parts, with an ellipsis for what is between them."""
    CASE = "case"
    """But for capitals; held by the words before or after it."""
    NEAR = "near"
    """In other words, which say the same; held by the words before or after it."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a note's words stand in an article's plain text, in code points."""

    note: NoteId
    start: int
    end: int
    tier: Tier
    gap: tuple[int, int] | None = None
    """What an ellipsis in the quote leaves out; it is not marked."""
    block: tuple[int, int] | None = None
    """All the words of the block that these pick, for a note on a whole block; none of them is marked."""


@dataclass(frozen=True, slots=True)
class PlacedNote:
    """A note with its number on this page. Numbers follow the text; ids never depend on them."""

    note: NoteId
    number: int
    quote: str
    """The words as the article prints them, ` … ` for what the quote leaves out; empty for a note on a whole
    part of the article."""
    back: str = ""
    """The id in the text that leads back from the note: its reference link, or its words where they carry no
    link (in a heading or in code); empty for a note on a whole part of the article."""


@dataclass(frozen=True, slots=True)
class Block:
    """One top-level block of the text, with the notes whose quotes end in it."""

    html: str
    """Sanitised markup, quotes marked; pictures are addressed from the site's root (`media/…`): see
    `site_builder.text.markdown.rebase`."""
    notes: tuple[PlacedNote, ...] = ()
    unmarked: str | None = None
    """The markup without anything that notes add to it; none: they add nothing."""

    @property
    def as_published(self) -> str:
        """The markup of the text alone."""
        return self.html if self.unmarked is None else self.unmarked


class AddressKind(StrEnum):
    """What has an address."""

    LINK = "link"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Address:
    """Where a link or a picture of a text leads, if that is not the web."""

    kind: AddressKind
    written: str
    line: int
    """Line of the Markdown it stands on, from 0."""


@dataclass(frozen=True, slots=True)
class Prose:
    """What of a body is long."""

    text: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """An article's text, ready for its page."""

    article: ArticleId
    held: Held[Prose]
    """What is long; of a large archive it is not in memory."""
    words: int
    """How many words the text has."""
    digest: str = field(compare=False)
    """What tells the text from others; it says no more than the text does."""
    under: tuple[PlacedNote, ...] = ()
    """The notes of its blocks, in their order."""
    head_notes: tuple[PlacedNote, ...] = ()
    """Notes about the headline, the byline, the metadata or the article as a whole."""
    anchors: tuple[Anchor, ...] = ()
    """By start, then by end; a note that stands in several places has several."""
    lost: tuple[NoteId, ...] = ()
    """Notes whose words were not found, or found more than once; each has an issue."""
    addresses: tuple[Address, ...] = ()
    """Where its links and pictures lead, those to the web left out."""
    lapses: Lapses = NO_LAPSES
    """What of its Markdown no page can follow."""
    mentions: tuple[Mention, ...] = ()
    """The first mention of each person and place that it names, in the order of the text."""

    @classmethod
    def of(cls, article: ArticleId, text: str, blocks: tuple[Block, ...], **rest: Any) -> "Body":
        """A body with this prose, and the `rest` of its fields."""
        under = tuple(note for block in blocks for note in block.notes)
        digest = blake2b(text.encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        return cls(article, Held(Prose(text, blocks)), len(text.split()), digest, under, **rest)

    @property
    def text(self) -> str:
        """Plain text; what quotes are anchored in."""
        return self.held.value.text

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Its top-level blocks."""
        return self.held.value.blocks

    @property
    def placed(self) -> tuple[PlacedNote, ...]:
        """Every note on the page, by number."""
        return (*self.head_notes, *self.under)


Bodies = Mapping[ArticleId, Body]
