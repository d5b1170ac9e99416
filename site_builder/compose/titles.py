"""Titles of pages: what a tab, a bookmark and a search result show, no two the same."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import NamedTuple

from site_builder.compose.sitemap import brief_of, head_of
from site_builder.model.page import Brief, Page, Unseen

_KINDS = {"tag": "topic"}
"""Kinds of page that readers know by another word."""


class Retitled(NamedTuple):
    """A title that several pages share, and what one of them is called instead."""

    shared: str
    own: str


def told_apart(pages: Iterable[Page], site: str) -> Mapping[str, Retitled]:
    """Address → own title of pages that share one: what they are, or their ids if they are the same thing."""
    sharing: defaultdict[str, list[tuple[Page, Brief]]] = defaultdict(list)
    for page in pages:
        if brief := brief_of(page):
            sharing[brief.title].append((page, brief))
    return {
        page.url: Retitled(title, _own(page, brief, [other.kind for _, other in found], site))
        for title, found in sharing.items()
        if len(found) > 1
        for page, brief in found
    }


def retitled(page: Page, title: Retitled | None) -> Page:
    """A page with its own title, unless it is called otherwise by now."""
    if title and isinstance(page.view, Unseen):
        brief = page.view.brief
        return replace(page, view=replace(page.view, brief=brief and brief._replace(title=title.own)))
    head = head_of(page)
    if title is None or head is None or head.title != title.shared:
        return page
    return replace(page, view=replace(page.view, head=replace(head, title=title.own)))  # type: ignore[type-var]  # a view


def _own(page: Page, brief: Brief, kinds: list[str], site: str) -> str:
    end = f" · {site}"
    is_only = kinds.count(brief.kind) == 1
    what = _KINDS.get(brief.kind, brief.kind) if is_only else page.url.rstrip("/").rpartition("/")[2]
    return f"{brief.title.removesuffix(end)} ({what}){end}"
