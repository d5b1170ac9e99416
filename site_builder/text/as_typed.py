"""Markdown that no page can follow: what is printed as it was typed, and pictures that are on other hosts."""

import re
from collections.abc import Iterator

from markdown_it.token import Token

from site_builder.model.lapse import Lapse, Lapses, Typed
from site_builder.model.url import Url
from site_builder.text.footnotes import named_again, unmarked
from site_builder.text.markdown import as_written
from site_builder.text.spans import attributes_as_typed

_SCHEMES = r"(?:data|file|javascript|vbscript):"
_ELEMENTS = (
    "a abbr article aside audio b big blockquote body br button center cite code dd del details div dl dt em "
    "embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins "
    "kbd li link mark meta nav object ol p picture pre q s samp script section small source span strike "
    "strong style sub summary sup svg table tbody td tfoot th thead time title tr tt u ul var video"
)
"""The elements of HTML; `<name>` in a letter is no tag."""


_SIGNS = {
    Lapse.FOOTNOTE: re.compile(r"\[\^[^\]\s]{1,100}\]"),
    Lapse.LINK: re.compile(
        rf"(?:\]\(\s*<?|\]:\s*<?|<)({_SCHEMES}(?:[^\s<>()]|\([^\s()]*\))*)", re.IGNORECASE
    ),
    Lapse.TAG: re.compile(rf"</?(?:{_ELEMENTS.replace(' ', '|')})(?:\s[^<>]*)?/?>|<!--", re.IGNORECASE),
}
_MAY_HOLD = re.compile(rf"<[/!a-z]|\[\^|\{{(?<=\S\{{)[^{{}}\n]+\}}|\](?:\(|:)\s*<?{_SCHEMES}", re.IGNORECASE)
"""Most texts hold none of these, and are not read a second time."""
_Block = list[tuple[Token, int]]
"""The inline tokens of a block, each with its line."""


def lapses(markdown: str) -> Lapses:
    """All lapses of a text."""
    return Lapses(as_typed(markdown), pictures_elsewhere(markdown), footnotes_left_out(markdown))


def as_typed(markdown: str) -> tuple[Typed, ...]:
    """Links that may not be followed, HTML, marks without a footnote, attributes other than a language.

    A page prints them as they are typed. What stands in code or behind a backslash is meant as it is typed.
    """
    if not _MAY_HOLD.search(markdown):
        return ()
    return tuple(one for block in _blocks(markdown) for one in _typed(block))


def pictures_elsewhere(markdown: str) -> tuple[Typed, ...]:
    """Pictures on other hosts, of which a page shows a link or the words alone."""
    if "![" not in markdown:
        return ()
    sources = (
        (str(child.attrs.get("src", "")), line) for block in _blocks(markdown) for child, line in block
    )
    return tuple(Typed(Lapse.PICTURE, source, line) for source, line in sources if _is_on_web(source))


def footnotes_left_out(markdown: str) -> tuple[Typed, ...]:
    """Footnotes that no page prints, because no mark leads to them or an earlier one has their name."""
    if "]:" not in markdown:
        return ()
    tokens = as_written(markdown)
    found = ((Lapse.UNMARKED, unmarked(tokens)), (Lapse.TWICE, named_again(tokens)))
    return tuple(Typed(lapse, f"[^{one.name}]", one.line) for lapse, alike in found for one in alike)


def _typed(block: _Block) -> Iterator[Typed]:
    for child, line in block:
        for lapse, sign in _SIGNS.items() if child.type == "text" else ():
            for found in sign.finditer(child.content):
                yield Typed(lapse, found[found.lastindex or 0], line)
    for index, written in attributes_as_typed([child for child, _ in block]):
        yield Typed(Lapse.ATTRIBUTES, written, block[index][1])


def _blocks(markdown: str) -> Iterator[_Block]:
    for token in as_written(markdown):
        line = (token.map or [0])[0]
        block = []
        for child in token.children or ():
            line += child.type in ("hardbreak", "softbreak")
            block.append((child, line))
        yield block


def _is_on_web(source: str) -> bool:
    try:
        return bool(source and Url.parse(source))
    except ValueError:
        return False
