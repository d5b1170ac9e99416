"""What every page knows of the site."""

from site_builder.compose import site_view
from tests.compose.archives import CONFIG, linked


def test_a_feed_is_called_a_feed() -> None:
    feeds = site_view(linked(), CONFIG, {}).feeds

    assert [(link.text, link.url) for link in feeds] == [
        ("Feed of articles", "feed.xml"),
        ("Feed of notes", "notes/feed.xml"),
        ("Feed of corrections", "corrections/feed.xml"),
    ]
