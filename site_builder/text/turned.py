"""Marks that turn the direction of the words after them, and what ends the turn."""

import re

_ENDS = {
    **dict.fromkeys("\u202a\u202b\u202d\u202e", "\u202c"),
    **dict.fromkeys("\u2066\u2067\u2068", "\u2069"),
}
"""Embeddings, overrides and isolates, each with the mark that closes it."""
_MARKS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_MARKS_IN_BYTES = re.compile(b"\xe2(?:\x80[\xaa-\xae]|\x81[\xa6-\xa9])")


def turns(data: bytes) -> bool:
    """Whether any of these marks is in a text, given as UTF-8; a text itself is slow to ask."""
    return _MARKS_IN_BYTES.search(data) is not None


def left_open(text: str) -> tuple[str, ...]:
    """The marks that `text` opens and does not close, in its order."""
    if text.isascii():
        return ()
    opened: list[str] = []
    for mark in _MARKS.findall(text):
        if mark in _ENDS:
            opened.append(mark)
        else:
            _close(opened, mark)
    return tuple(opened)


def _close(opened: list[str], mark: str) -> None:
    ends = [_ENDS[one] for one in opened]
    if mark == "\u2069" and mark in ends:
        # The end of an isolate ends all that was opened inside it.
        del opened[len(ends) - 1 - ends[::-1].index(mark) :]
    elif ends and ends[-1] == mark:
        opened.pop()


def closed(text: str) -> str:
    """`text`, and after it the marks that are missing, so that it turns no words but its own."""
    return text + "".join(_ENDS[mark] for mark in reversed(left_open(text)))
