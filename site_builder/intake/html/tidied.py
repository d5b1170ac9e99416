"""The words of a line with single spaces between them, and as the paragraphs that it looks like."""

import re
from collections.abc import Iterator, Sequence

from site_builder.intake.html.markup import Around, Break, Line, Picture, Piece, Words, Wrap

_SPACES = re.compile(r"[ \t\n\r\f\v\x1c-\x1f\x85\u2028\u2029]+")
EDGE = " \xa0\u2003\u2002\u2009\u202f\u3000\u2007\u205f\u1680\u2000\u2001\u2004\u2005\u2006\u2008\u200a"
"""Spaces that a parser takes away at the ends of a paragraph."""


def tidy(line: Line) -> Line:
    """The same pieces with single spaces between words, and none where a line begins or ends."""
    merged = _merged(_one_code(line))
    made: list[Piece] = []
    ends_in_space = True
    for piece in merged:
        if isinstance(piece, Words):
            text = _SPACES.sub(" ", piece.text)
            text = text.lstrip(" ") if ends_in_space else text
            if text:
                made.append(Words(text, piece.around))
                ends_in_space = text.endswith(" ")
            continue
        if isinstance(piece, Break):
            made = _without_end(made)
        made.append(piece)
        ends_in_space = isinstance(piece, Break)
    return _without_edges(made)


def paragraphs(line: Line) -> tuple[Line, ...]:
    """A line as the paragraphs that it looks like: two breaks together begin a new one.

    So does one behind pictures: with a break between, the words would be read as their caption.
    """
    made: list[list[Piece]] = [[]]
    breaks: list[Piece] = []
    for piece in line:
        if isinstance(piece, Break):
            breaks.append(piece)
            continue
        if isinstance(piece, Words) and breaks and not piece.text.strip(f" \t\n\r\f{EDGE}"):
            continue
        if len(breaks) > 1:
            made.append([])
        elif breaks:
            made[-1] += breaks
        breaks = []
        made[-1].append(piece)
    lines = (tidy(tuple(part)) for part in made)
    return tuple(one for line in lines for one in _apart_from_pictures(line) if one)


def pictures_alone(line: Line) -> bool:
    """Whether a line is pictures and nothing else."""
    rest = [one for one in line if not isinstance(one, Picture | Break)]
    is_blank = all(isinstance(one, Words) and not one.text.strip(EDGE) for one in rest)
    return is_blank and any(isinstance(one, Picture) for one in line)


def _apart_from_pictures(line: Line) -> Iterator[Line]:
    end = next((index for index, one in enumerate(line) if isinstance(one, Break)), 0)
    if not end or not pictures_alone(line[:end]) or _goes_on(line, end):
        yield line
        return
    yield tidy(line[:end])
    yield from _apart_from_pictures(tidy(line[end + 1 :]))


def _goes_on(line: Line, end: int) -> bool:
    """Whether a link or an emphasis around the last picture goes on behind the break at `end`."""
    return not {*line[end - 1].around}.isdisjoint(line[end + 1].around)


def _one_code(line: Sequence[Piece]) -> list[Piece]:
    """The same, codes with no space between them made one: Markdown has no way to set them apart."""
    made: list[Piece] = []
    for piece in line:
        last = made[-1] if made else None
        one, other = _code_of(last), _code_of(piece)
        if one and other and isinstance(last, Words) and isinstance(piece, Words):
            is_apart = last.text[-1:].isspace() or piece.text[:1].isspace()
            around = piece.around if is_apart else tuple(one if w == other else w for w in piece.around)
            made.append(Words(piece.text, around))
        else:
            made.append(piece)
    return made


def _code_of(piece: Piece | None) -> Wrap | None:
    if not isinstance(piece, Words):
        return None
    return next((one for one in piece.around if one.kind is Around.CODE), None)


def _merged(line: Sequence[Piece]) -> list[Piece]:
    made: list[Piece] = []
    for piece in line:
        last = made[-1] if made else None
        if isinstance(piece, Words) and isinstance(last, Words) and last.around == piece.around:
            made[-1] = Words(last.text + piece.text, piece.around)
        else:
            made.append(piece)
    return made


def _without_end(made: list[Piece]) -> list[Piece]:
    while made and isinstance(made[-1], Words):
        text = made[-1].text.rstrip(EDGE)
        if text:
            return [*made[:-1], Words(text, made[-1].around)]
        made = made[:-1]
    return made


def _without_edges(made: list[Piece]) -> Line:
    while True:
        made = _without_end(made)
        if not made or not isinstance(made[-1], Break):
            break
        made = made[:-1]
    while made:
        first = made[0]
        if not isinstance(first, Words | Break):
            break
        text = first.text.lstrip(EDGE) if isinstance(first, Words) else ""
        if text:
            return (Words(text, first.around), *made[1:])
        made = made[1:]
    return tuple(made)
