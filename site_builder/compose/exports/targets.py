"""What a note points at: the words in each article it stands on, with what stands around them."""

from site_builder.compose.edition import Edition, body_of
from site_builder.compose.rights import is_withheld
from site_builder.model.body import Anchor
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.records import Note
from site_builder.text.surroundings import Manner, Unit, window

CONTEXT = 32
"""How many characters before and after a quote are given with it."""


@dataclass(frozen=True, slots=True)
class Target:
    """Some words of an article; without words, the article as a whole."""

    article: ArticleId
    exact: str = ""
    prefix: str = ""
    suffix: str = ""
    start: int | None = None
    """Where the words stand in the article's plain text; none when they were not looked for."""


def targets(edition: Edition, note: Note) -> tuple[Target, ...]:
    """Everything that a note points at, on its own article first."""
    standing = dict.fromkeys((note.on, *(also.article for also in note.also)))
    return tuple(
        target
        for id in standing
        if id in edition.archive.articles
        for target in targets_on(edition, note, id)
    )


def targets_on(edition: Edition, note: Note, article: ArticleId) -> tuple[Target, ...]:
    """What a note points at in one article."""
    is_about_part = note.on == article and not note.scope.is_in_text
    whole = (Target(article),) if is_about_part else ()
    anchors = edition.anchors.get((article, note.id), ())
    text = body_of(edition, article).text if anchors else ""
    found = tuple(_found(edition, article, text, anchor) for anchor in anchors)
    return (*whole, *found) or _as_written(note, article)


def _found(edition: Edition, article: ArticleId, text: str, anchor: Anchor) -> Target:
    if is_withheld(edition, article):
        # What stands around the words, and where in the text they are, is not told of a text not shown.
        return Target(article, text[anchor.start : anchor.end])
    start, end = anchor.block or (anchor.start, anchor.end)
    first, last = max(0, start - CONTEXT), min(len(text), end + CONTEXT)
    # A program elsewhere has no `occurrence`: the words around a passage must tell it from any other.
    kept = window(text, first, last, Manner(Unit.LETTERS))
    return Target(article, text[start:end], text[kept.begin : start], text[end : kept.stop], start)


def _as_written(note: Note, article: ArticleId) -> tuple[Target, ...]:
    """The words as the note gives them, for an article whose text could not be searched."""
    if note.on == article:
        return (Target(article, note.quote, note.prefix, note.suffix),)
    return tuple(
        Target(article, also.quote, also.prefix, also.suffix) for also in note.also if also.article == article
    )
