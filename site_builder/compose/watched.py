"""What is read of an edition while a page is made, and what of it has changed since an earlier run.

A page whose readings have not changed comes out the same, so nobody makes it again. Everything is counted at
the grain of single entries: which article, which note, the keys of a mapping, or all that it holds. The text
of an article is an entry of its own: hardly a list reads it, and it is what people edit.
"""

from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import fields, replace
from functools import partial
from itertools import chain
from typing import Any, TypeVar, overload
from zlib import crc32

from site_builder.compose.edition import Edition
from site_builder.model.held import Held

Key = TypeVar("Key")
Value = TypeVar("Value")

Values = Mapping[str, object]
"""Every mapping and every order that pages read, by the name under which readings tell of it."""

KEYS, ALL = "\0keys", "\0all"
"""Read in place of one entry: which entries there are and in what order, or everything."""
_IN_ORDER = frozenset({"Edition.rank"})
"""Mappings to numbers that only say what comes first: one more shifts all behind it, and changes none."""
_TEXTS = ".texts"
"""Behind the name of a mapping: of its values only the texts."""
_WITH_TEXTS = frozenset({"Archive.articles", "Edition.bodies"})
_MANY = 500
"""Entries of a mapping of which, where they are half of it, nobody keeps which they are."""
_NOT_READ = frozenset({"archive", "each", "remember", "wanted"})


class Reads:
    """What was read since it was last asked for."""

    def __init__(self) -> None:
        """Nothing, so far."""
        self.seen: set[tuple[str, object]] = set()
        self._marks: dict[tuple[str, object], int] = {}
        self._sizes: dict[str, int] = {}

    def of(self, name: str, known: Mapping[Key, Value]) -> "Watched[Key, Value]":
        """A mapping whose readings are noted under a name."""
        self._sizes[name] = self._sizes[f"{name}{_TEXTS}"] = len(known)
        kind = _WatchedTexts if name in _WITH_TEXTS else Watched
        return kind(name, known, self.seen)

    def taken(self) -> bytes:
        """The marks of what was read; from now on nothing was."""
        known = self._marks
        found = self._gathered() if len(self.seen) > _MANY else self.seen
        known |= {one: mark(*one) for one in found if one not in known}
        made = array("I", sorted(known[one] for one in found)).tobytes()
        self.seen.clear()
        return made

    def _gathered(self) -> Set[tuple[str, object]]:
        """What was read, of most of a mapping all: whoever reads that is told of every change anyway."""
        counts = Counter(name for name, _ in self.seen)
        whole = {name for name, count in counts.items() if count > max(_MANY, self._sizes.get(name, 0) / 2)}
        return {one for one in self.seen if one[0] not in whole} | {(name, ALL) for name in whole}


def mark(name: str, key: object) -> int:
    """The number of four bytes that stands for an entry.

    Two that share one make a page again for nothing, once in thousands of millions; no change is missed.
    """
    return crc32(f"{name}\0{key!r}".encode("utf-8", "surrogatepass"))


def marks_in(read: bytes) -> Sequence[int]:
    """The numbers of what was read, as `Reads.taken` gave them."""
    return memoryview(read).cast("I")


class Watched(Mapping[Key, Value]):
    """A mapping that notes what is read of it."""

    __slots__ = ("_known", "_name", "_seen")

    def __init__(self, name: str, known: Mapping[Key, Value], seen: set[tuple[str, object]]) -> None:
        """`name` is what readings call it."""
        self._name, self._known, self._seen = name, known, seen

    def is_not_of(self, known: Mapping[Key, Value]) -> bool:
        """Whether it is another mapping that this notes the readings of."""
        return self._known is not known

    def __getitem__(self, key: Key) -> Value:
        """One entry."""
        self._seen.add((self._name, key))
        return self._known[key]

    def get(self, key: Key, default: Any = None, /) -> Any:
        """One entry, or what to take where there is none."""
        self._seen.add((self._name, key))
        return self._known.get(key, default)

    def __contains__(self, key: object) -> bool:
        """Whether there is such an entry."""
        self._seen.add((self._name, key))
        return key in self._known

    def __iter__(self) -> Iterator[Key]:
        """The keys."""
        self._seen.add((self._name, KEYS))
        return iter(self._known)

    def __len__(self) -> int:
        """How many entries there are."""
        self._seen.add((self._name, KEYS))
        return len(self._known)

    def values(self) -> Any:
        """All that it holds."""
        self._seen.add((self._name, ALL))
        return self._known.values()

    def items(self) -> Any:
        """All that it holds, by its keys."""
        self._seen.add((self._name, ALL))
        return self._known.items()


class _WatchedTexts(Watched[Key, Value]):
    """A mapping to records with a text, whose readings are noted apart."""

    __slots__ = ("_shown",)

    def __init__(self, name: str, known: Mapping[Key, Value], seen: set[tuple[str, object]]) -> None:
        """`name` is what readings call it; the values have a field `held`."""
        super().__init__(name, known, seen)
        self._shown: dict[Key, Value] = {}

    def __getitem__(self, key: Key) -> Value:
        """One entry."""
        return self._with_text(key, super().__getitem__(key))

    def get(self, key: Key, default: Any = None, /) -> Any:
        """One entry, or what to take where there is none."""
        value = super().get(key)
        return default if value is None else self._with_text(key, value)

    def values(self) -> Any:
        """All that it holds."""
        return (value for _, value in self.items())

    def items(self) -> Any:
        """All that it holds, by its keys."""
        return ((key, self._with_text(key, value)) for key, value in super().items())

    def _with_text(self, key: Key, value: Any) -> Value:
        if key not in self._shown:
            note = partial(self._seen.add, (f"{self._name}{_TEXTS}", key))
            self._shown[key] = replace(value, held=_Noted(value.held, note))
        return self._shown[key]


