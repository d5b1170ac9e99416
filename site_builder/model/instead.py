"""Mappings laid over others: of a large one nothing is copied."""

from collections import ChainMap
from collections.abc import ItemsView, Iterator, KeysView, Mapping, ValuesView
from typing import Any, TypeVar, cast

Key = TypeVar("Key")
Value = TypeVar("Value")

FEW = 2_000
"""Entries that are copied sooner than looked up twice."""
MANY = 100
"""Entries that may stand in the place of others before all are copied."""


def first_of(*mappings: Mapping[Key, Value]) -> Mapping[Key, Value]:
    """Several mappings as one, in which the first that has a key gives its value."""
    return ChainMap(*cast("tuple[dict[Key, Value], ...]", mappings))


class _Changed(Mapping[Key, Value]):
    """A mapping with some entries in the place of others, which are all there."""

    __slots__ = ("_before", "_now")

    def __init__(self, before: Mapping[Key, Value], now: Mapping[Key, Value]) -> None:
        self._before, self._now = before, {**now}

    def __getitem__(self, key: Key) -> Value:
        return self._now[key] if key in self._now else self._before[key]

    def get(self, key: Key, default: Any = None, /) -> Any:
        return self._now[key] if key in self._now else self._before.get(key, default)

    def __contains__(self, key: object) -> bool:
        return key in self._before

    def __iter__(self) -> Iterator[Key]:
        return iter(self._before)

    def __len__(self) -> int:
        return len(self._before)

    # To copy all is quicker than to look up each.
    def keys(self) -> KeysView[Key]:
        return self._before.keys()

    def values(self) -> ValuesView[Value]:
        return {**self._before, **self._now}.values()

    def items(self) -> ItemsView[Key, Value]:
        return {**self._before, **self._now}.items()

    def __repr__(self) -> str:
        return repr({**self._before, **self._now})

    def with_more(self, now: Mapping[Key, Value]) -> Mapping[Key, Value]:
        """The same with some more entries in the place of others."""
        return _with(self._before, {**self._now, **now})


def instead(before: Mapping[Key, Value], now: Mapping[Key, Value]) -> Mapping[Key, Value]:
    """A mapping with some entries in the place of others, and those at its end that it did not have."""
    if not now:
        return before
    if any(key not in before for key in now):
        return {**before, **now}
    return before.with_more(now) if isinstance(before, _Changed) else _with(before, now)


def _with(before: Mapping[Key, Value], now: Mapping[Key, Value]) -> Mapping[Key, Value]:
    is_small = len(before) < FEW or len(now) > MANY
    return {**before, **now} if is_small else _Changed(before, now)
