"""Figures of a sentence, in any known language: all values that each leaves room for."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from math import floor, inf, log10

from site_builder.model.dataclass import dataclass
from site_builder.told.words.quantities import QUANTITIES, SIGNS, Quantities, Rounding


class Measure(StrEnum):
    """What a figure measures."""

    COUNT = "count"
    DATE = "date"
    LENGTH = "length"
    MONEY = "money"
    ORDER = "order"
    """Which one it was: the second visit."""
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class Extent:
    """All values that some words leave room for."""

    low: float
    high: float

    def excludes(self, other: "Extent") -> bool:
        """Whether no value fits both."""
        return self.high <= other.low or other.high <= self.low


@dataclass(frozen=True, slots=True)
class Figure:
    """A number with its unit."""

    start: int
    end: int
    measure: Measure
    unit: str
    """Currency code, `hour`, `day`, `%`; empty for things that are counted by their own name."""
    extent: Extent
    is_rounded: bool


_ROOM = 0.1
"""How far a number that ends in zeros may be from what was counted."""
_GUESS = 0.15
"""How far one may be that is called about right."""
_FLOOR = 0.5
"""“As many as” tells of the most that was named: half as many may have been."""


# A clause is looked at again for each topic of its meeting.
@lru_cache(maxsize=1 << 12)
def figures(text: str, language: str) -> tuple[Figure, ...]:
    """Every figure of `text`, in order; none where the language's words are not known."""
    tongue = language.split("-")[0].lower()
    if tongue not in QUANTITIES:
        return ()
    words = QUANTITIES[tongue]
    return tuple(_figure(text, found, words) for found in _pattern(tongue).finditer(text) if _is_one(found))


def _is_one(found: re.Match[str]) -> bool:
    """`a` and `one` are numbers only before a unit."""
    has_unit = any(found[name] for name in ("sign", "share", "money", "hours", "days", "scale"))
    return has_unit or found["value"][0].isdigit() or len(found["value"]) > 2


def _figure(text: str, found: re.Match[str], words: Quantities) -> Figure:
    rounding = _rounding(text[: found.start()], words)
    scale = _worth(found["scale"], words.scales, 1.0)
    finest = _ROOM if scale > 1 else 1.0
    extent = _extent(_number(found["value"], words), found["value"], rounding, finest)
    if found["half"]:
        extent = Extent(extent.low + 0.5, extent.high + 0.5)
    if found["until"]:
        extent = Extent(
            extent.low, _extent(_number(found["until"], words), found["until"], None, finest).high
        )
    measure, unit, factor = _unit(found, words)
    factor *= scale
    return Figure(
        *found.span(), measure, unit, Extent(extent.low * factor, extent.high * factor), rounding is not None
    )


def _unit(found: re.Match[str], words: Quantities) -> tuple[Measure, str, float]:
    if found["sign"] or found["after"]:
        return Measure.MONEY, SIGNS[(found["sign"] or found["after"]).upper()], 1.0
    if found["money"]:
        code = next(code for form, code in words.money.items() if re.fullmatch(form, found["money"], re.I))
        return Measure.MONEY, code, 1.0
    if found["share"]:
        return Measure.SHARE, "%", 1.0
    if found["hours"]:
        return Measure.LENGTH, "hour", _worth(found["hours"], words.hours, 1.0)
    if found["days"]:
        return Measure.LENGTH, "day", _worth(found["days"], words.days, 1.0)
    return Measure.COUNT, "", 1.0


def _worth(word: str | None, worth: Mapping[str, float], otherwise: float) -> float:
    """What a word counts for in a table of patterns."""
    if not word:
        return otherwise
    return next(value for form, value in worth.items() if re.fullmatch(form, word, re.I))


def _number(written: str, words: Quantities) -> float:
    if not written[0].isdigit():
        return _worth(written, words.numbers, 0.0)
    parted = "," if words.decimal == "." else "."
    bare = re.sub(r"[ \u00a0]", "", written)
    if words.decimal == "," and re.fullmatch(r"\d+\.\d{1,2}", bare):
        # A Russian text may write 1.5 as English does; a group of thousands has three digits.
        return float(bare)
    return float(bare.replace(parted, "").replace(words.decimal, "."))


def _extent(value: float, written: str, rounding: Rounding | None, finest: float) -> Extent:
    room = min(_room(value, written), value * finest)
    match rounding:
        case Rounding.ABOUT:
            return Extent(value * (1 - _GUESS), value * (1 + _GUESS))
        case Rounding.NEARLY:
            return Extent(value * (1 - _GUESS), value + room)
        case Rounding.AT_LEAST:
            return Extent(value - room, inf)
        case Rounding.AT_MOST:
            return Extent(0, value + room)
        case Rounding.UP_TO:
            return Extent(value * _FLOOR, value + room)
    return Extent(value - room, value + room)


def _room(value: float, written: str) -> float:
    """Half of the last digit that is not a zero, at most a tenth of all; half of one for small numbers."""
    digits = re.sub(r"\D", "", written)
    if not digits or value <= 0:
        return 0.5
    kept = len(digits.strip("0")) or 1
    step = 10.0 ** (floor(log10(value)) - kept + 1)
    return min(step / 2, value * _ROOM) if step > 1 else step / 2


def _rounding(before: str, words: Quantities) -> Rounding | None:
    return next(
        (
            rounding
            for form, rounding in words.roundings
            if re.search(rf"(?<!\w)(?:{form})\s+(?:the\s+)?$", before, re.I)
        ),
        None,
    )


@lru_cache
def _pattern(language: str) -> re.Pattern[str]:
    words = QUANTITIES[language]
    spelt, scales = "|".join(words.numbers), "|".join(words.scales)
    units = "|".join(
        f"(?P<{name}>{'|'.join(forms)})"
        for name, forms in (("money", words.money), ("hours", words.hours), ("days", words.days))
    )
    return re.compile(
        rf"(?<![\w.,:/-])(?P<sign>US\$|[$€£₽])?\s?(?P<value>{words.digits}|(?:{spelt})(?:(?!\w)|(?={words.joined})))"
        rf"(?:\s?[-–]\s?(?P<until>{words.digits})(?![\w]))?(?:\s+(?P<half>{words.half}))?"
        rf"(?:[ \u00a0-]?(?P<scale>{scales})(?!\w))?"
        rf"(?:(?P<after>[$€£₽])|\s?(?P<share>{words.share})(?!\w)|[ \u00a0-]?(?:{units})(?!\w))?",
        re.IGNORECASE,
    )


@lru_cache
def no_length(language: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What makes a length of time a distance: words right before it, and words right behind it."""
    words = QUANTITIES[language.split("-")[0].lower()]
    return (
        re.compile(rf"(?<!\w){words.no_length_before}$", re.I),
        re.compile(words.no_length_after, re.I),
    )
