"""The day in a stamp that is written for machines, with what it says about the zone it is a day of."""

import re
from datetime import date

from site_builder.intake.stamps import find_dates
from site_builder.model.dataclass import dataclass

_ISO = re.compile(
    r"(?P<year>\d{4})-?(?P<month>\d\d)-?(?P<day>\d\d)"
    r"(?:[T\s@]+(?P<hour>\d{1,2}):?(?P<minute>\d\d)(?::?\d\d)?(?:[.,]\d+)?\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?",
    re.IGNORECASE,
)
_MAIL_ZONE = re.compile(r"(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?\s*(?P<zone>Z|UTC|GMT|[+-]\d{4})?")
OFF_BY_ONE = "told in universal time, so the day at the place may be another"
"""What is said of a day that a stamp tells in universal time, where nothing tells the day at the place."""
FIRST_YEAR = 1990
"""Before it there were no web pages; 1970 and 0001 are what software writes when it knows nothing."""


@dataclass(frozen=True, slots=True)
class Instant:
    """A day, and the clock and zone it was told with."""

    day: date
    minute: int | None = None
    """Of the day; None where no clock is told."""
    offset: int | None = None
    """Minutes east of Greenwich; None where no zone is told."""

    @property
    def may_be_off(self) -> bool:
        """Whether the day where it was published may be the day before or after."""
        return self.minute is not None and not self.offset


def read_instant(text: str) -> Instant | None:
    """The instant that a stamp tells; None if it tells no full day, or one that no page can have."""
    found = _ISO.match(text.strip())
    instant = _iso(found) if found else _in_words(text)
    return instant if instant and instant.day.year >= FIRST_YEAR else None


def _iso(found: re.Match[str]) -> Instant | None:
    try:
        day = date(int(found["year"]), int(found["month"]), int(found["day"]))
    except ValueError:
        return None
    if found["hour"] is None:
        return Instant(day)
    return Instant(day, int(found["hour"]) * 60 + int(found["minute"]), _offset(found["zone"]))


def _in_words(text: str) -> Instant | None:
    days = find_dates(text)
    if len(days) != 1 or len(days[0]) != 1:
        return None
    clock = _MAIL_ZONE.search(text)
    if not clock:
        return Instant(days[0][0])
    return Instant(days[0][0], int(clock["hour"]) * 60 + int(clock["minute"]), _offset(clock["zone"]))


def _offset(zone: str | None) -> int | None:
    if not zone:
        return None
    if zone.upper() in ("Z", "UTC", "GMT"):
        return 0
    digits = zone[1:].replace(":", "")
    return int(f"{zone[0]}1") * (int(digits[:2]) * 60 + int(digits[2:]))
