"""Corrections of ourselves: every change to a note of ours."""

from markupsafe import Markup

from site_builder.compose.views.shared import DateView, HeadView, LinkView, PartView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class CorrectionView:
    """One change to a note after it was published."""

    id: str
    """For the `id` of its line: the note's id and the number of the change."""
    kind: str
    """`changed`, `replaced` or `withdrawn`."""
    kind_words: str
    """`Changed`, `Replaced` or `Withdrawn`."""
    date: DateView
    """When."""
    change: str
    """What was changed."""
    reason: str
    """Why; may be empty."""
    note: LinkView
    """The note, by its kind and words."""
    successor: LinkView | None
    """The note that took its place."""
    article: LinkView
    """The article it stands on, linked to its words."""
    language: str
    """BCP 47 tag of the note's words; empty: the interface's."""


@dataclass(frozen=True, slots=True)
class CorrectionsView:
    """How we correct ourselves, and what we corrected (`corrections.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading: that of the essay `corrections`, if there is one."""
    summary: str
    """What the page is, in a sentence; may be empty."""
    body: Markup
    """The essay's text; empty: there is no such essay."""
    corrections: tuple[CorrectionView, ...]
    """Every change, newest first; none on the index of a list that has pages of its own for its years."""
    parts: tuple[PartView, ...]
    """The pages of a list too long for one; else none."""
    others: tuple[LinkView, ...]
    """The essays, in their order, without this one."""
    feed: str
    """Address of the feed of corrections."""
