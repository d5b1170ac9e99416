"""Where an offset into a text lies, as an editor counts: lines and columns from 1, in code points."""


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column of `offset` in `text`. Only `\\n` ends a line, as in every other count of ours."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)


def line_end(text: str, offset: int) -> int:
    """Where the line that holds `offset` ends, white space at its end left out."""
    end = text.find("\n", offset)
    line = text[offset:] if end < 0 else text[offset:end]
    return offset + len(line.rstrip())
