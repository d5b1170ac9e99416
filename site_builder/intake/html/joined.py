"""Parts of an article as one line, for where only a line may stand."""

from site_builder.intake.html.markup import (
    Break,
    Code,
    Figure,
    Footnote,
    Heading,
    Items,
    Line,
    Paragraph,
    Part,
    Piece,
    Quote,
    Table,
    Words,
)
from site_builder.intake.html.tidied import tidy


def joined(parts: tuple[Part, ...]) -> Line:
    """The words of some parts as one line, for where only a line may stand."""
    pieces: list[Piece] = []
    for part in parts:
        pieces += [*([Words(" ")] if pieces else []), *_pieces(part)]
    return tidy(tuple(Words(" ", one.around) if isinstance(one, Break) else one for one in pieces))


def _pieces(part: Part) -> Line:
    if isinstance(part, Paragraph | Heading):
        return part.line
    if isinstance(part, Code):
        return (Words(part.text),)
    if isinstance(part, Figure):
        return (*part.pictures, Words(" "), *part.caption)
    return joined(_held(part))


def _held(part: Part) -> tuple[Part, ...]:
    if isinstance(part, Quote | Footnote):
        return part.blocks
    if isinstance(part, Items):
        return tuple(block for item in part.items for block in item.blocks)
    if isinstance(part, Table):
        return tuple(Paragraph(line) for row in (part.head, *part.rows) for line in row)
    return ()
