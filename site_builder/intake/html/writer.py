"""Parts of an article as Markdown: one paragraph a line, and rendered again just what it was."""

import re
from collections.abc import Iterator, Sequence

from markdown_it import MarkdownIt

from site_builder.intake.html.inlines import (
    as_block,
    as_heading,
    as_one,
    guarded,
    plainly,
    spans_of,
    written,
)
from site_builder.intake.html.markup import (
    Around,
    Break,
    Code,
    Figure,
    Footnote,
    Heading,
    Items,
    Line,
    Paragraph,
    Part,
    Quote,
    Rule,
    Table,
    Words,
)
from site_builder.text.footnotes import reading_footnotes
from site_builder.text.markdown import DEEPEST
from site_builder.text.spans import reading_spans

_READER = reading_spans(
    reading_footnotes(MarkdownIt("commonmark", {"html": False}).enable(["strikethrough", "table"]))
)
_TICKS = re.compile(r"^ *(`+)", re.MULTILINE)
_OPENED = {
    Around.CODE: "code_inline",
    Around.EMPHASIS: "em_open",
    Around.LANGUAGE: "span_open",
    Around.LINK: "link_open",
    Around.STRIKE: "s_open",
    Around.STRONG: "strong_open",
}
_ROOM = DEEPEST - 3
"""Levels that may be used; a list takes two, and words in what lies deeper would not be read."""
_RULES = {"left": ":---", "center": ":---:", "right": "---:", "": "---"}


def markdown_of(parts: Sequence[Part]) -> str:
    """The Markdown of an article's parts, footnotes at its end; it ends with the end of a line."""
    blocks = [*_blocks(parts, _ROOM), *(_footnote(one) for one in _footnotes(parts))]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _footnotes(parts: Sequence[Part]) -> Iterator[Footnote]:
    for part in parts:
        if isinstance(part, Footnote):
            yield part
            yield from _footnotes(part.blocks)
        elif isinstance(part, Quote):
            yield from _footnotes(part.blocks)
        elif isinstance(part, Items):
            for item in part.items:
                yield from _footnotes(item.blocks)


def _footnote(one: Footnote) -> str:
    inside = "\n\n".join(_blocks(one.blocks, _ROOM - 1))
    return f"[^{one.name}]: {_indented(inside, 4)}".rstrip()


def _blocks(parts: Sequence[Part], room: int) -> list[str]:
    made: list[str] = []
    before = ""
    for part in parts:
        text = _block(part, room, before)
        if text:
            made.append(text)
            before = text.lstrip()[:1] if isinstance(part, Items) and part.start is None else ""
            before = _number_sign(text) if isinstance(part, Items) and part.start is not None else before
    return made


def _number_sign(text: str) -> str:
    found = re.match(r"\d+([.)])", text)
    return found[1] if found else ""


def _block(part: Part, room: int, before: str) -> str:
    if isinstance(part, Items):
        return _listed(part, room, before)
    if isinstance(part, Quote):
        return _quoted(part, room)
    return _simple(part)


def _simple(part: Part) -> str:
    """A part that holds no others."""
    if isinstance(part, Paragraph):
        return as_block(line_of(part.line))
    if isinstance(part, Heading):
        return _headed(part)
    if isinstance(part, Code):
        return _fenced(part)
    if isinstance(part, Table):
        return _tabled(part)
    if isinstance(part, Figure):
        return _figure(part)
    return "***" if isinstance(part, Rule) else ""


def _headed(heading: Heading) -> str:
    line = tuple(Words(" ", one.around) if isinstance(one, Break) else one for one in heading.line)
    return f"{'#' * heading.level} {as_heading(line_of(line))}"


def line_of(line: Line) -> str:
    """The Markdown of a line's words, in the first of three ways that is read back as what it is."""
    text = written(line)
    if not any(one.around for one in line):
        return text
    for way in (text, guarded(line)):
        if _is_read_as(way, line):
            return way
    # Emphases beside each other inside a third: no signs tell them apart, so they become one.
    merged = as_one(line)
    text = guarded(merged)
    return text if _is_read_as(text, merged) else plainly(line)


def _is_read_as(text: str, line: Line) -> bool:
    children = _READER.parseInline(text, {})[0].children or []
    counts = dict.fromkeys(_OPENED.values(), 0)
    said = ""
    for one in children:
        if one.type in counts:
            counts[one.type] += 1
        if one.type in ("text", "code_inline", "text_special"):
            said += one.content
        elif one.type in ("softbreak", "hardbreak"):
            said += " "
    wanted = dict.fromkeys(_OPENED.values(), 0)
    for wrap in spans_of(line):
        wanted[_OPENED[wrap.kind]] += 1
    return counts == wanted and "".join(said.split()) == "".join(_said(line).split())


def _said(line: Line) -> str:
    return "".join(one.text for one in line if isinstance(one, Words))


def _fenced(code: Code) -> str:
    longest = max((len(ticks) for ticks in re.findall(r"`+", code.text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}{code.language}\n{code.text}\n{fence}"


def _quoted(quote: Quote, room: int) -> str:
    inside = _blocks(quote.blocks, room - 1)
    if room < 1:
        return "\n\n".join(inside)
    lines = "\n\n".join(inside).split("\n")
    return "\n".join(f"> {line}" if line else ">" for line in lines) if inside else ""


def _listed(items: Items, room: int, before: str) -> str:
    if room < 2:
        return "\n\n".join(text for item in items.items for text in _blocks(item.blocks, room))
    is_open = any(item.is_open or not _is_short(item.blocks) for item in items.items)
    # Not a star: with a line across behind it, it would be such a line itself.
    bullet = "+" if before == "-" else "-"
    dot = ")" if before == "." else "."
    made = []
    for index, item in enumerate(items.items):
        sign = bullet if items.start is None else f"{min(items.start + index, 999_999_999)}{dot}"
        inside = ("\n\n" if is_open else "\n").join(_blocks(item.blocks, room - 2))
        made.append(f"{sign} {_indented(inside, len(sign) + 1)}".rstrip())
    return ("\n\n" if is_open else "\n").join(made)


def _is_short(blocks: Sequence[Part]) -> bool:
    """Whether an entry is a line of words, with lists under it at most."""
    return all(isinstance(one, Items) for one in blocks[1:]) and all(
        isinstance(one, Paragraph | Items) for one in blocks[:1]
    )


def _indented(text: str, width: int) -> str:
    return re.sub(r"\n(?!\n|$)", "\n" + " " * width, text)


def _tabled(table: Table) -> str:
    rows = (table.head, *table.rows)
    width = max(len(row) for row in rows)
    lines = [_row([line_of(cell) for cell in row], width) for row in rows]
    ruled = _row([_RULES[one] for one in table.aligned], width, "---")
    return "\n".join((lines[0], ruled, *lines[1:]))


def _row(cells: Sequence[str], width: int, empty: str = "") -> str:
    fit = [cell.replace("|", "\\|").replace("\\\n", " ") for cell in cells]
    return f"| {' | '.join([*fit, *[empty] * (width - len(fit))])} |"


def _figure(figure: Figure) -> str:
    return f"{written(figure.pictures)}\\\n{as_block(line_of(figure.caption))}"
