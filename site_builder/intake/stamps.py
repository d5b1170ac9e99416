"""Dates as websites stamp them: every way they can be read, and what the stamp says they are."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator
from datetime import date
from enum import StrEnum

from site_builder.intake import months
from site_builder.intake.bylines import credited
from site_builder.intake.patterns import either, small
from site_builder.model.dataclass import dataclass

MOST_WORDS = 24
LONGEST = 400

MONTH = months.ANY
"""Any month's name, in any of the languages, as a pattern."""
_YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d{3})"
_OF = r"(?:de\s+|del\s+|of\s+|ב)?"
_PATTERNS = (
    re.compile(rf"(?<!\d){_YEAR}[-/.]\s?(?P<m>\d\d?)[-/.]\s?(?P<d>\d\d?)(?!\d)"),
    re.compile(rf"(?<!\d){_YEAR}\s?[年년]\s?(?P<m>\d\d?)\s?[月월]\s?(?P<d>\d\d?)\s?[日일号]"),
    re.compile(
        r"(?<![\d.])(?P<a>\d\d?)(?P<sign>[./-])(?P<b>\d\d?)(?P=sign)(?P<year>(?:19|20)\d\d|\d\d)(?!\d|\.\d)"
    ),
    re.compile(rf"(?<!\d)(?P<d>\d\d?)(?:st|nd|rd|th|er|º|\.)?\s+{_OF}{months.NAMED},?\s+{_OF}{_YEAR}"),
    re.compile(rf"(?<!\d)(?P<d>\d\d?)[-/.]{months.NAMED}[-/.]{_YEAR}"),
    # Of the many names none is tried but where a number follows soon.
    re.compile(rf"(?<!\w)(?=\D{{2,40}}\d){months.NAMED}\s+(?P<d>\d\d?)(?:st|nd|rd|th)?(?:,\s?|\s+){_YEAR}"),
)
_MAYBE_DATE = re.compile(r"(?:19|20)\d\d|\d\d?(?P<sign>[./-])\d\d?(?P=sign)\d\d")
"""What every full date has: most lines have none, and are asked no further."""
_OTHER_YEAR = _YEAR.replace("year", "other")
_MONTH_ONLY = re.compile(
    rf"(?<![\w/.-])(?:{months.NAMED}\s+{_OF}{_YEAR}|{_OTHER_YEAR}\s?[年년]\s?(?P<m>\d\d?)\s?[月월])(?!\w)",
)
_NO_YEAR = re.compile(
    rf"(?:{MONTH}\s+\d\d?|\d\d?\.?\s+{MONTH}|\d\d?[:.]\d\d|\d+ (?:hours?|days?|minutes?) ago)\b",
)
_OTHER_MONTH = months.NAMED.replace("month", "other")
_DAY_MONTH = re.compile(
    rf"(?<![\w.])(?:{months.NAMED}\s+(?P<d>\d\d?)|(?P<e>\d\d?)\.?\s+{_OTHER_MONTH})(?![\w:])",
)
_YEAR_ALONE = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_UPDATED = either(
    """updated|last modified|modified|revised|last edited|aktualisiert|zuletzt geändert|stand:|mis à jour
    |mise à jour|modifié|actualizado|actualización|modificado|aggiornato|atualizado|bijgewerkt
    |laatst gewijzigd|zaktualizowano|aktualizacja|letzte aktualisierung|ultimo aggiornamento
    |aggiornamento|geändert am|letzte änderung|geupdate|modifica|última atualização|atualizada
    |uppdaterad|uppdaterat|senast ändrad|oppdatert|sist endret|opdateret|päivitetty|muokattu
    |aktualizováno|aktualizovano|upraveno|güncelleme|güncellendi|son güncelleme|ενημερώθηκε
    |τελευταία ενημέρωση|עודכן|עדכון אחרון|آخر تحديث|تم التحديث|更新日|最終更新
    |更新|수정|업데이트|обновлено|обновлен
    |изменено|последнее обновление|оновлено|змінено|абноўлена"""
)
_PUBLISHED = either(
    """published|publication date|posted|first posted|date posted|veröffentlicht|erschienen am|publiziert
    |publié|parution|mis en ligne|posté|publicado|publicada|publicación|pubblicato|pubblicata|postado
    |gepubliceerd|geplaatst|opublikowano|data publikacji|dodano|geschrieben am|erstellt am
    |eingestellt am|veröffentlichung|publicerad|publicerat|publisert|udgivet|offentliggjort|julkaistu
    |publikováno|vydáno|yayınlanma|yayımlanma|yayınlandı|δημοσιεύτηκε|δημοσίευση|פורסם|نشر في
    |تاريخ النشر|نُشر|公開日|投稿日|掲載|发布时间|发布于|发表于|입력|게시|등록|опубликовано|опубликован
    |дата публикации
    |размещено|опубліковано|дата публікації|апублікавана"""
)
_WORD = re.compile(rf"(?P<updated>{_UPDATED})|(?P<published>{_PUBLISHED})")
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
_WEEKDAYS = tuple(
    words.split()
    for words in (
        """monday mon, montag lundi lunes lunedì понедельник понеділок панядзелак poniedziałek 星期一
        月曜 (月) الاثنين""",
        """tuesday tue, dienstag mardi martes martedì вторник вівторок аўторак wtorek 星期二 火曜 (火)
        الثلاثاء""",
        """wednesday wed, mittwoch mercredi miércoles mercoledì среда середа серада środa 星期三 水曜 (水)
        الأربعاء""",
        """thursday thu, donnerstag jeudi jueves giovedì четверг четвер чацвер czwartek 星期四 木曜 (木)
        الخميس""",
        """friday fri, freitag vendredi viernes venerdì пятница п'ятниця пятніца piątek 星期五 金曜 (金)
        الجمعة""",
        "saturday sat, samstag samedi sábado sabato суббота субота sobota 星期六 土曜 (土) السبت",
        """sunday sun, sonntag dimanche domingo domenica воскресенье неділя нядзеля niedziela 星期日 日曜 (日)
        الأحد""",
    )
)
"""The names of the days, Monday's first; a short one has its comma."""
_DAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
# When somebody signed up to a forum, or a paper was founded, is no date of a text.
_OF_SOMEBODY = re.compile(
    r"(?:joined|member since|registered|founded|established|since|est\.|born|dabei seit|beigetreten"
    r"|registriert|inscrit|miembro desde|registrado|регистрация|зарегистрирован|на сайте с|注册|登録)\b",
)
# Source, author, size of type: what Chinese pages set beside a date, each with its name.
_LABELLED = re.compile(
    r"(?:(?:信息|文章)?来源|來源|稿源|出处|作者|[记記]者|责任编辑|[编編][辑輯]|通[讯訊][员員]|[责責][编編]|字[号號体體]|浏览(?:次数|量)?|阅读[量数]?"
    r"|点击[数率量]?|访问量|评论|我有话说|发布(?:机构|单位|人)|打印|分享|視覚|写真)\s*[:：(（\[]?\s*[^\s　]*"
)
_CLOCK_ALONE = re.compile(
    r"\d{1,2}[時时]\d{1,2}分|(?:at\s|um\s|à\s|в\s)?\d{1,2}[:.h]\d\d(?:[:.]\d\d)?\s*(?:[ap]\.?m\.?|uhr|h|hrs)?(?:\s*(?:[A-Z]{2,4}T?|мск))?",
    re.IGNORECASE,
)
_CLOCK_INSIDE = re.compile(r"(?<!\d)\d{1,2}[:.h]\d\d(?!\d|\.\d)")
_DASHES = re.compile(r"\s+[–—-]\s+")
_BARS = re.compile(r"\s+[|•·]\s+")
MOST_BETWEEN_BARS = 6
_DIGIT = re.compile(r"\d")
# “a.m.”, and the year's abbreviation in Polish, “2010 r.”, and in the languages east of it.
_CLOSED = re.compile(r"(?<![ap]\.m)(?<!\d\s[гrр])(?<!\d[гrр])\.\s*$", re.IGNORECASE)


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
    month: str = ""
    """The month alone, `2019-03`, where no day is told."""


