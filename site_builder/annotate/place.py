"""Numbers for the notes on a page, and the block of the text that each stands after."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import replace

from markdown_it.token import Token

from site_builder.annotate.frame import Frame, framed
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
    """What is to be marked, in the order of the text. Notes at the head take the first numbers.

    A note on a whole block is referred to at the end of the block, and is counted there.
    """
    anchors = sorted(anchors, key=lambda one: (one.block[1],) * 2 if one.block else (one.start, one.end))
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
        stretch = Stretch(anchor.note, kind, number, name, anchor.start, anchor.end, is_first, anchor.gap)
        made.append(_widened(stretch, anchor) if anchor.block else stretch)
    return tuple(made)


def _widened(stretch: Stretch, anchor: Anchor) -> Stretch:
    start, end = anchor.block or (anchor.start, anchor.end)
    return replace(stretch, start=start, end=end, gap=None, picked_by=anchor)


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
    words = stretch.picked_by or stretch
    if words.gap is None:
        return text[words.start : words.end]
    return f"{text[words.start : words.gap[0]]} … {text[words.gap[1] : words.end]}"


def blocks_with(
    tokens: Sequence[Token],
    made: Sequence[Token],
    placed: Mapping[int, tuple[PlacedNote, ...]],
    frames: Sequence[Frame],
) -> tuple[Block, ...]:
    """Each top-level block as markup, framed where a note is on all of it, with the notes placed in it.

    `made` are `tokens` with all pieces marked, token for token.
    """
    return tuple(
        Block(
            render(framed(made[block.start : block.stop], frame)),
            tuple(note for token in block for note in placed.get(token, ())),
            _unmarked(tokens[block.start : block.stop], made[block.start : block.stop], frame),
        )
        for block, frame in zip(blocks_of(made), frames, strict=True)
    )


def _unmarked(tokens: Sequence[Token], made: Sequence[Token], frame: Frame) -> str | None:
    """A block as it is without notes, where they add something."""
    is_same = not frame.around and all(one is other for one, other in zip(tokens, made, strict=True))
    return None if is_same else render(tokens)
