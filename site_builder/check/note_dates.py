"""The dates of a note against each other, against its article, and against today."""

import calendar
from collections.abc import Iterator
from datetime import date

from site_builder.check.given import Given
from site_builder.model.issue import Issue
from site_builder.model.kinds import KINDS, NoteKind, Outcome
from site_builder.model.records import Note
from site_builder.model.records.note import Never
from site_builder.model.when import When

_AFTER_THE_ARTICLE = (NoteKind.OUTCOME, NoteKind.SUPERSEDED)


def impossible_dates(given: Given) -> Iterator[Issue]:
    """N07: dates in an order that cannot be."""
    for note in given.notes:
        article = given.archive.articles.get(note.on)
        yield from _known_too_early(note, article.published if article else None)
        yield from _own_dates(note)
        yield from _source_dates(note)


def overdue_reviews(given: Given) -> Iterator[Issue]:
    """N08: findings that should have been looked at again by today."""
    for note in given.notes:
        due = review_due(note, given.config.notes.review_after_months)
        if due is None or due >= given.today or due < note.as_of:
            continue
        if note.review_by is None:
            message = f"checked on {note.as_of}; this {note.kind} note was due for review on {due}"
            yield Issue("N08", message, note.spot.at("as_of"), _LOOK_AGAIN)
        else:
            yield Issue("N08", f"the review was due on {due}", note.spot.at("review_by"), _LOOK_AGAIN)


_LOOK_AGAIN = "look again, then set `as_of` and `review_by`; `review_by: never` if it cannot change"


def review_due(note: Note, months: int) -> date | None:
    """The day by which a finding must be looked at again; None if it cannot change."""
    if isinstance(note.review_by, Never):
        return None
    if note.review_by is not None:
        return note.review_by
    can_change = KINDS[note.kind].needs_review or note.outcome is Outcome.OPEN
    return _later(note.as_of, months) if can_change else None


def _later(day: date, months: int) -> date:
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _known_too_early(note: Note, published: When | None) -> Iterator[Issue]:
    if note.kind not in _AFTER_THE_ARTICLE or not note.known_since or not published:
        return
    if note.known_since.last < published.first:
        message = f"known since {note.known_since}, before the article was published ({published})"
        advice = "what was known by then makes it a correction, not an outcome or a change"
        yield Issue("N07", message, note.spot.at("known_since"), advice)


def _own_dates(note: Note) -> Iterator[Issue]:
    valid = note.valid
    if valid and valid.since and valid.to and valid.to.last < valid.since.first:
        message = f"true until {valid.to}, but only from {valid.since}"
        yield Issue("N07", message, note.spot.at("valid", "to"), "correct one of the two", ())
    if isinstance(note.review_by, date) and note.review_by < note.as_of:
        message = f"to be reviewed by {note.review_by}, before the day it was checked, {note.as_of}"
        yield Issue("N07", message, note.spot.at("review_by"), "correct one of the two")
    if note.updated and note.updated < note.created:
        message = f"changed on {note.updated}, before it was written on {note.created}"
        yield Issue("N07", message, note.spot.at("updated"), "correct one of the two")


def _source_dates(note: Note) -> Iterator[Issue]:
    for index, source in enumerate(note.sources):
        spot = note.spot.at("sources", index, "published")
        if not source.published:
            continue
        if source.published.first > note.as_of:
            message = f"a source of {source.published}, but the note was checked up to {note.as_of}"
            yield Issue("N07", message, spot, "set `as_of` to the day on which you read it")
        elif source.accessed and source.accessed < source.published.first:
            message = f"a source of {source.published} that was read on {source.accessed}, before it"
            yield Issue("N07", message, spot, "correct `published` or `accessed`")
