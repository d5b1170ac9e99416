"""Notes on a whole block: the block that their words pick, and the frame around it."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from markdown_it.token import Token

from site_builder.annotate.mark import Stretch, kinds_of, names_of, reference_links, targets_of
from site_builder.model.body import Anchor
from site_builder.model.dataclass import dataclass
from site_builder.model.records import Note
from site_builder.model.records.note import Scope
from site_builder.text.markdown import blocks_of
from site_builder.text.plain import Plain


@dataclass(frozen=True, slots=True)
class Frame:
    """The notes on all of one top-level block."""

    around: tuple[Stretch, ...] = ()
    """By number."""
    begins: tuple[Stretch, ...] = ()
    """Those of which this is the first block."""
    ends: tuple[Stretch, ...] = ()
    """Those of which this is the last block."""


def with_blocks(
    anchors: Sequence[Anchor], notes: Sequence[Note], tokens: Sequence[Token], plain: Plain
) -> tuple[Anchor, ...]:
    """The anchors, those of notes on a block with all its words, each block once for each note.

    A block is one at the top: a paragraph, or a whole list, quotation or table. A quote that reaches over
    several picks them all.
    """
    on_blocks = {note.id for note in notes if note.scope is Scope.BLOCK}
    if not on_blocks:
        return tuple(anchors)
    spans = _spans(tokens, plain)
    widened = [_widened(one, spans) if one.note in on_blocks else one for one in anchors]
    first = {(one.note, one.block or (one.start, one.end)): one for one in reversed(widened)}
    return tuple(one for one in widened if first[one.note, one.block or (one.start, one.end)] is one)


def frames_of(tokens: Sequence[Token], plain: Plain, stretches: Sequence[Stretch]) -> tuple[Frame, ...]:
    """For each top-level block, what frames it."""
    blocks = blocks_of(tokens)
    frames = [Frame()] * len(blocks)
    ends = [block.stop for block in blocks]
    for one in sorted((one for one in stretches if one.picked_by), key=lambda one: one.number):
        first, last = (bisect_right(ends, _token_at(plain, place)) for place in (one.start, one.end - 1))
        for index in range(first, last + 1):
            frame = frames[index]
            frames[index] = Frame(
                (*frame.around, one),
                (*frame.begins, *((one,) if index == first else ())),
                (*frame.ends, *((one,) if index == last else ())),
            )
    return tuple(frames)


def _token_at(plain: Plain, offset: int) -> int:
    return plain.leaves[bisect_right(plain.leaves, offset, key=lambda leaf: leaf.start) - 1].token


def framed(tokens: Sequence[Token], frame: Frame) -> tuple[Token, ...]:
    """A block inside its frame, the reference links at its end; without a frame, the block as it is.

    Not even white space is added, so that the page's text stays what it is without notes.
    """
    return tuple(_framed(tokens, frame)) if frame.around else tuple(tokens)


def _framed(tokens: Sequence[Token], frame: Frame) -> Iterator[Token]:
    ids = [f"q-{one.note}" for one in frame.begins if one.is_first]
    attributes = {
        "class": " ".join(["q", "q-whole", *kinds_of(frame.around)]),
        "id": ids[0] if ids else "",
        "data-notes": names_of(frame.around),
        "aria-details": names_of(frame.ends, "note-"),
    }
    yield Token("frame_open", "div", 1, attrs={key: value for key, value in attributes.items() if value})
    yield from targets_of(ids[1:])
    yield from _with_links(tokens, tuple(reference_links(frame.ends)))
    yield Token("frame_close", "div", -1)


def _with_links(tokens: Sequence[Token], links: Sequence[Token]) -> Iterator[Token]:
    """The block with links at the end of its last words, or below them where its words are in parts."""
    if links and tokens[-1].type == "paragraph_close":
        *before, last, end = tokens
        yield from (*before, last.copy(children=[*(last.children or ()), *links]), end)
        return
    yield from tokens
    if links:
        yield Token("links_open", "div", 1, attrs={"class": "q-end"})
        yield Token("inline", "", 0, children=list(links), block=True)
        yield Token("links_close", "div", -1)


def _widened(anchor: Anchor, spans: Sequence[tuple[int, int]]) -> Anchor:
    first = bisect_right(spans, anchor.start, key=lambda span: span[1])
    last = bisect_left(spans, anchor.end, key=lambda span: span[0]) - 1
    return replace(anchor, block=(spans[first][0], spans[last][1]))


def _spans(tokens: Sequence[Token], plain: Plain) -> list[tuple[int, int]]:
    """Where the words of each top-level block begin and end, those without words left out."""
    ends = [block.stop for block in blocks_of(tokens)]
    spans: dict[int, tuple[int, int]] = {}
    for leaf in plain.leaves:
        block = bisect_right(ends, leaf.token)
        spans[block] = (spans.get(block, (leaf.start,))[0], leaf.end)
    return list(spans.values())
