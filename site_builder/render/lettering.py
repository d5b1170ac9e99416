"""Words as pixels: what a face can draw, where lines break, and how words come onto a picture."""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from io import BytesIO

from PIL import ImageFont

Font = ImageFont.FreeTypeFont
_NOWHERE = "\U0010fffe"
"""A character that no face has, and that shows what a face draws for those."""
ELLIPSIS = " …"


@lru_cache(maxsize=64)
def font_of(face: bytes, size: int) -> Font:
    """A face at a size. The plain layout is the same on every machine; a richer one may not be installed."""
    return ImageFont.truetype(BytesIO(face), size, layout_engine=ImageFont.Layout.BASIC)


def drawable(words: str, face: bytes) -> str:
    """The words on one line as the face can draw them; nothing where it lacks a letter of them.

    A sign that is no letter is left out alone: a headline without its arrow says the same.
    """
    line = " ".join(unicodedata.normalize("NFC", words).split())
    kept = []
    for sign in line:
        if unicodedata.category(sign) == "Cf":
            continue
        if sign == " " or _has(face, sign):
            kept.append(sign)
        elif unicodedata.category(sign)[0] in "LMN":
            return ""
    return " ".join("".join(kept).split())


@lru_cache(maxsize=4096)
def _has(face: bytes, sign: str) -> bool:
    font = font_of(face, 40)
    mask, missing = font.getmask(sign), font.getmask(_NOWHERE)
    return mask.size != missing.size or bytes(mask) != bytes(missing)


@lru_cache(maxsize=1024)
def length(words: str, font: Font) -> float:
    """How wide words are in a face: names, kinds and dates stand on card after card."""
    return font.getlength(words)


def lines_of(words: str, font: Font, width: int) -> tuple[str, ...]:
    """The words in lines no wider than `width`; a word that is wider itself is broken."""
    lines: list[str] = []
    for word in words.split():
        # Where a line has room for a word, the word is not too wide: most are measured but once.
        if lines and length(f"{lines[-1]} {word}", font) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            _add(lines, tuple(_pieces(word, font, width)), font, width)
    return tuple(lines)


def _add(lines: list[str], pieces: Sequence[str], font: Font, width: int) -> None:
    """Add a word that is new on its line, or the pieces of one, of which the first may have room there."""
    for piece in pieces:
        longer = f"{lines[-1]} {piece}" if lines else piece
        if lines and len(pieces) > 1 and length(longer, font) <= width:
            lines[-1] = longer
        else:
            lines.append(piece)


def _pieces(word: str, font: Font, width: int) -> Iterator[str]:
    rest = word
    while length(rest, font) > width:
        end = _fitting(rest, font, width)
        yield rest[:end]
        rest = rest[end:]
    yield rest


def _fitting(word: str, font: Font, width: int) -> int:
    """How many characters of a word fit; at least one."""
    low, high = 1, len(word)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if length(word[:middle], font) <= width else (low, middle - 1)
    return low


def shortened(words: str, font: Font, width: int) -> str:
    """The words on one line, their end left out where they are too long."""
    if length(words, font) <= width:
        return words
    room = width - int(length(ELLIPSIS, font)) - 1
    cut = words[: _fitting(words, font, room)]
    return f"{cut.rsplit(' ', 1)[0] if ' ' in cut else cut}".rstrip(" ,;:–—-") + ELLIPSIS
