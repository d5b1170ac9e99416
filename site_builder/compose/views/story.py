"""A meeting told in the order of time: before, the day, after."""

from site_builder.compose.views.shared import DateView, KindCountView, LinkView, StatementView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class MomentView:
    """An article, an event or another meeting, before or after."""

    kind: str
    """`article`, `event` or `meeting`."""
    label: str
    """What it is to the meeting: `Preview`, `Event`, `Prepared by`."""
    is_told: bool
    """Whether it is a meeting that the archive has an article about: its mark is filled."""
    date: DateView
    """When it was, or was published."""
    offset: str
    """`three days before`; may be empty."""
    link: LinkView
    """Its headline or name."""
    by: LinkView | None
    """Who published it, of an article."""
    summary: str
    """What it reports or was, in a sentence or two; may be empty."""
    language: str
    """BCP 47 tag of the summary; empty: the interface's."""
    kinds: tuple[KindCountView, ...]
    """The notes on it by kind, of an article."""


@dataclass(frozen=True, slots=True)
class ConsequenceView:
    """What became of something that a meeting decided."""

    date: DateView
    """When."""
    offset: str
    """How long after the meeting: `two years later`."""
    link: LinkView
    """The event on the timeline, or the finding of a note."""


@dataclass(frozen=True, slots=True)
class DecisionView:
    """Something that came of the meeting."""

    statement: StatementView
    """What it was, with its sources."""
    since: tuple[ConsequenceView, ...]
    """What became of it, oldest first."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """A meeting in the order of time."""

    before: tuple[MomentView, ...]
    """Oldest first."""
    decisions: tuple[DecisionView, ...]
    """What came of it."""
    after: tuple[MomentView, ...]
    """Oldest first."""
    mentions: tuple[LinkView, ...]
    """Articles that only mention it, oldest first."""
    all: LinkView | None
    """The list of all articles, where they are not all here."""
