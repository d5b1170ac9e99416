"""A note as the text of an annotation, which has no other place for it; and that text taken apart again."""

import re
from collections.abc import Sequence

from site_builder.model.dataclass import dataclass

LONGEST = 2_000
"""Longer paragraphs are not of our making."""
_MARKDOWN = re.compile(r"([\\`*_\[\]<>])")
_ESCAPED = re.compile(r"\\([\\`*_\[\]<>])")
_PERMANENT = "Permanent page of this note"
_CHECKED = "; checked to "
_ADDRESS = re.compile(rf"[^\n]*\. \[{_PERMANENT}\]\(<([^>\s]+)>\)")
_FINDING = re.compile(r"\*\*(?:[^*\\]|\\.)+\.\*\* (?P<summary>[^\n]+)")


@dataclass(frozen=True, slots=True)
class Carried:
    """What the text of an annotation says of the note that it was made of."""

    author: str
    address: str
    """Of the note's own page."""
    summary: str
    body: str
    """The rest, sources included, in Markdown."""


def as_words(text: str) -> str:
    """Words that stay words in Markdown, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(text.split()))


def finding(label: str, summary: str) -> str:
    """The first paragraph: what kind of finding it is, and the finding."""
    return f"**{label}.** {as_words(summary)}"


def signature(author: str, written: str, checked: str, address: str) -> str:
    """The last paragraph: who wrote the note and when, and where it stands."""
    return f"{as_words(author)}, {written}; checked to {checked}. [{_PERMANENT}](<{address}>)"


def carried(parts: Sequence[str]) -> str:
    """The text of an annotation: a finding, whatever there is between, a signature."""
    return "\n\n".join(part for part in parts if part)


def taken_apart(text: str) -> Carried | None:
    """What `carried` put together; None for a text that somebody wrote."""
    said = text.replace("\r\n", "\n").strip()
    first, _, rest = said.partition("\n\n")
    between, _, last = rest.rpartition("\n\n")
    if max(len(first), len(last)) > LONGEST or _PERMANENT not in last:
        return None
    signed, _, checked = last.rpartition(_CHECKED)
    author, comma, _ = signed.rpartition(", ")
    address, found = _ADDRESS.fullmatch(checked), _FINDING.fullmatch(first)
    if not comma or "\n" in signed or not address or not found:
        return None
    return Carried(_unescaped(author), address[1], _unescaped(found["summary"]), between.strip())


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text).strip()
