"""What words of a line stand in: a link, emphasis, code, another language."""

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

from site_builder.intake.html.markup import Around, Wrap
from site_builder.intake.html.where import Where, link_address
from site_builder.text.names import is_language_tag

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_EMPHASIS = {
    "b": Around.STRONG,
    "code": Around.CODE,
    "del": Around.STRIKE,
    "em": Around.EMPHASIS,
    "i": Around.EMPHASIS,
    "kbd": Around.CODE,
    "s": Around.STRIKE,
    "samp": Around.CODE,
    "strike": Around.STRIKE,
    "strong": Around.STRONG,
    "tt": Around.CODE,
}
_MERGED = (Around.STRIKE,)
"""Two of these with nothing between them are one: Markdown has no way to set them apart."""
_PLAIN = re.compile(r"font-weight\s*:\s*(?:normal|400)|font-style\s*:\s*normal", re.IGNORECASE)
_MOST_WRAPS = 10
_LONGEST_TITLE = 200


def wrapped(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> tuple[Wrap, ...]:
    """What the words in an element stand in: what it stands in, and what it is itself."""
    around = with_language(element, around, where)
    if element.tag == "a":
        # No link stands inside a link.
        address = "" if any(one.kind is Around.LINK for one in around) else link_address(element, where)
        wrap = Wrap(Around.LINK, address, _title(element), next(where.met.keys))
        return _with(around, wrap) if address else around
    kind = _EMPHASIS.get(str(element.tag))
    if kind is None or any(one.kind is kind for one in around) or _PLAIN.search(element.get("style") or ""):
        return around
    return _with(around, Wrap(kind, key=0 if kind in _MERGED else next(where.met.keys)))


def _title(link: "HtmlElement") -> str:
    """What a link says where a reader points at it; empty where its words or its address say just that."""
    title = " ".join(str(link.get("title") or "").split())
    said = f"{link.text_content()} {unquote(str(link.get('href') or ''))}"
    return "" if not title or _letters(title) in _letters(said) or len(title) > _LONGEST_TITLE else title


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text.casefold()))


def without_code(around: tuple[Wrap, ...]) -> tuple[Wrap, ...]:
    """The same but for code: no picture and no mark stands in code."""
    return tuple(one for one in around if one.kind is not Around.CODE)


def with_language(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> tuple[Wrap, ...]:
    """The same and the language of an element, where it says that it is in another."""
    language = str(element.get("lang") or "").strip().replace("_", "-")
    now = next((one.title for one in reversed(around) if one.kind is Around.LANGUAGE), where.language)
    if not language or not is_language_tag(language) or language.lower() == now.lower():
        return around
    if language.lower().split("-")[0] == now.lower().split("-")[0]:
        return around
    return _with(around, Wrap(Around.LANGUAGE, f"lang={language}", language, next(where.met.keys)))


def _with(around: tuple[Wrap, ...], wrap: Wrap) -> tuple[Wrap, ...]:
    """Code stays innermost: in Markdown nothing stands inside it."""
    if len(around) >= _MOST_WRAPS:
        return around
    code = tuple(one for one in around if one.kind is Around.CODE)
    return (*(one for one in around if one.kind is not Around.CODE), wrap, *code)
