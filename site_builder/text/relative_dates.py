"""Words for time that only the day of writing explains, and the date each stands for; never by the clock."""

import calendar
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import lru_cache, partial

from site_builder.model.when import Precision, When
from site_builder.text.time_words import TIME_WORDS, TimeWords, Unit


class Tense(StrEnum):
    """Whether a sentence speaks of what was or of what is to come, near the words in question."""

    PAST = "past"
    FUTURE = "future"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """Some words for time, and the date they stand for."""

    start: int
    end: int
    tense: Tense
    when: When | None
    """None when the day of writing is not known, not known finely enough, or does not settle it."""


Meaning = Callable[[date, Tense], When | None]
_Sight = tuple[int, int, Meaning]
_DAYS = {Unit.DAY: 1, Unit.WEEK: 7}


@dataclass(frozen=True, slots=True)
class _Patterns:
    dates: tuple[re.Pattern[str], ...]
    fixed: tuple[tuple[re.Pattern[str], Unit, int], ...]
    counted: tuple[tuple[re.Pattern[str], int], ...]
    weekday: re.Pattern[str]
    month: re.Pattern[str]
    future: re.Pattern[str]
    past: re.Pattern[str]
    present: re.Pattern[str]
    conditional: re.Pattern[str]


def relative_dates(sentence: str, written: When | None, language: str) -> tuple[RelativeDate, ...]:
    """Every expression of `sentence` that needs the day of writing, with its date reckoned from `written`.

    Weekdays and months are the last one in a sentence about the past, the next one in a sentence about the
    future, else the nearest.
    """
    tongue = language.split("-")[0].lower()
    if tongue not in TIME_WORDS:
        return ()
    words, patterns = TIME_WORDS[tongue], _patterns(tongue)
    taken: list[tuple[int, int]] = []
    found: list[RelativeDate] = []
    for start, end, meaning in _sights(sentence, words, patterns):
        if any(start < other_end and end > other_start for other_start, other_end in taken):
            continue
        taken.append((start, end))
        if meaning is not _told:
            tense = _tense(sentence, start, end, patterns)
            found.append(RelativeDate(start, end, tense, _settled(meaning, written, tense)))
    return tuple(sorted(found, key=lambda one: one.start))


def _settled(meaning: Meaning, written: When | None, tense: Tense) -> When | None:
    """The date, if it is the same for the first and the last day on which the words may have been written."""
    if written is None:
        return None
    try:
        first, last = meaning(written.first, tense), meaning(written.last, tense)
    except (OverflowError, ValueError):
        # A year before the first or after the last that a calendar has.
        return None
    return first if first == last else None


def _sights(sentence: str, words: TimeWords, patterns: _Patterns) -> Iterator[_Sight]:
    """Longest kinds first: a day of a month is not also a month."""
    yield from _days_of_months(sentence, words, patterns)
    for pattern, sign in patterns.counted:
        for found in pattern.finditer(sentence):
            yield *found.span(), _amount(found, sign, words)
    for pattern, unit, count in patterns.fixed:
        yield from ((*found.span(), partial(_counted, unit, count)) for found in pattern.finditer(sentence))
    for found in patterns.weekday.finditer(sentence):
        day = _index(found["day"], words.weekdays)
        yield *found.span(), partial(_weekday, day, _which(found["which"], words))
    for found in patterns.month.finditer(sentence):
        is_doubtful = words.doubtful and re.fullmatch(words.doubtful, found["month"], re.I)
        if found["before"] or found["which"] or not is_doubtful:
            month = _index(found["month"], words.months)
            yield *found.span(), partial(_month, month, _which(found["which"], words))


def _days_of_months(sentence: str, words: TimeWords, patterns: _Patterns) -> Iterator[_Sight]:
    for pattern in patterns.dates:
        for found in pattern.finditer(sentence):
            if found["year"]:
                # The whole date is told: it stays in the way of shorter readings, and is dropped later.
                yield *found.span(), _told
                continue
            days = (int(found["day"]), int(found["until"] or found["day"]))
            yield *found.span(), partial(_day_of_month, _index(found["month"], words.months), days)


def _amount(found: re.Match[str], sign: int, words: TimeWords) -> Meaning:
    unit = next(unit for unit in words.units if re.fullmatch(words.units[unit], found["unit"], re.I))
    number = found["number"]
    if number.isdigit():
        return partial(_counted, unit, sign * int(number))
    forms = (index for index, form in enumerate(words.numbers, 1) if re.fullmatch(form, number, re.I))
    count = next(forms, 0)
    return partial(_counted, unit if count else Unit.VAGUE, sign * count)


