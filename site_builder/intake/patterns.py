"""Long patterns, written over several lines."""

MOST_REMEMBERED = 30_000
"""Lines of a text that rules remember having been asked of: as many as a page may have parts."""


def either(text: str) -> str:
    """A group of alternatives; `text` is a pattern whose lines are joined without the space around them."""
    return f"(?:{''.join(line.strip() for line in text.splitlines())})"


def words(text: str) -> frozenset[str]:
    """The words of a text, to look others up in."""
    return frozenset(text.split())


def small(text: str) -> str:
    """A text in small letters, every letter at its place: patterns of many words are much faster on it."""
    # The only letter that becomes two when it is made small.
    return text.replace("İ", "I").lower()