class _Noted(Held[Value]):
    """A text of which is noted that somebody reads it."""

    __slots__ = ("_known", "_note")

    def __init__(self, known: Held[Value], note: Callable[[], None]) -> None:
        """Call `note` before anything is told of what is `known`."""
        self._known, self._note = known, note

    @property
    def value(self) -> Value:
        """The value itself."""
        self._note()
        return self._known.value

    def pickled(self) -> bytes:
        """The value as it is fetched."""
        self._note()
        return self._known.pickled()

    def __bool__(self) -> bool:
        """Whether there is anything."""
        self._note()
        return bool(self._known)


class WatchedOrder(Sequence[Value]):
    """An order that notes that it was read; which part of it does not matter."""

    __slots__ = ("_known", "_name", "_seen")

    def __init__(self, name: str, known: Sequence[Value], seen: set[tuple[str, object]]) -> None:
        """`name` is what readings call it."""
        self._name, self._known, self._seen = name, known, seen

    @overload
    def __getitem__(self, place: int) -> Value: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Value]: ...
    def __getitem__(self, place: int | slice) -> Value | Sequence[Value]:
        """One of it, or some."""
        self._seen.add((self._name, ALL))
        return self._known[place]

    def __len__(self) -> int:
        """How many there are."""
        self._seen.add((self._name, ALL))
        return len(self._known)


def watched(edition: Edition, reads: Reads) -> Edition:
    """The edition, of which every reading is noted."""
    made = replace(edition, **_watched("Edition", edition, reads))
    return replace(made, archive=replace(edition.archive, **_watched("Archive", edition.archive, reads)))


def _watched(name: str, whole: object, reads: Reads) -> dict[str, Any]:
    return {
        field: reads.of(f"{name}.{field}", value)
        if isinstance(value, Mapping)
        else WatchedOrder(f"{name}.{field}", value, reads.seen)
        for field, value in _fields(whole)
        if isinstance(value, Mapping | tuple)
    }


def values_of(edition: Edition) -> Values:
    """What readings of an edition can tell of."""
    wholes = (("Archive", edition.archive), ("Edition", edition))
    known = {
        f"{name}.{field}": value
        for name, whole in wholes
        for field, value in _fields(whole)
        if isinstance(value, Mapping | tuple)
    }
    return known | {f"{name}{_TEXTS}": known[name] for name in _WITH_TEXTS}


def fixed_in(edition: Edition) -> tuple[tuple[str, object], ...]:
    """What every page may have read: where it changes, all are made again."""
    found = chain(_fields(edition.archive), _fields(edition))
    return tuple((field, value) for field, value in found if not isinstance(value, Mapping | tuple))


def _fields(whole: Any) -> Iterator[tuple[str, object]]:
    return ((one.name, getattr(whole, one.name)) for one in fields(whole) if one.name not in _NOT_READ)


def differing(before: Values, now: Values) -> Iterator[int]:
    """The marks of everything that reads otherwise now."""
    for name in {**before, **now}:
        for key in _differing(name, before.get(name, ()), now.get(name, ())):
            yield mark(name, key)


def _differing(name: str, before: object, now: object) -> Iterable[object]:
    if before is now:
        return ()
    if not isinstance(before, Mapping) or not isinstance(now, Mapping):
        return () if before == now else (KEYS, ALL)
    if name in _IN_ORDER:
        return _moved(before, now)
    is_same = _sameness(name)
    changed = [key for key, value in now.items() if key not in before or not is_same(before[key], value)]
    if list(before) != list(now):
        return (*changed, *(before.keys() - now.keys()), KEYS, ALL)
    return (*changed, ALL) if changed else ()


def _sameness(name: str) -> Callable[[Any, Any], bool]:
    """What says of two values of a mapping that nobody could tell one from the other."""
    if name in _WITH_TEXTS:
        return _is_same_but_for_text
    return _is_same_text if name.endswith(_TEXTS) else _is_same


def _is_same(before: object, now: object) -> bool:
    return before is now or before == now


def _is_same_but_for_text(before: Any, now: Any) -> bool:
    return before is now or replace(before, held=now.held) == now


def _is_same_text(before: Any, now: Any) -> bool:
    return before is now or before.held == now.held


def _moved(before: Mapping[object, Any], now: Mapping[object, Any]) -> Iterable[object]:
    """What came, went or stands before others that it stood behind."""
    there: Set[object] = before.keys() & now.keys()
    if sorted(there, key=before.__getitem__) != sorted(there, key=now.__getitem__):
        return (*before, *now, KEYS, ALL)
    other = before.keys() ^ now.keys()
    return (*other, KEYS, ALL) if other else ()