def find_stamps(text: str) -> tuple[Stamp, ...]:
    """The dates of a line that is a stamp and nothing else; empty for a sentence that has a date in it."""
    if len(text) > LONGEST or not any(map(str.isdigit, text)) or len(text.split()) > MOST_WORDS:
        return ()
    said = small(text)
    if _OF_SOMEBODY.match(said):
        return ()
    words = list(_WORD.finditer(said))
    dates = tuple(_dates(said)) or (_without_year(said, words[0].end()) if words else ())
    if not dates or dates[0][2:] == ((),):
        alone = _month_alone(text, words)
        if alone or not dates:
            return alone
    if not words and _CLOSED.search(text):
        return ()
    rest = said
    for start, end, _ in reversed(dates):
        rest = f"{rest[:start]} {rest[end:]}"
    beside = re.findall(r"[^\W\d_]{2,}", _BESIDE.sub(" ", _WORD.sub(" ", _LABELLED.sub(" ", rest))))
    if len(beside) > (6 if words else 2):
        return _between_bars(text)
    return tuple(
        Stamp(_kind_before(words, start), text[start:end], readings) for start, end, readings in dates
    )


def _between_bars(text: str) -> tuple[Stamp, ...]:
    # “29 March 2015 | Jane Doe | Opinion”
    parts = _BARS.split(text)
    if len(parts) < 2:
        # A dash may stand in any headline; two of them, a clock or a byline beside one only here.
        parts = _DASHES.split(text)
        is_row = len(parts) > 2 or _CLOCK_INSIDE.search(text) or any(map(_opens_byline, parts))
        parts = parts if is_row else []
    if len(parts) < 2 or any(len(part.split()) > MOST_BETWEEN_BARS for part in parts):
        return ()
    return next(filter(None, map(find_stamps, parts)), ())


