"""Names beside a town in scripts without capitals, where only the text tells one from the other."""

# ruff: noqa: RUF001
# Signs of other scripts look like ours.

import re

from site_builder.intake.bylines.names import is_nobody, is_office

_BETWEEN = re.compile(r"\s+[-–—/|]\s+|\s*[:：،]\s+")
_WORDS = range(2, 5)


def name_beside_city(line: str, text: str) -> str:
    """Whom a line names beside a town, the town being the one of the two that `text` tells of.

    Empty where the text tells of both or of none, and for any other line.
    """
    if line.upper() != line.lower() or any(map(str.isdigit, line)):
        return ""
    parts = [part.strip(" .,") for part in _BETWEEN.split(line.strip(" .,"))]
    names = [part for part in parts if part and part not in text]
    if len(parts) != 2 or len(names) != 1 or len(names[0].split()) not in _WORDS:
        return ""
    return "" if is_nobody(names[0]) or is_office(names[0]) else names[0]
