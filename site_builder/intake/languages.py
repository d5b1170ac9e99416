"""The language of a text, from its commonest little words and its letters."""

import re
from collections import Counter
from collections.abc import Mapping

from site_builder.intake.little_words import LETTERS, LITTLE_WORDS

FEWEST_WORDS = 20
FEWEST_LETTERS = 8

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_SHARE_OF_LITTLE_WORDS = 0.12
_FEWEST_DIFFERENT = 4
_FEWEST_OWN = 2
_LEAD = 1.5


def guess_language(text: str) -> str:
    """The BCP 47 tag of the text's language, or nothing where it is not clear."""
    by_letters = _by_letters(text)
    if by_letters:
        return by_letters
    words = _WORD.findall(text.casefold())
    if len(words) < FEWEST_WORDS:
        return ""
    counted = Counter(words)
    totals = {language: _count(counted, little) for language, little in LITTLE_WORDS.items()}
    first, second = sorted(totals, key=lambda language: (-totals[language], language))[:2]
    different = len(counted.keys() & LITTLE_WORDS[first])
    is_usual = totals[first] >= _SHARE_OF_LITTLE_WORDS * len(words) and different >= _FEWEST_DIFFERENT
    return first if is_usual and _is_told_from(first, second, counted) else ""


def foreign_words(text: str, language: str) -> Mapping[str, str]:
    """Little words of another language that stand in a text, and the language that alone has them."""
    owners: dict[str, list[str]] = {}
    for other, little in LITTLE_WORDS.items():
        for word in little:
            owners.setdefault(word, []).append(other)
    found = dict.fromkeys(_WORD.findall(text.casefold()))
    alone = {word: owners[word][0] for word in found if len(owners.get(word, ())) == 1}
    return {word: owner for word, owner in alone.items() if owner != language and len(word) > 2}


def _is_told_from(first: str, second: str, counted: Counter[str]) -> bool:
    # Neighbours share most of their little words; those that only one of the two has tell them apart.
    own = _count(counted, LITTLE_WORDS[first] - LITTLE_WORDS[second])
    others = _count(counted, LITTLE_WORDS[second] - LITTLE_WORDS[first])
    return own >= _FEWEST_OWN and own >= _LEAD * others


def _count(counted: Counter[str], little: frozenset[str]) -> int:
    return sum(counted[word] for word in little)


def _by_letters(text: str) -> str:
    letters = len(_LETTER.findall(text))
    if letters < FEWEST_LETTERS:
        return ""
    return next((tag for tag, script, share in LETTERS if len(script.findall(text)) > share * letters), "")
