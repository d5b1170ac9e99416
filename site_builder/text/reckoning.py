"""Which date a turn of phrase stands for, from the day on which it was written and the tense it stands in."""

import calendar
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from enum import StrEnum

from site_builder.model.when import Precision, When
from site_builder.text.time_words.table import Unit


class Tense(StrEnum):
    """Whether a sentence speaks of what was or of what is to come, near the words in question."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


Meaning = Callable[[date, Tense], When | None]
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}
_FIRST_MONTHS = (2, 5, 8, 11)
"""Where the seasons begin, from spring, counted from January as 0."""


def roughly(meaning: Meaning, written: date, tense: Tense) -> When | None:
    """What is told with `nearly` is only about right."""
    when = meaning(written, tense)
    return replace(when, circa=True) if when else None


def told_in_full(_written: date, _tense: Tense) -> None:
    """What a date means that is told in full: nothing that has to be reckoned."""


def in_units(unit: Unit, count: int, written: date, tense: Tense) -> When | None:
    """So many units from the day of writing."""
    if unit in _DAYS and (unit is Unit.DAY or abs(count) <= 1):
        return (
            _week(written, count, tense) if unit is Unit.WEEK else When.day(written + timedelta(days=count))
        )
    if unit is Unit.MONTH:
        return _whole_month(written.year * 12 + written.month - 1 + count)
    if unit is Unit.YEAR:
        return _whole_year(written.year + count)
    if unit is Unit.DECADE:
        # Nobody counts decades to the year.
        return replace(_whole_year(written.year + 10 * count), circa=True)
    if unit is Unit.WEEK:
        return When.day(written + timedelta(weeks=count))
    return _part_of_week(unit, count, written)


def _part_of_week(unit: Unit, count: int, written: date) -> When | None:
    monday = written - timedelta(days=written.weekday())
    sunday = monday + timedelta(days=6)
    if unit is Unit.START_OF_WEEK:
        return When(monday, written)
    if unit is Unit.REST_OF_WEEK:
        return When(written, sunday)
    if unit is Unit.WEEKEND:
        past = sunday if sunday <= written or count == 0 else sunday - timedelta(weeks=1)
        return When(past - timedelta(days=1), past)
    return None


def _week(written: date, count: int, tense: Tense) -> When:
    monday = written - timedelta(days=written.weekday()) + timedelta(weeks=count)
    if count == 0 and tense is Tense.FUTURE and written.weekday() == 6:
        # On a Sunday, what will happen this week happens in the week that is about to begin.
        monday += timedelta(weeks=1)
    return When(monday, monday + timedelta(days=6))


def on_weekday(day: int, which: Tense, written: date, tense: Tense) -> When:
    """The last or the next day of that name."""
    back = (written.weekday() - day) % 7
    if which is Tense.PAST:
        return When.day(written - timedelta(days=back or 7))
    if which is Tense.FUTURE:
        return When.day(written + timedelta(days=7 - back))
    if back == 0 or tense is Tense.PAST or (tense is Tense.OPEN and back <= 3):
        return When.day(written - timedelta(days=back))
    return When.day(written + timedelta(days=7 - back))


def in_month(month: int, which: Tense, written: date, tense: Tense) -> When:
    """The last or the next month of that name."""
    back = (written.month - 1 - month) % 12
    now = written.year * 12 + written.month - 1
    if back == 0 and which is not Tense.OPEN:
        return _whole_month(now + (-12 if which is Tense.PAST else 12))
    ruling = tense if which is Tense.OPEN else which
    is_past = back == 0 or ruling is Tense.PAST or (ruling is Tense.OPEN and back <= 6)
    return _whole_month(now - back if is_past else now + 12 - back)


def in_season(season: int, which: Tense, written: date, tense: Tense) -> When:
    """Three months: the last of such in a sentence about the past, the next in one about the future."""
    now = written.year * 12 + written.month - 1
    back = (now - _FIRST_MONTHS[season]) % 12
    ruling = tense if which is Tense.OPEN else which
    is_on = back < 3
    is_past = ruling is Tense.PAST or (ruling is Tense.OPEN and back <= 6) or (is_on and which is Tense.OPEN)
    if is_on and which is Tense.PAST:
        back += 12
    first = now - back if is_past else now + 12 - back
    return When(_whole_month(first).first, _whole_month(first + 2).last, Precision.MONTH)


def on_day_of_month(month: int, days: tuple[int, int], written: date, tense: Tense) -> When | None:
    """The nearest such day or stretch of days that the tense allows; None where no calendar has it."""
    years = (year for year in range(written.year - 1, written.year + 2) if _has(year, month, days))
    stretches = [When(date(year, month + 1, days[0]), date(year, month + 1, days[1])) for year in years]
    if tense is Tense.PAST:
        stretches = [one for one in stretches if one.first <= written]
    elif tense is Tense.FUTURE:
        stretches = [one for one in stretches if one.last >= written]
    return min(stretches, key=lambda one: (abs(one.first - written), one.first), default=None)


def _has(year: int, month: int, days: tuple[int, int]) -> bool:
    is_year = date.min.year <= year <= date.max.year
    return is_year and 1 <= days[0] <= days[1] <= calendar.monthrange(year, month + 1)[1]


def _whole_month(index: int) -> When:
    year, month = divmod(index, 12)
    last = calendar.monthrange(year, month + 1)[1]
    return When(date(year, month + 1, 1), date(year, month + 1, last), Precision.MONTH)


def _whole_year(year: int) -> When:
    return When(date(year, 1, 1), date(year, 12, 31), Precision.YEAR)
