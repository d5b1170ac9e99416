"""Days, years and places that a text names: evidence for a person, never worked out further."""

import re
from collections.abc import Iterator

from site_builder.intake.label import Label
from site_builder.intake.stamps import MONTH
from site_builder.model.draft import IN_BODY, LineKind

MOST_MENTIONS = 12

_WEEKDAY = (
    r"(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday"
    r"|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)"
)
_AROUND = r"(?:(?:on|last|next|this|am|vom|nächsten|letzten|ce|le|el|pasado|в|во|ко|на)\s+)?"
_RELATIVE = (
    r"(?:this|last|next|past)\s+(?:past\s+)?(?:week(?:end)?|month|year|spring|summer|autumn|fall|winter)|yesterday|tomorrow"
    r"|(?:diese|letzte|nächste|vergangene)[nrs]?\s+(?:woche|monat|jahr|wochenende)|gestern|morgen\b(?!s)"
    r"|cette semaine|la semaine (?:dernière|prochaine)|hier\b|demain|esta semana|la semana pasada|ayer|mañana"
    r"|на этой неделе|на прошлой неделе|вчера|завтра|a month after|a week after|a year after"
)
_DAY = rf"(?:\d\d?(?:\s?[-–]\s?\d\d?)?\.?\s+(?:de\s+)?{MONTH}|{MONTH}\s+\d\d?(?:st|nd|rd|th)?)(?:,?\s+(?:de\s+)?(?:19|20)\d\d)?"
_YEAR = r"(?:(?:since|in|from|until|by|seit|ab|bis|depuis|en|desde|с|до)\s+(?:early\s+|late\s+|mid-)?)?(?:19|20)\d\d"
_MENTION = re.compile(
    rf"(?<![\w-])(?:{_DAY}|{_AROUND}{_WEEKDAY}|{_RELATIVE}|{_YEAR})(?![\w%])", re.IGNORECASE
)
_PLACE = r"[^\W\d_a-zа-яё][\w.’'-]*(?:[ ,/]+[^\W\d_a-zа-яё][\w.’'-]*){0,4}"
_DATELINE = re.compile(
    rf"^(?:(?P<place>{_PLACE}),?(?:\s+{MONTH}\s+\d\d?,?|\s+\d\d?\.?\s+{MONTH},?)?)?\s*(?:\((?P<agency>[A-Z][\w ./-]{{1,20}})\))?\s*(?:—|–|--|\s-\s)\s*\S"
)
_AGENCY_ALONE = re.compile(r"^(?P<place>[A-ZÀ-ÞА-Я]{3}[A-ZÀ-ÞА-Я .-]*)$")


def days_named(labels: tuple[Label, ...]) -> str:
    """The days and years that the text names, each once, with their lines."""
    found = list(dict.fromkeys(_mentions(labels)))
    listed = ", ".join(found[:MOST_MENTIONS])
    return f"{listed} and {len(found) - MOST_MENTIONS} more" if len(found) > MOST_MENTIONS else listed


def dateline(lead: str) -> tuple[str, str]:
    """The place and the agency that a lead opens with; each empty where it names none."""
    found = _DATELINE.match(lead)
    if not found or not (found["place"] or found["agency"]):
        return "", ""
    place, agency = found["place"] or "", found["agency"] or ""
    is_place = bool(_AGENCY_ALONE.match(place.split(",")[0])) or bool(agency and len(place.split()) <= 4)
    return (place.strip(" ,"), agency) if is_place or not place else ("", "")


def _mentions(labels: tuple[Label, ...]) -> Iterator[str]:
    seen: set[str] = set()
    for one in labels:
        if one.kind not in IN_BODY and one.kind is not LineKind.CAPTION:
            continue
        for match in _MENTION.finditer(one.passage.text):
            words = match[0].strip()
            if words.casefold() not in seen:
                seen.add(words.casefold())
                yield f"line {one.passage.number} “{words}”"
