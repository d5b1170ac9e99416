"""Words as Markdown that renders back to the same words, and the way back."""

import re

from site_builder.model.draft import LineKind

PREFIXES = {
    LineKind.SUBHEADING: "## ",
    LineKind.KEY_POINT: "- ",
    LineKind.LIST_ITEM: "- ",
    LineKind.TABLE_ROW: "| ",
}
"""What stands before a block of each kind; all others are paragraphs."""
_SUFFIXES = {LineKind.TABLE_ROW: " |"}
_BELOW_HEADS = re.compile(r"\|(?: --- \|)+")

_PUNCTUATION = r"!-/:-@\[-`{-~"
_INSIDE = re.compile(
    rf"""(?P<kept>(?<=[^\W_])_+(?=[^\W_]))       # snake_case is no emphasis
    |(?P<marked>\\(?=[{_PUNCTUATION}]|$)         # a backslash that would hide what follows
    |[*_`\[]
    |<(?=[A-Za-z/!?])                            # a tag, a comment or an autolink
    |&(?=\#?\w+;)                                # an entity
    |~(?=~)|(?<=~)~)""",
    re.VERBOSE,
)
_AT_START = re.compile(
    r"^(?:(?P<sign>#{1,6}(?=\s|$)|[-+](?=[\s-]|$)|>|=+$)|(?P<number>\d{1,9})(?P<dot>[.)](?=\s|$)))"
)
_CLOSING_HASHES = re.compile(r"(?<=\s)#+$|^#+$")
_ESCAPED = re.compile(rf"\\([{_PUNCTUATION}])")


def to_markdown(text: str, kind: LineKind = LineKind.BODY) -> str:
    """One line of words as one line of Markdown; `text` has its spaces tidied."""
    inside = _INSIDE.sub(lambda found: found["kept"] or f"\\{found['marked']}", text)
    if kind is LineKind.SUBHEADING:
        inside = _CLOSING_HASHES.sub(lambda found: f"\\{found[0]}", inside)
    return PREFIXES.get(kind, "") + _AT_START.sub(_mark_start, inside, count=1) + _SUFFIXES.get(kind, "")


def from_markdown(line: str, kind: LineKind = LineKind.BODY) -> str:
    """The words that `to_markdown` made this line of."""
    words = line.removeprefix(PREFIXES.get(kind, "")).removesuffix(_SUFFIXES.get(kind, ""))
    return _ESCAPED.sub(r"\1", words)


def below_heads(row: str) -> str:
    """The line that Markdown wants below the first row of a table."""
    return f"|{' --- |' * columns_of(row)}"


def is_below_heads(line: str) -> bool:
    """Whether a line is that one, and no words of anybody."""
    return _BELOW_HEADS.fullmatch(line) is not None


def columns_of(row: str) -> int:
    """How many cells a row has, whose cells hold no stroke themselves."""
    return row.count("|") + 1


def _mark_start(found: re.Match[str]) -> str:
    if found["number"]:
        return f"{found['number']}\\{found['dot']}"
    return f"\\{found[0]}"
