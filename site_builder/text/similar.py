"""The nearest right name for a misspelt one."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from functools import lru_cache

from site_builder.text.slug import hyphenated

CLOSE_ENOUGH = 0.6
SLIP_OF_THE_PEN = 0.85
"""Likeness in letters from which on a word with the same first letter is the other one misspelt."""
SYNONYMS: Mapping[str, tuple[str, ...]] = {
    "author": ("authors", "claimant"),
    "date": ("published", "when", "created"),
    "end": ("to",),
    "event": ("meetings",),
    "kind": ("relation",),
    "lang": ("language",),
    "licence": ("rights",),
    "license": ("rights",),
    "link": ("url", "source_url"),
    "meeting": ("meetings",),
    "name": ("title",),
    "since": ("from",),
    "start": ("from",),
    "title": ("name",),
    "type": ("kind", "relation"),
    "until": ("to",),
    "url": ("source_url",),
}
"""Words that people write for others that look nothing like them."""

_MANY = 200
_SHORTLIST = 24


def nearest(word: str, names: Iterable[str]) -> str | None:
    """The name most like `word`, or None. Case, spaces and the order of words count little."""
    return _nearest(word, tuple(names))


def did_you_mean(word: str, names: Iterable[str]) -> str | None:
    """The help sentence that proposes the nearest of `names`, or None."""
    name = nearest(word, names)
    return None if name is None else f"did you mean '{name}'?"


def misspelt(word: str, names: Iterable[str]) -> str | None:
    """The name of which `word` is a mere misspelling, or None.

    Where a word is a judgement, one that is much like it may mean the opposite: `unsettled`, `settled`.
    """
    likely = [(_letters(word, name), name) for name in names if word[:1].casefold() == name[:1]]
    best = max(likely, default=(0.0, ""))
    return best[1] if best[0] >= SLIP_OF_THE_PEN else None


# One renamed person may leave thousands of references behind, all to the same name.
@lru_cache(maxsize=1024)
def _nearest(word: str, candidates: tuple[str, ...]) -> str | None:
    if len(candidates) > _MANY:
        # A broken reference among ten thousand people must not cost a comparison with each of them.
        candidates = _shortlist(word, candidates)
    for other in SYNONYMS.get(word.casefold(), ()):
        if other in candidates:
            return other
    scored = [(_likeness(word, name), name) for name in candidates]
    best = max(scored, key=lambda pair: (pair[0], pair[1]), default=(0.0, ""))
    return best[1] if best[0] >= CLOSE_ENOUGH else None


def _likeness(word: str, name: str) -> float:
    one, other = hyphenated(word), hyphenated(name)
    if one == other:
        return 1.0 if word != name else 1.1
    return max(_letters(word, name), _shared(_pairs(one), _pairs(other)))


def _letters(word: str, name: str) -> float:
    return SequenceMatcher(None, hyphenated(word), hyphenated(name), autojunk=False).ratio()


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / max(1, len(one) + len(other))


def _pairs(name: str) -> frozenset[str]:
    return frozenset(name[place : place + 2] for place in range(len(name) - 1))


def _shortlist(word: str, candidates: tuple[str, ...]) -> tuple[str, ...]:
    index = _index(candidates)
    hits: dict[str, int] = defaultdict(int)
    for pair in sorted(_pairs(hyphenated(word))):
        for name in index.get(pair, ()):
            hits[name] += 1
    ranked = sorted(hits, key=lambda name: (-hits[name], name))
    return tuple(ranked[:_SHORTLIST])


@lru_cache(maxsize=16)
def _index(candidates: tuple[str, ...]) -> Mapping[str, tuple[str, ...]]:
    index: dict[str, list[str]] = defaultdict(list)
    for name in candidates:
        for pair in sorted(_pairs(hyphenated(name))):
            index[pair].append(name)
    return {pair: tuple(names) for pair, names in index.items()}
