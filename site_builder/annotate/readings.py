"""How the quote of a note may be read when its words as typed are not in the text."""

import re

from site_builder.text.critical_words import OUTER
from site_builder.text.fold import folded
from site_builder.text.plain import plain_text

_NUMBERED = re.compile(r"^(\s*\d+)(?=[.)])", re.MULTILINE)
_NO_LETTER = re.compile(r"[\W\d_]")
_BROKEN = re.compile(r"(?<=[^\W\d_])-\s+(?=[^\W\d_])")
_GAP = re.compile(r"\s*(?:\[\.\.\.\]|\(\.\.\.\)|\.\.\.+)\s*")
_LONGEST_WORD = 40


def rendered(words: str) -> str:
    """`words` read as Markdown, in the comparable form, without the punctuation around them."""
    # A number that opens a line would be read as that of a list, and vanish.
    return trimmed(folded(plain_text(_NUMBERED.sub(r"\1\\", words))))


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
    for found in _BROKEN.finditer(text):
        left = _NO_LETTER.split(text[max(0, found.start() - _LONGEST_WORD) : found.start()])[-1]
        right = _NO_LETTER.split(text[found.end() : found.end() + _LONGEST_WORD])[0]
        if f"{left}{right}" not in words:
            continue
        words = re.sub(rf"\b{left}{right}\b", f"{left}{found[0]}{right}", words)
    return words


def parts_of(words: str) -> tuple[str, ...]:
    """What stands before and after each gap that `words`, in the comparable form, mark with dots."""
    return tuple(trimmed(part) for part in _GAP.split(words))
