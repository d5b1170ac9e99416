"""Words that a text's Markdown has and its page does not show as words: what stands for a picture, titles."""

from collections.abc import Iterator

from markdown_it.token import Token

from site_builder.annotate.searched import SearchedText
from site_builder.text.fold import folded
from site_builder.text.markdown import as_written

_TELLING = {
    "picture": "what stands for a picture is no text: quote the words around it, or write `scope: caption`",
    "title": "the title of a link or a picture is no text; quote the words that readers see",
    "address": "the address of a link is no text; quote the words that lead there",
}


def unseen_words(words: str, text: SearchedText) -> str:
    """Where `words`, in the comparable form, stand without being text, and what to do; empty: nowhere."""
    for token in as_written(text.article.body) if words else ():
        for what, hidden, line in _hidden(token):
            if words in folded(hidden):
                return f"these words are in line {text.article.body_line + line}, but {_TELLING[what]}"
    return ""


def _hidden(token: Token) -> Iterator[tuple[str, str, int]]:
    """What one inline token has besides its text; first its text as it reads with the words for pictures."""
    children = token.children or []
    lines = [(token.map or [0])[0]]
    for child in children:
        lines.append(lines[-1] + (child.type in ("softbreak", "hardbreak")))
    pictures = [line for child, line in zip(children, lines, strict=False) if child.type == "image"]
    if pictures:
        yield "picture", "".join(_read(child) for child in children), pictures[0]
    for child, line in zip(children, lines, strict=False):
        yield "title", str(child.attrs.get("title", "")), line
        if child.type == "link_open":
            yield "address", str(child.attrs.get("href", "")), line


def _read(child: Token) -> str:
    if child.type == "image":
        return "".join(_read(one) for one in child.children or ())
    return " " if child.type in ("softbreak", "hardbreak") else child.content
