"""The tree of an article as its parts: paragraphs, headings, lists, quotations, tables, pictures."""

from collections.abc import Callable, Mapping
from dataclasses import field
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import HEADINGS, INLINE, NOT_TEXT, hides
from site_builder.intake.html.entries import numbers_of, runs_of, terms_of
from site_builder.intake.html.joined import joined
from site_builder.intake.html.markup import (
    Around,
    Break,
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
    words_of,
)
from site_builder.intake.html.raised import raised
from site_builder.intake.html.tables import cells_of, is_table
from site_builder.intake.html.tidied import paragraphs, pictures_alone
from site_builder.intake.html.verbatim import code_of
from site_builder.intake.html.where import LoneCaptions, Where, picture_address
from site_builder.intake.html.wraps import with_language, without_code, wrapped
from site_builder.model.dataclass import dataclass

if TYPE_CHECKING:
    from lxml.html import HtmlElement


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
        _inside(element, with_language(element, around, where), where, flow)
        _end_line(flow)
        return
    reader(element, with_language(element, around, where), where, flow)


def _read_inline(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    tag = str(element.tag)
    if tag == "br":
        flow.line.append(Break(around))
    elif tag == "img":
        address = picture_address(element, where)
        if address:
            flow.line.append(
                Picture(address, " ".join(str(element.get("alt") or "").split()), without_code(around))
            )
    elif element in where.marks:
        flow.line.append(Mark(where.marks[element], without_code(around)))
    elif figures := raised(element):
        _say(figures, around, flow)
    elif tag == "q":
        flow.line.append(Words("“", around))
        _inside(element, with_language(element, around, where), where, flow)
        flow.line.append(Words("”", around))
    else:
        _inside(element, wrapped(element, around, where), where, flow)


def _within(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> tuple[Part, ...]:
    flow = _Flow()
    _inside(element, around, where, flow)
    _end_line(flow)
    return tuple(flow.parts)


def _line_of(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> Line:
    """All words in an element as one line."""
    return joined(_within(element, around, where))


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
    entries: list[HtmlElement] = []
    ahead = _Flow()
    _say(element.text, around, ahead)
    for child in element:
        if child.tag == "li" and child not in where.notes and not hides("li", child):
            _end_line(ahead)
            flow.parts += ahead.parts
            ahead.parts.clear()
            items.append(_item(child, around, where))
            entries.append(child)
        elif isinstance(child.tag, str):
            _read(child, around, where, ahead)
        _say(child.tail, around, ahead)
        _end_line(ahead)
        if items and ahead.parts and not isinstance(ahead.parts[0], Footnote):
            items[-1] = Item((*items[-1].blocks, *ahead.parts), items[-1].is_open)
            ahead.parts.clear()
    _end_line(ahead)
    flow.parts += ahead.parts
    flow.parts += runs_of(items, numbers_of(element, entries))


def _item(element: "HtmlElement", around: tuple[Wrap, ...], where: Where) -> Item:
    is_open = any(child.tag == "p" for child in element)
    return Item(_within(element, with_language(element, around, where), where), is_open)


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


def _definitions(element: "HtmlElement", around: tuple[Wrap, ...], where: Where, flow: _Flow) -> None:
    """A list of terms: each term and what is said of it is an entry."""
    items: list[Item] = []
    can_join = False
    for child in terms_of(element):
        parts = _within(child, with_language(child, around, where), where)
        if items and (child.tag != "dt" or can_join):
            items[-1] = Item((*items[-1].blocks, *parts), is_open=True)
        elif parts:
            items.append(Item(parts, is_open=True))
        can_join = child.tag == "dt"
    if items:
        flow.parts.append(Items(tuple(items)))


def _code(element: "HtmlElement", _around: tuple[Wrap, ...], _where: Where, flow: _Flow) -> None:
    code = code_of(element)
    if code:
        flow.parts.append(code)


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
        tuple(() if one is None else _line_of(one, with_language(one, around, where), where) for one in row)
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
        inner.parts[inner.parts.index(shown[-1])] = Figure(_in_links_alone(shown[-1].line, caption), caption)
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


def _in_links_alone(pictures: Line, caption: Line) -> Line:
    """Pictures with spaces between, in their links, but in no emphasis: with that, they begin no figure.

    One that stands for its own caption says nothing: who hears the page would hear the words twice.
    """
    made: list[Piece] = []
    said = words_of(caption)
    for one in pictures:
        links = tuple(wrap for wrap in one.around if wrap.kind is Around.LINK)
        words = one.words if isinstance(one, Picture) and one.words != said else ""
        made.append(Picture(one.address, words, links) if isinstance(one, Picture) else Words(" ", links))
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
