"""Dates as websites stamp them: every way they can be read, and what the stamp says they are."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from site_builder.intake.patterns import either

MOST_WORDS = 24

_MONTHS = (
    "jan|january|januar|jänner|janvier|enero|ene|gennaio|gen|janeiro|января|янв|stycznia|januari",
    "feb|february|februar|février|fevrier|févr|febrero|febbraio|fevereiro|fev|февраля|фев|lutego|februari",
    "mar|march|märz|mrz|mars|marzo|março|марта|мар|marca|maart",
    "apr|april|avril|avr|abril|abr|aprile|апреля|апр|kwietnia",
    "may|mai|mayo|maggio|mag|maio|мая|maja|mei",
    "jun|june|juni|juin|junio|giugno|giu|junho|июня|июн|czerwca",
    "jul|july|juli|juillet|juil|julio|luglio|lug|julho|июля|июл|lipca",
    "aug|august|août|aout|agosto|августа|авг|sierpnia|augustus",
    "sep|sept|september|septembre|septiembre|settembre|setembro|сентября|сен|сент|września",
    "oct|october|okt|oktober|octobre|octubre|ottobre|ott|outubro|октября|окт|października",
    "nov|november|novembre|noviembre|novembro|ноября|ноя|listopada",
    "dec|december|dez|dezember|décembre|decembre|déc|diciembre|dic|dicembre|dezembro|декабря|дек|grudnia",
)
_MONTH_NUMBER = {name: number for number, names in enumerate(_MONTHS, 1) for name in names.split("|")}
_MONTH = rf"(?P<month>{'|'.join(sorted(_MONTH_NUMBER, key=len, reverse=True))})\.?"
MONTH = _MONTH.replace("?P<month>", "?:")
"""Any month's name, in any of the languages, as a pattern."""
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d{3})"
_PATTERNS = (
    re.compile(rf"(?<!\d){_YEAR}[-/.](?P<m>\d\d?)[-/.](?P<d>\d\d?)(?!\d)"),
    re.compile(
        r"(?<![\d.])(?P<a>\d\d?)(?P<sign>[./-])(?P<b>\d\d?)(?P=sign)(?P<year>(?:19|20)\d\d|\d\d)(?!\d|\.\d)"
    ),
    re.compile(
        rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th|er|º|\.)?\s+(?:de\s+|of\s+)?{_MONTH},?\s+(?:de\s+|del\s+)?{_YEAR}",
        re.I,
    ),
    re.compile(rf"(?<!\w){_MONTH}\s+(?P<d>\d\d?)(?:st|nd|rd|th)?,?\s+{_YEAR}", re.I),
)
_NO_YEAR = re.compile(
    rf"(?:{_MONTH}\s+\d\d?|\d\d?\.?\s+{MONTH}|\d\d?[:.]\d\d|\d+ (?:hours?|days?|minutes?) ago)\b",
    re.I,
)
_UPDATED = either(
    """updated|last modified|modified|revised|last edited|aktualisiert|zuletzt geändert|stand:
    |mis à jour|mise à jour|modifié|actualizado|actualización|modificado|aggiornato|atualizado
    |bijgewerkt|zaktualizowano|aktualizacja|letzte aktualisierung|ultimo aggiornamento
    |обновлено|обновлен|изменено|последнее обновление"""
)
_PUBLISHED = either(
    """published|publication date|posted|first posted|date posted|veröffentlicht|erschienen am|publiziert
    |publié|parution|publicado|publicación|pubblicato|gepubliceerd|opublikowano|data publikacji|опубликовано
    |дата публикации|размещено"""
)
_WORD = re.compile(rf"(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED})", re.I)
# What may stand on a stamp's line beside the date: clock times, zones, weekdays, little words.
_BESIDE = re.compile(
    either(
        r"""\b\d{1,2}[:.h]\d\d(?::\d\d)?\b|\b\d{1,2}\s?(?:am|pm|uhr|h)\b
        |\b(?:[ap]\.?m\.?|[A-Z]{2,4}T|GMT|UTC|MSK|мск|uhr|hrs)\b(?:\s?[+-]\d+)?
        |\b(?:mon|tue|wed|thu|fri|sat|sun)\w*\b|\b\w+tag\b|\bmittwoch\b|\b(?:lun|mar|mer|jeu|ven|sam)\w*di\b
        |\bdimanche\b|\b(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo)\b
        |\b(?:понедельник|вторник|среда|четверг|пятница|суббота|воскресенье)\b
        |\b(?:on|at|first|last|date|am|um|vom|den|le|à|el|la|a|las|il|alle|em|às|op|om|в|г|года|год|the|by)\b
        |\b(?:ago|days?|hours?|minutes?)\b"""
    ),
    re.I,
)


