"""Mappings in the order of their ids, as archives keep their records."""

from bisect import bisect_left
from collections.abc import Mapping, Set
from itertools import islice
from operator import itemgetter
from typing import TypeVar

from site_builder.model.instead import instead

Id = TypeVar("Id", bound=str)
Value = TypeVar("Value")


def by_id(records: Mapping[Id, Value]) -> dict[Id, Value]:
    """Some records in the order of their ids."""
    return dict(sorted(records.items(), key=itemgetter(0)))


def with_others(known: Mapping[Id, Value], gone: Set[Id], now: Mapping[Id, Value]) -> Mapping[Id, Value]:
    """Records in the order of their ids, without those that are gone, and with some that are new or others.

    Of the rest not one is looked at: after a save nearly all are as they were.
    """
    came = {id for id in now if id not in known}
    left = {id for id in gone if id in known and id not in now}
    others = {id: one for id, one in now.items() if id not in came}
    there = instead(known, others)
    if not came and not left:
        return there
    ids, rest, taken = list(there), iter(there.items()), 0
    made: dict[Id, Value] = {}
    for id in sorted(came | left):
        place = bisect_left(ids, id)
        made.update(islice(rest, place - taken))
        taken = place
        if id in came:
            made[id] = now[id]
        else:
            next(rest)
            taken += 1
    made.update(rest)
    return made
