"""The words of a text without its markup, each knowing the token and the line it stands in."""

import hashlib
from bisect import bisect_right
from collections.abc import Sequence
from enum import StrEnum

from markdown_it.token import Token

from site_builder.model.dataclass import dataclass
from site_builder.text.footnotes import with_footnotes
from site_builder.text.markdown import parse


class Ground(StrEnum):
    """What kind of block some words stand in."""

    TEXT = "text"
    HEADING = "heading"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Leaf:
    """An unbroken run of words: one child of one inline token."""

    token: int
    """Index of the inline token."""
    child: int
    """Index among its children."""
    start: int
    """Where it begins in the plain text, in code points."""
    content: str
    line: int
    """Line of the Markdown it begins on, from 0."""
    ground: Ground
    link_end: int | None
    """Index of the child that closes the link it stands in; None outside a link."""

    @property
    def end(self) -> int:
        """Where it ends in the plain text."""
        return self.start + len(self.content)


@dataclass(frozen=True, slots=True)
class Plain:
    """A text's words, and the leaves they hang on, in order."""

    text: str
    leaves: tuple[Leaf, ...]

    def line_at(self, offset: int) -> int:
        """The line of the Markdown, from 0, that the character at `offset` stands on."""
        if not self.leaves:
            return 0
        leaf = self.leaves[max(0, bisect_right(self.leaves, offset, key=lambda one: one.start) - 1)]
        return leaf.line + leaf.content.count("\n", 0, max(0, offset - leaf.start))


def plain(tokens: Sequence[Token]) -> Plain:
    """The words of `tokens` in reading order: a space for a line break, a new line between blocks."""
    pieces: list[str] = []
    leaves: list[Leaf] = []
    start = 0
    for index, token in enumerate(tokens):
        if token.type != "inline":
            continue
        text, found = _read(tokens, index, start)
        if found:
            pieces.append(text)
            leaves.extend(found)
            start += len(text) + 1
    return Plain("\n".join(pieces), tuple(leaves))


def digest_of(text: str) -> str:
    """The SHA-256 of a text's words, by which a notes file knows which wording it was checked on."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def plain_text(markdown: str) -> str:
    """The words of a piece of Markdown; a mark among them is one even if its footnote is elsewhere."""
    return plain(parse(with_footnotes(markdown))).text


def _read(tokens: Sequence[Token], index: int, start: int) -> tuple[str, list[Leaf]]:
    """The words of one inline token, and its leaves, the first of them at `start` or after."""
    children = tokens[index].children or []
    line = (tokens[index].map or [0])[0]
    ground = _ground(tokens[index - 1].type)
    words = ""
    leaves: list[Leaf] = []
    for child, (made, link_end) in enumerate(zip(children, _link_ends(children), strict=True)):
        if made.type == "hardbreak":
            words += " "
            line += 1
        elif made.type in ("code_inline", "text"):
            leaves.append(Leaf(index, child, start + len(words), made.content, line, ground, link_end))
            words += made.content if ground is Ground.CODE else made.content.replace("\n", " ")
            line += made.content.count("\n")
    return words, leaves


def _ground(opening: str) -> Ground:
    return {"heading_open": Ground.HEADING, "pre_open": Ground.CODE}.get(opening, Ground.TEXT)


def _link_ends(children: Sequence[Token]) -> list[int | None]:
    """For each child, where the link that holds it is closed."""
    ends: list[int | None] = []
    end: int | None = None
    for index in range(len(children) - 1, -1, -1):
        if children[index].type == "link_close":
            end = index
        ends.append(end)
        if children[index].type == "link_open":
            end = None
    return ends[::-1]
