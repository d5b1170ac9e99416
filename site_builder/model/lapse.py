"""Markdown that no page can follow, and where it is written."""

from enum import StrEnum

from site_builder.model.dataclass import dataclass


class Lapse(StrEnum):
    """What a page cannot follow."""

    ATTRIBUTES = "attribute list"
    """One with more than a language and a direction, or one that stands where none is read."""
    FOOTNOTE = "footnote mark"
    """One without a footnote."""
    LINK = "link"
    PICTURE = "picture"
    TAG = "HTML tag"
    TWICE = "footnote of a name that is taken"
    UNMARKED = "footnote without a mark"


@dataclass(frozen=True, slots=True)
class Typed:
    """One such place."""

    lapse: Lapse
    written: str
    line: int
    """Line of the Markdown, from 0."""


@dataclass(frozen=True, slots=True)
class Lapses:
    """All of a text, by what becomes of them."""

    printed: tuple[Typed, ...] = ()
    """Printed as they are typed."""
    elsewhere: tuple[Typed, ...] = ()
    """Pictures on other hosts, of which a page shows a link or the words alone."""
    left_out: tuple[Typed, ...] = ()
    """Footnotes that no page prints, because no mark leads to them or an earlier one has their name."""


NO_LAPSES = Lapses()
