"""Where the links and pictures of a page lead."""

import re
from base64 import b64decode
from collections.abc import Iterator
from dataclasses import field
from enum import StrEnum
from itertools import count
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urljoin, urlsplit

from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Picture
from site_builder.model.url import Url

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LAZY = ("data-src", "data-original", "data-lazy-src", "data-lazy", "data-orig-file", "src")
_SETS = ("srcset", "data-srcset", "data-lazy-srcset")
# Every word of a list is one find, whole or not, so that none is looked at twice.
_CANDIDATE = re.compile(
    r"([^\s,]++(?:,++[^\s,]++)*+)(?:\s++([\d.]++)[wx](?=[\s,]|$))?+(?P<is_whole>\s*+(?:,|$))?"
)
_SAFE = "!#$%&'*+,/:;=?@~-._()"
_PROGRAM = re.compile(r"\s*(?:javascript|vbscript|data|file|blob)\s*:", re.IGNORECASE)
_DOT = 2
_ENDINGS = {"gif": "gif", "jpeg": "jpg", "jpg": "jpg", "png": "png", "webp": "webp"}
_INLINED = re.compile(
    rf"data:image/(?P<kind>{'|'.join(_ENDINGS)})[^,]{{0,100}};base64,(?P<data>.+)", re.DOTALL
)
_IS_PICTURE = re.compile(r"\A\S{1,1000}\.(?:avif|gif|jpe?g|png|webp)(?:[?#]\S*)?\Z", re.IGNORECASE)
_FEWEST_BYTES = 400
"""A smaller one stands in for a picture that a program was to load."""


@dataclass(slots=True)
class Met:
    """What was met while a page was read."""

    dropped: list[str] = field(default_factory=list)
    """Addresses that no reader may be sent to."""
    pictures: list[Picture] = field(default_factory=list)
    """Pictures that stood in the page itself."""
    keys: Iterator[int] = field(default_factory=lambda: count(1))
    """Numbers that tell two links or emphases beside each other apart."""


class LoneCaptions(StrEnum):
    """What becomes of words under a picture that is not there."""

    CUT = "cut"
    KEPT = "kept"


@dataclass(frozen=True, slots=True)
class Where:
    """What addresses on a page are relative to, and what its words are in when nothing else says so."""

    base: str = ""
    language: str = ""
    notes: "dict[HtmlElement, str]" = field(default_factory=dict)
    """Element that holds a footnote → its name."""
    marks: "dict[HtmlElement, str]" = field(default_factory=dict)
    """Link that is the mark of a footnote → its name."""
    ways_back: "frozenset[HtmlElement]" = frozenset()
    """Links from a footnote to its mark."""
    own: frozenset[str] = frozenset()
    """Addresses of pictures that came with the page."""
    lone_captions: LoneCaptions = LoneCaptions.KEPT
    met: Met = field(default_factory=Met)


def link_address(element: "HtmlElement", where: Where) -> str:
    """Where a link leads, in full; empty if it leads nowhere that a reader may be sent to."""
    written = str(element.get("href") or "").strip()
    if written in ("", "#"):
        # Joined with the page's address it would lead to the page itself.
        return ""
    address = absolute(written, where.base)
    if not address:
        where.met.dropped.append(written)
    return address


def picture_address(element: "HtmlElement", where: Where) -> str:
    """Where a picture is, in full, also when a program was to load it later; empty if it is nowhere."""
    source = str(element.get("src") or "").strip()
    if _is_dot(element):
        return ""
    name = unquote(source).removeprefix("./")
    if name in where.own:
        return quote(name, safe=_SAFE.replace("%", ""))
    written = [one for one in _sources(element) if one and not _PROGRAM.match(one)]
    found = next((address for one in written if (address := absolute(one, where.base))), "")
    if not found and source.startswith("data:image/"):
        return _taken(source, where)
    if not found and source:
        where.met.dropped.append(source[:80])
    return found


def _taken(source: str, where: Where) -> str:
    """The name of a picture whose bytes stand in the page; empty if they are no picture."""
    found = _INLINED.match(source)
    try:
        data = b64decode("".join(unquote(found["data"]).split()), validate=True) if found else b""
    except ValueError:
        data = b""
    if not found or len(data) < _FEWEST_BYTES:
        return ""
    known = next((one.address for one in where.met.pictures if one.data == data), "")
    if not known:
        known = f"picture-{len(where.own) + len(where.met.pictures) + 1}.{_ENDINGS[found['kind']]}"
        where.met.pictures.append(Picture(known, data))
    return known


def absolute(written: str, base: str) -> str:
    """An address in full and spelt so that Markdown reads it; empty if it is none of the web or of mail."""
    try:
        joined = _named(urljoin(base, written.strip()) if base else written.strip())
    except ValueError:
        return ""
    spelt = _balanced(quote(joined, safe=_SAFE))
    try:
        Url.parse(spelt)
    except ValueError:
        return ""
    # `&copy;` in an address would be read as a sign.
    return re.sub(r"&(?=#?\w+;)", "&amp;", spelt)


def _named(address: str) -> str:
    """An address with its host in the letters that all programs know: `xn--e1afmkfd.example`."""
    host = urlsplit(address).hostname or ""
    try:
        known = host.encode("idna").decode()
    except UnicodeError:
        return address
    return (
        address if host.isascii() else re.sub(re.escape(host), known, address, count=1, flags=re.IGNORECASE)
    )


def _balanced(address: str) -> str:
    depth = 0
    for sign in address:
        depth += (sign == "(") - (sign == ")")
        if depth < 0:
            break
    return address if depth == 0 else address.replace("(", "%28").replace(")", "%29")


def _sources(element: "HtmlElement") -> Iterator[str]:
    yield from (str(element.get(name) or "").strip() for name in _LAZY)
    holders = [element]
    parent = element.getparent()
    if parent is not None and parent.tag == "picture":
        holders += list(parent.iter("source"))
    for holder in holders:
        for name in _SETS:
            yield _largest(str(holder.get(name) or ""))
    # Programs that load pictures late keep their addresses under many names.
    yield from (
        str(value) for name, value in element.items() if name[:5] == "data-" and _IS_PICTURE.search(value)
    )


def _largest(candidates: str) -> str:
    found = [
        (float(found[2] or 1), found[1])
        for found in _CANDIDATE.finditer(candidates)
        if found["is_whole"] is not None and _is_number(found[2] or "")
    ]
    return max(found, default=(0.0, ""))[1]


def _is_number(size: str) -> bool:
    return size.replace(".", "", 1).isdigit() or not size


def _is_dot(element: "HtmlElement") -> bool:
    """Whether it is a dot that counts readers, not a picture."""
    sizes = (str(element.get(name) or "").strip().removesuffix("px") for name in ("width", "height"))
    return any(size.isdigit() and int(size) <= _DOT for size in sizes)
