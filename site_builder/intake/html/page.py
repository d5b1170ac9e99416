"""A web page as it was saved: its text decoded, its tree built, its own address."""

import re
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from site_builder.intake.html.charset import decode_page
from site_builder.intake.mojibake import mend_markup
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue, Spot

if TYPE_CHECKING:
    from lxml.html import HtmlElement, HTMLParser

DEEPEST_PLAIN = 60
DEEPEST = 180
"""Levels of nesting that are kept; elements inside stand beside each other, no word of them is lost."""

_NOTHING = "<html><body></body></html>"
_SAVED_FROM = re.compile(
    r"<!--\s*(?:saved from url=\(\d+\)|(?:Page saved with|Archive processed by) SingleFile\s+"
    r"url:\s*|Mirrored from\s+)(?P<address>[^\s<>\"']{4,2000})",
    re.IGNORECASE,
)
_HEAD = 20_000
# Nothing is given back and no tag reaches over the next, so that text of unclosed tags is read once.
_TAG = re.compile(r"<(?P<close>/?)(?P<name>[a-zA-Z][^\s/<>]*+)(?:[^<>\"']++|\"[^\"]*+\"|'[^']*+')*+>")
_VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "frame",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "html",
        "head",
        "body",
    ]
)
_PLAIN = frozenset({"b", "center", "div", "em", "font", "i", "section", "small", "span", "strong", "u"})
_UNFIT_SIGNS = bytes((*range(9), 11, *range(14, 32), 127))
_UNFIT_LETTERS = re.compile("[\ufffe\uffff\ud800-\udfff]")
_UNFIT_NUMBERS = re.compile(
    b"&#0*+(?:[1-8]|1[1-24-9]|2[0-9]|3[01]|127|6553[45])(?![0-9]);?"
    b"|&#[xX]0*+(?:[1-8bBcCeEfF]|1[0-9a-fA-F]|7[fF]|[fF]{3}[eEfF])(?![0-9a-fA-F]);?"
)
"""What no tree of a page can hold, as it is or by its number; whoever moves such words would fail."""
_FORM_FEED = bytes.maketrans(b"\f", b" ")
_RAW_TEXT = re.compile(r"<(script|style)\b.*?(?:</\1\s*>|\Z)", re.IGNORECASE | re.DOTALL)


@dataclass(frozen=True)
class Page:
    """A web page, its tree built once. Nobody changes the tree: who needs another takes a copy."""

    tree: "HtmlElement"
    """The root element, `html`."""
    address: str
    """Where the page says it was saved from, or its canonical address; empty if it does not say."""
    html: str
    """Its text, decoded."""
    encoding: str = "utf-8"
    """What it was decoded from."""
    byte_order_mark: bool = False
    mended: str = ""
    """What its letters had been taken for before it was saved, where they had; empty if they had not."""


def parse(raw: Raw) -> Checked[Page | None]:
    """The page in a file's bytes; or why they are no page."""
    text, issues = decode_page(raw)
    if text is None:
        return Checked(None, issues)
    if not text.content.strip():
        message = "expected a web page, found a file without words"
        return Checked(None, (Issue("I01", message, Spot(raw.name), "save the page again, and import that"),))
    mended = mend_markup(text.content)
    page = page_of(mended.text if mended else text.content)
    how = mended.how if mended else ""
    known = replace(page, encoding=text.encoding, byte_order_mark=text.byte_order_mark, mended=how)
    return Checked(known, tuple(issues))


def page_of(html: str, address: str = "") -> Page:
    """The page that some markup is; where its container states the address, that one counts."""
    tree = _tree(html)
    return Page(tree, address or _address(html, tree), html)


def base_of(page: Page) -> str:
    """What relative addresses on the page are relative to; empty if nothing says so."""
    stated = next((str(one.get("href") or "").strip() for one in page.tree.iter("base")), "")
    return _web(_joined(page.address, stated)) or page.address


