"""What lists of a page hold: the number of their first entry, their terms."""

import re
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import hides

if TYPE_CHECKING:
    from lxml.html import HtmlElement


def start_of(element: "HtmlElement") -> int:
    """The number of a list's first entry."""
    first = next((one for one in element if one.tag == "li"), None)
    stated = (element.get("start"), first.get("value") if first is not None else None)
    numbers = (int(one) for one in stated if one and re.fullmatch(r"\s*\d{1,9}\s*", one))
    return next(numbers, 1)


def terms_of(element: "HtmlElement") -> "list[HtmlElement]":
    """The terms of a list and what is said of each, in order, also where groups hold them."""
    found: list[HtmlElement] = []
    for child in element:
        if isinstance(child.tag, str):
            is_group = child.tag == "div" and any(one.tag in ("dt", "dd") for one in child)
            found += list(child) if is_group else [child]
    return [one for one in found if isinstance(one.tag, str) and not hides(str(one.tag), one)]
