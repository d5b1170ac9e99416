"""What is looked for: runs of words of texts that are not shown, and the marks that lead to them.

An archive may keep ten thousand texts from the public, of a thousand words each, and a site has more files
than that. So texts and files are known by their marks, short runs of words as numbers, which stay the same
from one build to the next. A file that has no mark of a text has no run of it; the others are read closely.
"""

from array import array
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from hashlib import blake2b
from itertools import accumulate

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.text.word_runs import SIGNS, WORDS, Scale, folded_words, runs, scale_of, sentences

Run = tuple[str, ...]
Texts = tuple[str, ...]
Numbers = Sequence[int]
"""Words, each as a number."""
MOST_BESIDE = 3
"""A quotation and so many words beside it may stand together by chance: “… on Thursday evening. The”."""
_MARK = 5
"""Words of a mark: no whole sentence that is looked for has fewer."""
_HALF = 0xFFFFFFFF
_LONGEST = 200
"""Signs that a sentence has at most which has fewer words than a run."""


@lru_cache(maxsize=200_000)
def number(word: str) -> int:
    """A word as a number that is the same in every run of the program, as `hash` of it is not."""
    # It may come from a packed file that is no text at all.
    digest = blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest()
    return int.from_bytes(digest, "little", signed=True)


def marks(words: Iterable[str]) -> Iterator[int]:
    """The marks of a text, one for each place in it, before they are packed."""
    # The hash of numbers, other than that of words, changes only with Python.
    return map(hash, runs(_numbers(words), _MARK))


def packed(found: Iterable[int]) -> "array[int]":
    """Marks in little memory: the half of each. Where two are then the same, a file is read in vain."""
    return array("I", sorted({one & _HALF for one in found}))


def mark_of_name(name: str) -> int:
    """The mark of an address, or of a digest."""
    return number(name) & _HALF


@lru_cache(maxsize=512)
def marks_sought(texts: Texts, quoted: Texts) -> "array[int]":
    """Some marks of an article's texts: each of its runs that may not be shown has one."""
    return packed(one for text in _read(texts) for one in text.marks(quoted))


@lru_cache(maxsize=512)
def runs_sought(texts: Texts, quoted: Texts) -> frozenset[int]:
    """Every run of words of an article's texts, and every whole sentence, but for what is quoted of it."""
    read = tuple(_read(texts))
    known = {one for text in read for one in text.known(quoted)}
    return frozenset(one for text in read for one in text.runs() if one not in known)


def leaks(
    texts: Collection[Sequence[str]], secret: Mapping[ArticleId, Texts], quoted: Mapping[ArticleId, Texts]
) -> Iterator[tuple[Run, ...]]:
    """The stretches of a file's texts that may not be shown, each as the runs that it is made of."""
    each = [(ones, quoted.get(id, ())) for id, ones in secret.items()]
    wanted = frozenset[int]().union(*(marks_sought(*one) for one in each))
    near = {text: tuple(_near(words, wanted)) for text, words in enumerate(texts)}
    found = frozenset(one for places in near.values() for *_, one in places)
    bad = frozenset[int]().union(*(found & runs_sought(*one) for one in each)) if found else found
    for text, words in enumerate(texts):
        yield from _stretches(words, {(start, length) for start, length, one in near[text] if one in bad})


def _near(words: Sequence[str], wanted: Set[int]) -> Iterator[tuple[int, int, int]]:
    """Where runs stand that have a wanted mark: from which word, of how many, and the run as a number."""
    found = [one & _HALF for one in marks(words)]
    if wanted.isdisjoint(found):
        return
    numbers = _numbers(words)
    for at in (at for at, one in enumerate(found) if one in wanted):
        for start, length in _around(at):
            if 0 <= start <= len(words) - length:
                yield start, length, hash(tuple(numbers[start : start + length]))