@lru_cache
def _patterns(language: str) -> _Patterns:
    words = TIME_WORDS[language]
    months, days = "|".join(words.months), "|".join(words.weekdays)
    which = rf"(?P<which>(?i:{words.last}|{words.this}|{words.next}))\s+"
    units = "|".join(words.units.values())
    numbers = rf"\d{{1,3}}|{'|'.join(words.numbers)}|{words.vague_numbers}"
    before = rf"(?:(?i:{words.before})\s+)?"
    year = r"(?P<year>(?:,?\s+|\s+of\s+)\d{4}\b)?"
    named = rf"(?:(?:{days}),?\s+(?:the\s+)?)?"
    no_year = r"(?!(?:,?\s+|\s+of\s+)\d{4})(?!\s+\d)"
    return _Patterns(
        tuple(
            re.compile(rf"\b{before}{named}{form.replace('{month}', f'(?P<month>{months})')}{year}")
            for form in words.day_month
        ),
        tuple((re.compile(rf"\b(?:{turn})\b", re.I), unit, count) for turn, unit, count in words.fixed),
        tuple((_counting(form, numbers, units), sign) for form, sign in ((words.ago, -1), (words.ahead, 1))),
        re.compile(
            rf"\b(?:(?i:{words.before})\s+)?(?:{which})?(?P<day>{days})(?!,?\s+(?:the\s+)?\d|,?\s+(?:{months})\b)"
            rf"(?:['’]s)?\b(?:\s+(?:{words.after}))?\b",
            _case(words),
        ),
        re.compile(
            rf"\b(?P<before>(?:(?i:{words.before})[\s-]+)+(?:the\s+)?|)(?:{which})?(?P<month>{months}){no_year}(?!\w)",
            _case(words),
        ),
        re.compile(rf"\b(?:{words.future})\b", re.I),
        re.compile(rf"\b(?:{words.past})\b", re.I),
        re.compile(rf"\b(?:{words.present})\b", re.I),
        re.compile(rf"\b(?:{words.conditional})\b[^,;:.]*$", re.I),
    )


def _case(words: TimeWords) -> re.RegexFlag:
    """Where names of months are written small, a sentence may still begin with one."""
    return re.IGNORECASE if words.months[0][0].islower() else re.NOFLAG


def _counting(form: str, numbers: str, units: str) -> re.Pattern[str]:
    filled = form.replace("{number}", f"(?P<number>{numbers})").replace("{unit}", f"(?P<unit>{units})")
    return re.compile(rf"\b{filled}\b", re.I)


def _index(name: str, names: tuple[str, ...]) -> int:
    return next(index for index, form in enumerate(names) if re.fullmatch(form, name, re.I))


def _which(found: str | None, words: TimeWords) -> Tense:
    """`last` and `next` say themselves which one is meant."""
    if found is None or re.fullmatch(words.this, found, re.I):
        return Tense.OPEN
    return Tense.PAST if re.fullmatch(words.last, found, re.I) else Tense.FUTURE


def _tense(sentence: str, start: int, end: int, patterns: _Patterns) -> Tense:
    """The tense of the verb that stands nearest; of two equally near, the one before the words."""
    if patterns.conditional.search(sentence, 0, start):
        return Tense.OPEN
    verbs = (
        (_distance(found, start, end), found.start() > start, tense)
        for tense, pattern in (
            (Tense.FUTURE, patterns.future),
            (Tense.OPEN, patterns.present),
            (Tense.PAST, patterns.past),
        )
        for found in pattern.finditer(sentence)
        if found.end() <= start or found.start() >= end
    )
    return min(verbs, default=(0, False, Tense.OPEN))[2]


def _distance(found: re.Match[str], start: int, end: int) -> int:
    between = found.string[found.end() : start] if found.end() <= start else found.string[end : found.start()]
    # Across a comma begins another clause, whose verb is further away than its letters say.
    return len(between) + 40 * len(re.findall(r"[,;:–—]", between))


def _told(_written: date, _tense: Tense) -> None:
    """What a date means that is told in full: nothing that has to be reckoned."""


def _counted(unit: Unit, count: int, written: date, tense: Tense) -> When | None:
    """So many units from the day of writing."""
    if unit in _DAYS and (unit is Unit.DAY or abs(count) <= 1):
        return (
            _week(written, count, tense) if unit is Unit.WEEK else When.day(written + timedelta(days=count))
        )
    if unit is Unit.MONTH:
        return _whole_month(written.year * 12 + written.month - 1 + count)
    if unit is Unit.YEAR:
        return _whole_year(written.year + count)
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


def _weekday(day: int, which: Tense, written: date, tense: Tense) -> When:
    back = (written.weekday() - day) % 7
    if which is Tense.PAST:
        return When.day(written - timedelta(days=back or 7))
    if which is Tense.FUTURE:
        return When.day(written + timedelta(days=7 - back))
    if back == 0 or tense is Tense.PAST or (tense is Tense.OPEN and back <= 3):
        return When.day(written - timedelta(days=back))
    return When.day(written + timedelta(days=7 - back))


def _month(month: int, which: Tense, written: date, tense: Tense) -> When:
    back = (written.month - 1 - month) % 12
    now = written.year * 12 + written.month - 1
    if back == 0 and which is not Tense.OPEN:
        return _whole_month(now + (-12 if which is Tense.PAST else 12))
    ruling = tense if which is Tense.OPEN else which
    is_past = back == 0 or ruling is Tense.PAST or (ruling is Tense.OPEN and back <= 6)
    return _whole_month(now - back if is_past else now + 12 - back)


def _day_of_month(month: int, days: tuple[int, int], written: date, tense: Tense) -> When | None:
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
