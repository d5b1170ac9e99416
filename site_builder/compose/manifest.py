"""The web manifest: what a reader who keeps the site on a home screen sees of it."""

from collections.abc import Iterator

from site_builder.compose import urls
from site_builder.compose.edition import Edition
from site_builder.compose.exports.files import json_page
from site_builder.compose.jsonld import Json
from site_builder.model.page import Page

PAPER = "#fbfaf7"
ICONS = (
    ("icon-192.png", 192, "any"),
    ("icon-512.png", 512, "any"),
    ("icon-maskable-512.png", 512, "maskable"),
)
_LONGEST_SHORT_NAME = 24


def manifest_page(edition: Edition) -> Iterator[Page]:
    """The manifest; its addresses are its own folder's, so that it holds below any path."""
    config = edition.config
    whole: dict[str, Json] = {
        "name": config.title,
        "short_name": _short(config.title),
        "description": config.description,
        "lang": config.language,
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": PAPER,
        "theme_color": PAPER,
        "icons": [
            {"src": f"assets/{name}", "sizes": f"{size}x{size}", "type": "image/png", "purpose": purpose}
            for name, size, purpose in ICONS
        ],
    }
    yield json_page(urls.MANIFEST, {key: value for key, value in whole.items() if value})


def _short(title: str) -> str:
    """The title up to its colon, or its first words: a home screen has room for a few."""
    name = title.split(":")[0].strip()
    if len(name) <= _LONGEST_SHORT_NAME:
        return name
    return name[:_LONGEST_SHORT_NAME].rsplit(" ", 1)[0].rstrip(" ,;–—-")
