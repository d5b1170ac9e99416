"""Which words of an article each note asks for, and where the note says so."""

from collections.abc import Sequence

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Spot
from site_builder.model.records.note import Note, Quote


@dataclass(frozen=True, slots=True)
class Asked:
    """One quote that a note gives for an article."""

    note: Note
    quote: Quote
    spot: Spot
    """The mapping that holds the quote; `spot.at("quote")` is the quote itself."""


def asked_of(article: ArticleId, notes: Sequence[Note]) -> tuple[Asked, ...]:
    """Every quote that `notes` give for `article`: their own, and those of their `also` entries."""
    return tuple(one for note in notes for one in (*_own(article, note), *_also(article, note)))


def is_about_part(article: ArticleId, note: Note) -> bool:
    """Whether a note is about a whole part of `article` and so stands at its head."""
    return note.on == article and not note.scope.is_in_text


def _own(article: ArticleId, note: Note) -> tuple[Asked, ...]:
    if note.on != article or not note.scope.is_in_text:
        return ()
    quote = Quote(note.quote, note.prefix, note.suffix, note.occurrence)
    return (Asked(note, quote, note.place(0)),)


def _also(article: ArticleId, note: Note) -> tuple[Asked, ...]:
    return tuple(
        Asked(
            note,
            Quote(entry.quote, entry.prefix, entry.suffix, entry.occurrence),
            note.place(index + 1),
        )
        for index, entry in enumerate(note.also)
        if entry.article == article
    )
