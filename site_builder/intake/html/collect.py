"""The tree of an article as its parts: paragraphs, headings, lists, quotations, tables, pictures."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import HEADINGS, INLINE, NOT_TEXT, hides
from site_builder.intake.html.inlines import paragraphs, pictures_alone, tidy
from site_builder.intake.html.markup import (
    Around,
    Break,
    Code,
    Figure,
    Footnote,
    Heading,
    Item,
    Items,
    Line,
    Mark,
    Paragraph,
    Part,
    Picture,
    Piece,
    Quote,
    Rule,
    Table,
    Words,
    Wrap,
)
from site_builder.intake.html.tables import cells_of, is_table
from site_builder.intake.html.where import LoneCaptions, Where, link_address, picture_address
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
_MERGED = (Around.CODE, Around.STRIKE)
"""Two of these with nothing between them are one: Markdown has no way to set them apart."""
_PLAIN = re.compile(r"font-weight\s*:\s*(?:normal|400)|font-style\s*:\s*normal", re.IGNORECASE)
_RAISED = str.maketrans("0123456789+-=()−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾⁻")
_LOWERED = str.maketrans("0123456789+-=()−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎₋")
_FIGURES = re.compile(r"[0-9+=()−-]+")
_LANGUAGE_CLASS = re.compile(r"(?:^|\s)(?:lang(?:uage)?|brush|highlight)[-: ]+([\w+#.-]{1,30})")
_MOST_WRAPS = 10


@dataclass(slots=True)
class _Flow:
    """What has been read so far: finished parts, and the line that still goes on."""

    parts: list[Part] = field(default_factory=list)
    line: list[Piece] = field(default_factory=list)


def parts_of(root: "HtmlElement", where: Where) -> tuple[Part, ...]:
    """The parts of an article whose tree is `root`; nothing in it is left out but what nobody sees."""
    flow = _Flow()
    _inside(root, (), where, flow)
    _end_line(flow)
    return tuple(flow.parts)


def _inside(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    _say(element.text, around, flow)
    for child in element:
        if isinstance(child.tag, str):
            _read(child, around, where, flow)
        _say(child.tail, around, flow)


def _say(text: str | None, around: tuple[Wrap, ...], flow: _Flow) -> None:
    if text:
        flow.line.append(Words(text, around))


def _end_line(flow: _Flow) -> None:
    flow.parts.extend(Paragraph(line) for line in paragraphs(tuple(flow.line)))
    flow.line.clear()


def _read(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    tag = str(element.tag)
    if tag in NOT_TEXT or hides(tag, element) or element in where.ways_back:
        return
    if element in where.notes:
        _end_line(flow)
        flow.parts.append(Footnote(where.notes[element], _within(element, (), where)))
        return
    if tag in INLINE or tag == "br":
        _read_inline(element, around, where, flow)
        return
    _end_line(flow)
    reader = _BLOCKS.get(tag)
    if reader is None:
        _inside(element, _with_language(element, around, where), where, flow)
        _end_line(flow)
        return
    reader(element, _with_language(element, around, where), where, flow)


def _read_inline(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    tag = str(element.tag)
    if tag == "br":
        flow.line.append(Break(around))
    elif tag == "img":
        address = picture_address(element, where)
        if address:
            flow.line.append(
                Picture(address, " ".join(str(element.get("alt") or "").split()), _no_code(around))
            )
    elif element in where.marks:
        flow.line.append(Mark(where.marks[element], _no_code(around)))
    elif tag in ("sup", "sub") and not len(element) and _FIGURES.fullmatch((element.text or "").strip()):
        shift = _RAISED if tag == "sup" else _LOWERED
        _say((element.text or "").translate(shift), around, flow)
    elif tag == "q":
        flow.line.append(Words("“", around))
        _inside(element, _with_language(element, around, where), where, flow)
        flow.line.append(Words("”", around))
    else:
        _inside(element, _wrapped(element, around, where), where, flow)


def _wrapped(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> tuple[Wrap, ...]:
    around = _with_language(element, around, where)
    if element.tag == "a":
        # No link stands inside a link.
        address = "" if any(one.kind is Around.LINK for one in around) else link_address(element, where)
        return _with(around, Wrap(Around.LINK, address, key=next(where.met.keys))) if address else around
    kind = _EMPHASIS.get(str(element.tag))
    if kind is None or any(one.kind is kind for one in around) or _PLAIN.search(element.get("style") or ""):
        return around
    return _with(around, Wrap(kind, key=0 if kind in _MERGED else next(where.met.keys)))


def _with(around: tuple[Wrap, ...], wrap: Wrap) -> tuple[Wrap, ...]:
    """Code stays innermost: in Markdown nothing stands inside it."""
    if len(around) >= _MOST_WRAPS:
        return around
    code = tuple(one for one in around if one.kind is Around.CODE)
    return (*(one for one in around if one.kind is not Around.CODE), wrap, *code)


def _no_code(around: tuple[Wrap, ...]) -> tuple[Wrap, ...]:
    return tuple(one for one in around if one.kind is not Around.CODE)


def _with_language(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> tuple[Wrap, ...]:
    language = str(element.get("lang") or "").strip().replace("_", "-")
    now = next((one.title for one in reversed(around) if one.kind is Around.LANGUAGE), where.language)
    if not language or not is_language_tag(language) or language.lower() == now.lower():
        return around
    if language.lower().split("-")[0] == now.lower().split("-")[0]:
        return around
    return _with(around, Wrap(Around.LANGUAGE, f"lang={language}", language, next(where.met.keys)))


def _within(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> tuple[Part, ...]:
    flow = _Flow()
    _inside(element, around, where, flow)
    _end_line(flow)
    return tuple(flow.parts)


def _line_of(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> Line:
    """All words in an element as one line."""
    return joined(_within(element, around, where))


def joined(parts: tuple[Part, ...]) -> Line:
    """The words of some parts as one line, for where only a line may stand."""
    pieces: list[Piece] = []
    for part in parts:
        pieces += [*([Words(" ")] if pieces else []), *_pieces(part)]
    return tidy(tuple(Words(" ", one.around) if isinstance(one, Break) else one for one in pieces))


def _pieces(part: Part) -> Line:
    if isinstance(part, Paragraph | Heading):
        return part.line
    if isinstance(part, Code):
        return (Words(part.text),)
    if isinstance(part, Figure):
        return (*part.pictures, Words(" "), *part.caption)
    return joined(_held(part))


def _held(part: Part) -> tuple[Part, ...]:
    if isinstance(part, Quote | Footnote):
        return part.blocks
    if isinstance(part, Items):
        return tuple(block for item in part.items for block in item.blocks)
    if isinstance(part, Table):
        return tuple(Paragraph(line) for row in (part.head, *part.rows) for line in row)
    return ()


def _heading(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    line = _line_of(element, around, where)
    if line:
        flow.parts.append(Heading(int(str(element.tag)[1]), line))


def _quote(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    parts = _within(element, around, where)
    if parts:
        flow.parts.append(Quote(parts))


def _list(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    """A list; what stands in it outside of its entries belongs to the entry before, or before the list."""
    items: list[Item] = []
    ahead = _Flow()
    _say(element.text, around, ahead)
    for child in element:
        if child.tag == "li" and child not in where.notes and not hides("li", child):
            _end_line(ahead)
            flow.parts += ahead.parts
            ahead.parts.clear()
            items.append(_item(child, around, where))
        elif isinstance(child.tag, str):
            _read(child, around, where, ahead)
        _say(child.tail, around, ahead)
        _end_line(ahead)
        if items and ahead.parts and not isinstance(ahead.parts[0], Footnote):
            items[-1] = Item((*items[-1].blocks, *ahead.parts), items[-1].is_open)
            ahead.parts.clear()
    _end_line(ahead)
    flow.parts += ahead.parts
    # An entry of nothing is a bullet that a page draws itself.
    full = tuple(one for one in items if one.blocks)
    if full:
        flow.parts.append(Items(full, _start(element) if element.tag == "ol" else None))


def _item(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> Item:
    is_open = any(child.tag == "p" for child in element)
    return Item(_within(element, _with_language(element, around, where), where), is_open)


def _lone_item(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    """An entry without a list: a list with those beside it."""
    item = _item(element, around, where)
    last = flow.parts[-1] if flow.parts else None
    before = element.getprevious()
    if not item.blocks:
        return
    if isinstance(last, Items) and before is not None and before.tag == "li":
        flow.parts[-1] = Items((*last.items, item), last.start)
    else:
        flow.parts.append(Items((item,)))


def _start(element: "HtmlElement") -> int:
    first = next((one for one in element if one.tag == "li"), None)
    stated = (element.get("start"), first.get("value") if first is not None else None)
    numbers = (int(one) for one in stated if one and re.fullmatch(r"\s*\d{1,9}\s*", one))
    return next(numbers, 1)


def _definitions(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    """A list of terms: each term and what is said of it is an entry."""
    items: list[Item] = []
    can_join = False
    for child in _terms(element):
        parts = _within(child, _with_language(child, around, where), where)
        if items and (child.tag != "dt" or can_join):
            items[-1] = Item((*items[-1].blocks, *parts), is_open=True)
        elif parts:
            items.append(Item(parts, is_open=True))
        can_join = child.tag == "dt"
    if items:
        flow.parts.append(Items(tuple(items)))


def _terms(element: "HtmlElement") -> "list[HtmlElement]":
    found: list[HtmlElement] = []
    for child in element:
        if isinstance(child.tag, str):
            is_group = child.tag == "div" and any(one.tag in ("dt", "dd") for one in child)
            found += list(child) if is_group else [child]
    return [one for one in found if isinstance(one.tag, str) and not hides(str(one.tag), one)]


def _code(element: "HtmlElement", _around: tuple[Wrap, ...], _where: Where, flow: _Flow) -> None:
    text = _verbatim(element).removeprefix("\n").rstrip()
    if text:
        classes = " ".join(str(one.get("class") or "") for one in (element, *element.iter("code")))
        found = _LANGUAGE_CLASS.search(classes)
        flow.parts.append(Code(text, found[1] if found else ""))


def _verbatim(element: "HtmlElement") -> str:
    said = [element.text or ""]
    for child in element:
        tag = child.tag if isinstance(child.tag, str) else ""
        if tag == "br":
            said.append("\n")
        elif tag and tag not in NOT_TEXT and not hides(tag, child):
            said.append(_verbatim(child))
            said.append("\n" if tag in ("div", "p", "li", "tr") else "")
        said.append(child.tail or "")
    return "".join(said)


def _table(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    caption = next((one for one in element if one.tag == "caption"), None)
    if caption is not None:
        flow.parts += _within(caption, around, where)
    if not is_table(element):
        _inside(element, around, where, flow)
        _end_line(flow)
        return
    cells = cells_of(element)
    rows = tuple(
        tuple(() if one is None else _line_of(one, _with_language(one, around, where), where) for one in row)
        for row in cells.rows
    )
    if not any(line for row in rows for line in row):
        return
    has_head = cells.has_head
    head = rows[0] if has_head else tuple(() for _ in cells.aligned)
    flow.parts.append(Table(head, rows[1:] if has_head else rows, cells.aligned))


def _skip(_element: "HtmlElement", _around: tuple[Wrap, ...], _where: Where, _flow: _Flow) -> None:
    """The caption of a table: it is read with the table."""


def _figure(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    captions = [one for one in element.iter("figcaption") if _figure_of(one) is element]
    caption = joined(tuple(part for one in captions for part in _within(one, around, where)))
    inner = _Flow()
    _say(element.text, around, inner)
    for child in element:
        if isinstance(child.tag, str):
            _read(child, around, where, inner)
        _say(child.tail, around, inner)
    _end_line(inner)
    shown = [one for one in inner.parts if isinstance(one, Paragraph) and pictures_alone(one.line)]
    if caption and shown:
        # Of several in a column, the caption belongs to all; it stands under the last.
        inner.parts[inner.parts.index(shown[-1])] = Figure(_in_links_alone(shown[-1].line), caption)
    elif caption and (where.lone_captions is LoneCaptions.KEPT or _holds_figures(inner.parts)):
        inner.parts.append(Paragraph(caption))
    flow.parts += inner.parts


def _figure_of(caption: "HtmlElement") -> "HtmlElement | None":
    return next((one for one in caption.iterancestors() if one.tag == "figure"), None)


def _caption(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    """The words under a picture: read with their figure, or a paragraph where there is none."""
    if _figure_of(element) is None and where.lone_captions is LoneCaptions.KEPT:
        flow.parts += _within(element, around, where)


def _holds_figures(parts: list[Part]) -> bool:
    """Whether pictures with their own captions stand there: what is said of all is no lone caption."""
    return any(isinstance(one, Figure) for one in parts)


def _in_links_alone(pictures: Line) -> Line:
    """Pictures with spaces between, in their links, but in no emphasis: with that, they begin no figure."""
    made: list[Piece] = []
    for one in pictures:
        links = tuple(wrap for wrap in one.around if wrap.kind is Around.LINK)
        made.append(Picture(one.address, one.words, links) if isinstance(one, Picture) else Words(" ", links))
    return tuple(made)


def _rule(_element: "HtmlElement", _around: tuple[Wrap, ...], _where: Where, flow: _Flow) -> None:
    flow.parts.append(Rule())


_BLOCKS: "Mapping[str, Callable[[HtmlElement, tuple[Wrap, ...], Where, _Flow], None]]" = {
    "blockquote": _quote,
    "caption": _skip,
    "dir": _list,
    "dl": _definitions,
    "figcaption": _caption,
    "figure": _figure,
    "hr": _rule,
    "li": _lone_item,
    "listing": _code,
    "menu": _list,
    "ol": _list,
    "pre": _code,
    "table": _table,
    "ul": _list,
    "xmp": _code,
    **dict.fromkeys(sorted(HEADINGS), _heading),
}