class StampKind(StrEnum):
    """What a stamp says its date is."""

    BARE = "bare"
    PUBLISHED = "published"
    UPDATED = "updated"


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that a page carries about itself."""

    kind: StampKind
    words: str
    """The date as it stands."""
    readings: tuple[date, ...]
    """Every day it can mean: two where day and month could be either."""


def find_stamps(text: str) -> tuple[Stamp, ...]:
    """The dates of a line that is a stamp and nothing else; empty for a sentence that has a date in it."""
    if len(text.split()) > MOST_WORDS or not any(character.isdigit() for character in text):
        return ()
    words = list(_WORD.finditer(text))
    dates = tuple(_dates(text)) or (_without_year(text, words[0].end()) if words else ())
    if not dates:
        return ()
    rest = text
    for start, end, _ in reversed(dates):
        rest = f"{rest[:start]} {rest[end:]}"
    beside = re.findall(r"[^\W\d_]{2,}", _BESIDE.sub(" ", _WORD.sub(" ", rest)))
    if len(beside) > (6 if words else 2) or (text.rstrip().endswith(".") and not words):
        return ()
    return tuple(
        Stamp(_kind_before(words, start), text[start:end], readings) for start, end, readings in dates
    )


def _without_year(text: str, start: int) -> tuple[tuple[int, int, tuple[date, ...]], ...]:
    # “Updated Nov 19, 9:41 AM” is a stamp too, though no day can be read from it.
    found = _NO_YEAR.search(text, start)
    return ((found.start(), found.end(), ()),) if found else ()


def _kind_before(words: list[re.Match[str]], start: int) -> StampKind:
    before = [word for word in words if word.start() <= start]
    nearest = before[-1] if before else (words[0] if words else None)
    if nearest is None:
        return StampKind.BARE
    return StampKind.UPDATED if nearest["updated"] else StampKind.PUBLISHED


def _dates(text: str) -> Iterator[tuple[int, int, tuple[date, ...]]]:
    found = [
        (match.start(), match.end(), _readings(match)) for one in _PATTERNS for match in one.finditer(text)
    ]
    end = 0
    for start, stop, readings in sorted(found):
        if readings and start >= end:
            yield start, stop, readings
            end = stop


def _readings(found: re.Match[str]) -> tuple[date, ...]:
    parts = found.groupdict()
    year = int(parts["year"])
    if "m" in parts:
        return _days((year, int(parts["m"]), int(parts["d"])))
    if "month" in parts:
        return _days((year, _MONTH_NUMBER[parts["month"].casefold()], int(parts["d"])))
    first, second = int(parts["a"]), int(parts["b"])
    century = [year] if year > 99 else [1900 + year, 2000 + year]
    month_first = _days(*((full, first, second) for full in century))
    day_first = _days(*((full, second, first) for full in century))
    # Dots are written where the day comes first; with slashes and hyphens it may be either.
    is_dotted = parts["sign"] == "." and day_first
    return day_first if is_dotted else tuple(sorted({*month_first, *day_first}))


def _days(*candidates: tuple[int, int, int]) -> tuple[date, ...]:
    return tuple(sorted({day for one in candidates if (day := _day(*one))}))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
