"""What three libraries take for the article of a page. Only their choice is used, never their writing."""

import logging
from collections.abc import Callable, Mapping
from copy import deepcopy
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LARGE = 1_500_000
"""Characters of markup, scripts and hidden parts left out, above which only the fastest is asked."""
_FAILURES = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, RecursionError)
"""What they are known to raise on pages that nobody expected; such a library then has no vote."""


def opinions(tree: "HtmlElement") -> Mapping[str, str]:
    """The text that each library takes for the article; empty where it finds none."""
    from lxml.html import tostring

    html = tostring(tree, encoding="unicode")
    if len(html) > _LARGE:
        # The others take minutes for what holds a whole book, and it is a book that they find.
        return dict.fromkeys(EXTRACTORS, _said(_resiliparse, tree, html))
    return {name: _said(ask, tree, html) for name, ask in EXTRACTORS.items()}


def _said(ask: "Callable[[HtmlElement, str], str]", tree: "HtmlElement", html: str) -> str:
    from lxml.etree import LxmlError
    from readability.readability import Unparseable

    try:
        return ask(tree, html)
    except (*_FAILURES, LxmlError, Unparseable):
        return ""


def _trafilatura(tree: "HtmlElement", _html: str) -> str:
    from trafilatura import extract

    # It tells through logs which pages it cannot make sense of; our issues do.
    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    # `fast` asks no other library for a second opinion: those have a vote of their own here.
    # It takes a copy of a tree that it is given.
    return extract(tree, favor_precision=True, include_comments=False, fast=True) or ""


def _readability(tree: "HtmlElement", _html: str) -> str:
    from lxml.html import fromstring
    from readability import Document

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    asked = Document(tree)
    # It would clean the page of programs and hidden parts, which are gone already, each time it begins anew,
    # and offers no way to say so.
    asked._parse = deepcopy
    asked.remove_unlikely_candidates = lambda: _drop_unlikely(asked.html)
    summary = asked.summary() or "<p></p>"
    return "\n".join(map(str, fromstring(summary).itertext()))


def _drop_unlikely(tree: "HtmlElement") -> None:
    """What the library does first, by its own patterns: it looks around each element anew, and takes a third
    of its time for that.
    """
    spared = {up for one in tree.iter("article", "main", "math") for up in (one, *one.iterancestors())}
    spared.update(inside for one in tree.iter("code", "pre") for inside in one.iter())
    for one in tree.xpath(".//*[@class or @id]"):
        is_part = one.tag not in ("html", "body")
        if is_part and one not in spared and _is_unlikely(f"{one.get('class', '')} {one.get('id', '')}"):
            one.drop_tree()


@lru_cache(4096)
def _is_unlikely(called: str) -> bool:
    from readability.readability import REGEXES

    unlikely, maybe = REGEXES["unlikelyCandidatesRe"], REGEXES["okMaybeItsACandidateRe"]
    return len(called) > 1 and bool(unlikely.search(called)) and not maybe.search(called)


def _resiliparse(_tree: "HtmlElement", html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=True, alt_texts=False, links=False, list_bullets=False))


EXTRACTORS: "Mapping[str, Callable[[HtmlElement, str], str]]" = {
    "trafilatura": _trafilatura,
    "readability": _readability,
    "resiliparse": _resiliparse,
}
"""By name; the order is that of the weights."""
