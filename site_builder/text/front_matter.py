"""A Markdown file in its two halves: the YAML between two `---` lines, and the text after them."""

import re

from site_builder.model.dataclass import dataclass

_FENCE = re.compile(r"---[ \t]*(?:\n|\Z)")
_CLOSING = re.compile(r"^---[ \t]*$", re.MULTILINE)
_BLANK_LINES = re.compile(r"(?:[^\S\n]*\n)*")


@dataclass(frozen=True, slots=True)
class Halves:
    """A file's front matter and its body."""

    yaml: str
    offset: int
    """Where the YAML starts in the file, in code points."""
    body: str
    """The text without blank lines before and after it."""
    body_line: int
    """The line of the file on which the body starts, from 1."""


def split(text: str) -> Halves | None:
    """The two halves of a file; None when its first line is not `---` or no second `---` follows."""
    opening = _FENCE.match(text)
    if not opening:
        return None
    closing = _CLOSING.search(text, opening.end())
    if not closing:
        return None
    after = min(closing.end() + 1, len(text))
    blank = _BLANK_LINES.match(text, after)
    start = blank.end() if blank else after
    body = text[start:].rstrip()
    return Halves(text[opening.end() : closing.start()], opening.end(), body, text.count("\n", 0, start) + 1)
