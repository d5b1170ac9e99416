"""What is said of quotes that were found and still make a poor note, and of a text not read to its end."""

from collections.abc import Iterator, Sequence

from markdown_it.token import Token

from site_builder.annotate.asked import Asked
from site_builder.annotate.mark import Piece
from site_builder.annotate.searched import SearchedText
from site_builder.model.body import Anchor
from site_builder.model.ids import NoteId
from site_builder.model.issue import Issue, Spot
from site_builder.model.records import Article
from site_builder.text.markdown import DEEPEST, cut_at
from site_builder.text.plain import Ground, Leaf

MOST_ON_SAME_WORDS = 3
"""More notes than this on the same words cannot be told apart by a reader."""
MOST_NAMED = 12
"""More of them than this are counted."""


def in_code(asked: Sequence[Asked], anchors: Sequence[Anchor], text: SearchedText) -> Iterator[Issue]:
    """Quotes that reach into a code block, where nothing is marked."""
    code = tuple(leaf for leaf in text.plain.leaves if leaf.ground is Ground.CODE)
    reaching = {
        anchor.note for anchor in anchors if not anchor.block and any(_reaches(anchor, leaf) for leaf in code)
    }
    for one in asked:
        if one.note.id in reaching:
            message = f"this quote reaches into a code block of {text.article.id}, where no words are marked"
            advice = "the note stands after the block; quote words outside of it if there are any"
            yield Issue("N16", message, one.spot.at("quote"), advice)


def _reaches(anchor: Anchor, leaf: Leaf) -> bool:
    parts = (anchor.start, *(anchor.gap or ()), anchor.end)
    return any(
        leaf.start < end and start < leaf.end for start, end in zip(parts[::2], parts[1::2], strict=True)
    )


def crowded(asked: Sequence[Asked], pieces: Sequence[Piece], text: SearchedText) -> Iterator[Issue]:
    """The last of more than three notes on the same words, each once."""
    crowds: dict[NoteId, Piece] = {}
    for piece in pieces:
        notes = dict.fromkeys(one.note for one in piece.stretches)
        if len(notes) > MOST_ON_SAME_WORDS:
            crowds.setdefault(list(notes)[-1], piece)
    for one in asked:
        if one.note.id in crowds:
            yield _crowd(one, crowds.pop(one.note.id), text)


def cut_short(article: Article, tokens: Sequence[Token]) -> Iterator[Issue]:
    """Lists and quotations so deep inside each other that the parser leaves out what is in them."""
    for line in cut_at(tokens)[:1]:
        message = f"this text is nested more than {DEEPEST} levels deep, and what is inside would be lost"
        spot = Spot(article.spot.path, line=article.body_line + line)
        yield Issue("N18", message, spot, "take lists or quotations out of each other")


def _crowd(asked: Asked, piece: Piece, text: SearchedText) -> Issue:
    notes = tuple(dict.fromkeys(one.note for one in piece.stretches))
    words = text.plain.text[piece.start : piece.end].strip()
    message = f"{len(notes)} notes stand on the same words of {text.article.id}, “{words[:60]}”"
    others = [note for note in notes if note != asked.note.id]
    more = f" and {len(others) - MOST_NAMED} more" if len(others) > MOST_NAMED else ""
    advice = f"join some, or quote fewer words; the others are {', '.join(others[:MOST_NAMED])}{more}"
    return Issue("N17", message, asked.spot.at("quote"), advice)
