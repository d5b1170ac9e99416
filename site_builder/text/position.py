"""Where an offset into a text lies, as an editor counts: lines and columns from 1, in code points."""

from array import array
from bisect import bisect_right
from functools import lru_cache


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column of `offset` in `text`. Only `\\n` ends a line, as in every other count of ours."""
    starts = _line_starts(text)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


def line_end(text: str, offset: int) -> int:
    """Where the line that holds `offset` ends, white space at its end left out."""
    end = text.find("\n", offset)
    line = text[offset:] if end < 0 else text[offset:end]
    return offset + len(line.rstrip())


# Thousands of issues may lie in one file; its lines are counted once.
@lru_cache(maxsize=8)
def _line_starts(text: str) -> "array[int]":
    return array("q", (0, *(at + 1 for at, sign in enumerate(text) if sign == "\n")))
