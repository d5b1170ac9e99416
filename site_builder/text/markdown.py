"""Markdown, read one way everywhere: no raw HTML, no words changed, nothing loaded from other hosts."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, pairwise

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.token import Token

from site_builder.model import quick
from site_builder.model.body import Address, AddressKind
from site_builder.model.url import Url
from site_builder.text.clean import clean, media_path
from site_builder.text.figures import with_figures
from site_builder.text.footnotes import FOOTNOTE_OPEN, at_the_end, marks_as_typed, reading_footnotes
from site_builder.text.heading_ids import set_headings
from site_builder.text.spans import reading_spans

HEADING_PREFIX = "h-"
"""What the ids of headings start with, on pages that give them ids."""

DEEPEST = 20
"""Levels of nesting that are read; a list takes two. More would let a short text cost minutes."""

_OPTIONS = {"html": False, "maxNesting": DEEPEST, "xhtmlOut": False}
_RULES = ["strikethrough", "table"]


def parser() -> MarkdownIt:
    """A parser that reads what every text may hold."""
    return reading_spans(reading_footnotes(MarkdownIt("commonmark", _OPTIONS).enable(_RULES)))


_PARSER = parser()
_WRITTEN = parser().disable("text_join")
"""Keeps signs behind a backslash apart from the words around them."""
_RENDERER = RendererHTML()
_ADDRESSED = {"image": (AddressKind.PICTURE, "src"), "link_open": (AddressKind.LINK, "href")}
"""Type of token → what it is and which of its attributes leads somewhere."""
_TO_WEB = re.compile(r"\]\((https?://[a-z0-9.-]+(?:/[\w./~-]*)?)\)", re.ASCII)
_AUTOLINK = re.compile("<[A-Za-z]")
_SPELT = re.compile('[<>&"\r\0\xa0]')
_SURROGATES = re.compile("[\ud800-\udfff]")


def html_of(markdown: str, heading_prefix: str = "", home: str = "", name: str = "") -> str:
    """Markup that may stand on a page; with ids for its headings only where a prefix is given."""
    return render(parse(markdown, heading_prefix, home, name))


def parse(markdown: str, heading_prefix: str = "", home: str = "", name: str = "") -> tuple[Token, ...]:
    """The parser's tokens, made fit to publish.

    Headings start at level 2 and skip none. A link leads to http, https or mailto, or is shown as its words.
    A picture is one of the archive's own (`media/…`), or a link to where it is, or its words; what follows it
    in its paragraph behind a hard break stands under it, as the caption of a figure. Code blocks
    become an inline token like any other block, and a line break inside a paragraph is part of its text.
    Where the site's address is given as `home`, links and pictures that start with a slash are the site's.
    Footnotes are a list at the end; of a text that shares its page with others, `name` tells theirs apart.
    """
    # YAML can spell half a surrogate pair, which no page can carry.
    tokens = _PARSER.parse(_SURROGATES.sub("\ufffd", markdown))
    tokens = [made for token in tokens for made in _opened_code(token)]
    # Most texts lack these signs, and then have nothing of what they stand for.
    if "|" in markdown:
        _set_table_rows(tokens)
    if "[^" in markdown:
        marks_as_typed(tokens)
    if "![" in markdown:
        tokens = with_figures(tokens)
    if "[^" in markdown:
        tokens = at_the_end(tokens, name)
    for token in tokens:
        if token.type == "inline":
            token.children = _made_fit(token.children or [], home)
    set_headings(tokens, heading_prefix)
    return tuple(tokens)


def headings(markdown: str) -> tuple[str, ...]:
    """The ids that the headings of a text have on a page of its own, without their prefix."""
    ids = (token.attrs.get("id") for token in parse(markdown, HEADING_PREFIX) if token.type == "heading_open")
    return tuple(str(id).removeprefix(HEADING_PREFIX) for id in ids)


def addresses(markdown: str) -> tuple[Address, ...]:
    """Where the links and pictures of a text lead, those to the web left out."""
    # Most texts have none, and reading one twice is not for nothing.
    may_have_some = "]:" in markdown or ("](" in markdown and not leads_to_web_alone(markdown))
    return tuple(_addresses(markdown)) if may_have_some else ()


def leads_to_web_alone(markdown: str) -> bool:
    """Whether it takes no parser to see that every link and picture leads to the web: their signs say so.

    That of a text with reference definitions is not seen.
    """
    written: list[str] = _TO_WEB.findall(markdown)
    is_plain = len(written) == markdown.count("](") and not _AUTOLINK.search(markdown)
    return is_plain and all(_web_address(address) is not None for address in written)


def _addresses(markdown: str) -> Iterator[Address]:
    for token in as_written(markdown):
        line = (token.map or [0])[0]
        for child in token.children or ():
            line += child.type in ("hardbreak", "softbreak")
            kind, attribute = _ADDRESSED.get(child.type, (None, ""))
            written = str(child.attrs.get(attribute, ""))
            if kind and written and _web_address(written) is None:
                yield Address(kind, written, line)


@lru_cache(maxsize=1)
def as_written(markdown: str) -> tuple[Token, ...]:
    """The parser's tokens before anything is made fit to publish; those of a table have their lines.

    Several rules ask for those of one text, one after the other: nobody changes them.
    """
    tokens = _WRITTEN.parse(_SURROGATES.sub("\ufffd", markdown))
    _set_table_rows(tokens)
    marks_as_typed(tokens)
    return tuple(tokens)


def render(tokens: Sequence[Token]) -> str:
    """Clean markup of some whole blocks."""
    words = _only_words(tokens) if quick.IS_QUICK else None
    return f"<p>{words}</p>\n" if words else clean(_RENDERER.render(tokens, _PARSER.options, {}))


def _only_words(tokens: Sequence[Token]) -> str | None:
    """What a paragraph says in which nothing is markup or spelt otherwise in markup: most are such."""
    if [token.type for token in tokens[:4]] != ["paragraph_open", "inline", "paragraph_close"]:
        return None
    words = [child.content if child.type == "text" else None for child in tokens[1].children or ()]
    is_alone = len(words) == 1 and not (tokens[0].hidden or tokens[0].attrs)
    return words[0] if is_alone and words[0] and not _SPELT.search(words[0]) else None


def blocks_of(tokens: Sequence[Token]) -> tuple[range, ...]:
    """The indexes of each top-level block: a paragraph, or a whole list, quotation or table."""
    ends = [
        index + 1 for index, depth in enumerate(accumulate(token.nesting for token in tokens)) if depth == 0
    ]
    return tuple(range(start, end) for start, end in pairwise((0, *ends)))


def rebase(html: str, root: str) -> str:
    """`html` with its pictures addressed from where `root`, such as `../../`, leads to the site's root."""
    return html.replace('<img src="media/', f'<img src="{root}media/')


