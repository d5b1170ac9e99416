"""The body of an article of which the public sees an extract: the quoted passages, each before its notes.

It is made of the quoted words alone, so nothing that is made from it can show more. Ids and numbers are those
of the whole text: a link to a note or its words leads to the same place in both.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.disclose.passage import CUT, Passage, Shown, markup_of
from site_builder.model.body import Anchor, Block, Body, PlacedNote, Tier
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import NoteId
from site_builder.model.mention import Mention, Sentence


@dataclass(frozen=True, slots=True)
class _Piece:
    """One passage of the extract: its words, its block, and where the words of its notes are."""

    text: str
    block: Block
    anchors: tuple[Anchor, ...]


def extract(body: Body, shown: Sequence[Shown]) -> Body:
    """A body that has of `body` the words `shown`, and all its notes."""
    placed = {one.note: one for one in body.placed}
    pieces: list[_Piece] = []
    start = 0
    for group in _groups(shown):
        pieces.append(_piece(Passage.of(body.text, group), placed, start))
        start += len(pieces[-1].text) + 1
    bare = _without_words(body, frozenset(one.note for one in shown))
    return Body.of(
        body.article,
        "\n".join(one.text for one in pieces),
        (*(one.block for one in pieces), *bare),
        head_notes=_bare(body.head_notes),
        anchors=tuple(anchor for one in pieces for anchor in one.anchors),
        lost=body.lost,
        mentions=tuple(_named(body.mentions)),
    )


def without_words(body: Body) -> Body:
    """A body that shows no words of `body`, and all its notes."""
    blocks = tuple(_without_words(body, frozenset()))
    return Body.of(body.article, "", blocks, head_notes=_bare(body.head_notes), lost=body.lost)


def _without_words(body: Body, shown: frozenset[NoteId]) -> Iterator[Block]:
    notes = tuple(note for note in body.under if note.note not in shown)
    if notes:
        yield Block("", tuple(replace(note, back="") for note in _bare(notes)))


def _bare(notes: Sequence[PlacedNote]) -> tuple[PlacedNote, ...]:
    return tuple(replace(note, quote="") for note in notes)


def _named(mentions: Sequence[Mention]) -> Iterator[Mention]:
    """Whom and what the text names stays known; the sentences do not."""
    for one in mentions:
        yield Mention(one.target, Sentence("", one.sentence.words, ""))


def _groups(shown: Sequence[Shown]) -> Iterator[tuple[Shown, ...]]:
    """Quotations whose words overlap, together."""
    group: list[Shown] = []
    end = -1
    for one in sorted(shown, key=lambda one: (one.start, one.end)):
        if group and one.start >= end:
            yield tuple(group)
            group = []
        group.append(one)
        end = max(one.end, end)
    if group:
        yield tuple(group)


def _piece(passage: Passage, placed: dict[NoteId, PlacedNote], start: int) -> _Piece:
    anchors = tuple(_anchor(passage, one, start) for one in passage.group)
    notes = sorted(
        (
            replace(placed[one.note], quote=quote_of(passage, one), back=f"r-{one.note}")
            for one in passage.group
            if one.note in placed
        ),
        key=lambda one: one.number,
    )
    return _Piece(passage.text, Block(markup_of(passage), tuple(notes)), anchors)


def quote_of(passage: Passage, one: Shown) -> str:
    """The words of a note as its page gives them."""
    parts = (passage.text[slice(*stretch)] for stretch in passage.places(one))
    return " … ".join(parts) + (CUT if one.is_cut else "")


def _anchor(passage: Passage, one: Shown, start: int) -> Anchor:
    stretches = [(start + first, start + last) for first, last in passage.places(one)]
    gap = (stretches[0][1], stretches[-1][0]) if len(stretches) > 1 else None
    return Anchor(one.note, stretches[0][0], stretches[-1][1], Tier.EXACT, gap)
