"""The page for addresses that lead nowhere; served at any depth, its links start at the site's path."""

from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Desk, Edition
from site_builder.compose.heads import SECTIONS, Heading, missing_head
from site_builder.compose.views.home import MissingView
from site_builder.compose.views.shared import LinkView
from site_builder.model.page import Page


def missing_page(edition: Edition) -> Iterator[Page]:
    """The 404 page."""
    here = Desk(edition, urls.base_path(edition.config.url))
    heading = Heading("Page not found", "404", urls.MISSING)
    view = MissingView(
        head=missing_head(edition, heading),
        title=heading.title,
        summary="There is no page at this address. It may have been renamed.",
        ways_in=ways_in(here),
    )
    yield Page(urls.MISSING, "404.html", view)


def ways_in(here: Desk) -> tuple[LinkView, ...]:
    """Where to go from a page that is not there."""
    sections = (urls.ARTICLES, urls.MEETINGS, urls.NOTES, urls.TIMELINE)
    named = (("Home", urls.HOME), *((SECTIONS[url], url) for url in sections))
    return tuple(LinkView(text, here.link(url)) for text, url in named)
