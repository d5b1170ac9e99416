"""Titles of pages: what a tab, a bookmark and a search result show, no two the same."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from site_builder.compose.sitemap import head_of
from site_builder.compose.views.shared import HeadView
from site_builder.model.page import Page

_KINDS = {"tag": "topic"}
"""Kinds of page that readers know by another word."""


class Retitled(NamedTuple):
    """A title that several pages share, and what one of them is called instead."""

    shared: str
    own: str


def told_apart(pages: tuple[Page, ...], site: str) -> Mapping[str, Retitled]:
    """Address → own title of pages that share one: what they are, or their ids if they are the same thing."""
    sharing: defaultdict[str, list[tuple[Page, HeadView]]] = defaultdict(list)
    for page in pages:
        if head := head_of(page):
            sharing[head.title].append((page, head))
    return {
        page.url: Retitled(title, _own(page, head, [other.kind for _, other in found], site))
        for title, found in sharing.items()
        if len(found) > 1
        for page, head in found
    }


def retitled(page: Page, title: Retitled | None) -> Page:
    """A page with its own title, unless it is called otherwise by now."""
    head = head_of(page)
    if title is None or head is None or head.title != title.shared:
        return page
    return replace(page, view=replace(page.view, head=replace(head, title=title.own)))  # type: ignore[type-var]  # a view


def _own(page: Page, head: HeadView, kinds: list[str], site: str) -> str:
    end = f" · {site}"
    is_only = kinds.count(head.kind) == 1
    what = _KINDS.get(head.kind, head.kind) if is_only else page.url.rstrip("/").rpartition("/")[2]
    return f"{head.title.removesuffix(end)} ({what}){end}"
