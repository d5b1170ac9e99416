"""The words of a text as they are compared wherever it may turn up: folded, each knowing its place."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TypeVar

from site_builder.model.dataclass import dataclass

Of = TypeVar("Of")

# Signs without a width, marks of direction, and accents that stand on their own: they part no words.
_UNSEEN = (
    "\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff"
    "\U000e0000-\U000e01ef\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06dc"
)
_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
# Scripts without spaces between words are compared sign by sign; `_` is emphasis, or stands for a space.
_WORD = re.compile(
    rf"[{_IDEOGRAPH}]|(?:(?![_{_IDEOGRAPH}{_UNSEEN}])\w)(?:[{_UNSEEN}]*(?![_{_IDEOGRAPH}{_UNSEEN}])\w)*"
)
# The same in a text that is folded, in which nothing unseen is left; several times faster.
_FOLDED_WORD = re.compile(rf"[{_IDEOGRAPH}]|[^\W_{_IDEOGRAPH}]+")
_DROPPED = re.compile(f"[{_UNSEEN}]+")
_SIGN = re.compile(f"[{_IDEOGRAPH}]")
# What ends a sentence, with the quotation marks and brackets that close behind it; a line ends one too.
_STOP = "\u3002\uff01\uff1f"
_END = re.compile(
    rf"(?:[.!?…\u061f\u06d4\u0964{_STOP}]+[\"\u201d\u00bb\u2019)\]*_]*)(?:\s+|$)|[{_STOP}]+|\n+"
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text, folded, and where it stands."""

    folded: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scale:
    """How many words make something that can only come from its text."""

    run: int
    """So many in a row, wherever they begin and end."""
    sentence: int
    """So many, where they are a whole sentence."""

    @property
    def step(self) -> int:
        """At every `step`th word begins a run of `sentence` words; every `run` words hold one such whole."""
        return self.run - self.sentence + 1


WORDS, SIGNS = Scale(8, 5), Scale(16, 9)
"""For texts with spaces between words, and for those without, whose signs count as words."""


def words_of(text: str) -> tuple[Word, ...]:
    """Every word of a text with its place."""
    return tuple(Word(_fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text))


def folded_words(text: str) -> list[str]:
    """Every word of a text, folded."""
    # Folded as a whole, which is many times faster; a sign that folds to several stays one word's.
    return _FOLDED_WORD.findall(_fold(text))


def scale_of(words: Sequence[str]) -> Scale:
    """The scale of a text: most of its signs belong to a script without spaces, or not."""
    signs = sum(1 for word in words if len(word) == 1 and _SIGN.match(word))
    return SIGNS if signs * 2 > len(words) else WORDS


def sentences(text: str) -> Iterator[tuple[str, bool]]:
    """A text cut where sentences and lines end: each piece, and whether it ends as a sentence does."""
    start = 0
    for found in _END.finditer(text):
        yield text[start : found.end()], bool(found[0].strip())
        start = found.end()
    yield text[start:], False


def runs(words: Sequence[Of], length: int) -> Iterator[tuple[Of, ...]]:
    """Every run of so many words, or of what stands for them."""
    return zip(*(words[start:] for start in range(length)), strict=False)


def _fold(text: str) -> str:
    if text.isascii():
        return text.lower()
    # Taken apart and put together again without its accents: a stress mark makes no other word.
    bare = _DROPPED.sub("", unicodedata.normalize("NFKD", text))
    return unicodedata.normalize("NFC", bare).casefold()
