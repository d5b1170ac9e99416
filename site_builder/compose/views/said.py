"""What a person or a publisher said by the articles here, and what became of it."""

from site_builder.compose.views.note import NoteItemView
from site_builder.compose.views.open_expectations import ExpectationGroupView
from site_builder.compose.views.shared import LinkView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class SaidView:
    """Claims that articles of the archive attribute to somebody, followed up by notes."""

    total: int
    """How many forecasts, plans and promises there are."""
    words: str
    """How they came out, in a sentence; where fewer than five are settled, that they are too few."""
    groups: tuple[ExpectationGroupView, ...]
    """Forecasts, plans and promises by outcome; the open ones last."""
    others: tuple[NoteItemView, ...]
    """Notes on other claims of theirs."""
    all_notes: LinkView | None
    """All notes, where the claims are too many for this page."""
