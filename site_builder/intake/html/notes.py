"""Footnotes of a page: marks that lead down to a text, and texts that lead back up."""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.intake.html.where import Where
from site_builder.model.dataclass import dataclass

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LABEL = re.compile(r"[\[(]?\s*(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})\s*[\])]?\.?", re.IGNORECASE)
_BACK = re.compile(r"[\s\[\]()^↩︎↑⤴⏎↵←▲\ufe0e\ufe0f\d*†‡a-z.]{0,12}|back|return|jump up", re.IGNORECASE)
_ARROW = re.compile(r"[\^↩︎↑⤴⏎↵←▲\ufe0e\ufe0f]{1,3}")
_NOTE = re.compile(r"foot|note|\bfn|^_?ftn|cite|\bref", re.IGNORECASE)
_HOLDERS = ("li", "p", "div", "aside", "dd", "section")
_UP = 3
_LONGEST = 1500
"""Letters; a mark whose target is longer leads to a part of the page."""


@dataclass(frozen=True, slots=True)
class Pair:
    """The mark of a footnote, the element that holds its text, and the links from there back to the mark."""

    mark: "HtmlElement"
    holder: "HtmlElement"
    ways_back: "tuple[HtmlElement, ...]"


def with_notes(root: "HtmlElement", where: Where) -> Where:
    """`where`, knowing the footnotes in an article."""
    notes: dict[HtmlElement, str] = {}
    marks: dict[HtmlElement, str] = {}
    back: set[HtmlElement] = set()
    for pair in pairs_of(root):
        marks[pair.mark] = notes.setdefault(pair.holder, str(len(notes) + 1))
        back.update(pair.ways_back)
    return replace(where, notes=notes, marks=marks, ways_back=frozenset(back)) if marks else where


def pairs_of(root: "HtmlElement") -> "Iterator[Pair]":
    """The footnotes under an element: its text leads back to the mark, or is called a note."""
    links = [one for one in root.iter("a") if _is_mark(one)]
    if not links:
        return
    named = {str(one.get(key)): one for one in root.iter() for key in ("id", "name") if one.get(key)}
    back: set[HtmlElement] = set()
    for link in links:
        name = str(link.get("href"))[1:]
        holder = _holder(named.get(name))
        if holder is None or link in back or link in holder.iter():
            continue
        ways = tuple(one for one in holder.iter("a") if _leads_to(one, link, root) or _points_up(one))
        text = holder.text_content()
        says = len(text) > sum(len(one.text_content()) for one in ways)
        is_note = bool(ways) or (_NOTE.search(name) is not None and len(text) <= _LONGEST)
        if is_note and says and all(_BACK.fullmatch(one.text_content().strip()) for one in ways):
            back.update(ways)
            yield Pair(link, holder, ways)


def _points_up(way: "HtmlElement") -> bool:
    return str(way.get("href") or "").startswith("#") and bool(_ARROW.fullmatch(way.text_content().strip()))


def _is_mark(link: "HtmlElement") -> bool:
    return str(link.get("href") or "").startswith("#") and bool(_LABEL.fullmatch(link.text_content().strip()))


def _holder(target: "HtmlElement | None") -> "HtmlElement | None":
    if target is None:
        return None
    around = (target, *(one for one, _ in zip(target.iterancestors(), range(_UP), strict=False)))
    return next((one for one in around if one.tag in _HOLDERS), None)


def _leads_to(way: "HtmlElement", mark: "HtmlElement", root: "HtmlElement") -> bool:
    wanted = str(way.get("href") or "")
    if not wanted.startswith("#") or len(wanted) < 2:
        return False
    around = (
        mark,
        *(one for one, _ in zip(mark.iterancestors(), range(_UP), strict=False) if one is not root),
    )
    return any(wanted[1:] in (one.get("id"), one.get("name")) for one in around)
