"""The smallest article and the smallest note that a test can change."""

from dataclasses import replace

from site_builder.annotate import annotate
from site_builder.model.body import Body
from site_builder.model.held import Held
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Checked, Spot
from site_builder.model.kinds import KINDS, NoteKind
from site_builder.model.records import Article, Note
from site_builder.model.records.note import Quote
from site_builder.model.when import Day

LABELS = {kind: row.label for kind, row in KINDS.items()}
DAY = Day(2026, 1, 1)


def article(body: str, name: str = "minsk") -> Article:
    """An article whose text begins on line 5 of its file."""
    return Article(
        id=ArticleId(name), title="", held=Held(body), body_line=5, spot=Spot(f"content/articles/{name}.md")
    )


def note(name: str, quote: str = "", kind: NoteKind = NoteKind.CONTEXT, *, on: str = "minsk") -> Note:
    """A note on some words of an article."""
    spot = Spot(f"content/notes/{on}.yaml", ("notes", 0))
    return Note(
        id=NoteId(name),
        on=ArticleId(on),
        kind=kind,
        quote=quote,
        summary="A finding.",
        as_of=DAY,
        author="ed",
        created=DAY,
        spot=spot,
    )


def asking(name: str, quote: Quote) -> Note:
    """A note on some words, with the context that tells them from others."""
    return replace(
        note(name, quote.exact), prefix=quote.prefix, suffix=quote.suffix, occurrence=quote.occurrence
    )


def annotated(body: str, *notes: Note) -> Checked[Body]:
    """An article with that text, and those notes on it."""
    return annotate(article(body), notes, LABELS)


def html_of(body: Body) -> str:
    """All blocks in a row."""
    return "".join(block.html for block in body.blocks)
