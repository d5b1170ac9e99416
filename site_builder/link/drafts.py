"""Which records are drafts, and whether they may be seen."""

from enum import StrEnum

from site_builder.link.shelf import Linked, Shelf
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.records import Article, Claim, Note
from site_builder.model.records.note import Status


class Drafts(StrEnum):
    """What to do with records that a person still has to review."""

    HIDE = "hide"
    SHOW = "show"


@dataclass(frozen=True, slots=True)
class Hidden:
    """Records that are checked but not published."""

    articles: frozenset[ArticleId] = frozenset()
    notes: frozenset[NoteId] = frozenset()

    def hides(self, record: Linked) -> bool:
        """Whether a record is not published."""
        if isinstance(record, Claim | Note):
            return record.id in self.notes
        return isinstance(record, Article) and record.id in self.articles


def hidden(shelf: Shelf, drafts: Drafts) -> Hidden:
    """Draft articles, draft notes and the notes on draft articles; nothing when drafts are to be shown."""
    if drafts is Drafts.SHOW:
        return Hidden()
    articles = frozenset(article.id for article in shelf.articles.values() if article.draft)
    # A claim stands in other articles too: that one of them is a draft does not make it one.
    notes = frozenset(
        note.id
        for note in shelf.notes
        if note.status is Status.DRAFT or (note.on in articles and not note.is_claim)
    )
    return Hidden(articles, notes)
