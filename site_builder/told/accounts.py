"""Accounts of one meeting side by side: where they differ on a topic, where they agree, what only one gives.

A difference that is none is worse than one that is missed. Two values differ when they are of one thing: what
the tables of things say is one, or the only value of its kind that each account gives on the topic, told
within the same bounds and in the same role. What lies far apart is taken for two things.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations
from math import isinf

from site_builder.model.when import When
from site_builder.told.clauses import pattern_of
from site_builder.told.conflicts import Scene, are_of_one, by_key
from site_builder.told.facts import Fact, Value
from site_builder.told.figures import Extent, Measure
from site_builder.told.statements import Statement
from site_builder.told.things import is_one_thing
from site_builder.told.words.roles import DEEDS, ROLES

_FAR = 1.6
"""Times that one value may be as large as another of the same thing."""
_NEAR = 0.03
"""Share by which two plain values may differ and still be one, told more or less finely."""
_SAME = 0.001
_DECISIVE = frozenset({"offer", "saving"})
"""Roles that a sum has or has not: what was offered is not what was agreed."""


class Agreement(StrEnum):
    """What two values are to each other."""

    AGREE = "agree"
    DIFFER = "differ"


@dataclass(frozen=True, slots=True)
class Account:
    """What one article, or the archive itself, tells on a topic."""

    published: When | None
    is_ahead: bool
    """Whether it was written before the meeting: what it expects may come otherwise."""
    said: tuple[Statement, ...]
    things: tuple[Fact, ...]
    """Figures and dates that its words show to be of the topic."""
    known: tuple[Fact, ...]
    """Those of things that the tables know."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Two values of one thing, in two accounts."""

    one: int
    """The place of the first account among all."""
    first: Fact
    two: int
    second: Fact
    agreement: Agreement


def comparisons(accounts: Sequence[Account], scene: Scene) -> Iterator[Comparison]:
    """Every two values of one thing that are the same or that differ, account by account."""
    sole = [_sole(account.things) for account in accounts]
    known = [by_key(account.known) for account in accounts]
    for one, two in combinations(range(len(accounts)), 2):
        between = Scene(accounts[one].published, accounts[two].published, scene.meetings)
        pairs = (*_known_pairs(known[one], known[two], between), *_sole_pairs(sole[one], sole[two]))
        are_alike = accounts[one].is_ahead == accounts[two].is_ahead
        for first, second in pairs:
            agreement = _agreement(first.value, second.value)
            if agreement is Agreement.AGREE or (agreement and are_alike):
                yield Comparison(one, first, two, second, agreement)


def _agreement(one: Value, two: Value) -> Agreement | None:
    """What two values of one thing are to each other; none where rounding leaves that open."""
    apart = _apart(one.extent, two.extent)
    if apart <= _SAME:
        return Agreement.AGREE
    is_plain = not one.is_rounded and not two.is_rounded
    if one.extent.excludes(two.extent) or (is_plain and apart >= _NEAR):
        return Agreement.DIFFER
    return None


def _apart(one: Extent, two: Extent) -> float:
    """How far the middles of two values are from each other, as a share of the larger; days in days."""
    first, second = one.low + one.high, two.low + two.high
    if isinf(first) or isinf(second):
        return 0.0 if one == two else _NEAR / 2
    return abs(first - second) / max(first, second, 1)


_Key = tuple[int, Measure, str]


def _known_pairs(
    mine: Mapping[_Key, Sequence[Fact]], yours: Mapping[_Key, Sequence[Fact]], scene: Scene
) -> Iterator[tuple[Fact, Fact]]:
    """What the tables know to be one thing. Accounts that share a value, or give several, do not differ."""
    for key in (key for key in mine if key in yours):
        pairs = [(a, b) for a in mine[key] for b in yours[key]]
        agreeing = [pair for pair in pairs if not pair[0].value.extent.excludes(pair[1].value.extent)]
        for a, b in agreeing[:1] or (pairs if len(pairs) == 1 else ()):
            if are_of_one(a, b, scene):
                yield a, b


def _sole(things: Iterable[Fact]) -> dict[tuple[Measure, str], Fact]:
    """The values of which an account gives no other of their kind."""
    found: dict[tuple[Measure, str], list[Fact]] = {}
    for fact in things:
        found.setdefault((fact.value.measure, fact.value.unit), []).append(fact)
    return {
        kind: facts[0]
        for kind, facts in found.items()
        if len({(fact.value.extent.low, fact.value.extent.high) for fact in facts}) == 1
    }


def _sole_pairs(
    mine: Mapping[tuple[Measure, str], Fact], yours: Mapping[tuple[Measure, str], Fact]
) -> Iterator[tuple[Fact, Fact]]:
    for kind in (kind for kind in mine if kind in yours):
        if _is_one(mine[kind], yours[kind]):
            yield mine[kind], yours[kind]


def _is_one(a: Fact, b: Fact) -> bool:
    if a.bounds != b.bounds or _are_elsewhere(a, b):
        return False
    match a.value.measure:
        case Measure.DATE:
            return is_one_thing(a, b)
        case Measure.COUNT:
            is_same = a.said.language == b.said.language and a.value.kinds == b.value.kinds
            return is_same and _fits(a, b, DEEDS) and _is_close(a, b)
    return _fits(a, b, ROLES) and _is_close(a, b)


def _are_elsewhere(a: Fact, b: Fact) -> bool:
    """Whether their dates have no day in common."""
    if not a.when or not b.when or a.value.measure is Measure.DATE:
        return False
    return not any(one.first <= two.last and two.first <= one.last for one in a.when for two in b.when)


def _fits(a: Fact, b: Fact, table: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether no word gives one a role that the other's words deny."""
    one, two = _roles(a, table), _roles(b, table)
    if one & _DECISIVE != two & _DECISIVE:
        return False
    return not one or not two or bool(one & two)


def _roles(fact: Fact, table: Mapping[str, Mapping[str, str]]) -> frozenset[str]:
    tongue = fact.said.language
    return frozenset(name for name, words in table.items() if pattern_of(words[tongue]).search(fact.told))


def _is_close(a: Fact, b: Fact) -> bool:
    """Whether one value is not so much larger that it must be of something else."""
    one, two = a.value.extent, b.value.extent
    if isinf(one.high) or isinf(two.high):
        return not one.excludes(two)
    low, high = sorted((one.low + one.high, two.low + two.high))
    return high <= low * _FAR
