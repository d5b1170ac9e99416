"""The sitemap, of all pages that may be indexed, and robots.txt, which names it."""

from collections.abc import Iterable, Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Edition
from site_builder.compose.views.machine import RobotsView, SitemapEntryView, SitemapView
from site_builder.compose.views.shared import HeadView
from site_builder.model.disclosure import Audience
from site_builder.model.page import Page


def sitemap_page(pages: Iterable[Page]) -> Page:
    """Every page that has an address and may be indexed, once."""
    heads = (head for page in pages if (head := head_of(page)))
    entries = {
        head.canonical: SitemapEntryView(head.canonical, head.modified)
        for head in heads
        if head.canonical and "noindex" not in head.robots
    }
    return Page(urls.SITEMAP, "sitemap.xml", SitemapView(tuple(entries[url] for url in sorted(entries))))


def robots_page(edition: Edition) -> Iterator[Page]:
    """What crawlers may do: everything; on a private site nothing."""
    is_private = edition.archive.audience is Audience.PRIVATE
    view = RobotsView("" if is_private else urls.absolute(edition.config.url, urls.SITEMAP))
    yield Page(urls.ROBOTS, "robots.txt", view)


def head_of(page: Page) -> HeadView | None:
    """The head of an HTML page; none for other files."""
    head = getattr(page.view, "head", None)
    return head if isinstance(head, HeadView) else None
