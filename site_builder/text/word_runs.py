"""The words of a text as they are compared wherever it may turn up: folded, each knowing its place."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Scripts without spaces between words are compared sign by sign.
_WORD = re.compile(rf"[{_IDEOGRAPH}]|(?:(?![{_IDEOGRAPH}])\w)(?:[{_UNSEEN}]*(?![{_IDEOGRAPH}])\w)*")
_DROPPED = re.compile(f"[{_UNSEEN}]")
_SIGN = re.compile(f"[{_IDEOGRAPH}]")
LEAST_RUN, LEAST_SIGNS = 8, 16
"""How many words, or signs of a script that has no spaces, make a run that can only come from its text."""


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, folded, and where it stands."""

    folded: str
    start: int
    end: int


def words_of(text: str) -> tuple[Word, ...]:
    """Every word of a text with its place."""
    return tuple(Word(_fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text))


def folded_words(text: str) -> list[str]:
    """Every word of a text, folded."""
    # Folded as a whole, which is many times faster; a sign that folds to several stays one word's.
    return _WORD.findall(_fold(text))


def least_run(words: Sequence[str]) -> int:
    """How many words of a text in a row can come from nowhere else."""
    signs = sum(bool(_SIGN.match(word)) for word in words)
    return LEAST_SIGNS if signs * 2 > len(words) else LEAST_RUN


def runs(words: Sequence[str], length: int) -> Iterator[tuple[str, ...]]:
    """Every run of so many words."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def _fold(text: str) -> str:
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text)).casefold()
