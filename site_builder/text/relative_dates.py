"""Words for time that only the day of writing explains, and the date each stands for; never by the clock."""

import re
from collections.abc import Iterator
from functools import lru_cache, partial

from site_builder.model.dataclass import dataclass
from site_builder.model.when import When
from site_builder.text.reckoning import (
    Meaning,
    Tense,
    in_month,
    in_season,
    in_units,
    on_day_of_month,
    on_weekday,
    roughly,
    told_in_full,
)
from site_builder.text.time_signals import Sort, sorts_in
from site_builder.text.time_words import TIME_WORDS
from site_builder.text.time_words.table import TimeWords, Unit


@dataclass(frozen=True, slots=True)
class RelativeDate:
    """Some words for time, and the date they stand for."""

    start: int
    end: int
    tense: Tense
    when: When | None
    """None when the day of writing is not known, not known finely enough, or does not settle it."""


_Sight = tuple[int, int, Meaning]
_Verb = tuple[int, int, Tense]
_DIGIT = re.compile(r"\d")
_EXACT = "(?!)"
"""No rough counts ahead: “in less than five months” is mostly a length of time."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    dates: tuple[re.Pattern[str], ...]
    fixed: tuple[tuple[re.Pattern[str], Unit, int], ...]
    any_fixed: re.Pattern[str]
    """What all of these are, in one."""
    counted: tuple[tuple[re.Pattern[str], int], ...]
    weekday: re.Pattern[str]
    month: re.Pattern[str]
    seasons: tuple[re.Pattern[str], ...]
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
    sorts = sorts_in(sentence, tongue)
    if not sorts:
        return ()
    patterns = _patterns(tongue)
    sights = _apart(_sights(sentence, sorts, TIME_WORDS[tongue], patterns))
    verbs = tuple(_verbs(sentence, patterns)) if sights else ()
    found: list[RelativeDate] = []
    for start, end, meaning in sights:
        tense = _tense(sentence, (start, end), verbs, patterns)
        found.append(RelativeDate(start, end, tense, _settled(meaning, written, tense)))
    return tuple(sorted(found, key=lambda one: one.start))


def _apart(sights: Iterator[_Sight]) -> tuple[_Sight, ...]:
    """Of sights that overlap the first one; those told in full are left out in the end."""
    taken: list[_Sight] = []
    for start, end, meaning in sights:
        if not any(start < other_end and end > other_start for other_start, other_end, _ in taken):
            taken.append((start, end, meaning))
    return tuple(sight for sight in taken if sight[2] is not told_in_full)


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


def _sights(sentence: str, sorts: frozenset[Sort], words: TimeWords, patterns: _Patterns) -> Iterator[_Sight]:
    """Longest kinds first: a day of a month is not also a month."""
    if Sort.MONTH in sorts and _DIGIT.search(sentence):
        yield from _days_of_months(sentence, words, patterns)
    if Sort.UNIT in sorts:
        yield from _counted(sentence, words, patterns)
    if Sort.TURN in sorts and patterns.any_fixed.search(sentence):
        yield from _fixed(sentence, patterns)
    if Sort.WEEKDAY in sorts:
        yield from _weekdays(sentence, words, patterns)
    if Sort.MONTH in sorts:
        yield from _months(sentence, words, patterns)
    if Sort.SEASON in sorts:
        yield from _seasons(sentence, words, patterns)


def _counted(sentence: str, words: TimeWords, patterns: _Patterns) -> Iterator[_Sight]:
    for pattern, sign in patterns.counted:
        for found in pattern.finditer(sentence):
            yield *found.span(), _amount(found, sign, words)


def _fixed(sentence: str, patterns: _Patterns) -> Iterator[_Sight]:
    for pattern, unit, count in patterns.fixed:
        yield from ((*found.span(), partial(in_units, unit, count)) for found in pattern.finditer(sentence))


def _weekdays(sentence: str, words: TimeWords, patterns: _Patterns) -> Iterator[_Sight]:
    for found in patterns.weekday.finditer(sentence):
        day = _index(found["day"], words.weekdays)
        yield *found.span(), partial(on_weekday, day, _which(found["which"], words))


def _months(sentence: str, words: TimeWords, patterns: _Patterns) -> Iterator[_Sight]:
    for found in patterns.month.finditer(sentence):
        is_doubtful = words.doubtful and re.fullmatch(words.doubtful, found["month"], re.I)
        if found["before"] or found["which"] or not is_doubtful:
            month = _index(found["month"], words.months)
            yield *found.span(), partial(in_month, month, _which(found["which"], words))


def _seasons(sentence: str, words: TimeWords, patterns: _Patterns) -> Iterator[_Sight]:
    for number, pattern in enumerate(patterns.seasons):
        for found in pattern.finditer(sentence):
            if found["before"] is not None or found["which"]:
                yield *found.span(), partial(in_season, number, _which(found["which"], words))


def _days_of_months(sentence: str, words: TimeWords, patterns: _Patterns) -> Iterator[_Sight]:
    for pattern in patterns.dates:
        for found in pattern.finditer(sentence):
            if found["year"]:
                # The whole date is told: it stays in the way of shorter readings, and is dropped later.
                yield *found.span(), told_in_full
                continue
            days = (int(found["day"]), int(found["until"] or found["day"]))
            yield *found.span(), partial(on_day_of_month, _index(found["month"], words.months), days)


def _amount(found: re.Match[str], sign: int, words: TimeWords) -> Meaning:
    unit = next(unit for unit in words.units if re.fullmatch(words.units[unit], found["unit"], re.I))
    number = found["number"]
    forms = (index for index, form in enumerate(words.numbers, 1) if re.fullmatch(form, number, re.I))
    count = int(number) if number.isdigit() else next(forms, 0)
    meaning = partial(in_units, unit if number.isdigit() or count else Unit.VAGUE, sign * count)
    return partial(roughly, meaning) if found["rough"] else meaning


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
        re.compile(rf"\b(?:{'|'.join(turn for turn, _, _ in words.fixed)})\b", re.I),
        tuple(
            (_counting(form, numbers, units, rough), sign)
            for form, sign, rough in ((words.ago, -1, words.rough), (words.ahead, 1, _EXACT))
        ),
        re.compile(
            rf"\b(?:(?i:{words.before})\s+)?(?:{which})?(?P<day>{days})(?!,?\s+(?:the\s+)?\d|,?\s+(?:{months})\b)"
            rf"(?:['’]s)?\b(?:\s+(?:{words.after}))?\b",
            _case(words),
        ),
        re.compile(
            rf"\b(?P<before>(?:(?i:{words.before})[\s-]+)+(?:the\s+)?|)(?:{which})?(?P<month>{months}){no_year}(?!\w)",
            _case(words),
        ),
        tuple(_season_pattern(form, which, words) for form in words.seasons),
        re.compile(rf"\b(?:{words.future})\b", re.I),
        re.compile(rf"\b(?:{words.past})\b", re.I),
        re.compile(rf"\b(?:{words.present})\b", re.I),
        re.compile(rf"\b(?:{words.conditional})\b[^,;:.]*$", re.I),
    )


def _season_pattern(form: str, which: str, words: TimeWords) -> re.Pattern[str]:
    """A season needs a little word before it, or `last` and the like: `summer dress` is no date."""
    filled = form.replace("{which}", f"(?:{which})?")
    return re.compile(rf"\b(?:{filled})(?!\w)", _case(words))


def _case(words: TimeWords) -> re.RegexFlag:
    """Where names of months are written small, a sentence may still begin with one."""
    return re.IGNORECASE if words.months[0][0].islower() else re.NOFLAG


def _counting(form: str, numbers: str, units: str, rough: str) -> re.Pattern[str]:
    filled = form.replace("{number}", rf"(?:(?P<rough>{rough})\s+)?(?P<number>{numbers})").replace(
        "{unit}", f"(?P<unit>{units})"
    )
    return re.compile(rf"\b{filled}\b", re.I)


def _index(name: str, names: tuple[str, ...]) -> int:
    return next(index for index, form in enumerate(names) if re.fullmatch(form, name, re.I))


def _which(found: str | None, words: TimeWords) -> Tense:
    """`last` and `next` say themselves which one is meant."""
    if found is None or re.fullmatch(words.this, found, re.I):
        return Tense.OPEN
    return Tense.PAST if re.fullmatch(words.last, found, re.I) else Tense.FUTURE


def _verbs(sentence: str, patterns: _Patterns) -> Iterator[_Verb]:
    """Every word of a sentence that tells a tense."""
    for tense, pattern in (
        (Tense.FUTURE, patterns.future),
        (Tense.OPEN, patterns.present),
        (Tense.PAST, patterns.past),
    ):
        yield from ((*found.span(), tense) for found in pattern.finditer(sentence))


def _tense(sentence: str, span: tuple[int, int], verbs: tuple[_Verb, ...], patterns: _Patterns) -> Tense:
    """The tense of the verb that stands nearest; of two equally near, the one before the words."""
    start, end = span
    if patterns.conditional.search(sentence, 0, start):
        return Tense.OPEN
    nearest = (
        (_distance(sentence[stop:start] if stop <= start else sentence[end:begin]), begin > start, tense)
        for begin, stop, tense in verbs
        if stop <= start or begin >= end
    )
    return min(nearest, default=(0, False, Tense.OPEN))[2]


def _distance(between: str) -> int:
    # Across a comma begins another clause, whose verb is further away than its letters say.
    return len(between) + 40 * sum(map(between.count, ",;:–—"))
