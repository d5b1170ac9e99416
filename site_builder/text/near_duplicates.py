"""Texts that are mostly the same words in the same order: copies, shortened, edited, under other headlines.

A text is taken as its runs of four words. Of every few neighbouring runs one is kept (winnowing), by which
texts that may be alike are found without comparing each with each; only those are compared run by run.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations, pairwise
from zlib import crc32

from site_builder.model.dataclass import dataclass

RUN = 4
"""Words of a run: fewer, and common turns of phrase look like copies; more, and small edits hide one."""
WINDOW = 6
"""Of so many neighbouring runs one is kept: nine words in a row that two texts share are always noticed."""
SHORTEST = 25
"""Words; of a shorter text nobody can say whose it is."""
ENOUGH = 0.5
"""Share of the shorter text's runs from which on one text is taken from the other."""
_CROWD = 8
"""Texts with a run in common of which each is compared with each; of more, only neighbours and the first."""
_FIRST_SIGNS = 2
_FIRST_SHARE = 0.15
"""Kept runs, and share of the shorter text's kept runs, that two texts must have in common to be compared."""
# Where no spaces part words, each letter counts as one.
_WORD = re.compile("[\u0e00-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]|[^\\W_]+")
_DROPPED = re.compile("[\u00ad\u200b-\u200d\u2060]|\\]\\([^)\\]\\s]*\\)")
"""What nobody reads: soft hyphens, zero-width signs, the address of a Markdown link."""


@dataclass(frozen=True, slots=True)
class Alike:
    """Two texts of which much is the same."""

    first: str
    second: str
    of_first: float
    """Share of the first text's runs of words that stand in the second too."""
    of_second: float

    @property
    def overlap(self) -> float:
        """Share of the shorter text that stands in the longer one."""
        return max(self.of_first, self.of_second)


def near_duplicates(texts: Mapping[str, str], enough: float = ENOUGH) -> tuple[Alike, ...]:
    """Pairs of `texts`, by their names, that share at least `enough` of the shorter one, in order.

    Of many copies of one text each is paired at least with the first and with a neighbour.
    """
    marks = {name: mark for name in sorted(texts) if (mark := fingerprint(texts[name]))}
    compared = (_compared(one, other, texts) for one, other in _candidates(marks))
    return tuple(pair for pair in compared if pair.overlap >= enough)


def fingerprint(text: str) -> frozenset[int]:
    """The kept runs of a text, none of one that is too short; texts with many in common share sentences."""
    words = words_of(text)
    runs = _runs(words) if len(words) >= SHORTEST else []
    return frozenset(map(min, zip(*(runs[start:] for start in range(WINDOW)), strict=False)))


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text, without case, punctuation and what nobody reads."""
    return tuple(_WORD.findall(_DROPPED.sub("", text).casefold()))


def _runs(words: Sequence[str]) -> list[int]:
    """A number for every run of words, the same in every process: a text's own `hash` is not."""
    numbers = [_number(word) for word in words]
    return list(map(hash, zip(*(numbers[start:] for start in range(RUN)), strict=False)))


@lru_cache(maxsize=200_000)
def _number(word: str) -> int:
    return crc32(word.encode("utf-8", "surrogatepass"))


def _candidates(marks: Mapping[str, frozenset[int]]) -> Iterator[tuple[str, str]]:
    """Pairs of names that share several kept runs, in order."""
    holders: dict[int, list[str]] = {}
    for name, kept in marks.items():
        for mark in kept:
            holders.setdefault(mark, []).append(name)
    shared: Counter[tuple[str, str]] = Counter()
    for names in holders.values():
        if len(names) > 1:
            shared.update(_pairs(names))
    yield from sorted(pair for pair, count in shared.items() if count >= _enough_to_compare(pair, marks))


def _enough_to_compare(pair: tuple[str, str], marks: Mapping[str, frozenset[int]]) -> float:
    return max(_FIRST_SIGNS, _FIRST_SHARE * min(len(marks[name]) for name in pair))


def _pairs(names: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each with each where they are few; else each with the first and with its neighbour."""
    # A line with which thousands of articles end must not cost a comparison of all of them.
    if len(names) <= _CROWD:
        yield from combinations(names, 2)
        return
    yield from ((names[0], other) for other in names[1:])
    yield from pairwise(names[1:])


def _compared(first: str, second: str, texts: Mapping[str, str]) -> Alike:
    one, other = (frozenset(_runs(words_of(texts[name]))) for name in (first, second))
    shared = len(one & other)
    return Alike(first, second, shared / max(1, len(one)), shared / max(1, len(other)))
