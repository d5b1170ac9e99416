"""Footnotes of a page: marks that lead down to a text, and texts that lead back up."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.intake.html.where import Where

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LABEL = re.compile(r"[\[(]?\s*(?:\d{1,3}|[*†‡§¶]{1,3}|[a-z]|[ivx]{1,5})\s*[\])]?\.?", re.IGNORECASE)
_BACK = re.compile(r"[\s\[\]()^↩︎↑⤴⏎↵←▲\ufe0e\ufe0f\d*†‡a-z.]{0,12}|back|return|jump up", re.IGNORECASE)
_HOLDERS = ("li", "p", "div", "aside", "dd", "section")
_UP = 3


def with_notes(root: "HtmlElement", where: Where) -> Where:
    """`where`, knowing the footnotes in an article: a mark is one only where its note leads back to it."""
    links = [one for one in root.iter("a") if str(one.get("href") or "").startswith("#")]
    if not links:
        return where
    named = {str(one.get(key)): one for one in root.iter() for key in ("id", "name") if one.get(key)}
    notes: dict[HtmlElement, str] = {}
    marks: dict[HtmlElement, str] = {}
    back: set[HtmlElement] = set()
    for link in links:
        holder = _holder(named.get(str(link.get("href"))[1:]))
        if holder is None or not _LABEL.fullmatch(link.text_content().strip()) or link in holder.iter():
            continue
        ways = [one for one in holder.iter("a") if _leads_to(one, link, root)]
        says = len(holder.text_content()) > sum(len(one.text_content()) for one in ways)
        if ways and says and all(_BACK.fullmatch(one.text_content().strip()) for one in ways):
            marks[link] = notes.setdefault(holder, str(len(notes) + 1))
            back.update(ways)
    return replace(where, notes=notes, marks=marks, ways_back=frozenset(back))


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
