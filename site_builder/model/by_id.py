"""Mappings in the order of their ids, as archives keep their records."""

from bisect import bisect_left
from collections.abc import Mapping, Set
from operator import itemgetter
from typing import TypeVar

Id = TypeVar("Id", bound=str)
Value = TypeVar("Value")


def by_id(records: Mapping[Id, Value]) -> dict[Id, Value]:
    """Some records in the order of their ids."""
    return dict(sorted(records.items(), key=itemgetter(0)))


def with_others(known: Mapping[Id, Value], gone: Set[Id], now: Mapping[Id, Value]) -> Mapping[Id, Value]:
    """Records in the order of their ids, without those that are gone, and with some that are new or others.

    Of the rest not one is looked at: after a save nearly all are as they were.
    """
    came = now.keys() - known.keys()
    left = (gone & known.keys()) - now.keys()
    others = {id: one for id, one in now.items() if id not in came}
    there = {**known, **others} if others else known
    if not came and not left:
        return there
    rows = list(there.items())
    for id in left:
        del rows[bisect_left(rows, id, key=itemgetter(0))]
    for id in came:
        rows.insert(bisect_left(rows, id, key=itemgetter(0)), (id, now[id]))
    return dict(rows)
