"""Words in front matter, notes and settings that would turn round the words shown after them."""

import re
from collections.abc import Iterator

from site_builder.model.issue import Issue, Spot
from site_builder.text.front_matter import split
from site_builder.text.turned import left_open

# In double quotes YAML takes the number of a mark for the mark.
_ESCAPED = re.compile(r"\\[uU](?:0000)?(20(?:2[a-eA-E]|6[6-9]))")
_MARKS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068"
_TURNING = re.compile(f"[{_MARKS}]")


def turning(path: str, text: str) -> Iterator[Issue]:
    """R27: each line of YAML that opens a mark of direction and does not close it; a body may hold them."""
    # Eight signs looked for one by one are found much sooner than by one expression.
    if "\\" not in text and not any(mark in text for mark in _MARKS):
        return
    yaml, first = _yaml(path, text)
    if not _TURNING.search(yaml) and not _ESCAPED.search(yaml):
        return
    for number, line in enumerate(yaml.split("\n"), first):
        marks = left_open(_ESCAPED.sub(lambda found: chr(int(found[1], 16)), line))
        if marks:
            yield _issue(path, number, line, marks)


def _yaml(path: str, text: str) -> tuple[str, int]:
    if not path.endswith(".md"):
        return text, 1
    halves = split(text)
    return (halves.yaml, 2) if halves else ("", 1)


def _issue(path: str, number: int, line: str, marks: tuple[str, ...]) -> Issue:
    found = _TURNING.search(line) or _ESCAPED.search(line)
    column = found.start() + 1 if found else 1
    named = ", ".join(f"U+{ord(mark):04X}" for mark in marks)
    message = f"an unseen mark turns the words after it round, and is not closed: {named}"
    advice = "delete it, or put U+202C after the words if it is U+202A to U+202E, U+2069 otherwise"
    return Issue("R27", message, Spot(path, line=number, column=column), advice)
