"""Where a text holds more Markdown than can be read in a few seconds: nobody writes so, and a trap does."""

import re

from site_builder.model.dataclass import dataclass

MOST_OPEN = 2_000
"""Brackets of a file that are opened and not closed; each is looked at again for every level of nesting."""
MOST_SIGNS = 300_000
"""Lines and signs of a file: at a twentieth of a millisecond each, more would cost a quarter minute."""

_BRACKET = re.compile(r"\\[\[\]\\]|[\[\]]|\n[ \t>]*(?=\n)")
_SIGNS = "\n[*_`~!<&|\\"


@dataclass(frozen=True, slots=True)
class Overfull:
    """What there is too much of, and the place at which it became too much."""

    offset: int
    message: str
    help: str


def overfull(text: str) -> Overfull | None:
    """Why a text is too much to be read, if it is."""
    if sum(map(text.count, _SIGNS)) > MOST_SIGNS:
        return _too_many_signs(text)
    return _too_many_open(text) if text.count("[") > MOST_OPEN else None


def _too_many_signs(text: str) -> Overfull:
    last = 0
    for found, sign in enumerate(re.finditer(f"[{re.escape(_SIGNS)}]", text)):
        last = sign.start()
        if found == MOST_SIGNS:
            break
    message = f"more than {MOST_SIGNS:,} lines and signs of Markdown (`*`, `[`, `|`, …) in one file"
    return Overfull(last, message, "is this a text? If so, split it")


def _too_many_open(text: str) -> Overfull | None:
    """The bracket with which too many are open; a paragraph's are those that it opens and does not close."""
    done = opened = 0
    for found in _BRACKET.finditer(text):
        if found[0] == "[":
            opened += 1
        elif found[0] == "]":
            opened = max(0, opened - 1)
        elif found[0][0] == "\n":
            done, opened = done + opened, 0
        if done + opened > MOST_OPEN:
            message = f"more than {MOST_OPEN:,} brackets of this file are opened and not closed"
            return Overfull(found.start(), message, r"close them; write `\[` for one that opens nothing")
    return None
