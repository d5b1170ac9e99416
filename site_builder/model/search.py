"""What a reader can search: the words of a page, and what they can be narrowed by."""

from enum import StrEnum

from site_builder.model.dataclass import dataclass


class Facet(StrEnum):
    """By what a search can be narrowed."""

    PAGE = "page"
    NOTE = "note"
    PERSON = "person"
    PUBLISHER = "publisher"
    MEETING = "meeting"
    YEAR = "year"


UNDATED = "Undated"
"""The year of what has no date."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that one place of a page has, so that a result can lead to the very place."""

    text: str
    fragment: str = ""
    """The id of the place on the page; empty: the page from its start."""
    heading: str = ""
    """The heading it stands under; empty: none."""
    kind: str = ""
    """The kind of the note it is, for a class; empty: it is no note."""
    number: int = 0
    """The note's number on its article."""


@dataclass(frozen=True, slots=True)
class SearchRecord:
    """One thing that a search can find."""

    url: str
    """Its address from the site's root, ready for a link."""
    title: str
    kind: str
    """What it is, as readers see it: `Article`."""
    passages: tuple[Passage, ...]
    facets: tuple[tuple[Facet, str], ...] = ()
    """By what it can be narrowed, as readers see it."""
    language: str = ""
    """BCP 47 tag of its title and words; empty: the interface's."""
    day: str = ""
    """Its first day, `2007-12-13`; empty when it has no date."""
    since: str = ""
    """The same as finely as it is known, from which a script may tell the age: `2007`, `2007~`."""
    date: str = ""
    """Its date in words; empty when it has none."""
    detail: str = ""
    """A few words beside the title: a publisher, a place, an office."""
