"""What three libraries take for the article of a page. Only their choice is used, never their writing."""

import logging
from collections.abc import Callable, Mapping
from copy import deepcopy
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
    return extract(deepcopy(tree), favor_precision=True, include_comments=False, fast=True) or ""


def _readability(tree: "HtmlElement", _html: str) -> str:
    from lxml.html import fromstring
    from readability import Document

    logging.getLogger("readability").setLevel(logging.CRITICAL)
    asked = Document(tree)
    # It would clean the page of programs and hidden parts, which are gone already, each time it begins anew,
    # and offers no way to say so.
    asked._parse = deepcopy
    summary = asked.summary() or "<p></p>"
    return "\n".join(map(str, fromstring(summary).itertext()))


def _resiliparse(_tree: "HtmlElement", html: str) -> str:
    from resiliparse.extract.html2text import extract_plain_text

    return str(extract_plain_text(html, main_content=True, alt_texts=False, links=False, list_bullets=False))


EXTRACTORS: "Mapping[str, Callable[[HtmlElement, str], str]]" = {
    "trafilatura": _trafilatura,
    "readability": _readability,
    "resiliparse": _resiliparse,
}
"""By name; the order is that of the weights."""
