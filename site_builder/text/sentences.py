"""Where the sentences of a text begin and end."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator

Span = tuple[int, int]

LONGEST = 1000
"""What goes on longer is no sentence: a list, a table, or something made to keep a search busy."""

# Of a row of stops the first ends the sentence. What may end one stands first: a search leaps to it.
_END = re.compile(
    r"[.!?…。！？\n](?:(?<=\n)|(?<![.!?…。！？]{2})[.!?…。！？]*+[\"'”’»)\]]*+(?=\s|$)|(?<=[。！？]))"
)
# A full stop behind these does not end a sentence; behind one capital letter it ends a name's initial.
_SHORT = re.compile(
    r"(?:\b(?:mr|mrs|ms|dr|prof|gen|col|sen|rep|gov|st|no|vs|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec|e\.g|i\.e"
    r"|bzw|ca|u\.a|z\.b|usw|nr|г|гг|им|ул|т\.е|тыс|млн|млрд)|(?<!\w)[^\W\d_](?:\.[^\W\d_])*)$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"\b\d{1,2}$")
_MONTH = re.compile(r"\s(?:Jan|Jän|Feb|Mär|Apr|Mai|Jun|Jul|Aug|Sep|Okt|Nov|Dez)")


def sentences(text: str) -> Iterator[Span]:
    """The stretch of every sentence, white space at its ends left out; a new line always ends one."""
    start = 0
    for end in _END.finditer(text):
        if end[0] == "." and _goes_on(text, end.start(), end.end()):
            continue
        yield from _trimmed(text, start, end.end())
        start = end.end()
    yield from _trimmed(text, start, len(text))


def _goes_on(text: str, stop: int, after: int) -> bool:
    before, following = text[max(0, stop - 12) : stop], text[after : after + 2].strip()
    # A word of five letters is none of the short ones, and most are.
    is_longer = len(before) >= 5 and before[-5:].isalnum()
    if not is_longer and _SHORT.search(before):
        return True
    # German writes “am 13. Dezember”; behind a number, only a small letter or a month goes on.
    return following[:1].islower() or bool(_MONTH.match(text, after) and _ORDINAL.search(before))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end:
        cut = _cut(text, start, end)
        words = text[start:cut].lstrip()
        if words:
            yield cut - len(words), cut - len(words) + len(words.rstrip())
        start = cut


def _cut(text: str, start: int, end: int) -> int:
    """Where a stretch without a full stop is cut, if it is longer than any sentence: between two words."""
    if end - start <= LONGEST:
        return end
    space = text.rfind(" ", start + 1, start + LONGEST)
    return space if space > 0 else start + LONGEST