def _opens_byline(part: str) -> bool:
    said = credited(part)
    return said is not None and bool(said.authors)


def is_clock(text: str) -> bool:
    """Whether a line is a time of day and nothing else: “16:30”, “4:07 PM GMT”."""
    return bool(_CLOCK_ALONE.fullmatch(text.strip(" .|•·,")))


def names_weekday(text: str) -> bool:
    """Whether a text names any day of the week."""
    said = text.casefold()
    return any(word in said for words in _WEEKDAYS for word in words)


def says_weekday(text: str, day: date) -> bool:
    """Whether a line names the weekday that a day was: a stamp does, and is right about it."""
    return any(word in text.casefold() for word in _WEEKDAYS[day.weekday()])


def with_weekday(day: date) -> str:
    """A day as a person weighs it against a text that says “on Wednesday”: `2016-08-07 (a Sunday)`."""
    return f"{day} (a {_DAY_NAMES[day.weekday()]})"


def day_of_year(text: str) -> tuple[int, int] | None:
    """Month and day of a text that tells one such and no year; None for any other."""
    found = [one for one in _DAY_MONTH.finditer(small(text)) if not _DIGIT.match(text, one.end())]
    if len(found) != 1 or _YEAR_ALONE.search(text):
        return None
    return months.NUMBER[(found[0]["month"] or found[0]["other"]).casefold()], int(
        found[0]["d"] or found[0]["e"]
    )


def find_dates(text: str) -> tuple[tuple[date, ...], ...]:
    """Every full date in a text, in order, each with every day that it can mean."""
    return tuple(readings for _, _, readings in _dates(small(text)))


def _month_alone(text: str, words: list[re.Match[str]]) -> tuple[Stamp, ...]:
    said = small(text)
    found = _MONTH_ONLY.search(said) if _YEAR_ALONE.search(said) else None
    if not found:
        return ()
    beside = re.findall(r"[^\W_]+", _BESIDE.sub(" ", _WORD.sub(" ", said.replace(found[0], " "))))
    if beside:
        return ()
    number = int(found["m"]) if found["m"] else months.NUMBER[found["month"].casefold()]
    year = found["year"] or found["other"]
    month = f"{year}-{number:02}" if 1 <= number <= 12 else ""
    return (
        (Stamp(_kind_before(words, found.start()), text[slice(*found.span())], (), month),) if month else ()
    )


def _without_year(text: str, start: int) -> tuple[tuple[int, int, tuple[date, ...]], ...]:
    # “Updated Nov 19, 9:41 AM” is a stamp too, though no day can be read from it.
    found = _NO_YEAR.search(text, start)
    return ((found.start(), found.end(), ()),) if found else ()


def _kind_before(words: list[re.Match[str]], start: int) -> StampKind:
    before = [word for word in words if word.start() <= start]
    # In “25 March 2019 – updated 26 March” the word belongs to what follows it.
    after = [word for word in words if not _DIGIT.search(word.string, word.end())]
    nearest = before[-1] if before else (after[0] if after else None)
    if nearest is None:
        return StampKind.BARE
    return StampKind.UPDATED if nearest["updated"] else StampKind.PUBLISHED


def _dates(text: str) -> Iterator[tuple[int, int, tuple[date, ...]]]:
    if not _MAYBE_DATE.search(text):
        return
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
        return _days((year, months.NUMBER[parts["month"].casefold()], int(parts["d"])))
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
