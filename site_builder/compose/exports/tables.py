"""Notes as tables: every note on every article, and every claim with what became of it."""

from collections.abc import Iterator

from site_builder.compose import urls, words
from site_builder.compose.claimants import claimant_name
from site_builder.compose.edition import Edition, notes_on
from site_builder.compose.exports.table import Cell, Column, Table
from site_builder.compose.public_clock import known_since
from site_builder.model.ids import ArticleId, PersonId
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Page
from site_builder.model.records import Article, Note
from site_builder.model.records.parts import Source

_VERDICTS = (
    Column("then", Cell.TEXT, "How the claim stood when it was printed."),
    Column("now", Cell.TEXT, "How it stands now."),
    Column("outcome", Cell.TEXT, "What became of a forecast, plan or promise."),
    Column("valid_from", Cell.DATE, "From when it was true in the world."),
    Column("valid_to", Cell.DATE, "When it stopped being true."),
    Column("known_since", Cell.DATE, "When a careful reader could first have known."),
)
_EXPECTATION = (
    Column("expectation", Cell.TEXT, "`forecast`, `plan` or `promise`; empty: neither, or not stated."),
    Column("due", Cell.DATE, "When it was to happen, by the words themselves."),
    Column("settled", Cell.DATE, "When it was settled what became of it."),
)
NOTE_COLUMNS = (
    Column("id", Cell.TEXT, "The note's id; a note on several articles has a row for each."),
    Column("kind", Cell.TEXT, "One of the nine kinds of note."),
    Column("label", Cell.TEXT, "The kind as readers see it."),
    Column("article", Cell.TEXT, "Id of the article.", "articles"),
    Column("quote", Cell.TEXT, "The words there; empty: it is about a whole part."),
    Column("summary", Cell.TEXT, "The finding in one sentence."),
    Column("claim", Cell.TEXT, "The claim in a sentence that can be read alone."),
    Column("claimant", Cell.TEXT, "Who made it, where that was not the article."),
    *_VERDICTS,
    Column("checked_to", Cell.DAY, "Up to which day the evidence was checked."),
    Column("sources", Cell.TEXT, "Titles and addresses of the sources, semicolons between them."),
    Column("permalink", Cell.ADDRESS, "The note's page in this archive."),
    # What is new comes last: a program may go by the place of a column.
    Column("scope", Cell.TEXT, "What it is about: a quote, or a part of the article."),
    Column("confidence", Cell.TEXT, "How sure the finding is: high, medium or low; empty: not stated."),
    Column("author", Cell.TEXT, "Who signs it."),
    Column("reviewed_by", Cell.TEXT, "Who else checked it, semicolons between them."),
    Column("created", Cell.DAY, "The day it was written."),
    Column("modified", Cell.DAY, "The day it last became what it is."),
    Column("review_by", Cell.TEXT, "The day by which to look again, or `never`; empty: not stated."),
    Column("publisher_action", Cell.TEXT, "What the publisher did about it, when, and where it says so."),
    Column("meetings", Cell.IDS, "Meetings it is about."),
    Column("people", Cell.IDS, "People it is about."),
    Column("places", Cell.IDS, "Places it is about."),
    Column("tags", Cell.IDS, "Topics."),
    Column("language", Cell.TEXT, "Language of the finding."),
    *_EXPECTATION,
)
CLAIM_COLUMNS = (
    Column("claim", Cell.TEXT, "The claim; where none was written out, the words."),
    Column("claimant", Cell.TEXT, "Who made it, where that was not the article."),
    Column("article", Cell.TEXT, "Headline of the article."),
    Column("publisher", Cell.TEXT, "Who published it; empty: not verified."),
    Column("published", Cell.DATE, "When; empty: unknown."),
    Column("kind", Cell.TEXT, "The kind of note on it."),
    *_VERDICTS,
    Column("finding", Cell.TEXT, "What the archive found."),
    Column("permalink", Cell.ADDRESS, "The note's page in this archive."),
    *_EXPECTATION,
)

Standing = tuple[Note, Article]


