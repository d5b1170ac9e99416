"""The language of a text, from its commonest little words and its letters."""

# Letters that look like others belong to other alphabets here.

import re
from collections import Counter
from collections.abc import Mapping

from site_builder.intake.little_words import LETTERS, LITTLE_WORDS

FEWEST_WORDS = 20
FEWEST_IN_LINE = 6
"""Of fewer words the little ones prove nothing; of fewer than `FEWEST_WORDS` more of them must."""
FEWEST_LETTERS = 8

_WORD = re.compile(r"[^\W\d_]+")
_LETTER = re.compile(r"[^\W\d_]")
_SHARE_OF_LITTLE_WORDS = 0.12
_FEWEST_DIFFERENT = 4
_FEWEST_OWN = 2
_LEAD = 1.5
_SHARE_IN_LINE = 0.25
_LEAD_IN_LINE = 2.0
_FEWEST_IN_LINE = 3
_CYRILLIC = re.compile("[\u0400-\u052f]")
_EASTERN = frozenset("абвгґдеёєжзиіїйклмнопрстуўфхцчшщъыьэюя")
_EASTERN_LETTERS = (
    ("ru", (frozenset("и"), frozenset("ыэё")), frozenset("іїєґў")),
    ("uk", (frozenset("иєї"), frozenset("іїє")), frozenset("ыэёўъ")),
    ("be", (frozenset("іў"), frozenset("ыўэ")), frozenset("иїєґщъ")),
)
"""Language, letters of which it has one of each set, and letters that it does not have."""
_LACKING: Mapping[str, frozenset[str]] = {
    "be": frozenset("иїєґщъ"),
    "bg": frozenset("ыэёіїєґў"),
    "ru": frozenset("іїєґў"),
    "uk": frozenset("ыэёўъ"),
}
_LETTERS_OF_A_LINE = 12
_MARKED_LETTERS: Mapping[str, frozenset[str]] = {
    "cs": frozenset("ěřů"),
    "hu": frozenset("őű"),
    "pl": frozenset("ąęłńśźż"),
    "pt": frozenset("ãõ"),
    "tr": frozenset("ğı"),
}
_MARKED = re.compile(f"[{''.join(sorted(frozenset[str]().union(*_MARKED_LETTERS.values())))}]")
_FEWEST_MARKED = 2
_TIMES = Counter(word for little in LITTLE_WORDS.values() for word in little)
_OWNERS: Mapping[str, str] = {
    word: language for language, little in LITTLE_WORDS.items() for word in little if _TIMES[word] == 1
}
"""Little words that one language alone has, and which."""


def guess_language(text: str) -> str:
    """The BCP 47 tag of the text's language, or nothing where it is not clear."""
    by_letters = _by_letters(text) or _by_eastern_letters(text)
    if by_letters:
        return by_letters
    words = _WORD.findall(text.casefold())
    if len(words) < FEWEST_IN_LINE:
        return ""
    counted = Counter(words)
    totals = {language: _count(counted, little) for language, little in LITTLE_WORDS.items()}
    return _by_little_words(words, counted, totals) or _by_marked_letters(text, totals)


def _by_little_words(words: list[str], counted: Counter[str], totals: Mapping[str, int]) -> str:
    first, second = sorted(totals, key=lambda language: (-totals[language], language))[:2]
    own = _count(counted, LITTLE_WORDS[first] - LITTLE_WORDS[second])
    if len(words) < FEWEST_WORDS:
        is_usual = totals[first] >= max(_FEWEST_IN_LINE, _SHARE_IN_LINE * len(words))
        return first if is_usual and own and totals[first] >= _LEAD_IN_LINE * totals[second] else ""
    different = len(counted.keys() & LITTLE_WORDS[first])
    is_usual = totals[first] >= _SHARE_OF_LITTLE_WORDS * len(words) and different >= _FEWEST_DIFFERENT
    return first if is_usual and _is_told_from(first, second, counted) else ""


def _by_marked_letters(text: str, totals: Mapping[str, int]) -> str:
    """The language that alone has some of a text's letters, and as many of its little words as any."""
    seen = Counter(_MARKED.findall(text.casefold()))
    found = [tag for tag, marked in _MARKED_LETTERS.items() if seen.keys() & marked]
    if len(found) != 1 or seen.total() < _FEWEST_MARKED or totals[found[0]] < max(1, *totals.values()):
        return ""
    return found[0]


def foreign_words(text: str, language: str) -> Mapping[str, str]:
    """Little words of another language that stand in a text, and the language that alone has them."""
    found = dict.fromkeys(_WORD.findall(text.casefold()))
    alone = {word: _OWNERS[word] for word in found if word in _OWNERS}
    return {word: owner for word, owner in alone.items() if owner != language and len(word) > 2}


def _is_told_from(first: str, second: str, counted: Counter[str]) -> bool:
    # Neighbours share most of their little words; those that only one of the two has tell them apart.
    own = _count(counted, LITTLE_WORDS[first] - LITTLE_WORDS[second])
    others = _count(counted, LITTLE_WORDS[second] - LITTLE_WORDS[first])
    return own >= _FEWEST_OWN and own >= _LEAD * others


def _count(counted: Counter[str], little: frozenset[str]) -> int:
    return sum(counted[word] for word in little)


def _by_eastern_letters(text: str) -> str:
    """Which of three neighbours a text is in: none of them has all the letters of the others."""
    letters = Counter(_CYRILLIC.findall(text.casefold()))
    if letters.total() < FEWEST_LETTERS or letters.total() < 0.6 * len(_LETTER.findall(text)):
        return ""
    if letters.keys() - _EASTERN:
        return ""
    for tag, needed, absent in _EASTERN_LETTERS:
        if all(letters.keys() & one for one in needed) and not letters.keys() & absent:
            return tag
    return _what_is_left(text, letters) if letters.total() >= _LETTERS_OF_A_LINE else ""


def _what_is_left(text: str, letters: Counter[str]) -> str:
    """The one neighbour that has all letters of a few words, or of those the one with their little words."""
    left = [tag for tag, lacking in _LACKING.items() if not letters.keys() & lacking]
    words = set(_WORD.findall(text.casefold()))
    own = [
        tag
        for tag in left
        if words & LITTLE_WORDS[tag].difference(*(LITTLE_WORDS[other] for other in left if other != tag))
    ]
    told = left if len(left) == 1 else own if len(own) == 1 else [""]
    # Serbian and Macedonian share Bulgarian's letters and its commonest words.
    return told[0] if told[0] != "bg" else ""


def _by_letters(text: str) -> str:
    letters = len(_LETTER.findall(text))
    if letters < FEWEST_LETTERS:
        return ""
    return next((tag for tag, script, share in LETTERS if len(script.findall(text)) > share * letters), "")
