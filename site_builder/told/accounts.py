"""Accounts of one meeting side by side: where they differ on a topic, where they agree, what only one gives.

A difference that is none is worse than one that is missed. Two values differ when they are of one thing: what
the tables of things say is one, or the only value of its kind that each account gives on the topic, told
within the same bounds and in the same role. What lies far apart is taken for two things.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from enum import StrEnum
from itertools import combinations
from math import isinf

from site_builder.model.dataclass import dataclass
from site_builder.model.when import Precision, When
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
_YEAR = timedelta(days=366)
_AROUND = timedelta(days=10)
"""What is dated so shortly before a meeting may belong to it."""
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
    since = min((meeting.when.first for meeting, _ in scene.meetings), default=date.min)
    since = since - _AROUND if since - date.min > _AROUND else since
    for one, two in combinations(range(len(accounts)), 2):
        between = Scene(accounts[one].published, accounts[two].published, scene.meetings)
        pairs = _once(
            (*_known_pairs(known[one], known[two], between), *_sole_pairs(sole[one], sole[two], since))
        )
        are_alike = accounts[one].is_ahead == accounts[two].is_ahead
        for first, second in pairs:
            agreement = _agreement(first.value, second.value)
            if agreement is Agreement.AGREE or (agreement and are_alike):
                yield Comparison(one, first, two, second, agreement)


def _once(pairs: Iterable[tuple[Fact, Fact]]) -> Iterable[tuple[Fact, Fact]]:
    """The pairs, each two places in the texts once."""
    return {(a.said.start, a.span, b.said.start, b.span): (a, b) for a, b in pairs}.values()


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
            if are_of_one(a, b, scene) and _decided(a) == _decided(b):
                yield a, b


def _sole(things: Iterable[Fact]) -> dict[tuple[Measure, str], list[Fact]]:
    """The values of which an account gives no other of their kind, each as often as it gives it."""
    found: dict[tuple[Measure, str], list[Fact]] = {}
    for fact in things:
        found.setdefault((fact.value.measure, fact.value.unit), []).append(fact)
    extents = {
        kind: {(fact.value.extent.low, fact.value.extent.high) for fact in found[kind]} for kind in found
    }
    return {kind: facts for kind, facts in found.items() if len(extents[kind]) == 1}


def _sole_pairs(
    mine: Mapping[tuple[Measure, str], Sequence[Fact]],
    yours: Mapping[tuple[Measure, str], Sequence[Fact]],
    since: date,
) -> Iterator[tuple[Fact, Fact]]:
    """Of each kind the last two that are of one thing: what a headline says, the text says more fully."""
    for kind in (kind for kind in mine if kind in yours):
        pairs = ((a, b) for a in reversed(mine[kind]) for b in reversed(yours[kind]))
        found = next((pair for pair in pairs if _is_one(*pair, since)), None)
        if found:
            yield found


def _is_one(a: Fact, b: Fact, since: date) -> bool:
    if a.bounds != b.bounds or _are_of_other_times(a, b, since):
        return False
    match a.value.measure:
        case Measure.DATE:
            return is_one_thing(a, b)
        case Measure.COUNT:
            is_same = a.said.language == b.said.language and a.value.kinds == b.value.kinds
            return is_same and _fits(a, b, DEEDS) and _is_close(a, b)
    return _fits(a, b, ROLES) and _is_close(a, b)


def _are_of_other_times(a: Fact, b: Fact, since: date) -> bool:
    """Whether one is told of days before the meeting and the other is not told of the same ones.

    Later days are mostly those until which, or from which, something holds.
    """
    if _are_of_other_years(a, b):
        return True
    one, two = ([when for when in fact.when if _is_past(when, since)] for fact in (a, b))
    if a.value.measure is Measure.DATE or not (one or two):
        return False
    return not any(
        first.first <= second.last and second.first <= first.last for first in one for second in two
    )


def _are_of_other_years(a: Fact, b: Fact) -> bool:
    """Whether both are told of whole years, and of different ones: this year's price is not next year's."""
    one, two = (
        {when.first.year for when in fact.when if when.precision is Precision.YEAR} for fact in (a, b)
    )
    return bool(one and two) and not one & two


def _is_past(when: When, since: date) -> bool:
    """Whether a date is surely past; a month without its year is as often one to come."""
    return when.last < since and (when.precision is not Precision.MONTH or (since - when.last) > _YEAR)


def _fits(a: Fact, b: Fact, table: Mapping[str, Mapping[str, str]]) -> bool:
    """Whether no word gives one a role that the other's words deny."""
    one, two = _roles(a, table), _roles(b, table)
    if _decided(a) != _decided(b):
        return False
    return not one or not two or bool(one & two)


def _decided(fact: Fact) -> frozenset[str]:
    """The roles of a fact that another of the same thing must have too."""
    return _roles(fact, {role: ROLES[role] for role in _DECISIVE})


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
