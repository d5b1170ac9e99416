"""The text of a page as blocks: runs of words that stand in one paragraph, heading, item or cell."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import INLINE, NOT_TEXT, hides, is_tool
from site_builder.intake.lines import tidy_spaces

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SPACE = " \t\n\r\f"
"""What HTML takes for white space; a no-break space is a character like any other."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One text node: what stands in an element before its first child, or behind the element."""

    element: "HtmlElement"
    is_tail: bool

    @property
    def words(self) -> str:
        """Its text."""
        return (self.element.tail if self.is_tail else self.element.text) or ""

    @property
    def parent(self) -> "HtmlElement | None":
        """The element that it stands in."""
        return self.element.getparent() if self.is_tail else self.element


@dataclass(frozen=True, slots=True)
class Block:
    """Words of a page that stand in one run, and the text nodes that hold them."""

    number: int
    """From 1, in the order of the page."""
    leaves: tuple[Leaf, ...]
    holder: "HtmlElement"
    """The nearest element around it that is no part of a line."""
    is_hidden: bool
    """Whether readers of the page do not see it."""
    before: str
    """The space between the block before and this one."""
    exact: str
    """Its text as the page holds it."""
    text: str
    """Its words as a reader sees them."""


@dataclass(frozen=True, slots=True)
class Blocks:
    """All text of a page."""

    all: tuple[Block, ...]
    after: str
    """The space after the last one."""

    @property
    def exact(self) -> str:
        """The text of the page, every text node of it in order."""
        return "".join(one.before + one.exact for one in self.all) + self.after


@dataclass(slots=True)
class _Run:
    """A run that is still being read."""

    leaves: list[Leaf]
    holder: "HtmlElement"
    is_hidden: bool


@dataclass(slots=True)
class _Walk:
    """Where a walk through the tree has come to."""

    holders: "list[HtmlElement]"
    hidden_by: "list[HtmlElement]"
    run: _Run

    def next_run(self) -> _Run:
        """The run that ends here; another begins."""
        ended = self.run
        self.run = _Run([], self.holders[-1], bool(self.hidden_by))
        return ended


def blocks_of(tree: "HtmlElement") -> Blocks:
    """The blocks of a page, in order; with the spaces between them they give its text back."""
    made: list[Block] = []
    space = ""
    for run in _runs(tree):
        whole = "".join(leaf.words for leaf in run.leaves)
        text = "" if whole.isspace() else tidy_spaces(whole)
        if not text:
            space += whole
            continue
        exact = whole.strip(SPACE)
        start = whole.index(exact)
        made.append(
            Block(
                len(made) + 1,
                tuple(run.leaves),
                run.holder,
                run.is_hidden,
                space + whole[:start],
                exact,
                text,
            )
        )
        space = whole[start + len(exact) :]
    return Blocks(tuple(made), space)


def _runs(tree: "HtmlElement") -> Iterator[_Run]:
    from lxml.etree import iterwalk

    walk = _Walk([tree], [], _Run([], tree, is_hidden=False))
    for event, element in iterwalk(tree, events=("start", "end", "comment", "pi")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            yield from _opened(element, tag, walk)
            continue
        if event == "end":
            yield from _closed(element, tag, walk)
        if element.tail and element is not tree:
            walk.run.leaves.append(Leaf(element, is_tail=True))
    yield walk.run


def _opened(element: "HtmlElement", tag: str, walk: _Walk) -> Iterator[_Run]:
    hides_all = tag in NOT_TEXT or hides(tag, element)
    if hides_all:
        walk.hidden_by.append(element)
    runs_on = tag in INLINE and not is_tool(tag, element)
    if not runs_on:
        walk.holders.append(element)
    if hides_all or not runs_on:
        yield walk.next_run()
    if element.text and tag not in NOT_TEXT:
        walk.run.leaves.append(Leaf(element, is_tail=False))


def _closed(element: "HtmlElement", tag: str, walk: _Walk) -> Iterator[_Run]:
    ends_hiding = bool(walk.hidden_by) and walk.hidden_by[-1] is element
    if ends_hiding:
        walk.hidden_by.pop()
    runs_on = tag in INLINE and not is_tool(tag, element)
    if not runs_on:
        walk.holders.pop()
    if ends_hiding or not runs_on:
        yield walk.next_run()
