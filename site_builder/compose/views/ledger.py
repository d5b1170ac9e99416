"""The ledger of all notes (`notes.html`)."""

from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.shared import FilterView, HeadView, LinkView, PartView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class NoteGroupView:
    """The notes of one kind."""

    kind: str
    """For a class; the group's id is `kind-KIND`."""
    label: str
    """The kind as readers see it."""
    meaning: str
    """What the kind means."""
    count: int
    """How many notes of this kind there are."""
    notes: tuple[NoteItemView, ...]
    """By the date of their article, then in the order of its text; none on the index of a long ledger."""
    parts: tuple[PartView, ...]
    """On the index of a long ledger: the pages that have notes of this kind; else none."""


@dataclass(frozen=True, slots=True)
class NotesView:
    """The ledger of all notes (`notes.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What the ledger is, in a sentence."""
    total: int
    """How many notes the archive has; withdrawn and replaced ones are not counted."""
    groups: tuple[NoteGroupView, ...]
    """Kinds in use, in the order of the table of kinds."""
    withdrawn: tuple[NoteItemView, ...]
    """Notes taken back, or replaced by others; their pages stay."""
    parts: tuple[PartView, ...]
    """The pages of a ledger too long for one, by the year of the article; else none."""
    filter: FilterView | None
    """To narrow the list down; none for a short one."""
    claims: LinkView | None
    """The list of claims that stand in several articles."""
    expectations: LinkView | None
    """The page of open expectations, where there are expectations at all."""
    corrections: LinkView
    """What we changed, and why."""
    feed: str
    """Address of the feed of notes."""
