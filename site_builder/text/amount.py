"""Sizes and ages in words."""

from datetime import date

from site_builder.model.when import Precision, When

_KILO = 1000


def size_words(size: int) -> str:
    """How large a file is: `640 bytes`, `12 kB`, `1.4 MB`."""
    if size < _KILO:
        return f"{size} bytes"
    if size < _KILO * _KILO:
        return f"{max(1, round(size / _KILO))} kB"
    return f"{size / _KILO / _KILO:.1f} MB"


def years_between(when: When, day: date) -> int:
    """How many whole years passed from a date to a day; of a month its last day counts, of a year its end."""
    last = when.last if when.precision is not Precision.YEAR else date(when.last.year, 1, 1)
    return max(0, day.year - last.year - ((day.month, day.day) < (last.month, last.day)))
