"""The sitemap, of all pages that may be indexed, and robots.txt, which names it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Edition
from site_builder.compose.views.machine import RobotsView, SitemapEntryView, SitemapIndexView, SitemapView
from site_builder.compose.views.shared import HeadView
from site_builder.model.disclosure import Audience
from site_builder.model.page import Brief, Page, Unseen

MOST = 10_000
"""Addresses in a file; programs that read sitemaps take 50,000 and 50 MB. With more a sitemap has parts."""

Named = tuple[str, SitemapEntryView]
"""The part that an address belongs to, and what the sitemap says of it."""


def sitemap_pages(pages: Iterable[Page]) -> tuple[Page, ...]:
    """Every page that has an address and may be indexed, once; first the file that names the parts."""
    found = {
        brief.canonical: (_part_of(page.url, brief), SitemapEntryView(brief.canonical, brief.modified))
        for page in pages
        if (brief := brief_of(page)) and brief.canonical and "noindex" not in brief.robots
    }
    listed = tuple(found[url] for url in sorted(found))
    if len(listed) <= MOST:
        return (Page(urls.SITEMAP, "sitemap.xml", SitemapView(tuple(entry for _, entry in listed))),)
    base = min(found, key=len)
    parts = tuple(_parts(listed))
    index = SitemapIndexView(
        tuple(SitemapEntryView(f"{base}{url}", _latest(entries)) for url, entries in parts)
    )
    files = (Page(url, "sitemap.xml", SitemapView(entries)) for url, entries in parts)
    return (Page(urls.SITEMAP, "sitemap_index.xml", index), *files)


def _part_of(url: str, brief: Brief) -> str:
    """By section, and by the year in which what a page shows was published: an edit touches one part."""
    section = url.partition("/")[0] if url.count("/") > 1 else "pages"
    return f"{section}-{brief.published[:4]}" if brief.published else section


def _parts(listed: Iterable[Named]) -> Iterator[tuple[str, tuple[SitemapEntryView, ...]]]:
    """The address of each part, and what it lists."""
    named: defaultdict[str, list[SitemapEntryView]] = defaultdict(list)
    for name, entry in listed:
        named[name].append(entry)
    for name in sorted(named):
        for number, start in enumerate(range(0, len(named[name]), MOST), start=1):
            yield urls.sitemap_part(name, number), tuple(named[name][start : start + MOST])


def _latest(entries: Iterable[SitemapEntryView]) -> str:
    return max(entry.modified for entry in entries)


def robots_page(edition: Edition) -> Iterator[Page]:
    """What crawlers may do: everything; on a private site nothing."""
    is_private = edition.archive.audience is Audience.PRIVATE
    view = RobotsView("" if is_private else urls.absolute(edition.config.url, urls.SITEMAP))
    yield Page(urls.ROBOTS, "robots.txt", view)


def head_of(page: Page) -> HeadView | None:
    """The head of an HTML page; none for other files, and for a page that is not made again."""
    head = getattr(page.view, "head", None)
    return head if isinstance(head, HeadView) else None


def brief_of(page: Page) -> Brief | None:
    """What others ask of an HTML page, made again or not; none for other files."""
    if isinstance(page.view, Unseen):
        return page.view.brief
    if (head := head_of(page)) is None:
        return None
    return Brief(head.title, head.kind, head.canonical, head.robots, head.published, head.modified)
