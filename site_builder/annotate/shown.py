"""Words of a quote and of a text as an author sees them in a message, and what differs between them."""

from collections.abc import Iterator
from difflib import SequenceMatcher

LONGEST = 160
MOST_DIFFERENCES = 3


def shown(words: str) -> str:
    """`words` in quotation marks, long ones by their ends."""
    if len(words) > LONGEST:
        half = LONGEST // 2
        words = f"{words[:half].rsplit(' ', 1)[0]} … {words[-half:].split(' ', 1)[-1]}"
    return f"“{words}”"


def shown_beside(words: str, other: str) -> str:
    """`words` in quotation marks; of long ones, what is around the first place where `other` differs."""
    if len(words) <= LONGEST:
        return shown(words)
    start = max(0, min(_first_difference(words, other) - LONGEST // 2, len(words) - LONGEST))
    end = start + LONGEST
    opening, words, closing = "… " if start else "", words[start:end], " …" if end < len(words) else ""
    words = words.split(" ", 1)[-1] if opening else words
    words = words.rsplit(" ", 1)[0] if closing else words
    return f"“{opening}{words}{closing}”"


def _first_difference(words: str, other: str) -> int:
    pairs = zip(words, other, strict=False)
    return next((at for at, (one, two) in enumerate(pairs) if one != two), min(len(words), len(other)))


def told_differences(words: str, there: str) -> str:
    """What a passage has otherwise than `words`: `, with “single” for “singel”`; nothing if it is much."""
    differences = tuple(_differences(words, there))
    told = "".join(f", {one}" for one in differences)
    return told if len(differences) <= MOST_DIFFERENCES and len(told) <= LONGEST else ""


def _differences(words: str, there: str) -> Iterator[str]:
    quoted, found = words.split(), there.split()
    for how, a, b, c, d in SequenceMatcher(None, quoted, found, autojunk=False).get_opcodes():
        mine, theirs = " ".join(quoted[a:b]), " ".join(found[c:d])
        if how == "replace":
            yield f"with “{theirs}” for “{mine}”"
        elif how == "delete":
            yield f"without “{mine}”"
        elif how == "insert":
            yield f"with “{theirs}” added"
