"""The ledger of a meeting: every forecast, plan and promise made about it, and what became of each."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from site_builder.compose import words
from site_builder.compose.edition import Desk
from site_builder.compose.expected import FEWEST, by_outcome, expectation_item, is_expectation, too_few
from site_builder.compose.items import words_url
from site_builder.compose.parts import article_link, date_view, known_date, publisher_link, source_views
from site_builder.compose.public_clock import known_since
from site_builder.compose.views.expectations import ExpectedView, LedgerView
from site_builder.compose.views.open_expectations import ExpectationItemView
from site_builder.compose.views.shared import DateView, LinkView
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.kinds import Outcome
from site_builder.model.records import Meeting, Note
from site_builder.text.names import counted, listed
from site_builder.text.offsets import offset_words

MOST = 40
"""A page lists no more of them, where all notes have a list of their own."""
_SOURCES = 2
_TOLD = {
    Outcome.CAME_TRUE: "came true",
    Outcome.PARTLY: "came true in part",
    Outcome.DELAYED: "came later",
    Outcome.DID_NOT: "did not happen",
    Outcome.CANNOT_TELL: "cannot be told",
}
_UNSETTLED = (Outcome.CANNOT_TELL, Outcome.OPEN)

Placed = tuple[Note, ArticleId]
"""A note, and the one of its articles that is about the meeting."""


def expected_id(id: NoteId) -> str:
    """The `id` of a row."""
    return f"expected-{id}"


def ledger(
    desk: Desk, meeting: Meeting, notes: Sequence[Placed], all_notes: LinkView | None
) -> LedgerView | None:
    """The expectations among some notes; none where there are none."""
    found = [placed for placed in notes if is_expectation(placed[0])]
    if not found:
        return None
    ordered = sorted(found, key=lambda placed: _said(desk, placed[1]))
    return LedgerView(
        summary=_summary([note for note, _ in found]),
        rows=tuple(_row(desk, meeting, note, on) for note, on in (ordered[:MOST] if all_notes else ordered)),
        all=all_notes if len(found) > MOST else None,
    )


def _said(desk: Desk, on: ArticleId) -> tuple[date, ArticleId]:
    article = desk.edition.archive.articles.get(on)
    return (article.published.first if article and article.published else date.max, on)


def _summary(notes: Sequence[Note]) -> str:
    counts = {outcome: len(group) for outcome, group in by_outcome(notes).items()}
    settled = sum(count for outcome, count in counts.items() if outcome not in _UNSETTLED)
    many = counted(len(notes), "expectation")
    if settled < FEWEST:
        return f"{many}; {too_few(len(notes))}."
    return f"Of {many}, {listed([_turned_out(outcome, count) for outcome, count in counts.items()])}."


def _turned_out(outcome: Outcome, count: int) -> str:
    if outcome is Outcome.OPEN:
        return f"{count} {'is' if count == 1 else 'are'} still open"
    return f"{count} {_TOLD[outcome]}"


def _row(desk: Desk, meeting: Meeting, note: Note, on: ArticleId) -> ExpectedView:
    article = desk.edition.archive.articles.get(on)
    return ExpectedView(
        id=expected_id(note.id),
        item=_item(desk, note, on),
        by=publisher_link(desk, article).text if article and article.publisher else "",
        offset=offset_words(article.published, meeting.when) if article else "",
        known=_known(desk, note, on),
        sources=source_views(desk, note.sources[:_SOURCES]),
        more_sources=counted(more, "more source") if (more := len(note.sources) - _SOURCES) > 0 else "",
    )


def _known(desk: Desk, note: Note, on: ArticleId) -> DateView | None:
    """Since when it has been known what became of it; none while that is open."""
    if note.outcome in _UNSETTLED:
        return None
    return known_date(known_since(note, desk.edition.archive.articles.get(on)), desk.edition.config)


def _item(desk: Desk, note: Note, on: ArticleId) -> ExpectationItemView:
    """The expectation as the article on the meeting has it, which may not be the first the note stands on."""
    config, article = desk.edition.config, desk.edition.archive.articles.get(on)
    item = expectation_item(desk, note)
    if on == note.on or article is None:
        return item
    placed = desk.edition.placed.get((on, note.id))
    return replace(
        item,
        quote=placed.quote if placed else item.quote,
        quote_language=article.language,
        article=article_link(desk, on),
        words_url=words_url(desk, note, on),
        place_words=words.PLACES_OF_WORDS[article.text] if note.quote else words.AT_THE_HEAD,
        said=date_view(article.published, config),
    )
