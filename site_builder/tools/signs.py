"""Where a sentence carries words by which it ages, and of what sort they are."""

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache

from site_builder.model.dataclass import dataclass
from site_builder.model.when import When
from site_builder.text.reckoning import Tense
from site_builder.text.relative_dates import relative_dates
from site_builder.text.time_words import TIME_WORDS
from site_builder.text.told_dates import told_dates
from site_builder.tools.risk import Risk
from site_builder.tools.words import ageing_words


class Reason(StrEnum):
    """Why some words age."""

    DATE = "date"
    """They can only be understood by the day of publication."""
    FORECAST = "forecast"
    """They say what was to come."""
    STATE = "state"
    """They say that something is so for now."""
    OFFICE = "office"
    """They name whoever holds an office."""
    SUPERLATIVE = "superlative"
    """They say that nothing was before, above or beside it."""
    COUNT = "count"
    """They give a number that moves on."""


@dataclass(frozen=True, slots=True)
class Sign:
    """Some words of a sentence that will age, or have aged."""

    reason: Reason
    start: int
    end: int
    risk: Risk
    when: When | None = None
    """The date that the words stand for, where they stand for one."""
    is_ahead: bool = False
    """Whether the words of a date speak of what is to come."""


_COLUMNS = (
    ("plans", Reason.FORECAST, Risk.HIGH),
    ("guesses", Reason.FORECAST, Risk.MEDIUM),
    ("passing", Reason.STATE, Risk.MEDIUM),
    ("offices", Reason.OFFICE, Risk.LOW),
    ("firsts", Reason.SUPERLATIVE, Risk.HIGH),
    ("counts", Reason.COUNT, Risk.MEDIUM),
)

_NOT_IN_DATES = (Reason.COUNT, Reason.STATE)
"""What the words of a date are not also: `two years ago`, `in recent years`."""


def signs(sentence: str, written: When | None, language: str) -> tuple[Sign, ...]:
    """Every sign of ageing in one sentence, in the order of its words."""
    dates = tuple(_dates(sentence, written, language))
    spans = [(date.start, date.end) for date in dates]
    others = tuple(
        sign
        for sign in _by_words(sentence, language)
        if sign.reason not in _NOT_IN_DATES or not _overlaps((sign.start, sign.end), spans)
    )
    is_told = any(sign.reason is Reason.FORECAST for sign in others)
    deadlines = () if is_told else _deadlines(sentence, written, language)
    found = (*dates, *others, *deadlines)
    return tuple(sorted(found, key=lambda sign: (sign.start, sign.end, sign.reason)))


def _deadlines(sentence: str, written: When | None, language: str) -> Iterator[Sign]:
    """Full dates that were still to come, in a sentence without `will` and the like: `by March 2021`."""
    for start, end, when in ahead(sentence, written, language):
        before = _before(language.split("-")[0].lower()).search(sentence, 0, start)
        if before:
            yield Sign(Reason.FORECAST, before.start(), end, Risk.HIGH, when, is_ahead=True)


def ahead(sentence: str, written: When | None, language: str) -> tuple[tuple[int, int, When], ...]:
    """The dates that a sentence tells in full and that lie behind the day of writing."""
    told = told_dates(sentence, language) if written else ()
    return tuple(one for one in told if written and one[2].first > written.last)


def _dates(sentence: str, written: When | None, language: str) -> Iterator[Sign]:
    for one in relative_dates(sentence, written, language):
        risk = Risk.MEDIUM if one.when else Risk.HIGH
        yield Sign(Reason.DATE, one.start, one.end, risk, one.when, one.tense is Tense.FUTURE)


def _by_words(sentence: str, language: str) -> Iterator[Sign]:
    tongue = language.split("-")[0].lower()
    spared = [
        found.span() for pattern in _patterns(tongue, "not_claims") for found in pattern.finditer(sentence)
    ]
    taken: dict[Reason, list[tuple[int, int]]] = {}
    for column, reason, risk in _COLUMNS:
        spans = taken.setdefault(reason, [])
        for pattern in _patterns(tongue, column):
            for found in pattern.finditer(sentence):
                span = _trimmed(found)
                if span[0] < span[1] and not _overlaps(span, spans) and not _is_within(span, spared):
                    spans.append(span)
                    yield Sign(reason, *span, risk)


def _trimmed(found: re.Match[str]) -> tuple[int, int]:
    words = found[0]
    return found.start() + len(words) - len(words.lstrip()), found.start() + len(words.rstrip(" \n\u00a0.,"))


def _overlaps(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(span[0] < end and span[1] > start for start, end in others)


def _is_within(span: tuple[int, int], others: list[tuple[int, int]]) -> bool:
    return any(start <= span[0] and span[1] <= end for start, end in others)


@lru_cache
def _before(language: str) -> re.Pattern[str]:
    words = TIME_WORDS[language].before if language in TIME_WORDS else "(?!)"
    return re.compile(rf"(?<!\w)(?:as\s+soon\s+as|no\s+later\s+than|not\s+before|{words})\s+$", re.IGNORECASE)


@lru_cache
def _patterns(language: str, column: str) -> tuple[re.Pattern[str], ...]:
    words = ageing_words(language)
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in getattr(words, column)) if words else ()
