"""Whether a sentence may give a figure or a place in a row, by its single words: most give neither."""

import re
from functools import lru_cache

from site_builder.told.words.occasions import NUMBERS
from site_builder.told.words.orders import ORDERS
from site_builder.told.words.quantities import QUANTITIES

_DIGIT = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")


def may_count(text: str, tongue: str) -> bool:
    """Whether a text may hold a number, in digits or in words, or tell which of a row something was."""
    return bool(_DIGIT.search(text)) or any(_is_number(word, tongue) for word in _WORD.findall(text))


# The words of a language come again and again, so that most are looked up.
@lru_cache(maxsize=1 << 16)
def _is_number(word: str, tongue: str) -> bool:
    return bool(_beginnings(tongue).search(word))


@lru_cache
def _beginnings(tongue: str) -> re.Pattern[str]:
    """How words begin that are numbers, or places in a row."""
    spelt = QUANTITIES[tongue].numbers if tongue in QUANTITIES else ()
    forms = "|".join((*NUMBERS, *spelt, *ORDERS.get(tongue, ())))
    return re.compile(rf"\b(?:{forms})", re.IGNORECASE)
