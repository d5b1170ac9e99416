"""Whether a passage has the same numbers and names right beside it as the note has beside its quote."""

import re
from collections import Counter
from collections.abc import Sequence
from math import inf

from site_builder.annotate.haystack import Haystack, Place
from site_builder.model.body import Tier
from site_builder.model.dataclass import dataclass
from site_builder.model.records.note import Quote
from site_builder.text.critical import Names, edge_tokens, turns
from site_builder.text.critical_words import OUTER
from site_builder.text.fold import folded

_CLAUSE_ENDS = re.compile(r"[.!?;:,。、，；：！？](?!\w)|\n")  # noqa: RUF001 - stops of the East
_BESIDE = 32
"""How far the two words beside a passage reach, in characters."""
_AROUND = 4
"""Among how many words of the context those two may be."""
_MARGIN = 8
"""What stands so near the far end of what is compared may be missing on one side only because of the cut."""


@dataclass(frozen=True, slots=True)
class _Clause:
    """What a clause beside a passage has, each with its distance from the passage."""

    tokens: tuple[tuple[int, str], ...]
    sure: float
    """Up to which distance all of it is in view."""


def clause_differs(quote: Quote, place: Place, haystack: Haystack, names: Names) -> bool:
    """Whether a number or a name came or went beside a place, in the clause that it is part of.

    Where the very words of the quote stand among others, only what came is another claim.
    """
    prefix, suffix = folded(quote.prefix), folded(quote.suffix)
    words, there = folded(quote.exact), haystack.words(place)
    before = haystack.before(place, len(prefix) + _MARGIN) + _leading(there)
    after = _trailing(there) + haystack.after(place, len(suffix) + _MARGIN)
    pairs = []
    if prefix:
        given = f"{prefix} {_leading(words)}"
        pairs.append((_clause_before(given.strip(), names), _clause_before(before.strip(), names)))
    if suffix:
        given = f"{_trailing(words)} {suffix}"
        pairs.append((_clause_after(given.strip(), names), _clause_after(after.strip(), names)))
    is_near = place.tier is Tier.NEAR
    return any(_has_more(now, then) or (is_near and _has_more(then, now)) for then, now in pairs)


def edge_differs(quote: Quote, place: Place, haystack: Haystack) -> bool:
    """Whether a passage begins or ends with another word, right beside one on which a claim turns.

    Unless the note gives that word too, it cannot be told from one that came: `no longer`, `longer`.
    """
    words, there = folded(quote.exact).split(), haystack.words(place).split()
    before, after = haystack.before(place, _BESIDE).split(), haystack.after(place, _BESIDE).split()
    prefix, suffix = folded(quote.prefix).split(), folded(quote.suffix).split()
    return (words[0] != there[0] and _turns_more(before[-2:], prefix[-_AROUND:])) or (
        words[-1] != there[-1] and _turns_more(after[:2], suffix[:_AROUND])
    )


def _turns_more(there: Sequence[str], given: Sequence[str]) -> bool:
    return bool({*turns(" ".join(there))} - {*turns(" ".join(given))})


def _leading(words: str) -> str:
    """The punctuation with which some words begin; a clause may end there."""
    return words[: len(words) - len(words.lstrip(OUTER))]


def _trailing(words: str) -> str:
    return words[len(words.rstrip(OUTER)) :]


def _has_more(one: _Clause, other: _Clause) -> bool:
    sure = min(one.sure, other.sure)
    more = Counter(token for distance, token in one.tokens if distance < sure)
    return bool(more - Counter(token for _, token in other.tokens))


def _clause_before(words: str, names: Names) -> _Clause:
    stops = [stop.end() for stop in _CLAUSE_ENDS.finditer(words)]
    clause = words[stops[-1] :] if stops else words
    tokens = tuple((len(clause) - start, token) for start, token in edge_tokens(clause, names))
    return _Clause(tokens, inf if stops else len(words) - _MARGIN)


def _clause_after(words: str, names: Names) -> _Clause:
    stop = _CLAUSE_ENDS.search(words)
    clause = words[: stop.start()] if stop else words
    return _Clause(tuple(edge_tokens(clause, names)), inf if stop else len(words) - _MARGIN)
