"""Pictures with words under them: a paragraph that begins with pictures and goes on behind a hard break."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

_HELD = ("image", "link_close", "link_open", "softbreak")


def caption_start(children: Sequence[Token]) -> int | None:
    """Where, in a paragraph, the words under its pictures begin; None if it is no picture with words."""
    end = next((index for index, child in enumerate(children) if not _is_held(child)), len(children))
    if end + 1 >= len(children) or children[end].type != "hardbreak":
        return None
    depth = sum(child.nesting for child in children[:end])
    has_picture = any(child.type == "image" for child in children[:end])
    return end + 1 if has_picture and depth == 0 else None


def with_figures(tokens: Sequence[Token]) -> list[Token]:
    """The tokens, each paragraph of pictures and words under them made a figure with its caption.

    Pictures and caption are an inline token each, so that the caption's words are words like any others.
    """
    made: list[Token] = []
    for index, token in enumerate(tokens):
        start = caption_start(token.children or ()) if _is_in_paragraph(tokens, index) else None
        if start is None:
            made.append(token)
        else:
            made[-1] = _opening("figure", made[-1])
            made += _figure(token, start)
        if token.type == "paragraph_close" and made[-2].type == "figcaption_close":
            made[-1] = _closing("figure", token.level)
    return made


def _is_held(child: Token) -> bool:
    return child.type in _HELD or (child.type == "text" and not child.content.strip())


def _is_in_paragraph(tokens: Sequence[Token], index: int) -> bool:
    return tokens[index].type == "inline" and index > 0 and tokens[index - 1].type == "paragraph_open"


def _figure(token: Token, start: int) -> Iterator[Token]:
    children = list(token.children or ())
    pictures, words = children[: start - 1], children[start:]
    first, last = token.map or (0, 0)
    line = first + 1 + sum(child.type == "softbreak" for child in pictures)
    yield token.copy(children=pictures, map=[first, line])
    yield _opening("figcaption", token)
    yield token.copy(children=words, map=[line, last], level=token.level + 1)
    yield _closing("figcaption", token.level)


def _opening(tag: str, before: Token) -> Token:
    return Token(f"{tag}_open", tag, 1, map=before.map, level=before.level, block=True)


def _closing(tag: str, level: int) -> Token:
    return Token(f"{tag}_close", tag, -1, level=level, block=True)
