"""What is looked for in every published file: runs of words as hashes, in little memory, found fast.

An archive may keep ten thousand texts from the public, of a thousand words each. Every run of words is
kept as eight bytes; which of them are looked at is decided by anchors, short runs at every few words.
"""

from array import array
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field
from itertools import accumulate

from site_builder.model.ids import ArticleId
from site_builder.text.word_runs import Scale, folded_words, runs, scale_of, sentences

Run = tuple[str, ...]
Words = Sequence[str]
MOST_BESIDE = 3
"""A quotation and so many words beside it may stand together by chance: “… on Thursday evening. The”."""
_LONGEST = 200
"""Signs that a sentence has at most which has fewer words than a run."""
_FULL = 500_000
"""How many hashes are sorted at once: as numbers of Python they take ten times the room."""


@dataclass(frozen=True, slots=True)
class Sought:
    """The runs of words of texts that are not shown, ready to be looked for."""

    anchors: Mapping[Scale, Set[int]] = field(default_factory=dict)
    """Short runs; where none of them stands, nothing that is sought does."""
    runs: Mapping[int, tuple["array[int]", ...]] = field(default_factory=dict)
    """Length → the hashes of all runs of so many words, sorted."""

    def leaks(self, words: Sequence[str]) -> Iterator[tuple[Run, ...]]:
        """The stretches of a text that may not be shown, each as the runs that it is made of."""
        stretch: list[Run] = []
        end = 0
        places = {place for scale in self.anchors for place in self._places(words, scale)}
        for start, length in sorted(places):
            if stretch and start >= end:
                yield tuple(stretch)
                stretch = []
            stretch.append(tuple(words[start : start + length]))
            end = max(end, start + length)
        if stretch:
            yield tuple(stretch)

    def _places(self, words: Sequence[str], scale: Scale) -> Iterator[tuple[int, int]]:
        anchors, hashes = self.anchors[scale], [hash(one) for one in runs(words, scale.sentence)]
        if anchors.isdisjoint(hashes):
            return
        for at in (at for at, one in enumerate(hashes) if one in anchors):
            around = ((start, scale.run) for start in range(max(at - scale.step + 1, 0), at + 1))
            whole = ((at, length) for length in range(scale.sentence, scale.run))
            for start, length in (*around, *whole):
                run = tuple(words[start : start + length])
                if len(run) == length and _holds(self.runs.get(length, ()), hash(run)):
                    yield start, length


def sought(texts: Mapping[ArticleId, tuple[str, ...]], quoted: Mapping[ArticleId, tuple[str, ...]]) -> Sought:
    """Every run of words of some texts, and every whole sentence, but for what is quoted of them."""
    known = {
        one
        for id, quotes in quoted.items()
        for text in _read(texts.get(id, ()))
        for one in text.known(quotes)
    }
    anchors: defaultdict[Scale, set[int]] = defaultdict(set)
    found: defaultdict[int, _Hashes] = defaultdict(_Hashes)
    for text in (text for ones in texts.values() for text in _read(ones)):
        anchors[text.scale].update(text.anchors())
        for length, hashes in text.runs().items():
            found[length].add(hashes - known)
    return Sought(anchors, {length: ones.sorted() for length, ones in found.items()})


@dataclass(slots=True)
class _Hashes:
    """Hashes as they are gathered: few as numbers, most of them packed."""

    waiting: set[int] = field(default_factory=set)
    packed: "list[array[int]]" = field(default_factory=list)

    def add(self, hashes: Iterable[int]) -> None:
        self.waiting.update(hashes)
        if len(self.waiting) > _FULL:
            self._pack()

    def sorted(self) -> "tuple[array[int], ...]":
        self._pack()
        return tuple(self.packed)

    def _pack(self) -> None:
        self.packed.append(array("q", sorted(self.waiting)))
        self.waiting.clear()


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as it is looked for."""

    words: Words
    scale: Scale
    whole: tuple[Words, ...]
    """Its sentences that are shorter than a run."""

    def known(self, quoted: tuple[str, ...]) -> Iterator[int]:
        """The hashes of runs and sentences that are quoted, but for a word or three."""
        size, bare = self.scale.run, _bare(self.words, quoted)
        if bare[-1] == len(self.words):
            return
        for at, run in enumerate(runs(self.words, size)):
            if bare[at + size] - bare[at] <= MOST_BESIDE:
                yield hash(run)
        for words in self.whole:
            if _bare(words, quoted)[-1] <= len(words) // 3:
                yield hash(tuple(words))

    def anchors(self) -> Iterator[int]:
        """The hashes of the short runs that lead to all others."""
        size = self.scale.sentence
        for start in range(0, len(self.words) - size + 1, self.scale.step):
            yield hash(tuple(self.words[start : start + size]))
        for words in self.whole:
            yield hash(tuple(words[:size]))

    def runs(self) -> Mapping[int, set[int]]:
        """Length → the hashes of all runs of so many words."""
        found: defaultdict[int, set[int]] = defaultdict(set)
        found[self.scale.run] = set(map(hash, runs(self.words, self.scale.run)))
        for words in self.whole:
            found[len(words)].add(hash(tuple(words)))
        return found


def _read(texts: Iterable[str]) -> Iterator[_Text]:
    """The texts of one article; a body that has no markup is read once."""
    before: Words = ()
    for text in texts:
        words = folded_words(text)
        if words != before:
            yield _text(text, words)
        before = words


def _text(text: str, words: Words) -> _Text:
    scale = scale_of(words)
    ended = (
        piece
        for piece, is_sentence in sentences(text)
        # Few are short enough to be looked for: the rest is not taken apart, which is most of the work.
        if is_sentence and len(piece) <= _LONGEST and len(piece.split()) < 2 * scale.run
    )
    # A text that is shorter than a run is a sentence, however it ends.
    pieces = (*map(folded_words, ended), *([words] if len(words) < scale.run else []))
    return _Text(words, scale, tuple(one for one in pieces if scale.sentence <= len(one) < scale.run))


def _bare(words: Words, quoted: Iterable[str]) -> list[int]:
    """For each place in a text, how many words before it are quoted nowhere."""
    is_bare = bytearray(b"\1" * len(words))
    for part in (folded_words(part) for quote in quoted for part in quote.split("…")):
        for at in _places_of(part, words):
            is_bare[at : at + len(part)] = bytes(len(part))
    return [0, *accumulate(is_bare)]


def _places_of(part: Words, words: Words) -> Iterator[int]:
    """Where some words stand in a row."""
    at = -1
    for _ in range(words.count(part[0]) if part else 0):
        at = words.index(part[0], at + 1)
        if words[at : at + len(part)] == part:
            yield at


def _holds(packed: "tuple[array[int], ...]", one: int) -> bool:
    return any((at := bisect_left(each, one)) < len(each) and each[at] == one for each in packed)
