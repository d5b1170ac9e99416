"""What to keep of the words around a stretch of a text: as little as tells it from every other stretch."""

from collections.abc import Iterator
from enum import StrEnum

from site_builder.model.dataclass import dataclass

MOST = 1_000
"""More than this on one side is not kept; a text that repeats itself so long tells its places by number."""


class Unit(StrEnum):
    """In what pieces words around a stretch are kept."""

    LETTERS = "letters"
    """No more than needed, on the side where less is needed."""
    WORDS = "words"
    """Whole words, on both sides."""


@dataclass(frozen=True, slots=True)
class Manner:
    """How the words around a stretch are kept."""

    unit: Unit
    least: int = 0
    """How long a stretch and what is kept around it are to be together."""
    longest_word: int = 50
    """Of a longer word, so many letters are kept."""


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of a text and what is kept around it."""

    text: str
    begin: int
    start: int
    end: int
    stop: int

    @property
    def prefix(self) -> str:
        """What is kept of the words before the stretch."""
        return self.text[self.begin : self.start]

    @property
    def suffix(self) -> str:
        """What is kept of the words after it."""
        return self.text[self.end : self.stop]

    def others(self) -> Iterator[int]:
        """Where other stretches begin that read the same, with the same around them."""
        words = self.text[self.begin : self.stop]
        at = self.text.find(words)
        while at >= 0:
            if at != self.begin:
                yield at + self.start - self.begin
            at = self.text.find(words, at + 1)


def window(text: str, start: int, end: int, manner: Manner) -> Window:
    """The stretch of `text` from `start` to `end` with what must be kept around it to tell it from others.

    The way of Apache Annotator's `describeTextQuote`, so that its cases hold.
    """
    missing = max(0, manner.least - (end - start))
    stop = min(len(text), end + missing - min(start, missing // 2))
    begin = max(0, start - (missing - (stop - end)))
    if manner.unit is Unit.WORDS:
        begin, stop = _word_begin(text, begin, manner), _word_stop(text, stop, manner)
    found = Window(text, begin, start, end, stop)
    while (other := next(found.others(), None)) is not None:
        wider = _wider(found, other, manner)
        if max(wider.start - wider.begin, wider.stop - wider.end) > MOST:
            return found
        found = wider
    return found


def _wider(found: Window, other: int, manner: Manner) -> Window:
    """The window wide enough to tell its stretch from the one at `other`."""
    begin, stop = _begin_unlike(found, other), _stop_unlike(found, other)
    if manner.unit is Unit.WORDS:
        return Window(
            found.text,
            found.begin if begin is None else _word_begin(found.text, begin, manner),
            found.start,
            found.end,
            found.stop if stop is None else _word_stop(found.text, stop, manner),
        )
    if begin is not None and (stop is None or found.begin - begin <= stop - found.stop):
        return Window(found.text, begin, found.start, found.end, found.stop)
    return Window(found.text, found.begin, found.start, found.end, found.stop if stop is None else stop)


def _begin_unlike(found: Window, other: int) -> int | None:
    """The nearest begin where the stretch at `other` has something else before it; None if there is none."""
    text, shift = found.text, other - found.start
    for begin in range(found.begin - 1, -1, -1):
        if begin + shift < 0 or text[begin] != text[begin + shift]:
            return begin
    return None


def _stop_unlike(found: Window, other: int) -> int | None:
    """The nearest stop where the stretch at `other` has something else after it; None if there is none."""
    text, shift = found.text, other - found.start
    for stop in range(found.stop, len(text)):
        if stop + shift >= len(text) or text[stop] != text[stop + shift]:
            return stop + 1
    return None


def _word_begin(text: str, at: int, manner: Manner) -> int:
    begin = at
    while begin > max(0, at - manner.longest_word) and not text[begin - 1].isspace():
        begin -= 1
    return begin


def _word_stop(text: str, at: int, manner: Manner) -> int:
    stop = at
    while stop < min(len(text), at + manner.longest_word) and not text[stop].isspace():
        stop += 1
    return stop
