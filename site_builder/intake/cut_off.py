"""Saved pages that break off before their end, as a broken download or a full disk leaves them."""

import re

from site_builder.model.draft import Raw

_TAIL = 20_000
_END = re.compile(rb"</(?:html|body)\s*>", re.IGNORECASE)
_OPEN_TAG = re.compile(rb"<[a-zA-Z/!][^<>]{0,2000}\Z")
_PARTS = re.compile(rb"<(/?)(?:article|div|main|section)\b", re.IGNORECASE)
"""Elements whose end nobody may leave out, unlike that of a paragraph or of the page."""
_BOUNDARY = re.compile(rb"\bboundary\s*=\s*(?:\"([^\"\r\n]{1,200})\"|([^\s;]{1,200}))", re.IGNORECASE)
_HEAD = 8192


def page_breaks_off(raw: Raw) -> str:
    """How a saved page shows that its end is missing; empty if it does not."""
    data = raw.data.replace(b"\0", b"")
    if _END.search(data, max(0, len(data) - _TAIL)):
        return ""
    if _OPEN_TAG.search(data, max(0, len(data) - _TAIL)):
        return "it ends in the middle of a tag"
    ends = sum(1 if found[1] else -1 for found in _PARTS.finditer(data))
    return "parts of it are never closed" if ends < 0 else ""


def mail_breaks_off(raw: Raw) -> str:
    """How a page saved as a mail shows that its end is missing; empty if it does not."""
    found = _BOUNDARY.search(raw.data, 0, _HEAD)
    last = b"--" + (found[1] or found[2]) + b"--" if found else b""
    return "" if last in raw.data else "the line is missing that ends it"
