"""Names in running text in the cases of its language, the longest first: evidence that somebody is meant.

Links are made for exact spellings only (`known_names`); evidence may be spelt `des Nordseenrats` too.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from site_builder.model.dataclass import dataclass
from site_builder.text.word_forms import name_root

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*['’]?")
_ENDS_A_NAME = frozenset("\n!?;:()")

Words = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of a name, and whose it is."""

    words: str
    owner: str


@dataclass(frozen=True, slots=True)
class Named:
    """Where a text names somebody or something."""

    start: int
    end: int
    owner: str


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The spellings of many names, ready to be looked for in texts of one language."""

    tongue: str
    """Primary language subtag of the texts."""
    by_first: Mapping[str, tuple[tuple[Words, str], ...]]
    """The first word of a spelling → its words and its owner, the longest first."""


def name_index(names: Iterable[Name], tongue: str) -> NameIndex:
    """An index of names; a spelling that two of them share is nobody's."""
    owners: dict[Words, set[str]] = {}
    for name in names:
        words = tuple(name_root(word, tongue) for word in _WORD.findall(name.words))
        if words:
            owners.setdefault(words, set()).add(name.owner)
    by_first: dict[str, list[tuple[Words, str]]] = {}
    for words, whose in owners.items():
        if len(whose) == 1:
            by_first.setdefault(words[0], []).append((words, min(whose)))
    ordered = {first: sorted(found, key=lambda one: (-len(one[0]), one)) for first, found in by_first.items()}
    return NameIndex(tongue, {first: tuple(found) for first, found in ordered.items()})


def names_in(text: str, index: NameIndex) -> Iterator[Named]:
    """Every name that the text has, in order, none within another; one of its words begins with a capital."""
    words = [*_WORD.finditer(text)]
    roots = [name_root(word[0], index.tongue) for word in words]
    done = 0
    for at in [place for place, root in enumerate(roots) if root in index.by_first]:
        found = _at(at, words, roots, index) if at >= done else None
        if found:
            length, owner = found
            yield Named(words[at].start(), words[at + length - 1].end(), owner)
            done = at + length


def _at(
    at: int, words: Sequence[re.Match[str]], roots: Sequence[str], index: NameIndex
) -> tuple[int, str] | None:
    for spelling, owner in index.by_first[roots[at]]:
        length = len(spelling)
        if tuple(roots[at : at + length]) == spelling and _is_name(words[at : at + length]):
            return length, owner
    return None


def _is_name(words: Sequence[re.Match[str]]) -> bool:
    """Whether it is written as a name: `reading` is no town, and no name goes on in another sentence."""
    between = words[0].string[words[0].end() : words[-1].start()]
    # Scripts without capitals have no small letters either.
    return _ENDS_A_NAME.isdisjoint(between) and any(not word[0][0].islower() for word in words)
