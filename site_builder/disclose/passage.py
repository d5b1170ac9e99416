"""A passage that may be shown: the words of one note, or of several that overlap, marked for each of them."""

from collections.abc import Iterator, Sequence
from html import escape
from itertools import pairwise

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import NoteId
from site_builder.model.kinds import NoteKind

GAP = " … "
CUT = " …"
Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Shown:
    """The words of one note that may be shown, as places in the whole text; of an ellipsis two stretches."""

    note: NoteId
    kind: NoteKind
    number: int
    name: str
    """What the link to the note is called: `Note 3: What happened`."""
    stretches: tuple[Span, ...]
    is_cut: bool

    @property
    def start(self) -> int:
        """Where its words begin."""
        return self.stretches[0][0]

    @property
    def end(self) -> int:
        """Where its words end."""
        return self.stretches[-1][1]


@dataclass(frozen=True, slots=True)
class Passage:
    """The words of some notes, an ellipsis for what is between them."""

    text: str
    group: tuple[Shown, ...]
    moved: tuple[tuple[Span, int], ...]
    """Each stretch of the whole text, and where it begins here."""

    @classmethod
    def of(cls, text: str, group: tuple[Shown, ...]) -> "Passage":
        """The passage that a group of overlapping quotations makes."""
        made, moved = "", []
        for first, last in _joined(stretch for one in group for stretch in one.stretches):
            made += GAP if made else ""
            moved.append(((first, last), len(made)))
            made += text[first:last].replace("\n", " ")
        return cls(made, group, tuple(moved))

    def places(self, one: Shown) -> tuple[Span, ...]:
        """Where the words of a note are in this passage."""
        return tuple((self._place(first), self._place(last)) for first, last in one.stretches)

    def _place(self, there: int) -> int:
        return next(here + there - first for (first, last), here in self.moved if first <= there <= last)


def markup_of(passage: Passage) -> str:
    """The passage as a quotation, its words marked as in a whole text."""
    places = {one: passage.places(one) for one in passage.group}
    inner = (at for spans in places.values() for span in spans for at in span)
    borders = sorted({0, len(passage.text), *inner})
    first = {one: spans[0][0] for one, spans in places.items()}
    last = {one: spans[-1][1] for one, spans in places.items()}
    made = ""
    for start, end in pairwise(borders):
        here = [one for one in passage.group if any(a <= start < b for a, b in places[one])]
        words = escape(passage.text[start:end], quote=False)
        begins = [one for one in here if first[one] == start]
        ends = [one for one in here if last[one] == end]
        made += _marked(words, here, begins, ends) if here else words
    is_cut = any(one.is_cut and last[one] == len(passage.text) for one in passage.group)
    return f'<blockquote class="quoted-words"><p>{made}{CUT if is_cut else ""}</p></blockquote>'


def _marked(words: str, here: Sequence[Shown], begins: Sequence[Shown], ends: Sequence[Shown]) -> str:
    kinds = " ".join(dict.fromkeys(f"q-{one.kind}" for one in here))
    notes = " ".join(one.note for one in here)
    targets = "".join(f'<span class="q-start" id="q-{one.note}"></span>' for one in begins[1:])
    id = f' id="q-{begins[0].note}"' if begins else ""
    details = f' aria-details="{" ".join(f"note-{one.note}" for one in ends)}"' if ends else ""
    links = "".join(map(_reference, sorted(ends, key=lambda one: one.number)))
    return f'{targets}<mark class="q {kinds}"{id} data-notes="{notes}"{details}>{words}{links}</mark>'


def _reference(one: Shown) -> str:
    name = escape(one.name)
    attributes = f'id="r-{one.note}" href="#note-{one.note}" role="doc-noteref" data-n="{one.number}"'
    return f'<a class="nref" {attributes} aria-label="{name}"></a>'


def _joined(stretches: "Iterator[Span]") -> Iterator[Span]:
    """Stretches in order, those that overlap made one."""
    waiting: Span | None = None
    for first, last in sorted(stretches):
        if waiting and first <= waiting[1]:
            waiting = (waiting[0], max(waiting[1], last))
            continue
        if waiting:
            yield waiting
        waiting = (first, last)
    if waiting:
        yield waiting
