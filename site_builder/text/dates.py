"""Dates in words, and for machines, without inventing a month or a day."""

from collections.abc import Mapping
from datetime import date
from functools import lru_cache

from site_builder.model.dataclass import dataclass
from site_builder.model.when import Precision, When


@dataclass(frozen=True, slots=True)
class DateWords:
    """How one language writes dates."""

    months: tuple[str, ...]
    day: str
    """Pattern with `{day}`, `{month}`, `{year}`."""
    day_of_year: str
    """The same without the year, for the first half of a stretch."""
    month: str
    about: str
    unknown: str
    years: tuple[str, str]
    """`year` and `years`."""
    month_count: tuple[str, str]
    """`month` and `months`."""
    before: str
    """Pattern with `{age}`: how long before the build something was."""
    same_month: str
    """What stands for an age of less than a month."""


_ENGLISH = DateWords(
    months=(
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    day="{day} {month} {year}",
    day_of_year="{day} {month}",
    month="{month} {year}",
    about="about {date}",
    unknown="date unknown",
    years=("year", "years"),
    month_count=("month", "months"),
    before="{age} before this build",
    same_month="less than a month",
)

LANGUAGES: Mapping[str, DateWords] = {"en": _ENGLISH}
"""Primary language subtag → how it writes dates; a language that is not here is written in English."""


# A date is in many lists, and the dates of an archive are few beside its lines.
@lru_cache(maxsize=1 << 14)
def date_words(when: When | None, language: str = "en") -> str:
    """A date as a reader says it: `13 December 2007`, `about 2007`, `13–14 December 2007`."""
    words = _words(language)
    if when is None:
        return words.unknown
    text = _stretch(when, words) if when.is_range else _point(when.first, when.precision, words)
    return words.about.format(date=text) if when.circa else text


@lru_cache(maxsize=1 << 14)
def date_iso(when: When | None) -> str:
    """The value of `<time datetime>`, or nothing where it would claim more than is known."""
    if when is None or when.circa or when.is_range:
        return ""
    return str(when)


def age_words(when: When | None, today: date | None, language: str = "en") -> str:
    """How long before `today` it was: `5 years before this build`; nothing where that is not known."""
    if when is None or today is None or when.first > today:
        return ""
    words = _words(language)
    months = _months_between(when, today)
    is_vague = when.circa or when.precision is Precision.YEAR
    if is_vague and months < 12:
        return ""
    age = _amount(months // 12, words.years) if months >= 12 else _young(months, words)
    return words.before.format(age=words.about.format(date=age) if is_vague else age)


def year_words(when: When | None, language: str = "en") -> str:
    """The year it began in, or that the date is unknown."""
    return str(when.first.year) if when else _words(language).unknown


def month_words(month: int, language: str = "en") -> str:
    """A month's name: 9 is `September`."""
    return _words(language).months[month - 1]


def _words(language: str) -> DateWords:
    return LANGUAGES.get(language.split("-")[0].lower(), _ENGLISH)


def _point(day: date, precision: Precision, words: DateWords) -> str:
    if precision is Precision.YEAR:
        return str(day.year)
    pattern = words.month if precision is Precision.MONTH else words.day
    return _fill(pattern, day, words)


def _stretch(when: When, words: DateWords) -> str:
    first, last = when.first, when.last
    end = _point(last, when.precision, words)
    if when.precision is Precision.YEAR:
        return f"{first.year}–{end}"
    if first.year != last.year:
        return f"{_point(first, when.precision, words)} – {end}"
    if when.precision is Precision.MONTH:
        return f"{words.months[first.month - 1]}–{end}"
    if first.month == last.month:
        return words.day.replace("{day}", f"{first.day}–{{day}}").format(
            day=last.day, month=words.months[last.month - 1], year=last.year
        )
    return f"{_fill(words.day_of_year, first, words)} – {end}"


def _fill(pattern: str, day: date, words: DateWords) -> str:
    return pattern.format(day=day.day, month=words.months[day.month - 1], year=day.year)


def _months_between(when: When, today: date) -> int:
    months = (today.year - when.first.year) * 12 + today.month - when.first.month
    if when.precision is Precision.YEAR:
        return (today.year - when.first.year) * 12
    has_begun = when.precision is Precision.DAY and today.day < when.first.day
    return months - 1 if has_begun else months


def _young(months: int, words: DateWords) -> str:
    return _amount(months, words.month_count) if months > 0 else words.same_month


def _amount(count: int, forms: tuple[str, str]) -> str:
    return f"{count} {forms[0] if count == 1 else forms[1]}"
