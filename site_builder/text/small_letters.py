"""A text in small letters, letter for letter: words of any case are found in it without a pattern."""

import re
from collections.abc import Iterator

_TWINS = re.compile(
    "[\u0131\u017f\u00b5\u03bc\u0345\u0390\u03b0\u03b2\u03b5\u03b8\u03b9\u03ba\u03c0\u03c1\u03c2\u03c3\u03c6"
    "\u03d0\u03d1\u03d5\u03d6\u03f0\u03f1\u03f5\u1c80-\u1c88\u1e61\u1e9b\u1fbe\u1fd3\u1fe3\ufb05\ufb06]"
)
"""Small letters that a pattern without regard to case takes for another small letter: long s, final sigma."""


def in_small_letters(text: str) -> str | None:
    """`text` with every letter small and where it was; none where a pattern would see more in it."""
    small = text.lower()
    if len(small) != len(text) or not (text.isascii() or _TWINS.search(small) is None):
        return None
    return small


def places_of(words: str, text: str) -> Iterator[int]:
    """Where some words begin in a text, both in small letters."""
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)
