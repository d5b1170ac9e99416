"""Articles: the index."""

from site_builder.compose.views.article import ArticleItemView
from site_builder.compose.views.shared import FilterView, HeadView, PartView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ArticleYearView:
    """The articles of one year."""

    year: str
    """`2007`, or `Date unknown`."""
    id: str
    """For `id`: `y2007`."""
    articles: tuple[ArticleItemView, ...]
    """Oldest first."""


@dataclass(frozen=True, slots=True)
class ArticlesView:
    """All articles by year (`articles.html`)."""

    head: HeadView
    """Head of the document."""
    title: str
    """Its heading."""
    summary: str
    """What the list is, in a sentence."""
    total: int
    """How many articles there are."""
    years: tuple[ArticleYearView, ...]
    """Oldest first; undated last; none on the index of a list that has pages of its own for its years."""
    parts: tuple[PartView, ...]
    """The pages of a list too long for one; else none."""
    filter: FilterView | None
    """To narrow the list down; none for a short one."""
    feed: str
    """Address of the feed of articles."""
