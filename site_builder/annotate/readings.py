"""How the quote of a note may be read when its words as typed are not in the text."""

import re
from functools import lru_cache

from site_builder.text.critical_words import OUTER
from site_builder.text.fold import folded
from site_builder.text.plain import plain_text

_NUMBERED = re.compile(r"^([^\S\n]*\d+)(?=[.)])", re.MULTILINE)
_NUMBERED_LIST = re.compile(r"(?:\s*\d+[.)] [^\n]*(?:\n|\Z)){2,}")
_CELL_BORDERS = re.compile(r"(?:^|(?<=\s))\|(?=\s|$)", re.MULTILINE)
_NO_LETTER = re.compile(r"[\W\d_]")
_BROKEN = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")
_GAP = re.compile(r"\s*(?:\[\.\.\.\]|\(\.\.\.\)|\.\.\.+)\s*")
_LONGEST_WORD = 40
# Letters, digits and single spaces are the same read as Markdown or as they are.
_PLAIN = re.compile(r"[^\W_]+(?:,? [^\W_]+)*")


# A quote that has no place is read in every way there is, some of them twice.
@lru_cache(maxsize=64)
def rendered(words: str) -> str:
    """`words` read as Markdown, in the comparable form, without the punctuation around them."""
    if _PLAIN.fullmatch(words):
        return folded(words)
    # A number that opens a line would be read as that of a list, and vanish; several in a row are a list.
    typed = words if _NUMBERED_LIST.fullmatch(words) else _NUMBERED.sub(r"\1\\", words)
    # A table without its head is none, and keeps the lines between its cells.
    return trimmed(folded(_CELL_BORDERS.sub(" ", plain_text(typed))))


def trimmed(words: str) -> str:
    """`words` without quotation marks, dots and other punctuation around them."""
    return words.strip(f"{OUTER} ")


def mended(words: str) -> str:
    """`words`, in the comparable form, with those joined that a line break had parted."""
    return _BROKEN.sub("", words)


def hyphenated_again(words: str) -> str:
    """`words`, in the comparable form, where a line ends after a hyphen that is the word's own."""
    return _BROKEN.sub("-", words)


def broken_as_in(words: str, text: str) -> str:
    """`words` with those parted that a line break parts in `text`; both in the comparable form."""
    for left, between, right in _breaks(text):
        if f"{left}{right}" in words:
            words = re.sub(rf"\b{left}{right}\b", f"{left}{between}{right}", words)
    return words


# Many quotes are looked for in one text.
@lru_cache(maxsize=4)
def _breaks(text: str) -> tuple[tuple[str, str, str], ...]:
    """Each word that a line break parts: its letters before, the hyphen with its space, its letters after."""
    return tuple(
        (
            _NO_LETTER.split(text[max(0, found.start() - _LONGEST_WORD) : found.start()])[-1],
            found[0],
            _NO_LETTER.split(text[found.end() : found.end() + _LONGEST_WORD])[0],
        )
        for found in _BROKEN.finditer(text)
    )


def parts_of(words: str) -> tuple[str, ...]:
    """What stands before and after each gap that `words`, in the comparable form, mark with dots."""
    return tuple(trimmed(part) for part in _GAP.split(words))