def _tree(html: str) -> "HtmlElement":
    fit = _fit(html)
    parser = _parser()
    tree = _parsed(fit, parser)
    # The parser gives up, without an exception, where elements lie too deep in each other.
    if not any(one.type_name == "ERR_RESOURCE_LIMIT" for one in parser.error_log):
        return tree
    return _parsed(_flattened(fit.decode()).encode(), _parser())


def _fit(html: str) -> bytes:
    """The markup without what no tree can hold. On large pages patterns take ten times as long as this."""
    try:
        encoded = html.encode()
    except UnicodeEncodeError:
        encoded = _UNFIT_LETTERS.sub("", html).encode()
    if b"\xef\xbf" in encoded:
        encoded = _UNFIT_LETTERS.sub("", encoded.decode()).encode()
    return _UNFIT_NUMBERS.sub(b"", encoded.translate(_FORM_FEED, _UNFIT_SIGNS))


def _parser() -> "HTMLParser":
    """A parser that makes plain elements: to ask for each which kind it is takes half the time of a walk."""
    from lxml.etree import ElementDefaultClassLookup
    from lxml.html import HtmlComment, HtmlElement, HtmlEntity, HTMLParser, HtmlProcessingInstruction

    parser = HTMLParser(encoding="utf-8")
    kinds = ElementDefaultClassLookup(HtmlElement, HtmlComment, HtmlProcessingInstruction, HtmlEntity)
    parser.set_element_class_lookup(kinds)
    return parser


def _parsed(markup: bytes, parser: "HTMLParser") -> "HtmlElement":
    from lxml.etree import ParserError
    from lxml.html import document_fromstring

    try:
        return document_fromstring(markup, parser=parser)
    except ParserError:
        # Nothing but a piece of a tag, such as "<!".
        return document_fromstring(_NOTHING, parser=parser)


def _flattened(html: str) -> str:
    """The markup without the tags that nest too deep: first those that say nothing of what they hold."""
    opened: list[tuple[str, bool]] = []
    kept: list[str] = []
    end = depth = 0
    plain = _RAW_TEXT.sub("", html)
    for tag in _TAG.finditer(plain):
        kept.append(plain[end : tag.start()])
        end = tag.end()
        name = tag["name"].lower()
        if name in _VOID or tag[0].endswith("/>"):
            kept.append(tag[0])
        elif tag["close"]:
            closed = _close(name, opened)
            depth -= sum(closed)
            kept.append(tag[0] if closed and closed[-1] else " ")
        else:
            stands = depth < (DEEPEST_PLAIN if name in _PLAIN else DEEPEST)
            opened.append((name, stands))
            depth += stands
            kept.append(tag[0] if stands else " ")
    return "".join([*kept, plain[end:]])


def _close(name: str, opened: list[tuple[str, bool]]) -> list[bool]:
    """Close an element and those that were left open in it; for each, whether it stands."""
    near = opened[-2 * DEEPEST :]
    if name not in (one for one, _ in near):
        return []
    closed: list[bool] = []
    while True:
        one, stands = opened.pop()
        closed.append(stands)
        if one == name:
            return closed


def _address(html: str, tree: "HtmlElement") -> str:
    saved = _SAVED_FROM.search(html, 0, _HEAD)
    links = (str(one.get("href") or "") for one in tree.iter("link") if _is_canonical(one.get("rel")))
    metas = (str(one.get("content") or "") for one in tree.iter("meta") if one.get("property") == "og:url")
    stated = (saved["address"] if saved else "", *links, *metas)
    return next((_web(one.strip()) for one in stated if _web(one.strip())), "")


def _is_canonical(rel: object) -> bool:
    return "canonical" in str(rel or "").lower().split()


def _joined(address: str, stated: str) -> str:
    try:
        return urljoin(address, stated)
    except ValueError:
        return ""


def _web(address: str) -> str:
    """The address, if it is one of the web."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return address if parts.scheme in ("http", "https") and parts.hostname else ""
