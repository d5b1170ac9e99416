"""The lines of a page as a reader sees them, each with the element it stands in."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import lru_cache
from itertools import islice
from typing import TYPE_CHECKING

from site_builder.intake.lines import tidy_spaces
from site_builder.intake.patterns import words
from site_builder.model.dataclass import dataclass

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BLOCKS = words(
    """
    address article aside blockquote body br caption dd details div dl dt fieldset figcaption figure footer
    form h1 h2 h3 h4 h5 h6 header hr html li main nav ol option p pre section summary table tbody td tfoot
    th thead tr ul
    """
)
_UNSEEN = words("head iframe noscript object script select style svg template textarea")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MOST_INSIDE = 60

_BREAK = "\v"
_APART = " | "
_LOOSE = frozenset({"a", "span", "time"})
_HINTS = ("class", "id", "rel", "itemprop", "property", "data-testid")
_HINT = re.compile(r"[A-Z]?[a-z]+|[A-Z]+|\d+")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page."""

    number: int
    """From 0."""
    text: str
    element: "HtmlElement"
    """The innermost element in which it begins."""


@dataclass(frozen=True, slots=True)
class PageLines:
    """The lines of a page, and on which line each element begins."""

    lines: tuple[PageLine, ...]
    starts: Mapping["HtmlElement", int]
    """Element → the number of the first line that may hold its words; elements that nobody sees have none."""


@dataclass(slots=True)
class _Pen:
    """The line that is being written."""

    lines: list[PageLine] = field(default_factory=list)
    parts: list[str] = field(default_factory=list)
    element: "HtmlElement | None" = None

    def write(self, text: str | None, element: "HtmlElement | None") -> None:
        if text and text.strip() and self.element is None:
            self.element = element
        self.parts.append(text or "")

    def end_line(self) -> None:
        text = tidy_spaces("".join(self.parts))
        if text and self.element is not None:
            self.lines.append(PageLine(len(self.lines), text, self.element))
        self.parts.clear()
        self.element = None


def lines_of(tree: "HtmlElement") -> PageLines:
    """What a reader sees of a page, line by line."""
    from lxml.etree import iterwalk

    pen, starts = _Pen(), {}
    walker = iterwalk(tree, events=("start", "end", "comment", "pi"))
    for event, element in walker:
        is_block = element.tag in _BLOCKS
        if is_block:
            pen.end_line()
        if event != "start":
            parent = element.getparent()
            pen.write(element.tail if parent is not None else "", parent)
        elif element.tag in _UNSEEN or _is_hidden(element):
            walker.skip_subtree()
        else:
            starts[element] = len(pen.lines)
            if not is_block and _is_another_box(element):
                pen.write(_APART, None)
            pen.write(element.text, element)
    pen.end_line()
    return PageLines(tuple(pen.lines), starts)


def _is_another_box(element: "HtmlElement") -> bool:
    """Whether nothing but its style parts it from the words before it: “<span>Jane Doe</span><span>May 3”."""
    before = element.getprevious()
    if element.tag not in _LOOSE or before is None or before.tag not in _LOOSE or before.tail:
        return False
    words, said = element.text or "", before.text or ""
    return len(before) == 0 and " " in said.strip() and said[-1:].isalnum() and words[:1].isalnum()


def text_of(element: "HtmlElement") -> str:
    """The words of an element, those left out that nobody sees."""
    return tidy_spaces("".join(_texts(element)))


def is_small(element: "HtmlElement") -> bool:
    """Whether an element holds few others: a byline or a date, not the article or a list of articles."""
    return sum(1 for _ in islice(element.iter(), MOST_INSIDE + 1)) <= MOST_INSIDE


def lines_in(element: "HtmlElement") -> tuple[str, ...]:
    """The words of an element, line by line."""
    said = (tidy_spaces(line) for line in "".join(_texts(element)).split(_BREAK))
    return tuple(line for line in said if line)


def hints(element: "HtmlElement") -> tuple[str, ...]:
    """The words that an element's class, id, relation and property are made of, in small letters."""
    attributes = element.attrib
    return _hints_in(" ".join([str(attributes[name]) for name in _HINTS if name in attributes]))


@lru_cache(maxsize=4096)
def _hints_in(said: str) -> tuple[str, ...]:
    """Pages have many elements and few classes."""
    return tuple(word.lower() for word in _HINT.findall(said))


def _texts(element: "HtmlElement") -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _UNSEEN or _is_hidden(element):
        return
    yield element.text or ""
    for child in element:
        yield _BREAK if child.tag in _BLOCKS else ""
        yield from _texts(child)
        yield _BREAK if child.tag in _BLOCKS else ""
        yield child.tail or ""


def _is_hidden(element: "HtmlElement") -> bool:
    return element.get("hidden") is not None or bool(_HIDDEN.search(str(element.get("style") or "")))
