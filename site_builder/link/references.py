"""Every reference in a record, found by its field's type: what holds a `PersonId` names a person."""

import types
import typing
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from functools import cache

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import (
    ArticleId,
    ClaimantId,
    EssayId,
    EventId,
    MeetingId,
    NoteId,
    PersonId,
    PlaceId,
    PublisherId,
    SeriesId,
    TagId,
)
from site_builder.model.issue import Step


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of record that can be referred to."""

    noun: str
    folder: str
    """Its folder in `content/`."""


KINDS: Mapping[object, Kind] = {
    ArticleId: Kind("article", "articles"),
    ClaimantId: Kind("person or publisher", "people"),
    EssayId: Kind("essay", "essays"),
    EventId: Kind("event", "events"),
    MeetingId: Kind("meeting", "meetings"),
    NoteId: Kind("note", "notes"),
    PersonId: Kind("person", "people"),
    PlaceId: Kind("place", "places"),
    PublisherId: Kind("publisher", "publishers"),
    SeriesId: Kind("series", "series"),
    TagId: Kind("tag", "tags"),
}
"""Type of id → what it names."""


class Reference(typing.NamedTuple):
    """One id in a record, and where it is written."""

    kind: object
    """A key of `KINDS`."""
    id: str
    key: tuple[Step, ...]


@dataclass(frozen=True, slots=True)
class _Slot:
    """A field that holds references, itself or further in."""

    name: str
    key: str
    is_many: bool
    kind: object | None
    """The kind it names; None for a dataclass with references of its own."""


def references(record: object, key: tuple[Step, ...] = ()) -> Iterator[Reference]:
    """Every reference in a record, in the order of its fields; a record's own id is none."""
    kind: type = type(record)
    for slot in _slots(kind):
        value = getattr(record, slot.name)
        if not value:
            continue
        here = (*key, slot.key)
        entries = (
            ((one, (*here, index)) for index, one in enumerate(value)) if slot.is_many else ((value, here),)
        )
        for one, place in entries:
            if slot.kind is not None:
                yield Reference(slot.kind, one, place)
            else:
                yield from references(one, place)


@cache
def _slots(kind: type) -> tuple[_Slot, ...]:
    hints = typing.get_type_hints(kind)
    written = [one for one in fields(kind) if one.name != "id" and one.metadata.get("from") != "file"]
    found = [_slot(one.name, str(one.metadata.get("key", one.name)), hints[one.name]) for one in written]
    return tuple(slot for slot in found if slot)


def _slot(name: str, key: str, hint: object) -> _Slot | None:
    hints = _members(hint)
    is_many = typing.get_origin(hints[0]) is tuple
    if is_many:
        hints = _members(typing.get_args(hints[0])[0])
    only = hints[0]
    if len(hints) > 1:
        # `PersonId | str` may be a name in words: it refers to a person if there is one, and is fine if not.
        return None
    if only in KINDS:
        return _Slot(name, key, is_many, only)
    if isinstance(only, type) and is_dataclass(only) and _slots(only):
        return _Slot(name, key, is_many, None)
    return None


def _members(hint: object) -> tuple[object, ...]:
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return tuple(one for one in typing.get_args(hint) if one is not type(None))
    return (hint,)
