"""Findings that must be looked at again: by when, why, and how much it matters."""

from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum

from site_builder.check.note_dates import review_due
from site_builder.model.archive import Archive
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId, NoteId
from site_builder.model.issue import Spot
from site_builder.model.kinds import NoteKind, Outcome
from site_builder.model.records import Note
from site_builder.model.when import When
from site_builder.text.dates import date_words
from site_builder.tools.risk import Risk

SOON = timedelta(days=30)
LONG = timedelta(days=90)


class DueReason(StrEnum):
    """Why a note must be looked at again."""

    DEADLINE = "deadline"
    OVERDUE = "overdue"
    OLD = "old"
    SOON = "soon"


@dataclass(frozen=True, slots=True)
class Due:
    """One note to look at again."""

    note: NoteId
    article: ArticleId
    kind: NoteKind
    reason: DueReason
    risk: Risk
    day: date
    """The day by which, or since which, it is due."""
    days: int
    """How long ago that is; below 0 for a day to come."""
    why: str
    summary: str
    """What the note says, so that nobody has to open it to know which one it is."""
    spot: Spot


def due(archive: Archive, review_after_months: int, today: date) -> tuple[Due, ...]:
    """Every open or expiring finding, the riskiest first, then the longest due, then by place."""
    found = (one for note in archive.standing for one in _first(note, review_after_months, today))
    return tuple(sorted(found, key=lambda one: (one.risk.order, -one.days, one.article, one.note)))


@dataclass(frozen=True, slots=True)
class Upcoming:
    """The next note that will be due, and when."""

    day: date
    note: NoteId
    article: ArticleId


def upcoming(archive: Archive, review_after_months: int, today: date) -> Upcoming | None:
    """The first review or deadline after `today`; None when there is none."""
    ahead = (
        Upcoming(day, note.id, note.on)
        for note in archive.standing
        for day in (review_due(note, review_after_months), _open_until(note))
        if day is not None and day > today
    )
    return min(ahead, key=lambda one: (one.day, one.article, one.note), default=None)


def _open_until(note: Note) -> date | None:
    to = _expected_by(note)
    return to.last if to is not None and note.outcome is Outcome.OPEN else None


def _expected_by(note: Note) -> When | None:
    """When it was to happen: `due`, or the end that the claim itself gives."""
    return note.due or (note.valid.to if note.valid else None)


def _first(note: Note, months: int, today: date) -> Iterator[Due]:
    """The weightiest reason for which a note is due, if there is one."""
    reasons = (
        *_deadline(note, today),
        *_review(note, months, today),
        *_old(note, months, today),
    )
    yield from sorted(reasons, key=lambda one: one.risk.order)[:1]


def _deadline(note: Note, today: date) -> Iterator[Due]:
    to = _expected_by(note)
    if note.outcome is Outcome.OPEN and to is not None and to.last < today:
        why = f"open, although {date_words(to)} ended {_away(to.last, today)}: say what came of it"
        yield _due(note, DueReason.DEADLINE, Risk.HIGH, (to.last, today), why)


def _review(note: Note, months: int, today: date) -> Iterator[Due]:
    day = review_due(note, months)
    if day is None or day > today + SOON:
        return
    if day > today:
        why = f"its review is due on {_words(day)}, {_away(day, today)}"
        yield _due(note, DueReason.SOON, Risk.LOW, (day, today), why)
        return
    risk = Risk.HIGH if today - day > LONG else Risk.MEDIUM
    why = f"its review was due on {_words(day)}, {_away(day, today)}; last checked on {_words(note.as_of)}"
    yield _due(note, DueReason.OVERDUE, risk, (day, today), why)


def _old(note: Note, months: int, today: date) -> Iterator[Due]:
    """Doubts that nobody has looked at for as long as reviews are apart, whatever their own date says."""
    if note.kind not in (NoteKind.DISPUTED, NoteKind.UNVERIFIED):
        return
    year, month = divmod(note.as_of.year * 12 + note.as_of.month - 1 + months, 12)
    day = date(min(year, date.max.year), month + 1, min(note.as_of.day, 28))
    if day < today:
        since = f"due to be looked at again on {_words(day)}, {_away(day, today)}"
        why = f"{note.kind}, and {since}; last checked on {_words(note.as_of)}"
        yield _due(note, DueReason.OLD, Risk.MEDIUM, (day, today), why)


def _due(note: Note, reason: DueReason, risk: Risk, days: tuple[date, date], why: str) -> Due:
    """A note that is due on the first of `days`, seen from the second."""
    day, today = days
    return Due(
        note.id, note.on, note.kind, reason, risk, day, (today - day).days, why, note.summary, note.spot
    )


def _words(day: date) -> str:
    return date_words(When.day(day))


def _away(day: date, today: date) -> str:
    """How far `today` is from a day: it stands beside the day it is about, for a finding has several."""
    days = (today - day).days
    if days in _NEAR:
        return _NEAR[days]
    months = round(abs(days) / 30.44)
    length = (
        f"{abs(days)} days" if months < 3 else f"{months} months" if months < 24 else f"{months // 12} years"
    )
    return f"{length} ago" if days > 0 else f"in {length}"


_NEAR = {-1: "tomorrow", 0: "today", 1: "yesterday"}
