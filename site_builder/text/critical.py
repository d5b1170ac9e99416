"""The words that carry a claim: numbers, negations, names, and those that a claim turns on, as `before` does.

Where they differ, something else is said.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from functools import lru_cache

from site_builder.model.dataclass import dataclass
from site_builder.text.critical_words import (
    CALENDAR,
    COUNTED,
    FIGURES,
    MEASURES,
    NEGATING_STARTS,
    NEGATIONS,
    NOT_NAMES,
    OPENERS,
    READ,
    RUN_TOGETHER,
    UNSPACED,
)
from site_builder.text.pivotal_words import SAME_TURN, numerals, pivotal

_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
# A sign belongs to its number: -5 is not 5, nor is 5 % the same as 5.
_NUMBER = re.compile(rf"(?:(?<![\w)])-)?(?<![^\W_])[^\W_]*[{FIGURES}](?:[.,:/]?[^\W_])*")
_CALENDAR = re.compile(rf"\b(?:{'|'.join(CALENDAR)})", re.IGNORECASE)
# Inside a sentence: after a word or a comma.
_INSIDE = re.compile(r"[\w,;] ")
_UNSPACED = re.compile("|".join(sorted(UNSPACED, key=lambda sign: (-len(sign), sign))))
_MEASURE = re.compile(f"[{MEASURES}]")
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Names:
    """Names that are known, ready to be recognised in their inflected forms."""

    words: frozenset[str] = frozenset()
    stems: frozenset[str] = frozenset()
    uncased: tuple[str, ...] = ()
    """Names in scripts that have no capitals; they are looked for as they are."""
    common: frozenset[str] = frozenset()
    """Words that are no names, although a sentence may begin with them."""
    proper: frozenset[str] = frozenset()
    """Words that have a capital even inside a sentence, whatever they mean elsewhere."""

    def has(self, word: str) -> bool:
        """Whether a word, in lower case, is a name or a form of one: `Putins`, `Путина`."""
        starts = (word[:length] for length in range(_SHORTEST_STEM, len(word) + 1))
        return word in self.words or any(start in self.stems for start in starts)


@lru_cache(maxsize=4)
def names_of(names: tuple[str, ...]) -> Names:
    """`names` broken into the words by which they are recognised."""
    parts = [word for name in names for word in _WORD.findall(name) if word[0].isupper()]
    words = frozenset(word.casefold() for word in parts if word.casefold() not in NOT_NAMES)
    # Two letters are what most endings of names come to in the languages we read.
    stems = frozenset(
        word[: max(_SHORTEST_STEM, len(word) - 2)] for word in words if len(word) > _SHORTEST_STEM
    )
    return Names(
        words, stems, tuple(sorted({name for name in names if name and name.lower() == name.upper()}))
    )


@lru_cache(maxsize=4)
def names_in(text: str, names: tuple[str, ...]) -> Names:
    """`names`, and what a text in its comparable form tells of words that are none: it writes them small."""
    weights: Counter[str] = Counter()
    for match in _WORD.finditer(text):
        if not match[0][0].isupper():
            weights.update(_parts(match[0]))
        elif _INSIDE.match(text, max(0, match.start() - 2)):
            weights.subtract(_parts(match[0]))
    common = frozenset(word for word, weight in weights.items() if weight > 0)
    proper = frozenset(word for word, weight in weights.items() if weight < 0 and word != "i")
    return replace(names_of(names), common=common, proper=proper)


def _parts(word: str) -> list[str]:
    return word.casefold().split("'")


def claims_differ(one: str, other: str, names: Names) -> bool:
    """Whether two wordings of a passage say something else; both in the comparable form.

    They do when their numbers, negations, names or pivotal words are not the same ones in the same order,
    when words have changed places, or when one has become its own opposite: `likely`, `unlikely`.
    """
    # What either wording has small is no name, whatever the text says.
    small = {word for words in (one, other) for word in _WORD.findall(words) if word.islower()}
    names = replace(names, common=names.common | small)
    if critical_tokens(one, names) != critical_tokens(other, names) or _words_moved(one, other):
        return True
    before, after = _words(one), _words(other)
    return _has_opposite(before - after, after - before) or _has_opposite(after - before, before - after)


def critical_tokens(text: str, names: Names) -> list[str]:
    """The numbers, negations, pivotal words and names in `text`, each group in the order of the text."""
    return [*turns(text), *_capitals(text, names), *_uncased(text, names)]


def edge_tokens(text: str, names: Names) -> list[tuple[int, str]]:
    """Every number and name in some words beside a passage, with its place.

    A capital at the start counts too, unless a sentence is known to begin like that.
    """
    found = [
        (match.start(), match[0].casefold())
        for match in _WORD.finditer(text)
        if match[0][0].isupper() and match[0].casefold() not in OPENERS
    ]
    found += [(text.find(name), name) for name in _uncased(text, names)]
    return sorted((*_placed_numbers(text), *found))


def numbers(text: str) -> Iterator[str]:
    """Every number in `text` with its signs, and every word that counts or names a month, in order."""
    return (number for _, number in sorted(_placed_numbers(text)))


def _placed_numbers(text: str) -> Iterator[tuple[int, str]]:
    for pattern in (_NUMBER, _MEASURE, _CALENDAR, numerals()):
        yield from ((match.start(), match[0].casefold()) for match in pattern.finditer(text))
    words = ((match.start(), match[0].casefold()) for match in _WORD.finditer(text))
    yield from ((at, word) for at, word in words if word in COUNTED)


def turns(text: str) -> list[str]:
    """The numbers, negations and pivotal words in `text`."""
    return [*numbers(text), *negations(text), *_pivotal(text)]


def negations(text: str) -> Iterator[str]:
    """Every word in `text` that denies, in any of the languages known."""
    yield from (word for word in _denials(text) if word in NEGATIONS)
    yield from _UNSPACED.findall(text)


def reads(language: str) -> bool:
    """Whether the negations of a language, given by its tag, are known."""
    return not language or language.lower().split("-")[0] in READ


def _denials(text: str) -> Iterator[str]:
    """The words of `text`, those in two that carry their denial with them: `did`, `not` for `didn't`."""
    for word in _lowered(text):
        if word.endswith("n't") or word in RUN_TOGETHER:
            yield from (word.removesuffix("t").removesuffix("'").removesuffix("n"), "not")
        elif word == "cannot":
            yield from ("can", "not")
        elif word.startswith("n'"):
            # French: n'est.
            yield from ("ne", word[2:])
        else:
            yield word


def _pivotal(text: str) -> Iterator[str]:
    found = (match[0] for match in pivotal().finditer(" ".join(_denials(text))))
    yield from (SAME_TURN.get(word, word) for word in found)


def _words_moved(one: str, other: str) -> bool:
    """Whether a negation is with other words, or two words changed places: `ship to port`, `port to ship`."""
    before, after = [*_denials(one)], [*_denials(other)]
    edits = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    swaps = [(before[a:b], after[c:d]) for kind, a, b, c, d in edits if kind != "equal"]
    if any(_of(NEGATIONS, gone) != _of(NEGATIONS, come) for gone, come in swaps):
        return True
    replaced = [(gone, come) for gone, come in swaps if gone and come]
    lost = {word for gone, _ in replaced for word in gone}
    return bool(lost & {word for _, come in replaced for word in come} - OPENERS)


def _of(some: frozenset[str], words: Sequence[str]) -> list[str]:
    return [word for word in words if word in some]


def _capitals(text: str, names: Names) -> Iterator[str]:
    """Words with a capital; the first unless it is known for a word with which a sentence may begin."""
    for index, word in enumerate(_WORD.findall(text)):
        for part in word.split("'"):
            small = part.casefold()
            is_name = index or names.has(small) or small in names.proper
            if part[:1].isupper() and (is_name or not _may_open(word, small, names)):
                yield small


def _may_open(word: str, part: str, names: Names) -> bool:
    """Whether a word, or a part of one, may have its capital only because a sentence begins."""
    is_common = part in OPENERS or part in COUNTED or part in names.common
    return is_common or word.casefold().replace("'", "") in RUN_TOGETHER


def _uncased(text: str, names: Names) -> Iterator[str]:
    for name in names.uncased:
        yield from (name,) * text.count(name)


def _lowered(text: str) -> Iterable[str]:
    return (word.casefold() for word in _WORD.findall(text))


def _words(text: str) -> Counter[str]:
    return Counter(_lowered(text))


def _has_opposite(gone: Iterable[str], come: Iterable[str]) -> bool:
    lost = {*gone}
    return any(
        word.startswith(start) and word.removeprefix(start) in lost
        for word in come
        for start in NEGATING_STARTS
    )
