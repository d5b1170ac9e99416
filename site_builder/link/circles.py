"""Relations that cannot be: a record tied to itself, and ties that lead in a circle."""

from collections.abc import Iterable, Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise
from typing import NamedTuple

from site_builder.link.shelf import Shelf
from site_builder.link.ties import AFTER, Tie, ties, turned
from site_builder.model.issue import Issue, Spot
from site_builder.model.records.relations import AnyRelation, MeetingRelation

_CANCELS: Mapping[AnyRelation, str] = {MeetingRelation.CANCELS: "cancels"}


class _Step(NamedTuple):
    """One step of a circle: the words for it, and where they are declared."""

    words: str
    spot: Spot


Steps = Mapping[tuple[str, str], _Step]


def impossible_ties(shelf: Shelf) -> Iterator[Issue]:
    """Records tied to themselves, and those that would come before themselves."""
    articles, meetings, publishers = ties(shelf)
    for noun, declared in (("article", articles), ("meeting", meetings), ("publisher", publishers)):
        yield from (_to_itself(tie.spot, noun) for tie in declared if tie.one == tie.other)
    for series in shelf.series.values():
        if series.part_of == series.id:
            yield _to_itself(series.spot.at("part_of"), "series")
    for steps in (
        _steps(articles, AFTER),
        _steps(meetings, AFTER),
        _steps(meetings, _CANCELS),
        _wider(shelf),
    ):
        yield from (_circle(names, steps) for names in _circles(steps))


def _steps(declared: Iterable[Tie], words: Mapping[AnyRelation, str]) -> Steps:
    """From each record to those it names in one of these relations, on whichever side that is declared."""
    found: dict[tuple[str, str], _Step] = {}
    for each in declared:
        if tie := turned(each, words):
            found.setdefault((tie.one, tie.other), _Step(words[tie.relation], tie.spot))
    return found


def _wider(shelf: Shelf) -> Steps:
    return {
        (one.id, one.part_of): _Step("is part of", one.spot.at("part_of"))
        for one in shelf.series.values()
        if one.part_of
    }


def _circles(steps: Steps) -> Iterator[tuple[str, ...]]:
    """The names along each circle, the first again at its end; of two that share a step, one."""
    left = {pair: step for pair, step in steps.items() if pair[0] != pair[1]}
    while names := _first_circle(left):
        yield names
        for pair in pairwise(names):
            del left[pair]


def _first_circle(pairs: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    order: TopologicalSorter[str] = TopologicalSorter()
    for one, other in pairs:
        order.add(other, one)
    try:
        order.prepare()
    except CycleError as error:
        names: list[str] = error.args[1]
        return _from_the_least(names)
    return ()


def _from_the_least(names: list[str]) -> tuple[str, ...]:
    """A circle, begun at the name that comes first in the alphabet."""
    start = names.index(min(names))
    return (*names[start:-1], *names[: start + 1])


def _circle(names: tuple[str, ...], steps: Steps) -> Issue:
    pairs = list(pairwise(names))
    said = ", and ".join(f"'{one}' {steps[one, other].words} '{other}'" for one, other in pairs)
    spots = [steps[pair].spot for pair in pairs]
    return Issue("L12", f"a circle: {said}", spots[0], "take out or turn round one of them", tuple(spots[1:]))


def _to_itself(spot: Spot, noun: str) -> Issue:
    return Issue("L11", f"this {noun} is related to itself", spot, "name the other one, or delete this")
