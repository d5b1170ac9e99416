"""Words of another language and unseen signs in a text: hints for a person, never facts."""

import re
from collections import Counter

from site_builder.intake.languages import foreign_words
from site_builder.intake.patterns import words
from site_builder.intake.people import opening_language
from site_builder.text.names import language_name

FEWEST_FOREIGN = 2

_SMALL_WORD = re.compile(r"(?<![\w'’“\"«„-])[^\W\d_]+(?![\w'’”\"»-])")
_IN_NAMES = words(
    "aan aus ben bin dal das dei del den der des die dos las les los och oder und van ved vid von zum zur"
)
_ALSO_ENGLISH = words("care come door hat her met over par per plus pour pre pro till under war")
"""Little words of others that are words of English, too, if not among its commonest."""
# Embeddings and overrides of direction; the mere marks of direction are common in Arabic and Hebrew.
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def foreign_byline(text: str, language: str) -> str:
    """What is odd about a byline whose opening word is of another language than the text; else empty."""
    word, other = opening_language(text)
    if not (language and other) or other == language:
        return ""
    return f"opens with “{word}”, which is {language_name(other)}; the text is {language_name(language)}"


def left_over(text: str, language: str) -> str:
    """What is odd about a text that holds little words of one other language; else empty."""
    if not language:
        return ""
    usual = _IN_NAMES | _ALSO_ENGLISH if language.startswith("en") else _IN_NAMES
    small = [word for word in _SMALL_WORD.findall(text) if word.islower() and word not in usual]
    foreign = foreign_words(" ".join(small), language)
    for other, count in Counter(foreign.values()).most_common(1):
        if count >= FEWEST_FOREIGN:
            left = ", ".join(f"“{word}”" for word, owner in foreign.items() if owner == other)
            return f"the text has {left}, which is {language_name(other)}: it may be a translation"
    return ""


def turning(text: str) -> str:
    """What is odd about a text that holds characters which turn the direction of others; else empty."""
    found = sorted({f"U+{ord(one):04X}" for one in _TURNING.findall(text)})
    if not found:
        return ""
    named = ", ".join(found)
    return f"holds unseen characters that turn letters around ({named}); it may read otherwise than it looks"
