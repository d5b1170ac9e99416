"""Which findings the first page shows: one example, and mixtures that no single article fills."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from site_builder.compose.edition import Edition
from site_builder.compose.public_clock import known_since
from site_builder.model.ids import ArticleId
from site_builder.model.kinds import NoteKind, Outcome
from site_builder.model.records import Note
from site_builder.model.records.note import Scope
from site_builder.model.when import When

_SHORTEST, _LONGEST = 20, 110
"""How many letters the words of an example have: enough to understand, few enough to be read at a glance."""
_PLAINLY = (Outcome.DID_NOT, NoteKind.SUPERSEDED, Outcome.CAME_TRUE, NoteKind.CORRECTION, Outcome.PARTLY)
"""How plainly a finding tells what the archive is for, the plainest first."""


def example_of(edition: Edition, notes: Iterable[Note]) -> Note | None:
    """The finding that tells most plainly how what became of printed words; the oldest such."""
    fit = [note for note in notes if _is_fit(edition, note)]
    return min(fit, key=lambda note: (_plainness(note), _printed(edition, note).first, note.id), default=None)


def mixed(notes: Iterable[Note], most: int) -> tuple[Note, ...]:
    """The first ones, taken from one article after the other, and of each a kind not yet shown."""
    of_article: defaultdict[ArticleId, list[Note]] = defaultdict(list)
    for note in notes:
        of_article[note.on].append(note)
    return tuple(note for note, _ in zip(_dealt(list(of_article.values())), range(most), strict=False))


def _dealt(heaps: list[list[Note]]) -> Iterator[Note]:
    shown: set[NoteKind] = set()
    while any(heaps):
        for heap in heaps:
            if heap:
                note = next((one for one in heap if one.kind not in shown), heap[0])
                heap.remove(note)
                shown.add(note.kind)
                yield note


def _is_fit(edition: Edition, note: Note) -> bool:
    article = edition.archive.articles.get(note.on)
    return (
        note.scope is Scope.QUOTE
        and _SHORTEST <= len(note.quote) <= _LONGEST
        and _plainness(note) < len(_PLAINLY)
        and (note.on, note.id) in edition.placed
        and article is not None
        and article.published is not None
        and known_since(note, article) is not None
    )


def _plainness(note: Note) -> int:
    what = note.outcome or note.kind
    return _PLAINLY.index(what) if what in _PLAINLY else len(_PLAINLY)


def _printed(edition: Edition, note: Note) -> When:
    published = edition.archive.articles[note.on].published
    assert published is not None, "examples are of articles with a date"
    return published
