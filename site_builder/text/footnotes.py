"""Footnotes of a text: marks that hold no words, and what they lead to as a list at its end."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import count

from markdown_it import MarkdownIt
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from mdit_py_plugins.footnote import footnote_plugin

from site_builder.model.dataclass import dataclass

FOOTNOTE_OPEN = "footnote_open"
"""Type of the token that opens a footnote in the list at the end."""

_MARK = re.compile(r"\[\^([^\]\s]{1,100})\]")
_NAME_OF_FOOTNOTE = re.compile(r"^([ >]*)\[\^[^\]\s]{1,100}\]:[ \t]*", re.MULTILINE)
_MARK_TYPE = "footnote_ref"


@dataclass(frozen=True, slots=True)
class Footnote:
    """One footnote, as it is written."""

    name: str
    tokens: tuple[Token, ...]
    level: int
    """How deep inside lists and quotations it is written."""
    line: int
    """Line of the Markdown, from 0."""


def reading_footnotes(parser: MarkdownIt) -> MarkdownIt:
    """The parser, made to read footnotes; their texts stay where they are written, between their own tokens.

    A mark is read wherever it may stand; `marks_as_typed` undoes that where there is no such footnote.
    """
    parser.use(footnote_plugin, inline=False, move_to_end=False)
    # From every `[^` the plugin looks for the end of a mark as far as the text goes; ours gives up early.
    parser.inline.ruler.at(_MARK_TYPE, _read_mark)
    return parser


def marks_as_typed(tokens: Sequence[Token]) -> None:
    """Turn the marks that have no footnote back into what was typed."""
    names = {token.meta["label"] for token in tokens if token.type == "footnote_reference_open"}
    for token in tokens:
        if token.type == "inline":
            token.children = [_typed(child, names) for child in token.children or ()]


def with_footnotes(markdown: str) -> str:
    """Some words of a text, every mark among them given a footnote that says nothing.

    Footnotes that the words themselves hold are read in their place.
    """
    markdown = _NAME_OF_FOOTNOTE.sub(r"\1", markdown)
    names = dict.fromkeys(_MARK.findall(markdown))
    return "\n\n".join((markdown, *(f"[^{name}]:" for name in names)))


def unmarked(tokens: Sequence[Token]) -> tuple[Footnote, ...]:
    """The footnotes that no mark leads to."""
    text, footnotes = _taken_out(tokens)
    printed = _printed(text, footnotes)
    return tuple(one for one in footnotes if one.name not in printed)


def named_again(tokens: Sequence[Token]) -> tuple[Footnote, ...]:
    """The footnotes whose name an earlier one has; marks lead to that one."""
    footnotes = _taken_out(tokens)[1]
    first = _first_of(footnotes)
    return tuple(one for one in footnotes if first[one.name] is not one)


def at_the_end(tokens: Sequence[Token], name: str) -> list[Token]:
    """`tokens` with their footnotes moved to the end, numbered as their marks come; `name` tells their ids.

    A mark is a link without words, like the reference to a note: the theme draws its number. It stands after
    the link that holds it, since no link may stand inside a link.
    """
    text, footnotes = _taken_out(tokens)
    printed = _printed(text, footnotes)
    everything = (*text, *(token for one in printed.values() for token in one.tokens))
    marks = _set_marks(everything, tuple(printed), name)
    items = [
        token
        for number, one in enumerate(printed.values(), 1)
        for token in _item(one, _id("f", name, number), tuple(_ways_back(marks[one.name], number)))
    ]
    return [*text, *(_listed(items) if items else ())]


def _read_mark(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    found = _MARK.match(state.src, state.pos, state.posMax)
    # Silently the parser only looks for the end of a link's words, and a mark it knew of there ends the link.
    if silent or not found:
        return False
    token = state.push(_MARK_TYPE, "", 0)
    token.meta = {"label": found[1]}
    state.pos = found.end()
    return True


def _typed(child: Token, names: set[str]) -> Token:
    if child.type == "image":
        # What stands for a picture is plain words; a mark among them leads nowhere.
        inside = [_typed(one, names) for one in child.children or ()]
        child.children = [one for one in inside if one.type != _MARK_TYPE]
    if child.type != _MARK_TYPE or child.meta["label"] in names:
        return child
    return Token("text", "", 0, content=f"[^{child.meta['label']}]")


def _taken_out(tokens: Sequence[Token]) -> tuple[list[Token], tuple[Footnote, ...]]:
    """The text alone, and its footnotes as they are written; one inside another becomes one beside it."""
    text: list[Token] = []
    opened: list[tuple[Token, list[Token]]] = []
    inside: list[list[Token]] = [text]
    for token in tokens:
        if token.type == "footnote_reference_open":
            inside.append([])
            opened.append((token, inside[-1]))
        elif token.type == "footnote_reference_close":
            inside.pop()
        else:
            inside[-1].append(token)
    found = (Footnote(one.meta["label"], tuple(held), one.level, (one.map or [0])[0]) for one, held in opened)
    return text, tuple(found)


def _first_of(footnotes: Sequence[Footnote]) -> Mapping[str, Footnote]:
    return {one.name: one for one in reversed(footnotes)}


def _printed(text: Sequence[Token], footnotes: Sequence[Footnote]) -> Mapping[str, Footnote]:
    """The footnotes that marks lead to, those of the text first, then those of the footnotes."""
    first = _first_of(footnotes)
    printed: dict[str, Footnote] = {}
    read: list[Sequence[Token]] = [text]
    for tokens in read:
        for name in _marks_in(tokens):
            if name in first and name not in printed:
                printed[name] = first[name]
                read.append(first[name].tokens)
    return printed


def _marks_in(tokens: Sequence[Token]) -> Iterator[str]:
    for token in tokens:
        for child in token.children or ():
            if child.type == _MARK_TYPE:
                yield child.meta["label"]


def _set_marks(tokens: Sequence[Token], order: Sequence[str], name: str) -> Mapping[str, list[str]]:
    """Make links of all marks; for each footnote, the ids of its marks."""
    numbers = {one: number for number, one in enumerate(order, 1)}
    marks: dict[str, list[str]] = {one: [] for one in order}
    ids = (_id("fr", name, number) for number in count(1))
    for token in tokens:
        if token.type != "inline":
            continue
        children: list[Token] = []
        for child in _after_links(token.children or ()):
            if child.type == _MARK_TYPE:
                number, id = numbers[child.meta["label"]], next(ids)
                marks[child.meta["label"]].append(id)
                children.extend(_mark(number, id, _id("f", name, number)))
            else:
                children.append(child)
        token.children = children
    return marks


def _after_links(children: Sequence[Token]) -> Iterator[Token]:
    """The same tokens, the marks that stand in a link after it."""
    depth = 0
    waiting: list[Token] = []
    for child in children:
        depth += (child.type == "link_open") - (child.type == "link_close")
        if child.type == _MARK_TYPE and depth:
            waiting.append(child)
            continue
        yield child
        if not depth:
            yield from waiting
            waiting = []


def _id(kind: str, name: str, number: int) -> str:
    return f"{kind}-{name}-{number}" if name else f"{kind}-{number}"


def _mark(number: int, id: str, leads_to: str) -> Iterator[Token]:
    attributes = {
        "class": "eref",
        "id": id,
        "href": f"#{leads_to}",
        "role": "doc-noteref",
        "data-n": str(number),
        "aria-label": f"Footnote {number}",
    }
    yield Token("eref_open", "a", 1, attrs=dict(attributes))
    yield Token("eref_close", "a", -1)


def _ways_back(marks: Sequence[str], number: int) -> Iterator[Token]:
    """A link to each mark; they hold no words either, and are told apart where there are several."""
    for place, mark in enumerate(marks, 1):
        which = f", place {place}" if len(marks) > 1 else ""
        attributes = {
            "class": "eback",
            "href": f"#{mark}",
            "role": "doc-backlink",
            "data-n": str(place) if which else "",
            "aria-label": f"Back to the mark of footnote {number}{which}",
        }
        yield Token("eback_open", "a", 1, attrs={key: value for key, value in attributes.items() if value})
        yield Token("eback_close", "a", -1)


def _item(footnote: Footnote, id: str, back: Sequence[Token]) -> Iterator[Token]:
    """A footnote as an entry of the list, the ways back at the end of its last paragraph."""
    lines = [footnote.line, footnote.line + 1]
    yield Token(FOOTNOTE_OPEN, "li", 1, attrs={"id": id}, map=lines, level=footnote.level, block=True)
    if footnote.tokens and footnote.tokens[-1].type == "paragraph_close":
        *before, last, end = footnote.tokens
        yield from (*before, last.copy(children=[*(last.children or ()), *back]), end)
    else:
        yield from footnote.tokens
        yield Token("paragraph_open", "p", 1, block=True)
        yield Token("inline", "", 0, map=lines, children=list(back), block=True)
        yield Token("paragraph_close", "p", -1, block=True)
    yield Token("footnote_close", "li", -1, block=True)


def _listed(items: Sequence[Token]) -> Iterator[Token]:
    # Tools that take an article out of its page throw away what is named `footnotes`, as if it were a footer.
    attributes = {"class": "endnotes", "role": "doc-endnotes", "aria-label": "Footnotes"}
    yield Token("endnotes_open", "section", 1, attrs=dict(attributes), block=True)
    yield Token("endnotes_list_open", "ol", 1, block=True)
    yield from items
    yield Token("endnotes_list_close", "ol", -1, block=True)
    yield Token("endnotes_close", "section", -1, block=True)
