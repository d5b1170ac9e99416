"""Lines of iCalendar (RFC 5545): escaped, folded at 75 bytes, never inside a character."""

import re

LONGEST = 75
_ESCAPED = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n"})
_CONTROL = re.compile("[\x00-\x09\x0b-\x1f\x7f\ud800-\udfff]")


def escaped(text: str) -> str:
    """A value of text: line ends, commas, semicolons and backslashes are told from those of the format."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return _CONTROL.sub(" ", lines).strip().translate(_ESCAPED)


def folded_line(line: str) -> str:
    """A line in pieces of 75 bytes; each piece after the first begins with a space."""
    pieces: list[str] = []
    piece, size = "", 0
    for character in line:
        width = len(character.encode())
        if size + width > LONGEST:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + character, size + width
    return "\r\n".join((*pieces, piece))
