"""The search page."""

from site_builder.compose.views.shared import HeadView, LinkView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class FacetView:
    """Something a search can be narrowed by."""

    key: str
    """Its name in the address of a search: `person`."""
    label: str
    """What readers see: `Person`."""


@dataclass(frozen=True, slots=True)
class NoteKindView:
    """A kind of note, so that results can show notes as the rest of the site does."""

    kind: str
    """For a class: `superseded`."""
    label: str
    """The kind as readers see it: `No longer true`."""


@dataclass(frozen=True, slots=True)
class SearchView:
    """The search page (`search.html`); a script fills in what it finds."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What is searched, in a sentence."""
    bundle: str
    """Folder of the files that a search reads, relative to the page."""
    is_large: bool
    """Whether so much is searched that what narrows it is loaded only when somebody asks for it."""
    facets: tuple[FacetView, ...]
    """What a search can be narrowed by, in the order shown."""
    note_kinds: tuple[NoteKindView, ...]
    """All kinds of note."""
    indexes: tuple[LinkView, ...]
    """The ways into the archive that need no script."""
