"""YAML as plain text, lists and mappings: nothing is guessed, nothing hostile gets through.

The parser's events are read directly, so nothing recurses before its depth is known, and anchors, tags and
second documents are seen before they mean anything. Every scalar stays the text that was typed: `no`, `1.10`
and `2007-12-13` are texts; only an empty plain value, `~` and `null` are None.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import field
from typing import TypeAlias

import yaml

from site_builder.model.dataclass import dataclass
from site_builder.model.issue import Step
from site_builder.text.yaml_fault import Fault, FaultKind, explain

Yaml: TypeAlias = "str | list[Yaml] | dict[str, Yaml] | None"
KeyPath = tuple[Step, ...]

MOST_DEPTH = 20
MOST_VALUES = 200_000
"""Notes on an article are a tenth of that at most; a million of them would cost a quarter minute."""
MOST_FAULTS = 100
"""After so many the rest of the text is not read: somebody opened the wrong file."""

MERGE = "<<"
NO_WORD = "?"
"""Stands in a path for a key that is no word, or that is given for the second time."""

_PARSER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DIRECTIVE = re.compile("(?:\\A\ufeff?|[\n\r\x85\u2028\u2029])(?P<line>%(?:TAG|YAML)\\b)")
_NOTHING = ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a value and its key stand, in code points; an entry of a list has no key."""

    key_start: int
    key_end: int
    start: int
    end: int
    """For a list or a mapping the same as `start`: it goes on to wherever it ends."""


class Places(Mapping[KeyPath, Place]):
    """Where the values of a text stand, worked out when somebody asks: mostly nobody does."""

    __slots__ = ("events",)

    def __init__(self) -> None:
        """Of no value yet."""
        self.events: dict[KeyPath, tuple[yaml.Event, yaml.Event]] = {}
        """Path → what the value is called by, its key or itself, and the value."""

    def __getitem__(self, path: KeyPath) -> Place:
        label, event = self.events[path]
        start, after = _span(event)
        return Place(*_span(label), start, after if isinstance(event, yaml.ScalarEvent) else start)

    def __iter__(self) -> Iterator[KeyPath]:
        return iter(self.events)

    def __len__(self) -> int:
        return len(self.events)


@dataclass(frozen=True, slots=True)
class Loaded:
    """A YAML text as data, where each value stands, and what is wrong with it."""

    value: Yaml
    places: Mapping[KeyPath, Place]
    faults: tuple[Fault, ...] = ()
    unknown: tuple[KeyPath, ...] = ()
    """Places of values that are refused, and None in `value`; a merge's is that of its `<<`."""
    is_whole: bool = True
    """Whether the text was read to its end; a key given twice keeps its first value."""


@dataclass(slots=True)
class _Reading:
    """One text while it is read."""

    events: Iterator[yaml.Event]
    faults: list[Fault] = field(default_factory=list)
    places: Places = field(default_factory=Places)
    unknown: list[KeyPath] = field(default_factory=list)

    def refuse(self, fault: Fault) -> None:
        """Keep a fault and go on, up to a point."""
        self.faults.append(fault)
        if len(self.faults) >= MOST_FAULTS:
            raise _StopReading


class _StopReading(Exception):  # noqa: N818 - not an error: what was found so far is the answer
    """Nothing further in this text is worth reading."""


def load(text: str, most_bytes: int) -> Loaded:
    """The data in a YAML text of at most `most_bytes`, and everything that is wrong with it. Never raises."""
    if len(text) * 4 > most_bytes and (size := len(text.encode("utf-8", "replace"))) > most_bytes:
        message = f"{-(-size // 1024)} kB of YAML where at most {most_bytes // 1024} kB are read"
        fault = Fault(FaultKind.SIZE, 0, 0, message, "move long text out of it")
        return Loaded(None, {}, (fault,), is_whole=False)
    if found := _DIRECTIVE.search(text):
        # The parser compares each %TAG with all before it, before it tells of any: 50,000 cost three seconds.
        start = found.start("line")
        return Loaded(None, {}, (_directive(start, found.end()),), is_whole=False)
    reading = _Reading(yaml.parse(text, _PARSER))
    try:
        value = _document(reading)
    except _StopReading:
        return Loaded(None, reading.places, tuple(reading.faults), is_whole=False)
    except (yaml.YAMLError, ValueError) as error:
        return Loaded(None, reading.places, (*reading.faults, explain(error, text)), is_whole=False)
    return Loaded(value, reading.places, tuple(reading.faults), tuple(reading.unknown))


def _document(reading: _Reading) -> Yaml:
    next(reading.events)
    start = next(reading.events)
    if isinstance(start, yaml.StreamEndEvent):
        return None
    value = _value(reading, next(reading.events), (), None)
    next(reading.events)
    after = next(reading.events)
    if isinstance(after, yaml.DocumentStartEvent):
        reading.refuse(
            _feature(after, "a second document begins here", "keep one document, without `---` inside it")
        )
        raise _StopReading
    return value


