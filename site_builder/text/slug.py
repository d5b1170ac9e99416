"""A text as a name for files and addresses: lower case, letters of any script, digits and hyphens."""

import re
import unicodedata
from hashlib import blake2s

MOST_BYTES = 80
RESERVED = frozenset(
    {"aux", "con", "nul", "prn", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
)
"""Names that Windows keeps for devices, with or without a suffix."""

_PLAIN = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_APOSTROPHES = "'’‘"
_LETTERS = ("L", "Nd")
_PASSES = 8


def slug(text: str) -> str:
    """A name for `text`: never empty, at most 80 bytes, cut between words; a slug is its own slug."""
    name = _cut(hyphenated(text)) or f"untitled-{_digest(text)}"
    return f"{name}-1" if name in RESERVED else name


def is_slug(name: str) -> bool:
    """Whether `name` can be the id of a record as it stands, however long."""
    return bool(_PLAIN.fullmatch(name)) or (name != "" and hyphenated(name) == name)


def hyphenated(text: str) -> str:
    """`text` folded to lower case, all but letters and digits turned into single hyphens; may be empty."""
    # Folding can undo composition, and composing undo folding (Greek iota, Turkish i): until neither does.
    for _ in range(_PASSES):
        again = _pass(text)
        if again == text:
            break
        text = again
    return text


def _pass(text: str) -> str:
    folded = unicodedata.normalize("NFC", unicodedata.normalize("NFC", text).casefold())
    kept = ""
    for character in folded:
        kept += _kept(character, after=kept[-1:])
    return unicodedata.normalize("NFC", kept.strip("-"))


def _kept(character: str, after: str) -> str:
    category = unicodedata.category(character)
    if category.startswith(_LETTERS):
        return character
    if character in _APOSTROPHES or category == "Cf":
        return ""
    is_word = after not in ("", "-")
    if category in ("Mn", "Mc"):
        return character if is_word else ""
    return "-" if is_word else ""


def _cut(name: str) -> str:
    data = name.encode("utf-8", "ignore")
    if len(data) <= MOST_BYTES:
        return data.decode()
    head = data[:MOST_BYTES].decode("utf-8", "ignore")
    if name[len(head)] == "-":
        return head
    return (head.rpartition("-")[0] or head).strip("-")


def _digest(text: str) -> str:
    data = unicodedata.normalize("NFC", text).encode("utf-8", "surrogatepass")
    return blake2s(data, digest_size=4).hexdigest()