def _around(at: int) -> Iterator[tuple[int, int]]:
    """Every run and sentence that may have its mark at a place."""
    for scale in (SIGNS, WORDS):
        yield from ((start, scale.run) for start in range(at - scale.run + _MARK, at + 1))
        yield from ((at, length) for length in range(scale.sentence, scale.run))


def _stretches(words: Sequence[str], places: Collection[tuple[int, int]]) -> Iterator[tuple[Run, ...]]:
    """Runs that meet or overlap, together."""
    stretch: list[Run] = []
    end = 0
    for start, length in sorted(places):
        if stretch and start >= end:
            yield tuple(stretch)
            stretch = []
        stretch.append(tuple(words[start : start + length]))
        end = max(end, start + length)
    if stretch:
        yield tuple(stretch)


@dataclass(frozen=True, slots=True)
class _Text:
    """A text as it is looked for."""

    words: Numbers
    scale: Scale
    whole: tuple[Numbers, ...]
    """Its sentences that are shorter than a run."""

    def known(self, quoted: Texts) -> Iterator[int]:
        """The runs and sentences that are quoted, but for a word or three."""
        size, bare = self.scale.run, _bare(self.words, quoted)
        if bare[-1] == len(self.words):
            return
        for at, run in enumerate(runs(self.words, size)):
            if bare[at + size] - bare[at] <= MOST_BESIDE:
                yield hash(run)
        for words in self.whole:
            if _bare(words, quoted)[-1] <= len(words) // 3:
                yield hash(tuple(words))

    def marks(self, quoted: Texts) -> Iterator[int]:
        """A mark for each run and each sentence that is looked for."""
        size, bare = self.scale.run, _bare(self.words, quoted)
        # Whatever run has a mark that is quoted has few words beside it, and is not looked for.
        is_told_by_quotation = size - _MARK <= MOST_BESIDE
        for start in range(0, len(self.words) - _MARK + 1, size - _MARK + 1):
            if bare[start + _MARK] > bare[start] or not is_told_by_quotation:
                yield hash(tuple(self.words[start : start + _MARK]))
        yield from (hash(tuple(words[:_MARK])) for words in self.whole)

    def runs(self) -> Iterator[int]:
        """Every run and every short sentence."""
        yield from map(hash, runs(self.words, self.scale.run))
        yield from (hash(tuple(words)) for words in self.whole)


def _read(texts: Texts) -> Iterator[_Text]:
    """The texts of one article; a body that has no markup is read once."""
    before: Sequence[str] = ()
    for text in texts:
        words = folded_words(text)
        if words != before:
            yield _text(text, words)
        before = words


def _text(text: str, words: Sequence[str]) -> _Text:
    scale = scale_of(words)
    ended = (
        piece
        for piece, is_sentence in sentences(text)
        # Few are short enough to be looked for: the rest is not taken apart, which is most of the work.
        if is_sentence and len(piece) <= _LONGEST and len(piece.split()) < 2 * scale.run
    )
    # A text that is shorter than a run is a sentence, however it ends.
    pieces = (*map(folded_words, ended), *([words] if len(words) < scale.run else []))
    short = (one for one in pieces if scale.sentence <= len(one) < scale.run)
    return _Text(_numbers(words), scale, tuple(map(_numbers, short)))


def _numbers(words: Iterable[str]) -> list[int]:
    return [*map(number, words)]


def _bare(words: Numbers, quoted: Texts) -> list[int]:
    """For each place in a text, how many words before it are quoted nowhere."""
    is_bare = bytearray(b"\1" * len(words))
    for part in (_numbers(folded_words(part)) for quote in quoted for part in quote.split("…")):
        for at in _places_of(part, words):
            is_bare[at : at + len(part)] = bytes(len(part))
    return [0, *accumulate(is_bare)]


def _places_of(part: Numbers, words: Numbers) -> Iterator[int]:
    """Where some words stand in a row."""
    at = -1
    for _ in range(words.count(part[0]) if part else 0):
        at = words.index(part[0], at + 1)
        if words[at : at + len(part)] == part:
            yield at
