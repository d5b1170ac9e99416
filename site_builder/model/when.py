"""Calendar dates with the precision they were known to: never an instant, never a time zone."""

import calendar
import re
from datetime import date
from enum import StrEnum
from functools import total_ordering
from typing import Any

from site_builder.model.dataclass import dataclass

_POINT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(~?)")
_EXPECTED = "a date such as 2007-12-13, 2007-12, 2007, 2007~ (about) or 2007-12-13/2007-12-14"


class Precision(StrEnum):
    """How finely a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"


@total_ordering
@dataclass(frozen=True, slots=True)
class When:
    """A day, a month, a year or a stretch of them; sorted by its first day, then by its last.

    Of two that span the same days what is surely so comes before `about`, and what is finer known first.
    """

    first: date
    last: date
    precision: Precision = Precision.DAY
    circa: bool = False

    @classmethod
    def parse(cls, text: str) -> "When":
        """Read the EDTF subset `YYYY[-MM[-DD]][~]` and `A/B`. Raises ValueError with what is wrong."""
        first, slash, last = text.strip().partition("/")
        start = _point(first)
        if not slash:
            return start
        end = _point(last)
        if end.last < start.first:
            raise ValueError(f"a stretch of time that ends before it starts: {text!r}")
        if start.precision is not end.precision:
            raise ValueError(f"both ends of a stretch of time need the same precision, found {text!r}")
        return cls(start.first, end.last, start.precision, start.circa or end.circa)

    @classmethod
    def day(cls, day: date) -> "When":
        """One known day."""
        return cls(day, day)

    @property
    def is_range(self) -> bool:
        """Whether it spans more than one day, month or year of its own precision."""
        is_day = self.first == self.last
        return not is_day and _cut(self.first, self.precision) != _cut(self.last, self.precision)

    def __str__(self) -> str:
        """EDTF: `2007-12-13`, `2007-12`, `2007~`, `2007-12-13/2007-12-14`."""
        mark = "~" if self.circa else ""
        first, last = _cut(self.first, self.precision), _cut(self.last, self.precision)
        return f"{first}{mark}" if first == last else f"{first}/{last}{mark}"

    def __lt__(self, other: "When") -> bool:
        # Orders are searched by halves: of any two that are not equal one comes first.
        return (self.first, self.last, self.circa, self.precision) < (
            other.first,
            other.last,
            other.circa,
            other.precision,
        )

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(
            cls.parse, core_schema.str_schema(), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        point = r"\d{4}(-\d{2}(-\d{2})?)?~?"
        return {"type": "string", "pattern": f"^{point}(/{point})?$", "description": _EXPECTED}


class Day(date):
    """One calendar day, written `2007-12-13`."""

    @classmethod
    def parse(cls, text: str) -> "Day":
        """Read `YYYY-MM-DD`. Raises ValueError with what is wrong."""
        when = When.parse(text)
        if when.is_range or when.circa or when.precision is not Precision.DAY:
            raise ValueError(f"expected one day such as 2007-12-13, found {text!r}")
        return cls(when.first.year, when.first.month, when.first.day)

    @classmethod
    def __get_pydantic_core_schema__(cls, _source: Any, _handler: Any) -> Any:
        from pydantic_core import core_schema

        return core_schema.no_info_after_validator_function(
            cls.parse, core_schema.str_schema(), serialization=core_schema.to_string_ser_schema()
        )

    @classmethod
    def __get_pydantic_json_schema__(cls, _schema: Any, _handler: Any) -> dict[str, Any]:
        return {"type": "string", "format": "date", "description": "a day such as 2007-12-13"}


def _point(text: str) -> When:
    found = _POINT.fullmatch(text.strip())
    if not found:
        raise ValueError(f"expected {_EXPECTED}, found {text!r}")
    year, month, day, mark = found.groups()
    y, m, d = int(year), int(month or 1), int(day or 1)
    _exists(y, m, d, text)
    if day:
        return When(date(y, m, d), date(y, m, d), Precision.DAY, bool(mark))
    if month:
        return When(date(y, m, 1), date(y, m, _days(y, m)), Precision.MONTH, bool(mark))
    return When(date(y, 1, 1), date(y, 12, 31), Precision.YEAR, bool(mark))


def _exists(year: int, month: int, day: int, text: str) -> None:
    if not 1 <= year <= 9999:
        raise ValueError(f"there is no year {text!r}")
    if not 1 <= month <= 12:
        raise ValueError(f"there is no month {month:02} in {text!r}")
    if not 1 <= day <= _days(year, month):
        raise ValueError(f"{calendar.month_name[month]} {year} has no day {day:02}: {text!r}")


def _days(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]


_LENGTHS = {Precision.DAY: 10, Precision.MONTH: 7, Precision.YEAR: 4}


def _cut(day: date, precision: Precision) -> str:
    return day.isoformat()[: _LENGTHS[precision]]
