"""Lines of a document as paragraphs: words that a hyphen divided are whole again, and each line is known."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from site_builder.intake.lines import tidy_spaces
from site_builder.intake.passages import Passage, passage_of
from site_builder.intake.pdf.breaks import BULLET, Line, parts
from site_builder.intake.pdf.strips import SPACELESS
from site_builder.model.dataclass import dataclass

_DIVIDED = re.compile(r"(?<![^\W\d_])(?P<head>[^\W\d_]{2,})[-‐\u00ad]$")
_GOES_ON = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some lines that belong together."""

    passage: Passage
    size: float
    page: int
    counts: tuple[int, ...]
    """How many words of its text each line holds; a divided word is on the line where it ends."""
    is_row: bool = False
    """Whether it is a row of a table."""


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs of a document, in order."""
    whole = Counter(word.casefold() for line in lines for word in re.findall(r"[\w-]+", line.source.exact))
    return tuple(_paragraph(part, whole) for part in parts(lines))


def _paragraph(part: tuple[Line, ...], whole: Counter[str]) -> Paragraph:
    words: list[str] = []
    counts: list[int] = []
    for line in part:
        said = tidy_spaces(BULLET.sub("", line.source.exact) if not words else line.source.exact).split(" ")
        said = [word for word in said if word]
        if words and said and (joined := _rejoined(words[-1], said[0], whole)):
            words.pop()
            counts[-1] -= 1
            said[0] = joined
        words += said
        counts.append(len(said))
    passage = passage_of(
        tuple(line.source for line in part), " ".join(words), bool(BULLET.match(part[0].source.exact))
    )
    return Paragraph(
        passage,
        median(line.strip.size for line in part),
        part[0].page,
        tuple(counts),
        bool(part[0].strip.cells),
    )


def _rejoined(head: str, tail: str, whole: Counter[str]) -> str:
    """The word that the end of a line divided, at a hyphen or between signs; empty if these are two words."""
    if SPACELESS.match(head[-1]) and SPACELESS.match(tail):
        return f"{head}{tail}"
    divided, goes_on = _DIVIDED.search(head), _GOES_ON.match(tail)
    if divided is None or goes_on is None or not tail[:1].islower():
        return ""
    one = f"{divided['head']}{goes_on[0]}".casefold()
    compound = f"{divided['head']}-{goes_on[0]}".casefold()
    # “So-called” that stands whole elsewhere in the document keeps its hyphen.
    keeps = whole[compound] > 0 and whole[one] == 0
    return f"{head}{tail}" if keeps else f"{head[:-1]}{tail}"
