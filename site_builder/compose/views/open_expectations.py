"""Forecasts, plans and promises: one in a list, and the page of those that are still open."""

from site_builder.compose.views.shared import DateView, HeadView, LinkView, PartView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ExpectationItemView:
    """A forecast, a plan or a promise in a list, and what became of it."""

    id: str
    """The note's id."""
    kind_words: str
    """`Forecast`, `Plan`, `Promise`; `Expectation` where the note does not say which."""
    claim: str
    """What was expected, in one self-contained sentence; empty: only the words themselves are known."""
    quote: str
    """The words in the article."""
    quote_language: str
    """BCP 47 tag of the quote."""
    language: str
    """BCP 47 tag of the claim and of the finding; empty: the interface's."""
    claimant: LinkView | None
    """Who said it; `url` is empty when that has no page, as when it was the article itself."""
    article: LinkView
    """The article that reports it."""
    words_url: str
    """The words in the article."""
    place_words: str
    """Where those words stand: `in the text`, `in our digest`, …"""
    said: DateView
    """When the article was published: since then it has been open."""
    due: DateView | None
    """When it was to happen, by the words themselves."""
    is_overdue: bool
    """Whether that day has passed; never, when the build was given no day."""
    outcome: str
    """For a class: `open`, `came-true`, `did-not`, `partly`, `delayed`, `cannot-tell`."""
    outcome_words: str
    """The outcome as readers see it."""
    settled: DateView | None
    """When it was settled, where that is known."""
    finding: str
    """What the note found, in one sentence."""
    permalink: str
    """The note's own page."""


@dataclass(frozen=True, slots=True)
class ExpectationGroupView:
    """Expectations that fall due in one year, or that had one outcome."""

    key: str
    """For `id`: `due-2027`, `no-date`, `came-true`."""
    title: str
    """`Due in 2027`, `Without a date`, `Came true`."""
    count: int
    """How many there are."""
    items: tuple[ExpectationItemView, ...]
    """Soonest due first; settled ones latest first. Empty where they have pages of their own."""
    parts: tuple[PartView, ...]
    """The pages that list them, where there are too many for this one."""


@dataclass(frozen=True, slots=True)
class OpenExpectationsView:
    """What articles expected and is still open, and what became of the rest (`open_expectations.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What the page is, in a sentence."""
    total: int
    """How many are open."""
    groups: tuple[ExpectationGroupView, ...]
    """Open ones by the year they fall due, soonest first; those without a date last."""
    settled: tuple[ExpectationGroupView, ...]
    """The others by outcome."""
    settled_total: int
    """How many are no longer open."""
    today: DateView | None
    """The day by which overdue ones are told; none: it was not given."""
    parts: tuple[PartView, ...]
    """The pages of open ones, where there are too many for one."""
    ledger: LinkView
    """The ledger of all notes."""
