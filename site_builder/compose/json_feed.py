"""A feed as JSON Feed 1.1: what the Atom feed says, for programs that read JSON."""

from site_builder.compose.exports.files import json_page
from site_builder.compose.jsonld import Json
from site_builder.compose.views.machine import FeedEntryView, FeedView
from site_builder.model.page import Page

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed(feed: FeedView, url: str, address: str) -> Page:
    """The feed at `url`, whose public address is `address`."""
    whole: dict[str, Json] = {
        "version": VERSION,
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": address,
        "description": feed.subtitle,
        "authors": [{"name": feed.author}],
        "language": feed.language,
        "items": [_item(entry) for entry in feed.entries],
    }
    return json_page(url, {key: value for key, value in whole.items() if value or key == "items"})


def _item(entry: FeedEntryView) -> Json:
    item: dict[str, Json] = {
        "id": entry.id,
        "url": entry.url,
        "title": entry.title,
        "content_html": str(entry.content),
        # An item has to have content: where there is none, what sums it up stands for it.
        "content_text": "" if entry.content else entry.summary or entry.title,
        "summary": entry.summary,
        "date_published": entry.published,
        "date_modified": entry.updated,
        "authors": [{"name": entry.author}],
        "tags": list(entry.categories),
        "language": entry.language,
    }
    return {key: value for key, value in item.items() if value}
