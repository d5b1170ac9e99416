"""The picture that a page shows over its article, outside of the element that holds the text."""

import re
from itertools import takewhile
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from site_builder.intake.html.choose import Chosen
from site_builder.intake.html.elements import hides
from site_builder.intake.html.judged import called
from site_builder.intake.html.where import Where, picture_address

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml.html import HtmlElement

_SHARED = ("og:image", "og:image:url", "og:image:secure_url", "twitter:image", "twitter:image:src")
_NO_PICTURE = re.compile(
    r"avatar|author|badge|banner|byline|emoji|icon|logo|pixel|promo|related|share|social|spacer|sponsor|teaser|thumb"
    r"|\bads?\b|advert|widget|sidebar|\bnav|menu|recirc|carousel|slider",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"hero|\blead|featured|cover|(?:main|top|head(?:er|line)?|article|post|entry|story)[-_]?(?:image|img|media|photo|picture|visual)"
    r"|aufmacher|opener|keyvisual|bild[-_]?oben",
    re.IGNORECASE,
)
_SIZES = re.compile(
    r"(?:[-_@](?:\d{2,5}x\d{2,5}|\d{2,5}w?|w\d{2,5}|scaled|large|medium|small|x\d))+$", re.IGNORECASE
)
_UP = 4
_FEWEST_LETTERS = 5
_SMALLEST = 200
_ELSEWHERE = frozenset({"a", "aside", "footer", "nav", "noscript"})
_SMALLEST_INLINED = 2_000
_BASE = "https://example.org/"


def lead_picture(tree: "HtmlElement", chosen: Chosen) -> "HtmlElement | None":
    """The picture over the text that the page shares as its own, or calls so; None if there is none."""
    first = next((one.block.leaves[0].element for one in chosen.choices if one.is_kept), None)
    if first is None:
        return None
    above = [one for one in _above(tree, first) if _is_shown(one)]
    shared = {_name(str(one.get("content") or "")) for one in tree.iter("meta") if _shares(one)} - {""}
    named = [one for one in above if _name(_address(one)) in shared]
    return next((one for found in (named, filter(_is_called_lead, above)) for one in found), None)


def _above(tree: "HtmlElement", first: "HtmlElement") -> "Iterator[HtmlElement]":
    for one in tree.iter():
        if one is first:
            return
        if one.tag == "img":
            yield one


def _is_shown(image: "HtmlElement") -> bool:
    around = (image, *image.iterancestors())
    if any(str(one.tag) in _ELSEWHERE or hides(str(one.tag), one) for one in around):
        return False
    if any(_NO_PICTURE.search(called(one)) for one in around[:_UP]):
        return False
    sizes = [str(image.get(name) or "").removesuffix("px") for name in ("width", "height")]
    is_small = any(size.isdecimal() and int(size) < _SMALLEST for size in sizes)
    address = _address(image)
    # Until a program has run, the address may be that of the site, or of a dot that stands in the page.
    return not is_small and bool(address) and not address.endswith("/") and not _is_dot(image)


def _is_called_lead(image: "HtmlElement") -> bool:
    around = takewhile(lambda up: not str(up.text_content()).strip(), (image, *image.iterancestors()))
    return any(_LEAD.search(called(one)) for one, _ in zip(around, range(_UP), strict=False))


def picture_name(image: "HtmlElement") -> str:
    """What a picture is called in its address, whatever its size."""
    return _name(_address(image)) or _address(image)


def _address(image: "HtmlElement") -> str:
    return picture_address(image, Where(_BASE))


def _is_dot(image: "HtmlElement") -> bool:
    source = str(image.get("src") or "")
    return source.startswith("data:") and len(source) < _SMALLEST_INLINED


def _shares(meta: "HtmlElement") -> bool:
    return str(meta.get("property") or meta.get("name") or "").lower() in _SHARED


def _name(address: str) -> str:
    """What a picture is called in its address, whatever its size; empty for a name that says nothing."""
    try:
        path = unquote(urlsplit(address).path)
    except ValueError:
        return ""
    name = _SIZES.sub("", path.rsplit("/", 1)[-1].rsplit(".", 1)[0]).casefold()
    return name if len(name) >= _FEWEST_LETTERS and not _NO_PICTURE.search(name) else ""
