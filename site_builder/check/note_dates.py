"""The dates of a note against each other, against its article, and against today."""

import calendar
from collections.abc import Iterator
from datetime import date

from site_builder.check.given import Given
from site_builder.model.issue import Issue, Spot
from site_builder.model.kinds import KINDS, NoteKind, Outcome
from site_builder.model.records import Note
from site_builder.model.records.note import Never
from site_builder.model.when import When

PATIENCE = 90
"""Days after which an overdue review counts as neglected."""

Keys = tuple[str | int, ...]
_AFTER_THE_ARTICLE = (NoteKind.OUTCOME, NoteKind.SUPERSEDED)


def impossible_dates(given: Given) -> Iterator[Issue]:
    """N07: dates in an order that cannot be."""
    for note in given.notes:
        for index, name in enumerate((note.on, *(other.article for other in note.also))):
            article = given.archive.articles.get(name)
            if article and article.published:
                yield from _against_article(note, index, article.published)
        yield from _own_dates(note)
        yield from _history_dates(note)
        yield from _dates_to_come(note, given.authors_day)
        yield from _source_dates(note)
    yield from _readings_to_come(given)


def overdue_reviews(given: Given) -> Iterator[Issue]:
    """N08: findings that should have been looked at again lately."""
    yield from _overdue(given, "N08", range(1, PATIENCE + 1))


def neglected_reviews(given: Given) -> Iterator[Issue]:
    """N23: findings that should have been looked at again long ago."""
    yield from _overdue(given, "N23", range(PATIENCE + 1, date.max.toordinal()))


def _overdue(given: Given, code: str, days: range) -> Iterator[Issue]:
    for note in given.notes:
        due = review_due(note, given.config.notes.review_after_months)
        if due is None or (given.today - due).days not in days or due < note.as_of:
            continue
        if note.review_by is None:
            message = f"checked on {note.as_of}; this {note.kind} note was due for review on {due}"
            yield Issue(code, message, note.spot.at("as_of"), _LOOK_AGAIN)
        else:
            yield Issue(code, f"the review was due on {due}", note.spot.at("review_by"), _LOOK_AGAIN)


_LOOK_AGAIN = "look again, then set `as_of` and `review_by`; `review_by: never` if it cannot change"


def review_due(note: Note, months: int) -> date | None:
    """The day by which a finding must be looked at again; None if it cannot change."""
    if isinstance(note.review_by, Never):
        return None
    if note.review_by is not None:
        return note.review_by
    can_change = KINDS[note.kind].needs_review or note.outcome is Outcome.OPEN
    return later(note.as_of, months) if can_change else None


def later(day: date, months: int) -> date:
    """The same day some months later, or the last day of that month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if year > date.max.year:
        return date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def _against_article(note: Note, index: int, published: When) -> Iterator[Issue]:
    """The dates of a note against one article it stands on; 0 is its own."""
    is_own = index == 0 and not note.is_claim
    article = "the article" if is_own else f"'{note.also[index - 1].article if index else note.on}'"
    was = f"before {article} was published ({published})"
    apart = "" if is_own else "; give that article a note of its own"
    known, changed = note.known_since, note.valid.to if note.valid else None
    if note.kind in _AFTER_THE_ARTICLE and known and known.last < published.first:
        spot = note.spot.at("known_since") if is_own else note.place(index).at("article")
        advice = f"what was known by then makes it a correction, not an outcome or a change{apart}"
        yield Issue("N07", f"known since {known}, {was}", spot, advice)
    if note.kind is NoteKind.SUPERSEDED and changed and changed.last < published.first:
        spot = note.spot.at("valid", "to") if is_own else note.place(index).at("article")
        advice = f"what was no longer true by then makes it a correction{apart}"
        yield Issue("N07", f"true until {changed}, {was}", spot, advice)
    for key, when, verb in (("due", note.due, "due by"), ("settled", note.settled, "settled by")):
        if when and when.last < published.first:
            spot = note.spot.at(key) if is_own else note.place(index).at("article")
            yield Issue("N07", f"{verb} {when}, {was}", spot, f"correct one of the two{apart}")
    action = note.publisher_action
    if is_own and action and action.date and action.date < published.first:
        spot = note.spot.at("publisher_action", "date")
        yield Issue("N07", f"the publisher acted on {action.date}, {was}", spot, "correct one of the two")


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


def _history_dates(note: Note) -> Iterator[Issue]:
    before = note.created
    for index, change in enumerate(note.history):
        spot = note.spot.at("history", index, "date")
        if change.date < note.created:
            message = f"a change of {change.date}, before the note was written on {note.created}"
            yield Issue("N07", message, spot, "correct one of the two")
        elif change.date < before:
            message = f"a change of {change.date} after one of {before}"
            yield Issue("N07", message, spot, "put the changes in order, the oldest first")
        before = max(before, change.date)
    if note.updated and note.history and note.updated < before:
        message = f"last changed on {note.updated}, but its history goes on to {before}"
        yield Issue("N07", message, note.spot.at("updated"), f"write `updated: {before}`")


def _source_dates(note: Note) -> Iterator[Issue]:
    for index, source in enumerate(note.sources):
        if not source.published:
            continue
        spot = note.spot.at("sources", index, "published")
        if source.published.first > note.as_of:
            message = f"a source of {source.published}, but the note was checked up to {note.as_of}"
            yield Issue("N07", message, spot, "set `as_of` to the day on which you read it")
        elif source.accessed and source.accessed < source.published.first:
            message = f"a source of {source.published} that was read on {source.accessed}, before it"
            yield Issue("N07", message, spot, "correct `published` or `accessed`")


def _dates_to_come(note: Note, today: date) -> Iterator[Issue]:
    """What has been done, and so cannot be after the day of the check.

    The world may be given days to come, in `valid` and in `review_by`; what no longer holds has ended.
    """
    action = note.publisher_action
    is_over = note.kind is NoteKind.SUPERSEDED and note.valid and note.valid.to
    days: list[tuple[date | When | None, Keys]] = [
        (note.as_of, ("as_of",)),
        (note.created, ("created",)),
        (note.updated, ("updated",)),
        (note.known_since, ("known_since",)),
        (note.settled, ("settled",)),
        (is_over or None, ("valid", "to")),
        (action.date if action else None, ("publisher_action", "date")),
    ]
    days += [(change.date, ("history", index, "date")) for index, change in enumerate(note.history)]
    for day, key in days:
        if day:
            yield from _to_come(day, note.spot, key, today)


def _readings_to_come(given: Given) -> Iterator[Issue]:
    for source, spot in given.sources:
        if source.accessed:
            yield from _to_come(source.accessed, spot, ("accessed",), given.authors_day)


def _to_come(when: date | When, within: Spot, key: Keys, today: date) -> Iterator[Issue]:
    first = when.first if isinstance(when, When) else when
    if first > today:
        spot = within.at(*key)
        name = ".".join(str(key) for key in spot.key[-3:] if isinstance(key, str) and key != "notes")
        message = f"`{name}` is {when}, which is still to come: today is {today}"
        yield Issue("N07", message, spot, "write the day on which it was so")
