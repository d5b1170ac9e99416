"""Lines of a document as paragraphs: words that a hyphen divided are whole again, and each line is known."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from site_builder.intake.lines import SourceLine, tidy_spaces
from site_builder.intake.passages import Passage, passage_of
from site_builder.intake.pdf.strips import Strip

_CLOSES = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_DIVIDED = re.compile(r"(?P<head>[^\W\d_]{2,})[-‐\u00ad]$")
_GOES_ON = re.compile(r"[^\W\d_]+")
_BULLET = re.compile(r"^\s*[•‣◦▪●∙·■□➤►▸✓✔]\s")
_INDENT = 0.8
_SHORT = 2.5
_WIDE = 1.3
_OTHER_SIZE = 1.12


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the document's text, and where it stood."""

    source: SourceLine
    strip: Strip
    page: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Some lines that belong together."""

    passage: Passage
    size: float
    page: int
    counts: tuple[int, ...]
    """How many words of its text each line holds; a divided word is on the line where it ends."""


def paragraphs(lines: Sequence[Line]) -> tuple[Paragraph, ...]:
    """The paragraphs of a document, in order."""
    whole = Counter(word.casefold() for line in lines for word in re.findall(r"[\w-]+", line.source.exact))
    return tuple(_paragraph(part, whole) for part in _parts(lines))


def _parts(lines: Sequence[Line]) -> Iterator[list[Line]]:
    leading = _leading(lines)
    part: list[Line] = []
    for line in lines:
        if part and _breaks(part, line, leading):
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _leading(lines: Sequence[Line]) -> float:
    """How far the lines of a paragraph usually stand from each other."""
    steps = [a.strip.baseline - b.strip.baseline for a, b in pairwise(lines) if a.page == b.page]
    return median(step for step in steps if step > 0) if any(step > 0 for step in steps) else 0.0


def _breaks(part: list[Line], line: Line, leading: float) -> bool:
    before, here = part[-1].strip, line.strip
    if max(before.size, here.size) > _OTHER_SIZE * min(before.size, here.size) or _BULLET.match(here.text):
        return True
    step = before.baseline - here.baseline
    if line.page != part[-1].page or step <= 0:
        # The text goes on in the next column or on the next page, unless a sentence just ended.
        return bool(_CLOSES.search(before.text)) and not here.text[:1].islower()
    if leading and step > _WIDE * leading:
        return True
    indent = here.left - min(one.strip.left for one in part)
    is_indented = (
        indent > _INDENT * here.size and len(part) > 1 and here.left - before.left > _INDENT * here.size
    )
    ends_early = max(one.strip.right for one in part) - before.right > _SHORT * before.size
    reaches = here.right - before.right > _SHORT * before.size
    is_closed = bool(_CLOSES.search(before.text))
    return is_closed and (is_indented or ends_early or (reaches and len(part) == 1))


def _paragraph(part: list[Line], whole: Counter[str]) -> Paragraph:
    words: list[str] = []
    counts: list[int] = []
    for line in part:
        said = tidy_spaces(_BULLET.sub("", line.source.exact) if not words else line.source.exact).split(" ")
        said = [word for word in said if word]
        if words and said and (joined := _rejoined(words[-1], said[0], whole)):
            words.pop()
            counts[-1] -= 1
            said[0] = joined
        words += said
        counts.append(len(said))
    passage = passage_of(
        tuple(line.source for line in part), " ".join(words), bool(_BULLET.match(part[0].source.exact))
    )
    return Paragraph(passage, median(line.strip.size for line in part), part[0].page, tuple(counts))


def _rejoined(head: str, tail: str, whole: Counter[str]) -> str:
    """The word that a hyphen at the end of a line divided; empty if these are two words."""
    divided, goes_on = _DIVIDED.search(head), _GOES_ON.match(tail)
    if divided is None or goes_on is None or not tail[:1].islower():
        return ""
    one = f"{divided['head']}{goes_on[0]}".casefold()
    compound = f"{divided['head']}-{goes_on[0]}".casefold()
    # “So-called” that stands whole elsewhere in the document keeps its hyphen.
    keeps = whole[compound] > 0 and whole[one] == 0
    return f"{head}{tail}" if keeps else f"{head[:-1]}{tail}"
