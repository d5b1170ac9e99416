"""A line of text in a terminal: how wide its characters are, and carets under some of them."""

import re
import unicodedata
from typing import NamedTuple

WIDTH = 100
"""How much of a line is shown."""

_TAB = "    "
_BEFORE = 40
"""How much of a long line is shown before the words in question."""

# Signs that move the cursor, turn the writing round or end the line would hide what is written.
_DISTURBING = re.compile("[\x00-\x08\x0a-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def visible(text: str) -> str:
    """`text` with every sign that would disturb a terminal shown as �."""
    return _DISTURBING.sub("�", text)


def width(text: str) -> int:
    """How many columns of a terminal `text` takes."""
    return len(text) if text.isascii() else sum(_width(character) for character in text)


def ending(text: str, columns: int) -> str:
    """As much of the end of `text` as fits in these columns of a terminal, on one line."""
    line = visible(text).replace("\t", " ")
    if width(line) <= columns:
        return line
    start, left = len(line), columns - 1
    while start and width(line[start - 1]) <= left:
        start -= 1
        left -= width(line[start])
    return f"…{line[start:]}"[: max(columns, 0)]


class Excerpt(NamedTuple):
    """A line of a file as it is shown, and what to put below it."""

    line: str
    indent: str
    """As wide as what stands before the words in question."""
    carets: str
    """As wide as the words; empty when the whole line is meant."""


def excerpt(line: str, column: int, length: int) -> Excerpt:
    """A line with carets under `length` characters from `column` (from 1); a long line is cut around them."""
    line = visible(line)
    start = max(0, column - 1)
    end = max(start + 1, min(start + length, len(line)))
    head, tail = _cut(line, start, end)
    end = min(end, tail)
    before, words, after = line[head:start], line[start:end], line[end:tail]
    opening = "…" if head else ""
    shown = f"{opening}{before}{words}{after}{'…' if tail < len(line) else ''}".replace("\t", _TAB)
    if not column:
        return Excerpt(shown, "", "")
    indent = " " * width(f"{opening}{before}".replace("\t", _TAB))
    return Excerpt(shown, indent, "^" * max(1, width(words.replace("\t", _TAB))))


def _cut(line: str, start: int, end: int) -> tuple[int, int]:
    """Which part of a line is shown: all of it, or what stands around `start`."""
    if width(line) <= WIDTH:
        return 0, len(line)
    head = 0 if start <= _BEFORE else start - _BEFORE
    return head, min(len(line), max(head + WIDTH, min(end, start + WIDTH)))


def _width(character: str) -> int:
    if unicodedata.category(character) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in ("W", "F") else 1
