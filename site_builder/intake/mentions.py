"""Days, years and places that a text names: evidence for a person, never worked out further."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterable, Iterator

from site_builder.intake.label import Label
from site_builder.intake.patterns import either, small
from site_builder.intake.stamps import MONTH, find_dates
from site_builder.model.draft import IN_BODY, LineKind

MOST_MENTIONS = 12

_WEEKDAY = either(
    """monday|tuesday|wednesday|thursday|friday|saturday|sunday
    |montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag
    |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
    |lunes|martes|miércoles|jueves|viernes|sábado|domingo
    |lunedì|martedì|mercoledì|giovedì|venerdì|domenica
    |poniedziałek|wtorek|środ[aęy]|czwartek|piątek|sobot[aęy]|niedziel[aęię]
    |понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье
    |понеділок|вівторок|серед[ау]|четвер|п[’']ятниц[яюі]|субот[ау]|неділ[яю]
    |панядзелак|аўторак|чацвер|пятніц[ау]|нядзел[яю]"""
)
_BEFORE_DAY = r"(?:(?:on|last|next|this|am|vom|nächsten|letzten|ce|le|el|pasado|в|во|ко|на|у|ў|w|we)\s+)?"
_RELATIVE = either(
    r"""(?:this|last|next|past)\s+(?:past\s+)?(?:week(?:end)?|month|year|spring|summer|autumn|fall|winter)
    |yesterday|tomorrow|(?:a|one)\s(?:day|week|month|year)\s(?:after|before)
    |(?:diese|letzte|nächste|vergangene)[nrs]?\s(?:woche|monat|jahr|wochenende)|gestern
    |cette\ssemaine|la\ssemaine\s(?:dernière|prochaine)|hier|demain|esta\ssemana|la\ssemana\spasada|ayer|mañana
    |на\sэтой\sнеделе|на\sпрошлой\sнеделе|вчера|завтра"""
)
_DAYS = r"\d\d?(?:\s?[-–]\s?\d\d?)?\.?"
_DAY = rf"(?:{_DAYS}\s+(?:de\s+)?{MONTH}|{MONTH}\s+\d\d?(?:st|nd|rd|th)?)(?:,?\s+(?:de\s+)?(?:19|20)\d\d)?"
_BEFORE_YEAR = (
    r"(?:(?:since|in|from|until|by|seit|ab|bis|depuis|en|desde|с|до)\s+(?:early\s+|late\s+|mid-)?)?"
)
_YEAR = rf"{_BEFORE_YEAR}(?:19|20)\d\d"
# An exercise or a summit is often called by its year; one or two letters before a number are a model's name.
_NAMED_YEAR = r"[^\W\d_]{3,}-(?:19|20)\d\d"
_MENTION = re.compile(
    rf"(?<![\w-])(?:{_DAY}|{_BEFORE_DAY}{_WEEKDAY}|{_RELATIVE}|{_NAMED_YEAR}|{_YEAR})(?![\w%])"
)
"""Asked of a text in small letters."""
_CAPITALISED = r"[^\W\d_a-zа-яё][\w.’'-]*"
_PLACE = rf"{_CAPITALISED}(?:[ ,/]+{_CAPITALISED}){{0,4}}"
_DAY_AFTER_PLACE = rf"(?i:\s+{MONTH}\s+\d\d?,?|\s+\d\d?\.?\s+{MONTH},?)?"
_DATELINE = re.compile(
    rf"^(?:(?P<place>{_PLACE}),?{_DAY_AFTER_PLACE})?\s*(?:\((?P<agency>[A-Z][\w ./-]{{1,20}})\))?"
    r"\s*(?:—|–|--|\s-\s)\s*\S"
)
_SHOUTED = re.compile(r"[A-ZÀ-ÞА-Я]{3}[A-ZÀ-ÞА-Я .-]*")


def days_named(labels: tuple[Label, ...]) -> str:
    """The days and years that the text names, each once, with their lines."""
    return _listed(_mentions(labels))


def days_in(text: str) -> str:
    """The days and years that a text names, each once."""
    return _listed(f"“{words}”" for words in _words(text))


def latest_day(texts: Iterable[str]) -> str:
    """The latest of the full dates that texts tell, each of which can mean one day only; else empty."""
    days = (readings[0] for text in texts for readings in find_dates(text) if len(readings) == 1)
    return str(max(days, default=""))


def _listed(mentions: Iterator[str]) -> str:
    found = list(dict.fromkeys(mentions))
    listed = ", ".join(found[:MOST_MENTIONS])
    return f"{listed} and {len(found) - MOST_MENTIONS} more" if len(found) > MOST_MENTIONS else listed


def dateline(lead: str) -> tuple[str, str]:
    """The place and the agency that a lead opens with; each empty where it names none."""
    found = _DATELINE.match(lead)
    if not found or not (found["place"] or found["agency"]):
        return "", ""
    place, agency = found["place"] or "", found["agency"] or ""
    # A capitalised word before a dash is a place only in capitals, or with an agency behind it.
    is_place = _SHOUTED.fullmatch(place.split(",")[0]) or (agency and len(place.split()) <= 4)
    return (place.strip(" ,"), agency) if is_place or not place else ("", "")


def _mentions(labels: tuple[Label, ...]) -> Iterator[str]:
    seen: set[str] = set()
    for one in labels:
        if one.kind not in IN_BODY and one.kind is not LineKind.CAPTION:
            continue
        for words in _words(one.passage.text):
            if words.casefold() not in seen:
                seen.add(words.casefold())
                yield f"line {one.passage.number} “{words}”"


def _words(text: str) -> Iterator[str]:
    return (text[slice(*found.span())].strip(" .") for found in _MENTION.finditer(small(text)))
