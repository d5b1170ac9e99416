"""Quoted words wrapped in `<mark>`: flat marks that nest with nothing, and a link to each note at its end.

All stretches are cut at each other's borders, and each piece of each run of words is wrapped by itself.
A piece never leaves its run, so emphasis, links, several paragraphs, overlapping and nested quotes need no
special case.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise

from markdown_it.token import Token

from site_builder.model.body import Anchor
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import NoteId
from site_builder.model.kinds import NoteKind
from site_builder.text.markdown import text_token
from site_builder.text.plain import Ground, Leaf, Plain


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words to be marked for a note, in code points of the plain text."""

    note: NoteId
    kind: NoteKind
    number: int
    name: str
    """What the reference link is called: `Note 3: What happened`."""
    start: int
    end: int
    is_first: bool
    """Whether it is the note's first, which carries the ids."""
    gap: tuple[int, int] | None = None
    """Words inside of it that are not marked."""
    picked_by: Anchor | None = None
    """For a note on a whole block, which is framed and not marked: the words that pick the block."""

    @property
    def borders(self) -> tuple[int, ...]:
        """Where marking begins and ends."""
        return (self.start, self.end, *(self.gap or ()))

    def covers(self, start: int) -> bool:
        """Whether the words that begin there, up to the next border, are to be marked."""
        return self.start <= start < self.end and not (self.gap and self.gap[0] <= start < self.gap[1])


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of one leaf that no stretch cuts further."""

    leaf: Leaf
    start: int
    end: int
    stretches: tuple[Stretch, ...]
    """By number."""
    begins: tuple[Stretch, ...] = ()
    """Those whose first marked words these are."""
    ends: tuple[Stretch, ...] = ()
    """Those whose last marked words these are."""


def pieces_of(plain: Plain, stretches: Sequence[Stretch]) -> tuple[Piece, ...]:
    """All marked pieces of a text, in order; code blocks have none."""
    leaves = tuple(leaf for leaf in plain.leaves if leaf.ground is not Ground.CODE)
    bare = tuple(_cut(leaves, _segments([one for one in stretches if not one.picked_by])))
    first = {one: index for index in range(len(bare) - 1, -1, -1) for one in bare[index].stretches}
    last = {one: index for index in range(len(bare)) for one in bare[index].stretches}
    return tuple(
        replace(
            piece,
            begins=tuple(one for one in piece.stretches if first[one] == index),
            ends=tuple(one for one in piece.stretches if last[one] == index),
        )
        for index, piece in enumerate(bare)
    )


def marked(
    tokens: Sequence[Token], plain: Plain, stretches: Sequence[Stretch], pieces: Sequence[Piece]
) -> tuple[Token, ...]:
    """`tokens` with every piece marked and code blocks that hold quoted words framed; no word changes."""
    made = list(tokens)
    for token, here in groupby(pieces, key=lambda piece: piece.leaf.token):
        children = tuple(_children(made[token].children or [], tuple(here)))
        made[token] = made[token].copy(children=list(children))
    stretches = tuple(one for one in stretches if not one.picked_by)
    homeless = {*stretches}.difference(one for piece in pieces for one in piece.stretches)
    for leaf in plain.leaves:
        inside = tuple(one for one in stretches if leaf.ground is Ground.CODE and _overlaps(leaf, one))
        if inside:
            _set_code(made, leaf.token, inside, [one for one in inside if one in homeless])
            homeless.difference_update(inside)
    return tuple(made)


def back_links(stretches: Sequence[Stretch], pieces: Sequence[Piece]) -> Mapping[NoteId, str]:
    """For each note, the id in the text that leads back from it: its reference link, else its words."""
    linked = {one.note for piece in pieces if _has_links(piece) for one in piece.ends if one.is_first}
    linked |= {one.note for one in stretches if one.picked_by}
    return {one.note: f"r-{one.note}" if one.note in linked else f"q-{one.note}" for one in stretches}


def _segments(stretches: Sequence[Stretch]) -> Iterator[tuple[int, int, tuple[Stretch, ...]]]:
    """The text between each border and the next, where any stretch covers it."""
    starting: dict[int, list[Stretch]] = {}
    for one in stretches:
        starting.setdefault(one.start, []).append(one)
    borders = sorted({border for one in stretches for border in one.borders})
    active: list[Stretch] = []
    for start, end in pairwise(borders):
        active = [*(one for one in active if one.end > start), *starting.get(start, ())]
        covering = [one for one in active if one.covers(start)]
        if covering:
            yield start, end, tuple(sorted(covering, key=lambda one: (one.number, one.start)))


def _cut(leaves: Sequence[Leaf], segments: Iterable[tuple[int, int, tuple[Stretch, ...]]]) -> Iterator[Piece]:
    known = tuple(segments)
    for leaf in leaves:
        index = bisect_right(known, leaf.start, key=lambda segment: segment[1])
        while index < len(known) and known[index][0] < leaf.end:
            start, end, stretches = known[index]
            yield Piece(leaf, max(start, leaf.start), min(end, leaf.end), stretches)
            index += 1


def _overlaps(leaf: Leaf, stretch: Stretch) -> bool:
    first, last = stretch.gap or (stretch.end, stretch.end)
    return (leaf.start < first and stretch.start < leaf.end) or (leaf.start < stretch.end and last < leaf.end)


def _has_links(piece: Piece) -> bool:
    """Whether reference links may follow; in a heading they would enter its name and its outline."""
    return piece.leaf.ground is Ground.TEXT


def _is_in_link(piece: Piece) -> bool:
    return piece.leaf.link_end is not None


def _children(children: Sequence[Token], pieces: Sequence[Piece]) -> Iterator[Token]:
    """The children of one inline token with their pieces wrapped."""
    pieces_in = {child: tuple(here) for child, here in groupby(pieces, key=lambda piece: piece.leaf.child)}
    waiting: list[Stretch] = []
    for index, child in enumerate(children):
        here = pieces_in.get(index, ())
        yield from _leaf(child, here) if here else (child,)
        # No link may stand inside a link: what ends in one is referred to after it.
        waiting.extend(
            one for piece in here if _has_links(piece) and _is_in_link(piece) for one in piece.ends
        )
        if child.type == "link_close":
            yield from reference_links(waiting)
            waiting = []


def _leaf(leaf: Token, pieces: Sequence[Piece]) -> Iterator[Token]:
    """One run of words with its pieces wrapped, what lies between them plain."""
    if leaf.type == "code_inline":
        yield Token("code_open", "code", 1)
    origin, done = pieces[0].leaf.start, 0
    for piece in pieces:
        start, end = piece.start - origin, piece.end - origin
        if start > done:
            yield text_token(leaf.content[done:start])
        yield from _wrapped(piece, leaf.content[start:end])
        done = end
    if done < len(leaf.content):
        yield text_token(leaf.content[done:])
    if leaf.type == "code_inline":
        yield Token("code_close", "code", -1)


def _wrapped(piece: Piece, words: str) -> Iterator[Token]:
    ids = [_id(one) for one in piece.begins if one.is_first]
    attributes = {
        "class": " ".join(["q", *kinds_of(piece.stretches)]),
        "id": ids[0] if ids else "",
        "data-notes": names_of(piece.stretches),
        "aria-details": "" if _has_links(piece) and _is_in_link(piece) else names_of(piece.ends, "note-"),
    }
    # A second note that begins on the same words needs a target of its own; it holds no text.
    yield from targets_of(ids[1:])
    yield Token("mark_open", "mark", 1, attrs={key: value for key, value in attributes.items() if value})
    yield text_token(words)
    if _has_links(piece) and not _is_in_link(piece):
        yield from reference_links(piece.ends)
    yield Token("mark_close", "mark", -1)


def reference_links(stretches: Iterable[Stretch]) -> Iterator[Token]:
    """Reference links. They hold no text, so that copied words stay clean; the theme draws the number."""
    for one in stretches:
        attributes = {
            "class": "nref",
            "id": f"r-{one.note}" if one.is_first else "",
            "href": f"#note-{one.note}",
            "role": "doc-noteref",
            "data-n": str(one.number),
            "aria-label": one.name,
        }
        yield Token("nref_open", "a", 1, attrs={key: value for key, value in attributes.items() if value})
        yield Token("nref_close", "a", -1)


def _set_code(
    tokens: list[Token], index: int, inside: Sequence[Stretch], homeless: Sequence[Stretch]
) -> None:
    """Frame a code block that holds quoted words, and give ids to the notes that have no mark elsewhere."""
    ids = [_id(one) for one in homeless if one.is_first]
    children = tokens[index].children or []
    tokens[index] = tokens[index].copy(children=[*children[:1], *targets_of(ids), *children[1:]])
    frame = tokens[index - 1]
    tokens[index - 1] = frame.copy(attrs={"class": " ".join(["q-block", *kinds_of(inside)])})


def targets_of(ids: Iterable[str]) -> Iterator[Token]:
    """Places for links to lead to, which hold no text."""
    for one in ids:
        yield Token("span_open", "span", 1, attrs={"class": "q-start", "id": one})
        yield Token("span_close", "span", -1)


def _id(stretch: Stretch) -> str:
    return f"q-{stretch.note}"


def kinds_of(stretches: Iterable[Stretch]) -> list[str]:
    """The classes of what is marked or framed for some notes."""
    return list(dict.fromkeys(f"q-{one.kind}" for one in stretches))


def names_of(stretches: Iterable[Stretch], prefix: str = "") -> str:
    """The ids of some notes in a row, each once."""
    return " ".join(dict.fromkeys(f"{prefix}{one.note}" for one in stretches))
