"""Headings of a text below the headline of its page, each with an id of its own."""

from itertools import count, pairwise

from markdown_it.token import Token

from site_builder.text.slug import hyphenated


def set_headings(tokens: list[Token], prefix: str) -> None:
    """Levels from 2 on without a gap, below the page's own headline; ids if there is a prefix."""
    above: list[int] = []
    taken: dict[str, int] = {}
    for token, inside in pairwise(tokens):
        if token.type == "heading_close":
            token.tag = f"h{len(above) + 1}"
        if token.type != "heading_open":
            continue
        level = max(2, int(token.tag[1:]))
        above = [*(one for one in above if one < level), level]
        token.tag = f"h{len(above) + 1}"
        if prefix:
            token.attrSet("id", _heading_id(prefix, inside, taken))


def _heading_id(prefix: str, inside: Token, taken: dict[str, int]) -> str:
    """An id that no heading has yet; `taken` holds each id and the number at which its next twin looks."""
    words = "".join(child.content for child in inside.children or () if child.type != "image")
    name = f"{prefix}{hyphenated(words) or 'section'}"
    if name not in taken:
        taken[name] = 2
        return name
    number = next(one for one in count(taken[name]) if f"{name}-{one}" not in taken)
    taken[name] = number + 1
    taken[f"{name}-{number}"] = 2
    return f"{name}-{number}"
