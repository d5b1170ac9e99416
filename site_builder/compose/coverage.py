"""Who wrote about a meeting, when, at what length, with how many notes: a strip of time, and a table."""

from collections import Counter
from collections.abc import Sequence

from site_builder.compose import words
from site_builder.compose.edition import Desk, notes_on
from site_builder.compose.meeting_boxes import relation_to
from site_builder.compose.parts import article_link, date_view, kind_counts
from site_builder.compose.pictures.strip import MOST_BARS, Piece, strip
from site_builder.compose.rights import length_of
from site_builder.compose.views.coverage import CoverageRowView, CoverageView
from site_builder.compose.views.shared import LinkView
from site_builder.model.ids import ArticleId
from site_builder.model.records import Article, Meeting
from site_builder.text.names import counted, listed
from site_builder.text.offsets import days_between, offset_words

WIDE, NARROW = 672, 340
MOST_ROWS = 30
"""Of more articles the table holds the first, where all have a list of their own."""


def coverage(desk: Desk, meeting: Meeting, all_articles: LinkView | None) -> CoverageView | None:
    """The coverage of a meeting; none where the archive has no article about it."""
    archive = desk.edition.archive
    articles = [archive.articles[id] for id in archive.articles_about.get(meeting.id, ())]
    if not articles:
        return None
    pieces = [_piece(desk, meeting, article) for article in articles if article.published]
    notes = [note for article in articles for note in notes_on(desk.edition, article.id)]
    return CoverageView(
        summary=_summary(desk, meeting, articles, len(notes)),
        wide=strip(pieces, WIDE),
        narrow=strip(pieces, NARROW),
        is_crowded=len(pieces) > MOST_BARS,
        kinds=kind_counts(desk, notes),
        rows=tuple(
            _row(desk, meeting, article) for article in (articles[:MOST_ROWS] if all_articles else articles)
        ),
        all=all_articles,
    )


def _piece(desk: Desk, meeting: Meeting, article: Article) -> Piece:
    assert article.published is not None, "articles without a date are not drawn"
    count = Counter(note.kind for note in notes_on(desk.edition, article.id))
    return Piece(
        days=days_between(article.published, meeting.when),
        size=length_of(desk.edition, article.id),
        kind=relation_to(article, meeting.id).value,
        notes=tuple(kind.value for kind in sorted(count) for _ in range(count[kind])),
    )


def _row(desk: Desk, meeting: Meeting, article: Article) -> CoverageRowView:
    relation = relation_to(article, meeting.id)
    notes = notes_on(desk.edition, article.id)
    size = length_of(desk.edition, article.id)
    return CoverageRowView(
        article=article_link(desk, article.id),
        by=_by(desk, article),
        relation=relation.value,
        relation_words=words.RELATIONS[relation],
        published=date_view(article.published, desk.edition.config),
        offset=offset_words(article.published, meeting.when),
        length=f"{size:,}" if size else "",
        notes_words=counted(len(notes), "note"),
        kinds=kind_counts(desk, notes),
    )


def _by(desk: Desk, article: Article) -> str:
    publisher = desk.edition.archive.publishers.get(article.publisher) if article.publisher else None
    if publisher:
        return publisher.name
    return listed(article.authors) if article.authors else words.PUBLISHER_UNKNOWN


def _summary(desk: Desk, meeting: Meeting, articles: Sequence[Article], notes: int) -> str:
    """The drawing in words."""
    count = f"{counted(len(articles), 'article')}, {_span(meeting, articles)}".rstrip(" ,")
    sizes = [size for article in articles if (size := _size(desk, article.id))]
    length = f"; {_range(sizes)} long here" if sizes else ""
    return f"{count}{length}; {counted(notes, 'note')} on {'it' if len(articles) == 1 else 'them'}."


def _size(desk: Desk, id: ArticleId) -> int:
    return length_of(desk.edition, id)


def _range(sizes: Sequence[int]) -> str:
    low, high = min(sizes), max(sizes)
    return counted(low, "word") if low == high else f"{low:,} to {high:,} words"


def _span(meeting: Meeting, articles: Sequence[Article]) -> str:
    dates = sorted(article.published for article in articles if article.published)
    if not dates:
        return ""
    first, last = offset_words(dates[0], meeting.when), offset_words(dates[-1], meeting.when)
    return first if first == last else f"from {first} to {last}"
