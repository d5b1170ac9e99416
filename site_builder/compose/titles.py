"""Titles of pages: what a tab, a bookmark and a search result show, no two the same."""

from collections import defaultdict
from dataclasses import replace

from site_builder.compose.sitemap import head_of
from site_builder.compose.views.shared import HeadView
from site_builder.model.page import Page

_KINDS = {"tag": "topic"}
"""Kinds of page that readers know by another word."""


def told_apart(pages: tuple[Page, ...], site: str) -> tuple[Page, ...]:
    """The pages; those that shared a title say what they are, or their ids if they are the same thing."""
    sharing: defaultdict[str, list[HeadView]] = defaultdict(list)
    for page in pages:
        if head := head_of(page):
            sharing[head.title].append(head)
    return tuple(_retitled(page, sharing, site) for page in pages)


def _retitled(page: Page, sharing: dict[str, list[HeadView]], site: str) -> Page:
    head = head_of(page)
    if head is None or len(sharing[head.title]) == 1:
        return page
    end = f" · {site}"
    is_only = sum(other.kind == head.kind for other in sharing[head.title]) == 1
    what = _KINDS.get(head.kind, head.kind) if is_only else page.url.rstrip("/").rpartition("/")[2]
    title = f"{head.title.removesuffix(end)} ({what}){end}"
    return replace(page, view=replace(page.view, head=replace(head, title=title)))  # type: ignore[type-var]  # a view
