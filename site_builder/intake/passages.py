"""Lines as passages: paragraphs, headings, items; one line each, or several where lines were wrapped."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from statistics import median

from site_builder.intake.lines import SourceLine, tidy_spaces
from site_builder.model.dataclass import dataclass

_WORD = re.compile(r"[^\W_]+(?:['’‐.-][^\W_]+)*")
# Scripts without spaces between words: two characters make about one word.
_SPACELESS = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\u0e00-\u0e7f]")
# French sets a space before its closing quotation mark; agencies close their reports with “-0-” or “###”.
_CLOSES = re.compile(r"[.!?…。！？؟।](?:\s?[\"'”’»“)\]])*(?:\s?[-–—]0[-–—]|\s?#{2,3}|\s?■)?$")
_SENTENCE = re.compile(r"(?:[.!?…][\"'”’»)\]]*\s+(?=[\"'“‘«(]*[^\W\d_a-zа-яё])|[。！？])")
_BULLET = re.compile(r"^\s*[•‣◦▪●∙·■□➤►▸✓✔]\s*")
_FEWEST_ROWS = 2
_WRAP_WIDTH = range(45, 111)


@dataclass(frozen=True, slots=True)
class Passage:
    """Some words that belong together, and the lines they stand on."""

    lines: tuple[SourceLine, ...]
    text: str
    """Its words, spaces tidied, without the bullet."""
    words: int
    sentences: int
    closes: bool
    """Whether it ends like a sentence."""
    is_item: bool
    """Whether it opened with a bullet."""
    is_row: bool = False
    """Whether it is a row of a table: cells with tabs between them, as many as in the row beside it."""

    @property
    def number(self) -> int:
        """The line it starts on."""
        return self.lines[0].number

    @property
    def is_prose(self) -> bool:
        """Whether it reads like a paragraph of running text."""
        return self.words >= 25 or (self.closes and self.words >= (8 if self.sentences > 1 else 12))


def passages(lines: tuple[SourceLine, ...]) -> tuple[Passage, ...]:
    """The passages of a text, in order; blank lines lie between them."""
    if len(lines) == 1:
        return (_passage(lines),) if tidy_spaces(lines[0].exact) else ()
    groups = [
        tuple(group)
        for has_words, group in groupby(lines, key=lambda line: bool(tidy_spaces(line.exact)))
        if has_words
    ]
    if not _are_wrapped(groups):
        rows = _rows([line for group in groups for line in group])
        return tuple(
            _row(line) if line.number in rows else _passage((line,)) for group in groups for line in group
        )
    usual = median(len(line.exact) for group in groups for line in group[:-1])
    return tuple(_passage(part) for group in groups for part in _parts(group, usual))


def count_words(text: str) -> int:
    """How many words a reader would count."""
    if text.isascii() or not (spaceless := len(_SPACELESS.findall(text))):
        return len(_WORD.findall(text))
    return len(_WORD.findall(_SPACELESS.sub(" ", text))) + (spaceless + 1) // 2


def is_short(passage: Passage) -> bool:
    """Whether the passage is a few words that do not end like a sentence."""
    return passage.words < 8 and not passage.closes


def words_on(passage: Passage, line: SourceLine) -> str:
    """The words of a passage that stand on one of its lines."""
    opens = passage.is_item and line is passage.lines[0]
    return tidy_spaces(_BULLET.sub("", line.words) if opens else line.words)


def _passage(lines: tuple[SourceLine, ...]) -> Passage:
    first = _BULLET.sub("", lines[0].words)
    whole = tidy_spaces("\n".join((first, *(line.words for line in lines[1:]))))
    is_item = first != lines[0].words and bool(whole)
    text = whole if is_item else tidy_spaces("\n".join(line.words for line in lines))
    return passage_of(lines, text, is_item)


def passage_of(lines: tuple[SourceLine, ...], text: str, is_item: bool) -> Passage:  # noqa: FBT001  a field of it
    """The passage that some words are."""
    return Passage(
        lines, text, count_words(text), len(_SENTENCE.split(text)), bool(_CLOSES.search(text)), is_item
    )


def _rows(lines: list[SourceLine]) -> frozenset[int]:
    """The numbers of the lines that are rows of a table."""
    found: list[int] = []
    for count, group in groupby(lines, key=lambda line: len(_cells(line))):
        rows = [line.number for line in group]
        found += rows if count > 1 and len(rows) >= _FEWEST_ROWS else []
    return frozenset(found)


def _cells(line: SourceLine) -> tuple[str, ...]:
    # A stroke would part a cell in two where the row is written as Markdown.
    cells = tuple(map(tidy_spaces, line.words.strip("\r\n ").split("\t")))
    return cells if sum(map(bool, cells)) > 1 and "|" not in line.words else ()


def _row(line: SourceLine) -> Passage:
    return replace(passage_of((line,), " | ".join(_cells(line)), is_item=False), closes=False, is_row=True)


def _are_wrapped(groups: list[tuple[SourceLine, ...]]) -> bool:
    # Mail and print break lines at a width: such lines are about equally long and seldom end a sentence.
    inner = [line.exact.rstrip() for group in groups for line in group[:-1]]
    if len(inner) < 3 or not _WRAP_WIDTH.start <= median(map(len, inner)) < _WRAP_WIDTH.stop:
        return False
    if max(len(line.exact) for group in groups for line in group) >= 2 * _WRAP_WIDTH.stop:
        return False
    open_ended = [line for line in inner if not _CLOSES.search(line) and len(line) >= _WRAP_WIDTH.start]
    return len(open_ended) >= 0.6 * len(inner)


def _parts(group: tuple[SourceLine, ...], usual: float) -> Iterator[tuple[SourceLine, ...]]:
    part: list[SourceLine] = []
    for line in group:
        if part and _breaks(part, line.exact, usual):
            yield tuple(part)
            part = []
        part.append(line)
    yield tuple(part)


def _breaks(part: list[SourceLine], line: str, usual: float) -> bool:
    before = part[-1].exact.rstrip()
    # The second line of a bullet stands deeper than its first; elsewhere that is a new paragraph.
    is_indented = line[:1].isspace() and not before[:1].isspace() and not _BULLET.match(part[0].exact)
    is_short = len(before) < 0.75 * usual
    return is_indented or bool(_BULLET.match(line)) or (is_short and bool(_CLOSES.search(before)))