def cut_at(tokens: Sequence[Token]) -> tuple[int, ...]:
    """The lines, from 0, of lists, quotations and footnotes so deep that what is inside was left out."""
    too_deep = (
        token
        for token in tokens
        if token.level >= DEEPEST - 1 and token.type in ("blockquote_open", "list_item_open", FOOTNOTE_OPEN)
    )
    return tuple((token.map or [0])[0] for token in too_deep)


def _made_fit(children: list[Token], home: str) -> list[Token]:
    if len(children) == 1 and children[0].type == "text" and children[0].content:
        return [text_token(children[0].content)]
    return list(_joined(_pictured(_linked(children, home), home)))


def _opened_code(token: Token) -> Iterable[Token]:
    """A code block as `<pre>` around an inline token, so that all text lies in inline tokens."""
    return _preformatted(token) if token.type in ("code_block", "fence") else (token,)


def _preformatted(token: Token) -> Iterator[Token]:
    first = (token.map or [0, 0])[0] + (1 if token.type == "fence" else 0)
    children = [Token("code_open", "code", 1), text_token(token.content), Token("code_close", "code", -1)]
    yield Token("pre_open", "pre", 1, map=token.map, level=token.level, block=True)
    yield Token("inline", "", 0, map=[first, first], children=children, level=token.level + 1, block=True)
    yield Token("pre_close", "pre", -1, level=token.level, block=True)


