"""How long before or after a day something was, in words."""

from datetime import date

from site_builder.model.when import Precision, When

_WEEK, _MONTH, _YEAR = 7, 30.4, 365.25
_SPELT = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def days_between(when: When, day: When) -> int:
    """Days from one date to another: below zero before it, above zero after it, zero where they touch."""
    if when.last < day.first:
        return (when.last - day.first).days
    return max(0, (when.first - day.last).days)


def offset_words(when: When | None, day: When) -> str:
    """Where a date lies from a day: `three days before`, `the same day`, `two years after`; may be empty."""
    if when is None:
        return ""
    days = days_between(when, day)
    if days == 0:
        return _together(when, day)
    side = "before" if days < 0 else "after"
    if when.precision is not Precision.DAY or day.precision is not Precision.DAY:
        words = _roughly(_middle(when), _middle(day))
        return f"{words} {side}" if words else f"shortly {side}"
    return f"{'about ' if when.circa or day.circa else ''}{_amount(abs(days))} {side}"


def later_words(when: When, day: When) -> str:
    """How long after a day something was that came after it: `two years later`."""
    words = offset_words(when, day).removesuffix(" after")
    return "shortly afterwards" if words == "shortly" else f"{words} later"


def _together(when: When, day: When) -> str:
    if when.precision is Precision.YEAR or day.precision is Precision.YEAR:
        return "the same year"
    if when.precision is Precision.MONTH or day.precision is Precision.MONTH:
        return "the same month"
    return "about the same day" if when.circa or day.circa else "the same day"


def _amount(days: int) -> str:
    if days == 1:
        return "a day"
    if days < 2 * _WEEK:
        return "a week" if days == _WEEK else f"{spelt(days)} days"
    if days < 2 * _MONTH:
        return f"{spelt(round(days / _WEEK))} weeks"
    if days < 2 * _YEAR:
        months = round(days / _MONTH)
        return "a year" if months == 12 else f"{spelt(months)} months"
    return f"{spelt(int(days / _YEAR))} years"


def _roughly(one: date, two: date) -> str:
    """The same of dates that are known to the month or the year only; empty for less than a month."""
    days = abs((one - two).days)
    if days < _MONTH * 2 / 3:
        return ""
    months = round(days / _MONTH)
    if months < 24:
        return "about a month" if months == 1 else f"about {spelt(months)} months"
    return f"about {spelt(round(days / _YEAR))} years"


def spelt(number: int) -> str:
    """A number as running text has it: in words up to ten."""
    return _SPELT[number] if 0 <= number < len(_SPELT) else str(number)


def _middle(when: When) -> date:
    return when.first + (when.last - when.first) // 2
