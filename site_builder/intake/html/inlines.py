"""The words of one line as Markdown that renders back to just these words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import groupby

from site_builder.intake.html.markup import Around, Break, Line, Mark, Picture, Piece, Words, Wrap
from site_builder.intake.html.tidied import EDGE, tidy

_PUNCTUATION = r"!-/:-@\[-`{-~"
_INSIDE = re.compile(
    rf"""(?P<kept>(?<=[^\W_])_+(?=[^\W_]))       # snake_case is no emphasis
    |(?P<marked>\\(?=[{_PUNCTUATION}]|$)         # a backslash that would hide what follows
    |[*_`\[\]]
    |<(?=[A-Za-z/!?])                            # a tag, a comment or an autolink
    |&(?=\#?\w+;|$)                              # an entity
    |\{{(?=[ \t]*(?:lang|dir)[ \t]*=)             # the language of a span
    |~(?=~|$)|(?<=~)~|^~)""",
    re.VERBOSE,
)
_LINE_START = re.compile(
    r"^(?:(?P<sign>#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|>|=+(?=\s*$)|[|:](?=[-:|\s]*$)|~(?=~~))"
    r"|(?P<number>\d{1,9})(?P<dot>[.)](?=\s|$)))"
)
_CLOSING_HASHES = re.compile(r"(?<=\s)(#+)$|^(#+)$")
_TICKS = re.compile(r"`+")
_SIGNS = {Around.EMPHASIS: "*", Around.STRONG: "**", Around.STRIKE: "~~"}
_OTHER_SIGNS = {"*": "_", "**": "__"}


class Way(StrEnum):
    """How emphasis is written."""

    GUARDED = "guarded"
    SHORT = "short"


def written(line: Line) -> str:
    """A tidy line as Markdown; its breaks are ends of lines. What starts a block is not yet escaped."""
    return _nested(line, 0, Way.SHORT, "")


def guarded(line: Line) -> str:
    """The same with the letters beside emphasis spelt out, so that it opens and closes beside any letter."""
    return _nested(line, 0, Way.GUARDED, "")


def as_one(line: Line) -> Line:
    """The same, emphases of a kind that stand beside each other made one."""
    alike = (
        _within(one, tuple(replace(wrap, key=0) if wrap.kind in _SIGNS else wrap for wrap in one.around))
        for one in line
    )
    return tidy(tuple(alike))


def plainly(line: Line) -> str:
    """The same without emphasis: for words that no parser would read back otherwise."""
    plain = (_within(one, tuple(w for w in one.around if w.kind not in _SIGNS)) for one in line)
    return written(tidy(tuple(plain)))


def as_block(text: str) -> str:
    """The Markdown of a paragraph, with what would begin a heading, a list or a quotation escaped."""
    return "\n".join(_LINE_START.sub(_mark_start, one, count=1) for one in text.split("\n"))


def as_heading(text: str) -> str:
    """The Markdown of a heading's words: one line, its last hash no part of the heading's sign."""
    return _CLOSING_HASHES.sub(lambda found: f"\\{found[0]}", text.replace("\\\n", " "))


def escaped(text: str) -> str:
    """Some words with every sign escaped that Markdown would read."""
    return _INSIDE.sub(lambda found: found["kept"] or f"\\{found['marked'] or found[0]}", text)


def titled(text: str) -> str:
    """Words between quotation marks behind an address."""
    return re.sub(r'(["\\])', r"\\\1", text).replace("&", "&amp;").replace("\n", " ")


def _within(piece: Piece, around: tuple[Wrap, ...]) -> Piece:
    if isinstance(piece, Words):
        return Words(piece.text, around)
    if isinstance(piece, Break):
        return Break(around)
    if isinstance(piece, Mark):
        return Mark(piece.name, around)
    return Picture(piece.address, piece.words, around)


def _nested(line: Sequence[Piece], depth: int, way: Way, outer: str) -> str:
    """Pieces whose first `depth` wraps are written already, the last emphasis among them with `outer`."""
    made = last = ""
    for wrap, group in groupby(line, key=lambda one: one.around[depth] if len(one.around) > depth else None):
        pieces = list(group)
        if wrap is None:
            made, last = _flat(made, pieces, last if way is Way.GUARDED else ""), ""
            continue
        before, inner, after = _trimmed(pieces)
        made += "".join(before)
        if wrap.kind in _SIGNS:
            sign = _sign(wrap.kind, way, outer, "" if before else last)
            text = _nested(inner, depth + 1, way, sign)
            made = f"{_spelt_out(made, way)}{sign}{text}{sign}" if text else made
            last = sign if text and not after else ""
        else:
            text = _code(inner) if wrap.kind is Around.CODE else _nested(inner, depth + 1, way, outer)
            made, last = _apart(made, _wrapped(wrap, text)) if text else made, ""
        made += "".join(after)
    return made


def _sign(kind: Around, way: Way, outer: str, last: str) -> str:
    """The sign of an emphasis: the other of two where the usual one stands beside it already."""
    usual = _SIGNS[kind]
    beside = (last, outer) if way is Way.GUARDED else (last,)
    return _OTHER_SIGNS.get(usual, usual) if any(one[:1] == usual[0] for one in beside) else usual


def _flat(made: str, pieces: Sequence[Piece], last: str) -> str:
    for piece in pieces:
        if isinstance(piece, Words):
            first = piece.text[0]
            is_spelt = bool(last) and first.isalnum()
            made = _apart(
                made, f"&#{ord(first)};{escaped(piece.text[1:])}" if is_spelt else escaped(piece.text)
            )
        elif isinstance(piece, Break):
            made += "\\\n"
        elif isinstance(piece, Mark):
            made = _apart(made, f"[^{piece.name}]")
        else:
            made += picture(piece)
        last = ""
    return made


def _apart(made: str, text: str) -> str:
    """What is written and what follows, kept from being read as one: `!` and a link, a mark and a bracket."""
    if text.startswith("[") and made.endswith("!"):
        return f"{made[:-1]}\\!{text}"
    return f"{made}\\{text}" if text[:1] in ("(", ":", "{") and made.endswith(("]", "}")) else made + text


def picture(one: Picture) -> str:
    """A picture as Markdown."""
    return f"![{escaped(one.words)}]({one.address})"


def _spelt_out(made: str, way: Way) -> str:
    """What is written so far, its last letter as its number: emphasis opens only beside signs and spaces."""
    is_letter = way is Way.GUARDED and made[-1:].isalnum()
    return f"{made[:-1]}&#{ord(made[-1])};" if is_letter else made


def _trimmed(pieces: list[Piece]) -> tuple[list[str], list[Piece], list[str]]:
    """Spaces and breaks at the ends of emphasis or a link, and what is between them."""
    before: list[str] = []
    after: list[str] = []
    while pieces and (found := _edge(pieces[0], is_left=True)) is not None:
        before.append(found[0])
        pieces = [*found[1], *pieces[1:]]
        if found[1]:
            break
    while pieces and (found := _edge(pieces[-1], is_left=False)) is not None:
        after.insert(0, found[0])
        pieces = [*pieces[:-1], *found[1]]
        if found[1]:
            break
    return before, pieces, after


def _edge(piece: Piece, *, is_left: bool) -> tuple[str, list[Piece]] | None:
    if isinstance(piece, Break):
        return "\\\n", []
    if not isinstance(piece, Words):
        return None
    text = piece.text.lstrip(EDGE) if is_left else piece.text.rstrip(EDGE)
    if text == piece.text:
        return None
    cut = piece.text[: len(piece.text) - len(text)] if is_left else piece.text[len(text) :]
    return cut, [Words(text, piece.around)] if text else []


def _wrapped(wrap: Wrap, text: str) -> str:
    if wrap.kind is Around.CODE:
        return text
    # `[^1]` would be the mark of a footnote.
    text = f"\\{text}" if text.startswith("^") else text
    if wrap.kind is Around.LANGUAGE:
        return f"[{text}]{{{wrap.value}}}"
    title = f' "{titled(wrap.title)}"' if wrap.title else ""
    return f"[{text}]({wrap.value}{title})"


def _code(pieces: Sequence[Piece]) -> str:
    text = "".join(one.text if isinstance(one, Words) else " " for one in pieces if not isinstance(one, Mark))
    longest = max((len(ticks) for ticks in _TICKS.findall(text)), default=0)
    fence = "`" * (1 if longest == 0 else longest + 1)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{fence}{pad}{text}{pad}{fence}" if text.strip() else text


def _mark_start(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found['number']}\\{found['dot']}"
    return f"\\{found[0]}"


def spans_of(line: Line) -> Iterator[Wrap]:
    """Every wrap of a line, once for each stretch that stands in it."""
    for depth in range(1, max((len(one.around) for one in line), default=0) + 1):
        around = [one.around[:depth] if len(one.around) >= depth else () for one in line]
        for outer, group in groupby(zip(around, line, strict=True), key=lambda pair: pair[0]):
            if outer and any(_is_seen(piece) for _, piece in group):
                yield outer[-1]


def _is_seen(piece: Piece) -> bool:
    return not isinstance(piece, Break) and not (isinstance(piece, Words) and not piece.text.strip(EDGE))
