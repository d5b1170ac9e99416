"""How large a page may be: by its markup without the pictures and fonts that stand in it."""

import re
from typing import TYPE_CHECKING

from site_builder.intake.formats import MOST_BYTES
from site_builder.model.draft import Raw
from site_builder.model.issue import Issue, Spot

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_ELEMENTS = 60_000
"""A book on one page has twenty thousand; what has more is a list of data, and takes minutes to read."""
MOST_PARTS = 22_000
"""Paragraphs, cells, entries and lines: each costs up to a millisecond, and twenty seconds are enough."""
_PARTS = ("blockquote", "br", "dd", "div", "dt", "h2", "h3", "h4", "li", "p", "pre", "section", "td", "th")
_INLINED = re.compile(rb"data:[a-z]+/[\w.+-]{1,80}(?:;[\w=-]{1,40}){0,4},[A-Za-z0-9+/=%._~-]{64,}")
_ADVICE = "cut the article out of it and save that as a page of its own"


def beyond_reading(raw: Raw) -> Issue | None:
    """Why a page is too large to be read; None if it is not."""
    if len(raw.data) <= MOST_BYTES:
        return None
    # Programs that save whole pages write their pictures and fonts into the markup.
    inlined = sum(found.end() - found.start() for found in _INLINED.finditer(raw.data))
    if len(raw.data) - inlined <= MOST_BYTES:
        return None
    message = (
        f"expected a page, found {(len(raw.data) - inlined) / 1_000_000:.0f} MB of markup besides pictures"
    )
    return Issue("I04", f"{message}; at most {MOST_BYTES // 1_000_000} MB are read", Spot(raw.name), _ADVICE)


def beyond_choosing(raw: Raw, tree: "HtmlElement") -> Issue | None:
    """Why a page has too many parts for one article; None if it has not."""
    count = int(tree.xpath("count(//*)"))
    parts = sum(1 for _ in tree.iter(*_PARTS)) if count > MOST_PARTS else 0
    if count <= MOST_ELEMENTS and parts <= MOST_PARTS:
        return None
    found, most = f"{parts} paragraphs and cells", MOST_PARTS
    if parts <= MOST_PARTS:
        found, most = f"{count} elements", MOST_ELEMENTS
    message = f"expected an article, found a page of {found}; at most {most} are read"
    return Issue("I04", message, Spot(raw.name), _ADVICE)
