"""Series of meetings, what a record is tied to, and a meeting's neighbours in each of its series."""

from dataclasses import dataclass

from site_builder.compose.views.article import ArticleItemView
from site_builder.compose.views.meeting import MeetingItemView
from site_builder.compose.views.shared import LinkView


@dataclass(frozen=True, slots=True)
class NeighboursView:
    """A meeting's place in one of its series, and the meetings beside it there."""

    series: LinkView
    """The series' page."""
    number: int
    """Its place in the series, from 1."""
    total: int
    """How many meetings the series has."""
    previous: MeetingItemView | None
    """The one before it in the series."""
    next: MeetingItemView | None
    """The one after it in the series."""


@dataclass(frozen=True, slots=True)
class ArticleTiesView:
    """The articles that stand in one relation to an article."""

    relation: str
    """For a class: `republished-by`, `contradicts`, …"""
    label: str
    """The relation as readers see it: `Republished by`."""
    articles: tuple[ArticleItemView, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class MeetingTiesView:
    """The meetings that stand in one relation to a meeting."""

    relation: str
    """For a class: `prepares`, `followed-up-by`, …"""
    label: str
    """The relation as readers see it: `Prepares`."""
    meetings: tuple[MeetingItemView, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class PublisherTiesView:
    """The publishers that stand in one relation to a publisher."""

    relation: str
    """For a class: `republisher-of` or `republished-by`."""
    label: str
    """The relation as readers see it: `Republishes texts of`."""
    publishers: tuple[LinkView, ...]
    """By name."""
