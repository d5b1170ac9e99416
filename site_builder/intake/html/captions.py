"""Words under a picture that no figure holds: right behind it, slanted or small, or with who took it."""

# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from site_builder.intake.html.blocks import Block, Leaf
from site_builder.intake.html.elements import HEADINGS, INLINE
from site_builder.intake.html.judged import Judged, Verdict
from site_builder.intake.html.seen import Seen
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LONGEST = 30
_SMALL = frozenset({"em", "i", "small"})
_SMALL_SIZES = frozenset({"1", "2", "-1", "-2"})
_SET_SMALL = re.compile(r"font-style\s*:\s*italic|font-size\s*:\s*(?:x-|xx-)?small", re.IGNORECASE)
_TAKEN_BY = re.compile(
    r"\b(?:photos?|photograph\w*|foto\w*|фото\w*|фота|fot|bild|bildquelle|image|credit|crédit|courtesy|kuva)\b\s*[:./©]"
    r"|\b(?:photo|photographed|picture|image|foto)s? (?:by|courtesy|de|von|di|av)\b|(?:фото|фота) \w+"
    r"|\b(?:ap photo|getty images)\b|©|摄|攝|供图|供圖|撮影|사진|تصوير|צילום",
    re.IGNORECASE,
)


def captions(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """What stands under a picture."""
    for index in page.places():
        if page.seen[index].is_caption or _is_under_picture(page.seen[index]):
            yield index, Verdict(LineKind.CAPTION, "caption")


def _is_under_picture(one: Seen) -> bool:
    if one.passage.words > _LONGEST or one.tag in (*HEADINGS, "li", "blockquote"):
        return False
    said = [leaf for leaf in one.block.leaves if leaf.words.strip()]
    # Slanted words in quotation marks are what somebody says.
    is_slanted = not one.block.text.startswith(("“", '"', "«", "„", "–", "—")) and all(map(_is_small, said))
    is_told = is_slanted or bool(_TAKEN_BY.search(one.block.text))
    return is_told and picture_over(one.block) is not None


def picture_over(block: Block) -> "HtmlElement | None":
    """The element right before a block, if it holds pictures and no words."""
    first = next(leaf for leaf in block.leaves if leaf.words.strip())
    over = _before(first)
    return over if _is_picture(over) else None


def _is_small(leaf: Leaf) -> bool:
    element = leaf.parent
    while element is not None and element.tag in INLINE:
        is_set = element.tag in _SMALL or _SET_SMALL.search(element.get("style") or "")
        if is_set or element.get("size") in _SMALL_SIZES:
            return True
        element = element.getparent()
    return False


def _before(leaf: Leaf) -> "HtmlElement | None":
    """The element that ends right before a text, breaks left out; None where other words do."""
    element: HtmlElement | None = leaf.element
    if not leaf.is_tail:
        element = _sibling(leaf.element)
    while element is not None and (not isinstance(element.tag, str) or element.tag == "br"):
        element = _sibling(element)
    return element


def _sibling(element: "HtmlElement") -> "HtmlElement | None":
    """The element before this one, or before what it is the first part of."""
    for up in chain((element,), element.iterancestors()):
        before = up.getprevious()
        if before is not None:
            return None if (before.tail or "").strip() else before
        parent = up.getparent()
        if parent is None or (parent.text or "").strip():
            return None
    return None


def _is_picture(element: "HtmlElement | None") -> bool:
    return (
        element is not None
        and next(element.iter("img"), None) is not None
        and not element.text_content().strip()
    )
