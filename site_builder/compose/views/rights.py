"""Whose a text is, and what a reader is told where it is not shown."""

from site_builder.compose.views.shared import LinkView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class RightsView:
    """Whose a text is."""

    words: str
    """In a sentence; empty: the statement alone says it."""
    terms: LinkView | None
    """The licence or the statement, where it is written; none: plain words say it all."""
    credit: str
    """How the text is to be credited; may be empty."""


@dataclass(frozen=True, slots=True)
class DisclosureView:
    """What a reader is told of an article that is not shown whole, or whose rights are unclear."""

    kind: str
    """`extract`, `notice`, `removed`, `unclear`, or `private` on a site for those who work on the archive."""
    label: str
    """`Extract`, `Notice`, `Removed`; empty: the whole text is here."""
    words: str
    """Why, in one sentence, and what this page gives instead."""
    reason: str
    """Why it was removed, as the archive says it; may be empty."""
    ways: tuple[LinkView, ...]
    """The original and its archived copy, as far as they are known."""
    contact: LinkView | None
    """Where to write to about it."""
