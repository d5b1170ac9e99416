"""Words that say their language: `[слова]{lang=ru}` becomes a span, and its words stay words of the text.

Only `lang` and `dir` are read, so that a text can name no class and no id of the page. A list of attributes
with anything else in it is left as it is typed. The plugin for attributes would drop what it does not know
without a word, and reads the rest of the text again at every bracket.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from markdown_it import MarkdownIt
from markdown_it.helpers import parseLinkLabel
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token

from site_builder.text.names import direction, is_language_tag

_LIST = re.compile(r"\{([^{}\n]{1,100})\}")
_PAIR = re.compile(r'(lang|dir)=("?)([A-Za-z0-9-]+)\2')
_DIRECTIONS = ("auto", "ltr", "rtl")
_LOOKS_MEANT = r"\{[ \t]*(?:[.#:]|[\w:-]+[ \t]*=)[^{}\n]*\}"
"""A list of attributes as people write them for other programs; other words in braces are words."""
_BRACKET = re.compile(rf"\[|\](?P<list>{_LOOKS_MEANT})?")
_HELD = ("_close", "code_inline", "footnote_ref", "image")
"""Ends of the types of what other programs let attributes follow."""
_LANGUAGE_OF_OTHERS = re.compile(r"\{[ \t]*(?:lang|dir)[ \t]*=[^{}\n]*\}")
_SIGN = re.compile(
    r"""\\.|(?P<ticks>`+)(?!`).*?(?<!`)(?P=ticks)(?!`)|`+   # hidden by a backslash, or in code
    |\[\^[^\]\s]{1,100}\]|\[\]                             # the mark of a footnote, and no words at all
    |\[|\](?:\{(?P<list>[^{}\n]{1,100})\})?""",
    re.DOTALL | re.VERBOSE,
)
"""What opens and ends brackets, and before it what is none of them."""


def reading_spans(parser: MarkdownIt) -> MarkdownIt:
    """A parser that reads footnotes, made to read spans; links and the marks of footnotes go before."""
    parser.inline.ruler.after("footnote_ref", "span", _read_span)
    return parser


def attributes_as_typed(children: Sequence[Token]) -> Iterator[tuple[int, str]]:
    """Lists of attributes among the words of a block that is parsed: the index of their token, and they.

    Those of a bracket that is meant as it is typed are left out. A language after a link or emphasis is one.
    """
    opened = 0
    for index, child in enumerate(children):
        if child.type != "text":
            continue
        if index and children[index - 1].type.endswith(_HELD):
            yield from ((index, found[0]) for found in [_LANGUAGE_OF_OTHERS.match(child.content)] if found)
        for found in _BRACKET.finditer(child.content):
            if found["list"] and opened:
                yield index, found["list"]
            opened = opened + 1 if found[0] == "[" else max(0, opened - 1)


def without_spans(markdown: str) -> str:
    """The same Markdown for those who read no spans: their words alone."""
    opened: list[int] = []
    left_out: list[tuple[int, int]] = []
    for found in _SIGN.finditer(markdown) if "]{" in markdown else ():
        if found[0] == "[":
            opened.append(found.start())
        elif found[0].startswith("]") and opened:
            start = opened.pop()
            if found["list"] and _attributes(found["list"]):
                left_out += [(start, start + 1), found.span()]
    ends = [0, *(end for _, end in sorted(left_out))]
    starts = [*(start for start, _ in sorted(left_out)), len(markdown)]
    return "".join(markdown[end:start] for end, start in zip(ends, starts, strict=True))


def _read_span(state: StateInline, silent: bool) -> bool:  # noqa: FBT001 - the parser calls it so
    # Silently the parser only looks for the end of a link's words, and a span it knew of there ends the link.
    # The state remembers where the last `]{` is: looking for it from each of 100,000 brackets took minutes.
    if silent or state.src[state.pos] != "[" or state.html_terminator_last("]{") < state.pos:
        return False
    start, end = state.pos + 1, parseLinkLabel(state, state.pos)
    found = _LIST.match(state.src, end + 1, state.posMax) if end > start else None
    attributes = _attributes(found[1]) if found else {}
    if not found or not attributes:
        return False
    last = state.posMax
    state.push("span_open", "span", 1).attrs = dict(attributes)
    state.pos, state.posMax = start, end
    state.md.inline.tokenize(state)
    state.push("span_close", "span", -1)
    state.pos, state.posMax = found.end(), last
    return True


def _attributes(written: str) -> Mapping[str, str]:
    """The attributes of a list, with the direction that their language runs in; empty if any is unfit."""
    pairs = [_PAIR.fullmatch(one) for one in written.split()]
    given = {pair[1]: pair[3] for pair in pairs if pair}
    language, run = given.get("lang", ""), given.get("dir", "")
    if len(given) < len(pairs) or ("lang" in given and not is_language_tag(language)):
        return {}
    if "dir" in given and run not in _DIRECTIONS:
        return {}
    run = run or ("rtl" if direction(language) == "rtl" else "")
    return {key: value for key, value in (("lang", language), ("dir", run)) if value}