def table_pages(edition: Edition) -> Iterator[Page]:
    """The table of notes, a row for a note on an article; and the table of claims and forecasts."""
    return (table.page(edition) for table in NOTE_TABLES)


def _notes(edition: Edition) -> Iterator[tuple[str, ...]]:
    return (_note_row(edition, *each) for each in _standing(edition))


def _claims(edition: Edition) -> Iterator[tuple[str, ...]]:
    claims = (each for each in _standing(edition) if each[0].claim or each[0].kind is NoteKind.OUTCOME)
    return (_claim_row(edition, *each) for each in claims)


def _standing(edition: Edition) -> Iterator[Standing]:
    for id in edition.archive.articles_by_date:
        for note in notes_on(edition, id):
            yield note, edition.archive.articles[id]


def _note_row(edition: Edition, note: Note, article: Article) -> tuple[str, ...]:
    return (
        note.id,
        note.kind.value,
        words.kind_label(note.kind, edition.config),
        article.id,
        _quote(edition, note, article.id),
        note.summary,
        note.claim,
        claimant_name(edition, note),
        *_verdicts(note, article),
        note.as_of.isoformat(),
        "; ".join(_source(edition, source) for source in note.sources),
        _permalink(edition, note),
        *_record(edition, note),
    )


def _record(edition: Edition, note: Note) -> tuple[str, ...]:
    """What a note is as a record: who answers for it, from when it is, and what it is about."""
    people, action = edition.archive.people, note.publisher_action
    signer = people.get(PersonId(note.author))
    return (
        note.scope.value,
        note.confidence or "",
        signer.name if signer else note.author,
        "; ".join(note.reviewed_by),
        note.created.isoformat(),
        note.modified.isoformat(),
        str(note.review_by or ""),
        " ".join(str(part) for part in (action.type, action.date, action.url) if part) if action else "",
        *(" ".join(ids) for ids in (note.meetings, note.people, note.places, note.tags)),
        note.language or edition.config.language,
        *_expectation(note),
    )


def _claim_row(edition: Edition, note: Note, article: Article) -> tuple[str, ...]:
    publisher = edition.archive.publishers.get(article.publisher) if article.publisher else None
    return (
        note.claim or _quote(edition, note, article.id),
        claimant_name(edition, note),
        article.title,
        publisher.name if publisher else "",
        str(article.published or ""),
        note.kind.value,
        *_verdicts(note, article),
        note.summary,
        _permalink(edition, note),
        *_expectation(note),
    )


def _expectation(note: Note) -> tuple[str, ...]:
    return (note.expectation or "", str(note.due or ""), str(note.settled or ""))


def _verdicts(note: Note, article: Article) -> tuple[str, ...]:
    """How the claim stood and stands, what became of it, and its three dates."""
    valid = note.valid
    since, to = (valid.since, valid.to) if valid else (None, None)
    dates = (since, to, known_since(note, article))
    return (note.then or "", note.now or "", note.outcome or "", *(str(date or "") for date in dates))


def _quote(edition: Edition, note: Note, article: ArticleId) -> str:
    placed = edition.placed.get((article, note.id))
    return placed.quote if placed else note.quote


def _source(edition: Edition, source: Source) -> str:
    inside = urls.absolute(edition.config.url, urls.article(source.article)) if source.article else ""
    where = source.url or inside or source.citation
    return f"{source.title} ({where})" if where else source.title


def _permalink(edition: Edition, note: Note) -> str:
    return urls.absolute(edition.config.url, urls.note(note.id))


NOTE_TABLES: tuple[Table, ...] = (
    Table(
        "claims",
        urls.CLAIMS_TABLE,
        "Claims and forecasts",
        "A row for each claim and forecast in each article: how it stood, how it stands, what came of it.",
        (),
        CLAIM_COLUMNS,
        _claims,
    ),
    Table(
        "notes",
        urls.NOTES_TABLE,
        "Notes",
        "A row for each note on each article: quote, finding, verdicts, dates, sources.",
        ("id", "article"),
        NOTE_COLUMNS,
        _notes,
    ),
)
