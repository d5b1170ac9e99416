"""Forecasts, plans and promises as lines of a list, and by what became of them."""

from collections.abc import Iterable, Mapping

from site_builder.compose import urls, words
from site_builder.compose.claimants import claimant_link
from site_builder.compose.edition import Desk, Edition, published
from site_builder.compose.items import words_url
from site_builder.compose.parts import article_link, date_view, known_date
from site_builder.compose.views.open_expectations import ExpectationGroupView, ExpectationItemView
from site_builder.compose.views.shared import PartView
from site_builder.model.kinds import OUTCOME_LABELS, Expectation, NoteKind, Outcome
from site_builder.model.records import Note

FEWEST = 5
"""Of fewer that are settled no numbers are told: they would pass for a record."""
EXPECTATIONS: Mapping[Expectation | None, str] = {
    Expectation.FORECAST: "Forecast",
    Expectation.PLAN: "Plan",
    Expectation.PROMISE: "Promise",
    None: "Expectation",
}
OUTCOMES = (
    Outcome.CAME_TRUE,
    Outcome.PARTLY,
    Outcome.DELAYED,
    Outcome.DID_NOT,
    Outcome.CANNOT_TELL,
    Outcome.OPEN,
)
"""The order in which they are told: from what came true to what is open."""


def expectations(edition: Edition) -> tuple[Note, ...]:
    """Every published note on a forecast, a plan or a promise, in the order of notes."""
    return tuple(note for note in published(edition, edition.archive.notes) if is_expectation(note))


def is_expectation(note: Note) -> bool:
    """Whether a note is about a forecast, a plan or a promise."""
    return note.kind is NoteKind.OUTCOME and note.outcome is not None


def expectation_item(desk: Desk, note: Note) -> ExpectationItemView:
    """A forecast, a plan or a promise, linked to its words and to its note."""
    edition, config = desk.edition, desk.edition.config
    article = edition.archive.articles.get(note.on)
    placed = edition.placed.get((note.on, note.id))
    outcome = note.outcome or Outcome.OPEN
    return ExpectationItemView(
        id=note.id,
        kind_words=EXPECTATIONS[note.expectation],
        claim=note.claim,
        quote=placed.quote if placed else note.quote,
        quote_language=article.language if article else "",
        language=words.own_language(note.language, config),
        claimant=claimant_link(desk, note),
        article=article_link(desk, note.on),
        words_url=words_url(desk, note, note.on),
        place_words=words.PLACES_OF_WORDS[article.text] if article and note.quote else words.AT_THE_HEAD,
        said=date_view(article.published if article else None, config),
        due=known_date(note.due, config),
        is_overdue=is_overdue(edition, note),
        outcome=outcome.value,
        outcome_words=OUTCOME_LABELS[outcome],
        settled=known_date(note.settled, config),
        finding=note.summary,
        permalink=desk.link(urls.note(note.id)),
    )


def is_overdue(edition: Edition, note: Note) -> bool:
    """Whether the last day on which it was to happen has passed; never without a day to tell it from."""
    return bool(edition.today and note.due and note.outcome is Outcome.OPEN and note.due.last < edition.today)


def by_outcome(notes: Iterable[Note]) -> Mapping[Outcome, tuple[Note, ...]]:
    """The notes of each outcome that there is, in the order in which outcomes are told."""
    found = tuple(notes)
    groups = {outcome: tuple(note for note in found if note.outcome is outcome) for outcome in OUTCOMES}
    return {outcome: group for outcome, group in groups.items() if group}


def too_few(total: int) -> str:
    """Why no numbers are told of so many expectations, of which fewer than `FEWEST` are settled."""
    return "too few for a summary" if total < FEWEST else "too few are settled for a summary"


def outcome_group(
    desk: Desk, outcome: Outcome, notes: tuple[Note, ...], parts: tuple[PartView, ...] = ()
) -> ExpectationGroupView:
    """The notes of one outcome; only their number, where they have pages of their own."""
    items = () if parts else tuple(expectation_item(desk, note) for note in notes)
    return ExpectationGroupView(outcome.value, OUTCOME_LABELS[outcome], len(notes), items, parts)
