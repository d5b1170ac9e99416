"""Links to records by their ids: `[[minsk-2007-12]]`, `[[person:minsk|words]]`, in texts of our own.

They are found where they are written and turned into the links that Markdown has, before anything else reads
the text: pages, feeds and exports then need to know nothing of them. An article's words are never read so.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from site_builder.model.dataclass import dataclass
from site_builder.text.markdown import parser

WIKI_KINDS = (
    "article",
    "essay",
    "event",
    "meeting",
    "note",
    "person",
    "place",
    "publisher",
    "series",
    "tag",
)
"""What may stand before an id, with a colon, to tell two records of one id apart."""

_LINK = re.compile(
    r"\[\[(?![\^ ]*[\]|])(?!\^)(?P<target>[^\[\]|\n\\`]+)"
    r"(?:\\?\|(?P<words>(?:[^\[\]`]|`[^`\[\]]*`)*))?\]\](?![(\[])"
)
"""A link of Markdown may show brackets too: `[[1]](/notes/)`, and so may the mark of a footnote: `[[^1]]`."""
_OPEN = re.compile(r"(?<!\\)\[\[(?![\^\[])")
_TYPE = "wiki_link"
_SIGN = "\ue000"
_SIGNED = re.compile(rf"{_SIGN}(\d+){_SIGN}\[\[")
_ODD = re.compile(r"[\\`*_\[\]<>|~&^{}]")


@dataclass(frozen=True, slots=True)
class WikiLink:
    """A link to a record, as it is written."""

    kind: str
    """What stands before the colon; empty: nothing does."""
    id: str
    fragment: str
    """The place on its page; empty: none is named."""
    words: str
    """The words of the link in Markdown; empty: the record's own name."""
    start: int
    end: int
    """Where it stands in the Markdown, brackets included."""
    is_inside_link: bool = False
    """Whether it stands in the words of another link, or of a picture, where no link can be."""

    @property
    def target(self) -> str:
        """What it names, as it is written: `person:minsk`."""
        return f"{self.kind}:{self.id}" if self.kind else self.id


def may_hold_links(markdown: str) -> bool:
    """Whether a text is worth being read for links."""
    return "[[" in markdown


def wiki_links(markdown: str) -> tuple[WikiLink, ...]:
    """Every link to a record in a text, in order; what stands in code or behind a backslash is none."""
    written = tuple(_LINK.finditer(markdown)) if may_hold_links(markdown) else ()
    if not written:
        return ()
    # Tokens do not know where in the text they stand: each link is given its number in place of its target.
    read = dict(_numbers(_READER.parse(_numbered(markdown, written))))
    return tuple(
        _link(found, is_inside_link=read[number]) for number, found in enumerate(written) if number in read
    )


def unread_brackets(markdown: str) -> tuple[int, ...]:
    """Where `[[` stands in a text and begins no link: it is not closed, or what is in it is no id."""
    if not may_hold_links(markdown):
        return ()
    read = {link.start for link in wiki_links(markdown)}
    starts = [one.start() for one in _OPEN.finditer(markdown) if one.start() not in read]
    shown = _shown(markdown, starts)
    return tuple(start for number, start in enumerate(starts) if number in shown)


def kinds_of(link: WikiLink, ids: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """The kinds of record that a link may mean, of those there are in `ids`, by kind."""
    kinds = (link.kind,) if link.kind else WIKI_KINDS
    return tuple(kind for kind in kinds if link.id in ids.get(kind, ()))


def written_out(markdown: str, address_of: Callable[[WikiLink], tuple[str, str]]) -> str:
    """The same text with links of Markdown: `address_of` tells the name and the address of what one names.

    Where there is no address, the words alone are left: brackets reach no reader.
    """
    pieces: list[str] = []
    done = 0
    for link in wiki_links(markdown):
        name, address = address_of(link)
        words = link.words or plainly(name)
        before = markdown[done : link.start]
        # `![words](address)` would be a picture.
        is_after_mark = before.endswith("!") and not before.endswith("\\!")
        pieces.append(f"{before[:-1]}\\!" if is_after_mark else before)
        pieces.append(f"[{words}]({address})" if address and not link.is_inside_link else words)
        done = link.end
    return "".join((*pieces, markdown[done:]))


def plainly(words: str) -> str:
    """Words in Markdown that read as they are."""
    return _ODD.sub(r"\\\g<0>", words)


def _read_link(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    # Silently the parser only looks for the end of a link's words, and a link it knew of there ends the link.
    if silent or state.src[state.pos] != "[":
        return False
    found = _LINK.match(state.src, state.pos, state.posMax)
    if not found:
        return False
    state.push(_TYPE, "", 0).content = found["target"]
    state.pos = found.end()
    return True


def _reading_links(parser: MarkdownIt) -> MarkdownIt:
    parser.inline.ruler.before("link", _TYPE, _read_link)
    return parser


_READER = _reading_links(parser())


def _numbered(markdown: str, written: Sequence["re.Match[str]"]) -> str:
    pieces: list[str] = []
    done = 0
    for number, found in enumerate(written):
        pieces += (markdown[done : found.start("target")], str(number))
        done = found.end("target")
    return "".join((*pieces, markdown[done:]))


def _numbers(tokens: Sequence[Token]) -> Iterator[tuple[int, bool]]:
    """The number of each link that is read, and whether it stands in another link or a picture."""
    for token in tokens:
        depth = int(token.type == "image")
        for child in token.children or ():
            depth += (child.type == "link_open") - (child.type == "link_close")
            if child.type == _TYPE and child.content.isdecimal():
                yield int(child.content), depth > 0
            yield from ((number, True) for number, _ in _numbers((child,)))


def _link(found: "re.Match[str]", *, is_inside_link: bool) -> WikiLink:
    target, _, fragment = found["target"].partition("#")
    kind, colon, id = target.rpartition(":")
    words = (found["words"] or "").strip()
    start, end = found.span()
    return WikiLink(
        kind.strip() if colon else "", id.strip(), fragment.strip(), words, start, end, is_inside_link
    )


def _shown(markdown: str, starts: Sequence[int]) -> frozenset[int]:
    """Which of these places reach a page as they are typed: neither code nor a link's words hide them."""
    ends = [0, *starts]
    pieces = [markdown[end:start] for end, start in zip(ends, [*starts, len(markdown)], strict=True)]
    marked = pieces[0] + "".join(f"{_SIGN}{number}{_SIGN}{piece}" for number, piece in enumerate(pieces[1:]))
    tokens = _READER.parse(marked) if starts else ()
    words = (one.content for token in tokens for one in token.children or () if one.type == "text")
    return frozenset(int(found[1]) for each in words for found in _SIGNED.finditer(each))
