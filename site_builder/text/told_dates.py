"""Dates that a sentence tells in full: a day, a month or a year, with its year."""

import re
from collections.abc import Iterator
from functools import lru_cache

from site_builder.model.when import When
from site_builder.text.time_words import TIME_WORDS

_ISO = re.compile(r"(?<![\w-])\d{4}-\d{2}-\d{2}(?![\w-])")
_FOUR_DIGITS = re.compile(r"\d{4}")
_YEAR = re.compile(r"(?<![\w.,-])(?:1[5-9]|20)\d\d(?!\d|-\d|,\d|[- ]year)\b")


def told_dates(sentence: str, language: str) -> tuple[tuple[int, int, When], ...]:
    """Where a sentence tells a date with its year, and which, in order; a year of its own is a date too."""
    if not _FOUR_DIGITS.search(sentence):
        return ()
    found: list[tuple[int, int, When]] = []
    for start, end, written in _sights(sentence, language.split("-")[0].lower()):
        if any(start < other[1] and end > other[0] for other in found):
            continue
        try:
            found.append((start, end, When.parse(written)))
        except ValueError:
            # 31 June: somebody's slip, and no date.
            continue
    return tuple(sorted(found, key=lambda one: one[:2]))


def _sights(sentence: str, language: str) -> Iterator[tuple[int, int, str]]:
    yield from ((*found.span(), found[0]) for found in _ISO.finditer(sentence))
    for pattern in _patterns(language):
        for found in pattern.finditer(sentence):
            month = _month(found["month"], language)
            groups = found.groupdict()
            days = [int(day) for day in (groups.get("day"), groups.get("until")) if day]
            points = [f"{found['year']}-{month:02}-{day:02}" for day in days]
            yield *found.span(), "/".join(points) or f"{found['year']}-{month:02}"
    yield from ((*found.span(), found[0]) for found in _YEAR.finditer(sentence))


@lru_cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    words = TIME_WORDS.get(language)
    if words is None:
        return ()
    month = f"(?P<month>{'|'.join(words.months)})"
    year = r"(?:,?\s+|\s+of\s+)(?P<year>\d{4})\b"
    forms = (*words.day_month, "{month}")
    return tuple(re.compile(rf"\b{form.replace('{month}', month)}{year}") for form in forms)


def _month(name: str, language: str) -> int:
    months = TIME_WORDS[language].months
    return next(number for number, form in enumerate(months, 1) if re.fullmatch(form, name, re.IGNORECASE))
