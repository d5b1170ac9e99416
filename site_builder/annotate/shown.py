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


def told_differences(words: str, there: str) -> str:
    """What a passage has otherwise than `words`: `, with “single” for “singel”`; nothing if it is much."""
    if len(words) > LONGEST:
        return ""
    differences = tuple(_differences(words, there))
    return "".join(f", {one}" for one in differences) if len(differences) <= MOST_DIFFERENCES else ""


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
