"""Numbers for the notes on a page, and the block of the text that each stands after."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from markdown_it.token import Token

from site_builder.annotate.mark import Stretch
from site_builder.model.body import Anchor, Block, PlacedNote
from site_builder.model.ids import NoteId
from site_builder.model.kinds import NoteKind
from site_builder.model.records import Note
from site_builder.text.markdown import blocks_of, render
from site_builder.text.plain import Plain


def stretches_of(
    anchors: Sequence[Anchor], head: Sequence[Note], notes: Sequence[Note], labels: Mapping[NoteKind, str]
) -> tuple[Stretch, ...]:
    """What is to be marked, in the order of the text. Notes at the head take the first numbers."""
    order = dict.fromkeys((*(note.id for note in head), *(anchor.note for anchor in anchors)))
    numbers = {note: number for number, note in enumerate(order, 1)}
    kinds = {note.id: note.kind for note in notes}
    seen: set[NoteId] = set()
    made: list[Stretch] = []
    for anchor in anchors:
        kind, number = kinds[anchor.note], numbers[anchor.note]
        name = f"Note {number}: {labels[kind]}"
        is_first = anchor.note not in seen
        seen.add(anchor.note)
        made.append(Stretch(anchor.note, kind, number, name, anchor.start, anchor.end, is_first, anchor.gap))
    return tuple(made)


def head_notes(head: Sequence[Note], backs: Mapping[NoteId, str]) -> tuple[PlacedNote, ...]:
    """Notes on a whole part of the article, numbered from 1."""
    return tuple(
        PlacedNote(note.id, number, "", backs.get(note.id, "")) for number, note in enumerate(head, 1)
    )


def placed_notes(
    stretches: Sequence[Stretch], head: Sequence[Note], backs: Mapping[NoteId, str], plain: Plain
) -> Mapping[int, tuple[PlacedNote, ...]]:
    """For each inline token in which first quotes end, the notes that are to stand after it, by number."""
    at_head = {note.id for note in head}
    ends = [leaf.end for leaf in plain.leaves]
    placed: dict[int, tuple[PlacedNote, ...]] = {}
    for one in stretches:
        if one.is_first and one.note not in at_head:
            token = plain.leaves[bisect_left(ends, one.end)].token
            note = PlacedNote(one.note, one.number, _words(one, plain.text), backs[one.note])
            placed[token] = (*placed.get(token, ()), note)
    return placed


def _words(stretch: Stretch, text: str) -> str:
    if stretch.gap is None:
        return text[stretch.start : stretch.end]
    return f"{text[stretch.start : stretch.gap[0]]} … {text[stretch.gap[1] : stretch.end]}"


def blocks_with(tokens: Sequence[Token], placed: Mapping[int, tuple[PlacedNote, ...]]) -> tuple[Block, ...]:
    """Each top-level block as markup, with the notes placed on any of its tokens."""
    return tuple(
        Block(
            render(tokens[block.start : block.stop]),
            tuple(note for token in block for note in placed.get(token, ())),
        )
        for block in blocks_of(tokens)
    )
