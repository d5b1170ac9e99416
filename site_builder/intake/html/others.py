"""Parts of a page that are certainly not its article: what is hidden, and other posts on the same page."""

import re
from collections.abc import Collection, Iterator
from copy import deepcopy
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import NOT_TEXT, hides

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_POST = re.compile(r"(?:^|\s)(?:post-\d+|h-?entry|type-post)(?:\s|$)")
_WORD = re.compile(r"\w+")
_FEWEST_WORDS = 25
_PARAGRAPH = 15
_UNREAD = (
    *("alt", "aria-label", "data-src", "data-srcset", "height", "href", "name", "onclick", "rel", "sizes"),
    *("src", "srcset", "style", "target", "title", "width"),
)
"""Attributes that no extractor goes by; without them it has half as much to read."""
_TITLED = ("og:title", "twitter:title")


def title_headings(tree: "HtmlElement") -> "tuple[HtmlElement, ...]":
    """The headings that say what the page's title says, those of the highest level that do."""
    titles = [one for one in map(words_of, _titles(tree)) if len(one.split()) > 1]
    for level in ("h1", "h2", "h3"):
        fit = tuple(one for one in tree.iter(level) if _is_title(words_of(one.text_content()), titles))
        if fit:
            return fit
    return ()


def words_of(text: str) -> str:
    """The words of a text in small letters, with one space between them."""
    return " ".join(_WORD.findall(text.casefold()))


def other_posts(tree: "HtmlElement") -> "tuple[HtmlElement, ...]":
    """Posts beside the one that the page is about, as start pages and endless pages have them."""
    for heading in title_headings(tree):
        own = next((one for one in heading.iterancestors() if _is_post(one)), None)
        if own is None or _prose(own) < _FEWEST_WORDS:
            continue
        around = {own, *own.iterancestors()}
        return tuple(one for one in _posts(tree) if one not in around and _apart(one, own))
    return ()


def without_others(tree: "HtmlElement", posts: "Collection[HtmlElement]") -> "HtmlElement":
    """A copy of the page that extractors may take apart: no programs, nothing hidden, none of these posts."""
    from lxml.etree import Comment, strip_attributes, strip_tags

    copy = deepcopy(tree)
    pairs = zip(tree.iter(), copy.iter(), strict=True) if posts else ()
    twins = [twin for one, twin in pairs if one in posts]
    for element in (*twins, *_unseen(copy)):
        if element.getparent() is not None:
            element.drop_tree()
    strip_attributes(copy, *_UNREAD)
    strip_tags(copy, Comment)
    return copy


def _titles(tree: "HtmlElement") -> Iterator[str]:
    title = tree.find(".//title")
    yield str(title.text or "") if title is not None else ""
    for meta in tree.iter("meta"):
        if (meta.get("property") or meta.get("name")) in _TITLED:
            yield str(meta.get("content") or "")


def _is_title(words: str, titles: list[str]) -> bool:
    return " " in words and any(words in title or title in words for title in titles)


def _posts(tree: "HtmlElement") -> "list[HtmlElement]":
    # The library looks through a large tree much faster than we do.
    likely = tree.xpath("//*[self::article or contains(@class, 'post') or contains(@class, 'entry')]")
    return [one for one in likely if _is_post(one)]


def _is_post(element: "HtmlElement") -> bool:
    if not isinstance(element.tag, str):
        return False
    return element.tag == "article" or bool(_POST.search(element.get("class") or ""))


def _apart(one: "HtmlElement", own: "HtmlElement") -> bool:
    return own not in one.iterancestors()


def _prose(element: "HtmlElement") -> int:
    counts = (len(words_of(one.text_content()).split()) for one in element.iter("p"))
    return sum(count for count in counts if count >= _PARAGRAPH)


def _unseen(tree: "HtmlElement") -> "list[HtmlElement]":
    return [
        one
        for one in tree.iter()
        if isinstance(one.tag, str)
        and one.tag not in ("head", "title")
        and (one.tag in NOT_TEXT or hides(one.tag, one))
    ]
