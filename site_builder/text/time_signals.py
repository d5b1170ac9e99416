"""Which sorts of words for time a sentence may hold, by its single words: most sentences hold none."""

import re
from enum import StrEnum
from functools import lru_cache

from site_builder.text.time_words import TIME_WORDS


class Sort(StrEnum):
    """A sort of words for time; each has patterns of its own, which are dear to look for."""

    MONTH = "month"
    SEASON = "season"
    TURN = "turn"
    UNIT = "unit"
    WEEKDAY = "weekday"


_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_NO_SORTS: frozenset[Sort] = frozenset()


def sorts_in(sentence: str, tongue: str) -> frozenset[Sort]:
    """The sorts of words for time that may stand in a sentence: what is not among them is not in it."""
    return _NO_SORTS.union(*[_sorts_of(word, tongue) for word in _WORD.findall(sentence)])


# The words of a language come again and again, so that most are looked up.
@lru_cache(maxsize=1 << 16)
def _sorts_of(word: str, tongue: str) -> frozenset[Sort]:
    found = frozenset(sort for sort, pattern in _signals(tongue) if pattern.search(word))
    return found or _NO_SORTS


@lru_cache
def _signals(tongue: str) -> tuple[tuple[Sort, re.Pattern[str]], ...]:
    """Each sort, with the beginnings of words without which none of its patterns is found."""
    words = TIME_WORDS[tongue]
    beginnings = (
        # A name may be shortened by a full stop, which is no part of a word.
        (Sort.MONTH, "|".join(words.months).replace(r"\.", "")),
        (Sort.SEASON, words.season_words),
        (Sort.TURN, words.turn_words),
        (Sort.UNIT, "|".join(words.units.values())),
        (Sort.WEEKDAY, "|".join(words.weekdays)),
    )
    return tuple((sort, re.compile(rf"\b(?:{forms})", re.IGNORECASE)) for sort, forms in beginnings)
