"""The ledger of what was expected of a meeting."""

from site_builder.compose.views.open_expectations import ExpectationItemView
from site_builder.compose.views.shared import DateView, LinkView, SourceView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ExpectedView:
    """One row: a forecast, a plan or a promise, and what became of it."""

    id: str
    """For `id`, so that the row can be linked and cited: `expected-NOTE`."""
    item: ExpectationItemView
    """Who expected what, in which article, and what happened."""
    by: str
    """Who published the article; may be empty."""
    offset: str
    """When it was said, from the day of the meeting: `three days before`; may be empty."""
    known: DateView | None
    """Where it is not told when it was settled: since when that has been known."""
    sources: tuple[SourceView, ...]
    """Where what happened can be checked: the first few."""
    more_sources: str
    """`2 more sources`; empty where these are all."""


@dataclass(frozen=True, slots=True)
class LedgerView:
    """What was expected of a meeting, and what happened."""

    summary: str
    """How many expectations there are, and how many turned out in which way where there are enough."""
    rows: tuple[ExpectedView, ...]
    """By when they were said."""
    all: LinkView | None
    """The list of all notes, where not all expectations are here."""
