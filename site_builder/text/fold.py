"""Text made comparable: quotes, dashes, dots and white space made alike, with the way back."""

import re
import unicodedata
from array import array
from collections.abc import Sequence

from site_builder.model import quick
from site_builder.model.dataclass import dataclass

_SINGLE = "'‘’‚‛′‵‹›`´ʹʼˈ＇"  # noqa: RUF001 - look-alikes are what this is about
_DOUBLE = '"“”„‟″‶«»〝〞〟「」『』＂'  # noqa: RUF001 - the same
_DASHES = "-‐‑‒–—―−⁃⸺⸻﹘﹣－"  # noqa: RUF001 - the same
_INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # soft hyphen; zero-width space, joiners, no-break
    "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069"  # marks of writing direction, copied along from mixed text
    "\ufe00-\ufe0f"  # variation selectors: the same sign, drawn otherwise
)
_SIGNS = {
    **dict.fromkeys(_SINGLE, "'"),
    **dict.fromkeys(_DOUBLE, '"'),
    **dict.fromkeys(_DASHES, "-"),
    "…": "...",
}
# Latin, Greek, Cyrillic, Hebrew, Arabic and Hangul letters that are their own composed form; kana and Han.
_LETTERS = "!-_a-~À-ɏΑ-ΡΣ-Ωα-ωЀ-џ\u05d0-\u05ea\u0620-\u064a가-힣"
_SIGNS_OF_EAST = "ぁ-ゖァ-ヺ一-鿿"
# Most of a text is words with one space between; they are taken in one step. Such a run gives its last letter
# back when something follows that might combine with it.
_STEP = re.compile(
    rf"(?P<plain>(?:(?:[{_LETTERS}]+[ ](?=[{_LETTERS}]))*[{_LETTERS}]+|[{_SIGNS_OF_EAST}]+)"
    rf"(?=[\x00-\x7f\xa0{_LETTERS}{_SIGNS_OF_EAST}{_SINGLE}{_DOUBLE}‐-―…。、]|\Z))"
    rf"|(?P<space>[\s{_INVISIBLE}]+)|(?P<cluster>[\s\S])"
)
_ALIKE = "".join(sign for sign in _SINGLE + _DOUBLE + _DASHES if sign < "\u2e80")
_SIGN_FOR_SIGN = re.compile(f"[{_LETTERS}{re.escape(_ALIKE)} \n\xa0]*")
_WIDE = re.compile("[ \n\xa0]{2}")
_MADE_ALIKE = str.maketrans({**{sign: _SIGNS[sign] for sign in _ALIKE}, "\n": " ", "\xa0": " "})
_UNSEEN = re.compile(f"[{_INVISIBLE}]")
# Between two Chinese or Japanese signs, white space only ever comes from a wrapped line.
_UNSPACED = re.compile(
    "[\u2e80-\u2fff\u3001-\u3098\u309b-\u30ff\u3100-\u9fff\uf900-\ufaff\uff01-\uff9f\U00020000-\U0003ffff]"
)


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in its comparable form, each character knowing the stretch of the original it came from."""

    text: str
    starts: Sequence[int]
    ends: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the original behind `text[start:end]`; None if that would cut a character in two."""
        if start >= end or self._is_inside(start) or self._is_inside(end):
            return None
        return self.starts[start], self.ends[end - 1]

    def _is_inside(self, index: int) -> bool:
        return 0 < index < len(self.text) and self.starts[index] == self.starts[index - 1]


def fold(text: str) -> Folded:
    """`text` with quotes, dashes, dots and white space made alike and unseen characters gone.

    Letters are composed (NFC), cluster by cluster, so that every result still has a source.
    """
    # Most texts are such that every sign stays one sign.
    if quick.IS_QUICK and _SIGN_FOR_SIGN.fullmatch(text) and not _WIDE.search(text):
        return Folded(text.translate(_MADE_ALIKE), range(len(text)), range(1, len(text) + 1))
    pieces: list[str] = []
    starts, ends = array("q"), array("q")
    position = 0
    while position < len(text):
        step = _STEP.match(text, position)
        assert step is not None  # its last branch takes any character
        position = _cluster_end(text, step.end()) if step.lastgroup == "cluster" else step.end()
        piece = _piece(text, step.lastgroup, step.start(), position)
        if step.lastgroup == "plain":
            starts.extend(range(step.start(), position))
            ends.extend(range(step.start() + 1, position + 1))
        else:
            starts.extend((step.start(),) * len(piece))
            ends.extend((position,) * len(piece))
        pieces.append(piece)
    return Folded("".join(pieces), starts, ends)


def folded(text: str) -> str:
    """The comparable form alone, without white space at its ends."""
    return fold(text).text.strip()


def _piece(text: str, group: str | None, start: int, end: int) -> str:
    if group == "plain":
        return text[start:end]
    if group == "space":
        return _space(text, start, end)
    composed = unicodedata.normalize("NFC", _UNSEEN.sub("", text[start:end]))
    return _SIGNS.get(composed, composed)


def _space(text: str, start: int, end: int) -> str:
    if not any(character.isspace() for character in text[start:end]):
        return ""
    # What draws the sign before otherwise belongs to it.
    while start > 0 and _UNSEEN.match(text[start - 1]):
        start -= 1
    is_wrap = (
        start > 0 and end < len(text) and _UNSPACED.match(text[start - 1]) and _UNSPACED.match(text[end])
    )
    return "" if is_wrap else " "


def _cluster_end(text: str, end: int) -> int:
    """Where a letter ends that may be followed by combining marks, some of them after an unseen character."""
    ahead = end
    while ahead < len(text) and (_continues(text[ahead]) or _UNSEEN.match(text[ahead])):
        ahead += 1
        end = ahead if _continues(text[ahead - 1]) else end
    return end


def _continues(character: str) -> bool:
    """Whether it belongs to the letter before it: a combining mark, or the tail of a Korean syllable."""
    if character < "\u0300":
        return False
    is_jamo_tail = "\u1160" <= character <= "\u11ff" or "\ud7b0" <= character <= "\ud7ff"
    return is_jamo_tail or unicodedata.category(character)[0] == "M"