def _value(reading: _Reading, event: yaml.Event, path: KeyPath, key: yaml.Event | None) -> Yaml:
    seen = reading.places.events
    if len(seen) >= MOST_VALUES:
        raise _too_much(reading, event, f"more than {MOST_VALUES:,} values in one file", "split the file")
    seen[path] = (key or event, event)
    if type(event) is yaml.ScalarEvent and event.anchor is None and event.tag is None:
        # Nearly all values are such.
        return None if not event.style and event.value in _NOTHING else event.value
    return _rarer_value(reading, event, path)


def _rarer_value(reading: _Reading, event: yaml.Event, path: KeyPath) -> Yaml:
    if isinstance(event, yaml.AliasEvent):
        reading.refuse(_feature(event, f"*{event.anchor} repeats another value", "write the value out"))
        reading.unknown.append(path)
        return None
    is_marked = isinstance(event, yaml.NodeEvent) and _refuse_marks(reading, event)
    if isinstance(event, yaml.ScalarEvent):
        if is_marked:
            # `&Co` and `!now` may have been meant as words: nobody can say what the value is.
            reading.unknown.append(path)
            return None
        return None if not event.style and event.value in _NOTHING else event.value
    if len(path) >= MOST_DEPTH:
        raise _too_much(reading, event, f"this is nested more than {MOST_DEPTH} deep", "write it flatter")
    if isinstance(event, yaml.SequenceStartEvent):
        return _list(reading, path)
    return _mapping(reading, path)


def _too_much(reading: _Reading, event: yaml.Event, message: str, advice: str) -> _StopReading:
    start, _ = _span(event)
    reading.faults.append(Fault(FaultKind.SIZE, start, start + 1, message, advice))
    return _StopReading()


def _list(reading: _Reading, path: KeyPath) -> Yaml:
    entries: list[Yaml] = []
    while not isinstance(event := next(reading.events), yaml.SequenceEndEvent):
        entries.append(_value(reading, event, (*path, len(entries)), None))
    return entries


def _mapping(reading: _Reading, path: KeyPath) -> Yaml:
    pairs: dict[str, Yaml] = {}
    while not isinstance(key := next(reading.events), yaml.MappingEndEvent):
        if not isinstance(key, yaml.ScalarEvent):
            _value(reading, key, (*path, NO_WORD), None)
            reading.refuse(_feature(key, "a key must be a word", "write `key: value`"))
            _value(reading, next(reading.events), (*path, NO_WORD), None)
            reading.unknown.append((*path, NO_WORD))
            continue
        first = reading.places.get((*path, key.value)) if key.value in pairs else None
        if first or key.value == MERGE or key.anchor is not None or key.tag is not None:
            _look_at_key(reading, key, first)
        value = _value(reading, next(reading.events), (*path, NO_WORD if first else key.value), key)
        if _is_merge(key):
            reading.unknown.append((*path, MERGE))
        elif not first:
            pairs[key.value] = value
    return pairs


def _look_at_key(reading: _Reading, key: yaml.ScalarEvent, first: Place | None) -> None:
    _refuse_marks(reading, key)
    if _is_merge(key):
        reading.refuse(_feature(key, "<< merges another mapping into this one", "write its keys out"))
    if first:
        message = f"the key `{key.value}` is given twice"
        also = ((first.key_start, first.key_end),)
        reading.refuse(Fault(FaultKind.DUPLICATE, *_span(key), message, "keep one of the two", also))


def _is_merge(key: yaml.ScalarEvent) -> bool:
    return key.value == MERGE and not key.style


def _refuse_marks(reading: _Reading, event: yaml.NodeEvent) -> bool:
    """Refuse an anchor or a tag; whether there was one."""
    tag = getattr(event, "tag", None)
    if event.anchor is None and tag is None:
        return False
    advice = "delete it, or put the whole value in quotation marks"
    if event.anchor is not None:
        reading.refuse(_feature(event, f"&{event.anchor} names a value for later", advice))
    if tag is not None:
        reading.refuse(_feature(event, "a tag that begins with ! gives a value a type", advice))
    return True


def _directive(start: int, end: int) -> Fault:
    return Fault(FaultKind.FEATURE, start, end, "a % directive is not used here", "delete the line")


def _feature(event: yaml.Event, message: str, advice: str) -> Fault:
    start, end = _span(event)
    is_word = isinstance(event, yaml.ScalarEvent | yaml.AliasEvent)
    return Fault(FaultKind.FEATURE, start, end if is_word else start + 1, message, advice)


def _span(event: yaml.Event) -> tuple[int, int]:
    start, end = event.start_mark, event.end_mark
    return (start.index if start else 0), (end.index if end else 0)
