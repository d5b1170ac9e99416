"""When a pasted text was published, by the dates around it: taken only where one can be nothing else."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from site_builder.intake.fields.bylines import names_beside_date
from site_builder.intake.hints import said
from site_builder.intake.label import Label, Place
from site_builder.intake.mentions import days_named, latest_day
from site_builder.intake.stamps import (
    Stamp,
    StampKind,
    find_dates,
    find_stamps,
    names_weekday,
    says_weekday,
    with_weekday,
)
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import IN_BODY, Found, LineKind
from site_builder.model.records.parts import Certainty

NEAR = 3
"""So near to a byline or to a stamp that says what it is a bare date is the page's own."""

_CLOCK = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d|\.\d)|\d\s?[ap]\.?m\b|\d\s?[時时]", re.IGNORECASE)
# “Oberklamm, 3 May 2019”, as letters and reports open.
_PLACE_BEFORE = re.compile(r"(?:[^\W\d_a-z][\w'’-]+\s?){1,3},\s(?:(?:den|le|the|el|il|am)\s)?")
_STAMPED = (LineKind.BYLINE, LineKind.STAMP)


@dataclass(frozen=True, slots=True)
class _Stamped:
    """A date, and the line that shows it."""

    index: int
    label: Label
    stamp: Stamp


def find_days(labels: tuple[Label, ...]) -> Iterator[Found]:
    """The days of publication and of the last change; every other date is evidence and no more."""
    stamped = _before_change(
        [
            _Stamped(index, one, stamp)
            for index, one in enumerate(labels)
            if one.kind in _STAMPED and one.place is not Place.OUTSIDE
            for stamp in _stamps(one)
        ]
    )
    stated = {one.stamp.readings for one in stamped if one.stamp.kind is StampKind.PUBLISHED}
    days = {readings for readings in stated if readings}
    standing = "" if days else _standing(labels, stamped)
    for one in stamped:
        yield _of_place(one) if standing and _bare_value(one) == standing else _of_words(one, len(days))
    if not standing and not any(len(readings) == 1 for readings in days):
        yield from _bounds(labels, stamped)


def _bounds(labels: tuple[Label, ...], stamped: Sequence[_Stamped]) -> Iterator[Found]:
    """What the page's other dates and those of its text leave open about the day, told and not taken."""
    changed = [one for one in stamped if one.stamp.kind is StampKind.UPDATED and one.stamp.readings]
    named = days_named(labels)
    if not named and not changed:
        return
    told = ["no date of its own"]
    if changed:
        first = min(changed, key=lambda one: one.stamp.readings[-1])
        where = said(first.label.passage)
        told.append(f"not later than {first.stamp.readings[-1]}, for the page was changed then ({where})")
    if latest := latest_day(one.passage.text for one in labels if one.kind in IN_BODY):
        told.append(f"the latest day that the text tells in full is {latest}, which may lie ahead of it")
    told.append(
        f"the text names {named}; nothing was worked out from them" if named else "nothing more is told"
    )
    yield Found("published", "", 0, "; ".join(told), Certainty.LOW)


def _stamps(one: Label) -> tuple[Stamp, ...]:
    """The dates of a stamp, or the one of a byline whose names are more words than a stamp has."""
    text = one.passage.text
    if (stamps := find_stamps(text)) or one.kind is not LineKind.BYLINE:
        return stamps
    days = find_dates(text)
    return (Stamp(StampKind.BARE, text, days[0]),) if len(days) == 1 else ()


def _before_change(stamped: list[_Stamped]) -> list[_Stamped]:
    """The dates, each without those of its readings that lie after the page was changed last."""
    changed = [
        one.stamp.readings[-1]
        for one in stamped
        if one.stamp.kind is StampKind.UPDATED and one.stamp.readings
    ]
    if not changed:
        return stamped
    return [
        replace(one, stamp=replace(one.stamp, readings=left))
        if (left := tuple(day for day in one.stamp.readings if day <= max(changed)))
        else one
        for one in stamped
    ]


def _standing(labels: tuple[Label, ...], stamped: Sequence[_Stamped]) -> str:
    """The one day, or month, that stands at the headline as pages set it, without a word that says so."""
    bare = [
        one
        for one in stamped
        if one.stamp.kind is StampKind.BARE and one.label.place in (Place.ABOVE, Place.HEAD)
    ]
    values = {_bare_value(one) for one in bare}
    value = values.pop() if len(values) == 1 else ""
    changed = [
        str(one.stamp.readings[0])
        for one in stamped
        if one.stamp.kind is StampKind.UPDATED and one.stamp.readings
    ]
    # Nothing is published after it was changed.
    if not value or any(value > last for last in changed):
        return ""
    return value if any(_is_pages_own(labels, one) for one in bare) else ""


def _bare_value(one: _Stamped) -> str:
    """The day or the month that a date without a word can mean, if it can mean one only."""
    readings = one.stamp.readings
    if one.stamp.kind is not StampKind.BARE or len(readings) > 1:
        return ""
    return str(readings[0]) if readings else one.stamp.month


def _is_pages_own(labels: tuple[Label, ...], one: _Stamped) -> bool:
    """Whether a clock, its weekday, a byline or another stamp shows that a date is no date of the text."""
    text = one.label.passage.text
    has_weekday = any(says_weekday(text, day) for day in one.stamp.readings)
    if _CLOCK.search(text.replace(one.stamp.words, " ")) or has_weekday:
        return True
    before = text[: text.find(one.stamp.words)]
    # A weekday that the day was not shows that one of the two is wrong.
    if _PLACE_BEFORE.fullmatch(before) and not names_weekday(before):
        return True
    if names_beside_date(text, ()):
        return True
    around = labels[max(0, one.index - NEAR) : one.index + NEAR + 1]
    return any(other.kind in _STAMPED for other in around if other is not one.label) or (
        one.label.kind is LineKind.BYLINE
    )


def _of_place(one: _Stamped) -> Found:
    basis = (
        f"{said(one.label.passage)} stands at the headline as pages set their day; no word says what it is"
    )
    return Found("published", _bare_value(one), one.label.passage.number, basis, Certainty.MEDIUM)


def _of_words(one: _Stamped, published_days: int) -> Found:
    stamp, number = one.stamp, one.label.passage.number
    days = " or ".join(map(with_weekday, stamp.readings)) or stamp.month or "no full date"
    where = said(one.label.passage)
    if len(stamp.readings) == 1:
        days = str(stamp.readings[0])
    if stamp.kind is StampKind.UPDATED:
        day = days if len(stamp.readings) == 1 else ""
        basis = (
            f"{where} says when the page was changed ({days}), which is not when the article was published"
        )
        return Found("modified", day, number, basis, Certainty.LOW)
    if stamp.kind is StampKind.BARE:
        basis = f"{where} is a date ({days}) that does not say what it is; perhaps the day of publication"
        return Found("published", "", number, basis, Certainty.LOW)
    if len(stamp.readings) == published_days == 1:
        return Found("published", str(stamp.readings[0]), number, f"{where} says so")
    if stamp.month and not published_days:
        return Found("published", stamp.month, number, f"{where} tells the month", Certainty.MEDIUM)
    basis = f"{where} can mean {days}; not decided"
    return Found("published", "", number, basis, Certainty.LOW)
