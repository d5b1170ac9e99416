"""What every language's table of words for time holds."""

from collections.abc import Mapping
from enum import StrEnum

from site_builder.model.dataclass import dataclass


class Unit(StrEnum):
    """What a turn of phrase counts."""

    DAY = "day"
    WEEK = "week"
    WEEKEND = "weekend"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    START_OF_WEEK = "start of the week"
    REST_OF_WEEK = "rest of the week"
    VAGUE = "vague"
    """Time that cannot be reckoned: “weeks ago”, “last summer”."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """One language's words for time; all of them are patterns."""

    weekdays: tuple[str, ...]
    """From Monday."""
    months: tuple[str, ...]
    seasons: tuple[str, ...]
    """From spring, each with the little word before it; as north of the equator."""
    season_words: str
    """Beginnings of words, one of which stands in every name of a season."""
    rough: str
    """Words before a number that make it only about right."""
    doubtful: str
    """Names that are other words too and count only behind one of `before`."""
    before: str
    """Little words that stand before a name: `on`, `in`."""
    last: str
    this: str
    next: str
    after: str
    """What may follow a weekday and still belongs to it: `evening`."""
    day_month: tuple[str, ...]
    """Patterns with `{month}` and the groups `day` and, for a stretch, `until`."""
    fixed: tuple[tuple[str, Unit, int], ...]
    """A turn of phrase, what it counts, and how many of them from the day of writing."""
    turn_words: str
    """Beginnings of words, one of which stands in every such turn of phrase."""
    ago: str
    """Pattern with `{number}` and `{unit}`."""
    ahead: str
    units: Mapping[Unit, str]
    numbers: tuple[str, ...]
    """From one."""
    vague_numbers: str
    future: str
    """Words that make a sentence speak of what is to come."""
    past: str
    present: str
    """Words of the present, which may tell of either: `ends in May`."""
    conditional: str
    """Words behind which a past tense tells of nothing that was: `if he won in March`."""
