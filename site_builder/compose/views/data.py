"""The page from which the archive can be taken along."""

from site_builder.compose.views.shared import HeadView, LinkView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class FormView:
    """A file to take along."""

    link: LinkView
    """The file, by its name."""
    type: str
    """Its media type."""
    size: str
    """`12 kB`; empty where it is not known before it is written."""
    words: str
    """What it is and what it is for."""


@dataclass(frozen=True, slots=True)
class FormGroupView:
    """Files of one sort."""

    id: str
    """For the `id` of its heading."""
    title: str
    """What they are."""
    words: str
    """What they are for, in a sentence."""
    forms: tuple[FormView, ...]
    """The files."""


@dataclass(frozen=True, slots=True)
class DataPageView:
    """Every form in which the archive can be had (`data.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What the page is, in a sentence."""
    rights: str
    """Under which licence the archive's own words stand; empty: not said."""
    licence: LinkView | None
    """The licence, where it is one with a public name."""
    groups: tuple[FormGroupView, ...]
    """The files, by sort."""
    latest: str
    """The latest day that the data speaks for, in words; may be empty."""
