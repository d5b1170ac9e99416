"""Accounts of a meeting side by side, as its page shows them."""

from site_builder.compose.views.shared import DateView, LinkView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class PieceView:
    """A run of words of a passage."""

    text: str
    """The words."""
    mark: str
    """`differ` or `agree` for a figure or a date that other accounts give too; else empty."""


@dataclass(frozen=True, slots=True)
class PassageView:
    """A sentence of an article, or of the archive's own record, on a topic."""

    pieces: tuple[PieceView, ...]
    """Its words; joined they are the sentence as it stands there."""
    language: str
    """BCP 47 tag; empty: the interface's."""
    url: str
    """Where it stands: the words of a note in it, or the words themselves."""


@dataclass(frozen=True, slots=True)
class VariantView:
    """One of the values that accounts give for one thing."""

    shown: str
    """The words for it, as the first of them has it."""
    accounts: tuple[LinkView, ...]
    """The accounts that give it, each linked to its place on this page."""


@dataclass(frozen=True, slots=True)
class DifferenceView:
    """Something that accounts give differently."""

    about: str
    """What it is: `the sum`, `how many were held`."""
    variants: tuple[VariantView, ...]
    """Each value, in the order of the accounts."""


@dataclass(frozen=True, slots=True)
class AccountView:
    """What one article, or the archive, says on a topic."""

    id: str
    """For `id`, unique on the page."""
    teller: LinkView
    """The article, or the archive's own record."""
    publisher: str
    """Who published it; empty for the record."""
    is_record: bool
    """Whether it is the archive's own account."""
    source_words: str
    """Whose words these are: `our digest`, `our excerpt`; empty: the article's."""
    relation_words: str
    """`Preview`, `Report`, …; empty for the record."""
    published: DateView | None
    """When the article was published; none for the record."""
    passages: tuple[PassageView, ...]
    """One or two sentences."""
    is_broken: bool
    """Whether words are left out between the two sentences."""
    alone: tuple[LinkView, ...]
    """People, places and days that no other account gives on this topic; a day has no address."""


@dataclass(frozen=True, slots=True)
class TopicView:
    """All accounts of a meeting on one topic."""

    id: str
    """For `id`: `topic-loans`."""
    topic: LinkView
    """The topic's page."""
    differences: tuple[DifferenceView, ...]
    """What they give differently."""
    accounts: tuple[AccountView, ...]
    """The archive's record first, then articles, oldest first."""
    silent: tuple[LinkView, ...]
    """Articles in which no words on it were found."""


@dataclass(frozen=True, slots=True)
class OnlyView:
    """An account, and the topics on which no other one says anything."""

    account: LinkView
    """The account."""
    topics: tuple[LinkView, ...]
    """The topics by name, each linked to the words of the account on it."""


@dataclass(frozen=True, slots=True)
class AccountsView:
    """What each article, and the archive, say of a meeting, topic by topic."""

    summary: str
    """How many accounts there are and on how many topics they differ."""
    columns: int
    """How many accounts stand beside each other on a wide screen."""
    topics: tuple[TopicView, ...]
    """Those with differences first."""
    marks: tuple[str, ...]
    """Which of the marks `differ` and `agree` stand in the passages."""
    only: tuple[OnlyView, ...]
    """Topics of one account alone, by account."""
    left_out: int
    """Articles that are not compared, because there are too many."""