def text_token(content: str) -> Token:
    """Some words."""
    return Token("text", "", 0, content=content)


def _set_table_rows(tokens: list[Token]) -> None:
    """Give cells their class, scope and line; the parser puts every row on the table's first lines."""
    row = 0
    for before, token in pairwise(tokens):
        if token.type in ("thead_open", "tbody_open"):
            row = (token.map or [0])[0] - 1
        elif token.type == "tr_open":
            row += 1
        elif token.type in ("td_open", "th_open"):
            _set_cell(token)
        elif before.type in ("td_open", "th_open"):
            token.map = [row, row + 1]


def _set_cell(token: Token) -> None:
    align = str(token.attrs.pop("style", "")).removeprefix("text-align:")
    if align in ("center", "right"):
        token.attrSet("class", f"align-{align}")
    if token.tag == "th":
        token.attrSet("scope", "col")


def _linked(children: Sequence[Token], home: str) -> Iterator[Token]:
    """Links to the web, closed to the page that opens them; of other links, the words alone."""
    # The parser lets `<https://…>` stand in a link's words; a link in a link no page may have.
    kept: list[bool] = []
    for child in children:
        if child.type == "link_open":
            kept.append(True not in kept and _is_opened(child, home))
        if child.type not in ("link_open", "link_close") or kept[-1]:
            yield child
        if child.type == "link_close":
            kept.pop()


def _is_opened(link: Token, home: str) -> bool:
    """Whether the link leads to the web or into the site; if so it is made ready for it."""
    written = str(link.attrs.get("href", ""))
    if home and is_inside(written):
        link.attrSet("href", home + written[1:])
        return True
    address = _web_address(written)
    if address is not None and not address.startswith("mailto:"):
        link.attrSet("rel", "noopener noreferrer")
    return address is not None


def is_inside(address: str) -> bool:
    """Whether an address is one inside the site: it starts at the site's root."""
    return address.startswith("/") and not address.startswith("//")


def _web_address(address: str) -> Url | None:
    try:
        return Url.parse(address)
    except ValueError:
        return None


def _pictured(children: Iterable[Token], home: str) -> Iterator[Token]:
    """Pictures of the archive's own; of others, a link to where they are, or their words."""
    is_in_link = False
    for child in children:
        if child.type in ("link_open", "link_close"):
            is_in_link = child.type == "link_open"
        if child.type != "image":
            yield child
            continue
        source = str(child.attrs.get("src", ""))
        path = media_path(source[1:] if home and is_inside(source) else source)
        if path is not None:
            child.attrSet("src", path)
            yield child
        elif is_in_link:
            yield text_token(_words(child))
        else:
            yield from _linked_picture(child)


def _linked_picture(picture: Token) -> Iterable[Token]:
    address = _web_address(str(picture.attrs["src"]))
    if address is None:
        return [text_token(_words(picture))]
    link = Token("link_open", "a", 1, attrs={"href": address, "rel": "noopener noreferrer"})
    return [link, text_token(_words(picture) or address), Token("link_close", "a", -1)]


def _words(picture: Token) -> str:
    return _RENDERER.renderInlineAsText(picture.children, _PARSER.options, {})


def _joined(children: Iterable[Token]) -> Iterator[Token]:
    """Neighbouring words and the line breaks between them as one token: a quote across lines is one mark."""
    words = ""
    for child in children:
        if child.type in ("text", "softbreak"):
            words += child.content or ("\n" if child.type == "softbreak" else "")
            continue
        if words:
            yield text_token(words)
        words = ""
        yield child
    if words:
        yield text_token(words)
