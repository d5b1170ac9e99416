"""What the templates of the equal pages can see."""

from markupsafe import Markup

from site_builder.compose.views.machine import FeedView, SitemapIndexView, SitemapView
from site_builder.compose.views.shared import CountedLinkView, DateView, HeadView, LinkView
from site_builder.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class ItemView:
    """An article in a list."""

    title: str
    url: str
    published: DateView
    publisher: str


@dataclass(frozen=True, slots=True)
class SideNoteView:
    """A note beside the words that it is about."""

    id: str
    label: str
    back: str
    summary: str
    body: Markup
    day: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class BlockView:
    """A block of the text, and the notes whose words end in it."""

    html: Markup
    notes: tuple[SideNoteView, ...]


@dataclass(frozen=True, slots=True)
class RelatedView:
    """Up to ten other articles about a meeting."""

    meeting: LinkView
    articles: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article's page."""

    head: HeadView
    title: str
    author: str
    publisher: str
    published: DateView
    source: str
    place: str
    language: str
    people: tuple[str, ...]
    blocks: tuple[BlockView, ...]
    tags: tuple[LinkView, ...]
    related: tuple[RelatedView, ...]
    previous: LinkView | None
    next: LinkView | None


@dataclass(frozen=True, slots=True)
class ListView:
    """A page of a list of articles: of a tag, of a meeting, the newest."""

    head: HeadView
    title: str
    articles: tuple[ItemView, ...]
    previous: str = ""
    next: str = ""


@dataclass(frozen=True, slots=True)
class IndexView:
    """All tags, or all meetings, with how many articles each has."""

    head: HeadView
    title: str
    entries: tuple[CountedLinkView, ...]


@dataclass(frozen=True, slots=True)
class YearView:
    """The articles of a year."""

    name: str
    articles: tuple[ItemView, ...]


@dataclass(frozen=True, slots=True)
class YearsView:
    """All articles by year."""

    head: HeadView
    title: str
    years: tuple[YearView, ...]


VIEWS: dict[str, type] = {
    "article.html": ArticleView,
    "feed.xml": FeedView,
    "index.html": IndexView,
    "list.html": ListView,
    "sitemap.xml": SitemapView,
    "sitemap_index.xml": SitemapIndexView,
    "years.html": YearsView,
}
