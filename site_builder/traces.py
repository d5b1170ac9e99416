"""What a page was rendered from, small enough to keep for every page, and so why it was rendered again."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import lru_cache
from hashlib import blake2b
from typing import Any, NamedTuple
from zlib import crc32

from site_builder.model.issue import Issue
from site_builder.model.page import Page

NEW = "it is new here"
BY_ANOTHER = "another template makes it"
TEMPLATE = "its template has changed, or one that this is made from"
EVERYWHERE = "what every page shows has changed: settings, menus, style sheets or scripts"
SHOWN = "what it shows has changed: "
_PART = 4
"""Bytes kept of each part of what a page shows: enough to tell which one has changed."""


class Trace(NamedTuple):
    """What a page was rendered from."""

    source: str
    """File of the record that it comes from; empty: of none."""
    template: str
    mark: str | None
    """Changes when the template does, or one that it is made from."""
    everywhere: str
    """Changes when what all pages show does."""
    names: tuple[str, ...]
    """The parts of what it shows, as templates call them."""
    parts: bytes
    """Of each part what changes when it does."""


class Rendered(NamedTuple):
    """What is remembered of a page: its bytes stand in the site, or can be made again."""

    size: int = -1
    """Bytes; -1: it could not be rendered."""
    digest: str = ""
    issues: tuple[Issue, ...] = ()


class Traced(NamedTuple):
    """The last time that a page was rendered."""

    key: str
    """Of all that it was rendered from."""
    trace: Trace
    run: int
    """Which run it was, counted from 1."""
    why: tuple[str, ...]
    rendered: Rendered
    is_other: bool
    """Whether its bytes were others than before."""


def trace_of(page: Page, mark: str | None, everywhere: str) -> tuple[str, Trace]:
    """What a page is rendered from, and a digest of all of it: with the same one it comes out the same."""
    view: Any = page.view
    kind: Any = type(view)
    names = _names(kind)
    values = [getattr(view, name) for name in names] or [view]
    total, parts = blake2b(digest_size=16), bytearray()
    total.update(repr((page.url, page.template, mark, everywhere, type(view).__qualname__)).encode())
    for value in values:
        shown = repr(value).encode("utf-8", "surrogatepass")
        total.update(b"\0%d\0" % len(shown))
        total.update(shown)
        parts += crc32(shown).to_bytes(_PART, "big")
    return total.hexdigest(), Trace(page.spot.path, page.template, mark, everywhere, names, bytes(parts))


@lru_cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()


def traced(key: str, trace: Trace, run: int, rendered: Rendered, before: Traced | None) -> Traced:
    """The rendering of a page by a run, after the one `before` it."""
    why = tuple(_why(before.trace, trace)) if before else (NEW,)
    is_other = before is None or before.rendered.digest != rendered.digest
    return Traced(key, trace, run, why, rendered, is_other)


def _why(before: Trace, now: Trace) -> Iterator[str]:
    if before.template != now.template:
        yield BY_ANOTHER
        return
    if before.mark != now.mark:
        yield TEMPLATE
    if before.everywhere != now.everywhere:
        yield EVERYWHERE
    changed = [
        name
        for place, name in enumerate(now.names)
        if before.parts[place * _PART :][:_PART] != now.parts[place * _PART :][:_PART]
    ]
    if changed:
        yield SHOWN + ", ".join(changed)
