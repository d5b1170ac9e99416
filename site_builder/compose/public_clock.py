"""The public clock: when a careful reader could first have known what a note says."""

from collections.abc import Iterable
from datetime import date

from site_builder.model.kinds import NoteKind
from site_builder.model.records import Article, Note
from site_builder.model.records.parts import Source, Stance
from site_builder.model.when import When

_FROM_SOURCES = (NoteKind.CORRECTION, NoteKind.OUTCOME, NoteKind.SUPERSEDED)
_TIMELESS = (NoteKind.TRANSLATION, NoteKind.EDITORIAL)
"""What these say is about the article's own words, or about our copy of them."""


def known_since(note: Note, article: Article | None) -> When | None:
    """When the change that a note reports was first known: as stated, else the date of the earliest source.

    What became of a claim cannot be known from a source older than the claim, or than the change itself.
    """
    if note.known_since or note.kind not in _FROM_SOURCES:
        return note.known_since
    before = (article.published if article else None, note.valid.to if note.valid else None)
    floor = max((when.first for when in before if when), default=date.min)
    is_later = note.kind is not NoteKind.CORRECTION
    dates = (source.published for source in note.sources if source.published)
    return min((when for when in dates if not is_later or when.last >= floor), default=None)


def public_since(note: Note, article: Article | None) -> When | None:
    """From when on a note belongs to what was known; none: from the article's own day on.

    A dispute begins with its second side; anything else with the earliest source that has a date.
    """
    known = known_since(note, article)
    if known or note.kind in _TIMELESS:
        return known
    if note.kind is NoteKind.DISPUTED:
        sides = [_earliest(note.sources, (stance,)) for stance in (Stance.SUPPORTS, Stance.CONTRADICTS)]
        return max((side for side in sides if side), default=None)
    return _earliest(note.sources, tuple(Stance))


def evidence_since(note: Note) -> When | None:
    """The date of the latest source: before it, a note cannot show all it rests on."""
    return max((source.published for source in note.sources if source.published), default=None)


def _earliest(sources: Iterable[Source], stances: tuple[Stance, ...]) -> When | None:
    dates = (source.published for source in sources if source.published and source.stance in stances)
    return min(dates, default=None)
