"""The text of a page as blocks: runs of words that stand in one paragraph, heading, item or cell."""

from dataclasses import field
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import INLINE, NOT_TEXT, hides, is_tool
from site_builder.intake.lines import tidy_spaces
from site_builder.model.dataclass import dataclass

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

    holder: "HtmlElement"
    is_hidden: bool
    leaves: list[Leaf] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def add(self, element: "HtmlElement", words: str | None, *, is_tail: bool) -> None:
        """Another text node."""
        if words:
            self.leaves.append(Leaf(element, is_tail))
            self.words.append(words)


@dataclass(slots=True)
class _Walk:
    """Where a walk through the tree has come to."""

    run: _Run
    holders: "list[HtmlElement]"
    hiding: int = 0
    """How many of the elements around hide what they hold."""
    opened: list[tuple[bool, bool]] = field(default_factory=list)
    """Of each element around: whether it hides what it holds, and whether it is no part of a line."""
    ended: list[_Run] = field(default_factory=list)

    def open(self, element: "HtmlElement", tag: str) -> None:
        """Go into an element: unless it is a part of a line, another run begins."""
        hides_all = tag in NOT_TEXT or hides(tag, element)
        stands_alone = tag not in INLINE or is_tool(tag, element)
        self.opened.append((hides_all, stands_alone))
        self.hiding += hides_all
        if stands_alone:
            self.holders.append(element)
        self._next_run(self.opened[-1])

    def close(self) -> None:
        """Go out of the element that was opened last."""
        hides_all, stands_alone = self.opened.pop()
        self.hiding -= hides_all
        if stands_alone:
            self.holders.pop()
        self._next_run((hides_all, stands_alone))

    def _next_run(self, parts: tuple[bool, bool]) -> None:
        if not any(parts):
            return
        if self.run.leaves:
            self.ended.append(self.run)
        self.run = _Run(self.holders[-1], bool(self.hiding))


def blocks_of(tree: "HtmlElement") -> Blocks:
    """The blocks of a page, in order; with the spaces between them they give its text back."""
    made: list[Block] = []
    space = ""
    for run in _runs(tree):
        whole = "".join(run.words)
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


def _runs(tree: "HtmlElement") -> list[_Run]:
    from lxml.etree import iterwalk

    walk = _Walk(_Run(tree, is_hidden=False), [tree])
    for event, element in iterwalk(tree, events=("start", "end", "comment", "pi")):
        if event == "start":
            tag = element.tag if isinstance(element.tag, str) else ""
            walk.open(element, tag)
            walk.run.add(element, element.text if tag not in NOT_TEXT else None, is_tail=False)
            continue
        if event == "end":
            walk.close()
        if element is not tree:
            walk.run.add(element, element.tail, is_tail=True)
    return [*walk.ended, walk.run]
