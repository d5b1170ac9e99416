"""What may be written in a mapping: the fields of a dataclass by the keys that people write."""

import dataclasses
import types
import typing
from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from functools import cache

from site_builder.model.dataclass import dataclass
from site_builder.model.url import Url


@dataclass(frozen=True, slots=True)
class Field:
    """One field as it is written."""

    name: str
    """Its name in Python."""
    key: str
    """Its name in YAML; another one where Python keeps the word for itself."""
    hints: tuple[object, ...]
    """The types it may have, None left out."""
    is_required: bool
    is_many: bool
    """Whether it holds a list."""
    inner: type | None
    """The dataclass it holds, by itself or in a list."""
    is_verbatim: bool
    """Whether it holds words of the original as they stood, control characters included."""

    @property
    def is_text(self) -> bool:
        """Whether it holds words that have to be there."""
        return self.is_required and any(plain(hint) is str for hint in self.hints)


@dataclass(frozen=True, slots=True)
class Shape:
    """All that one kind of mapping may hold."""

    by_key: Mapping[str, Field]
    by_name: Mapping[str, Field]
    from_file: tuple[str, ...]
    """Fields that nobody writes."""


@cache
def shape(kind: type) -> Shape:
    """The shape of a dataclass."""
    hints = typing.get_type_hints(kind)
    written = [field for field in fields(kind) if field.metadata.get("from") != "file"]
    found = [
        _field(
            field,
            hints[field.name],
            is_required=field.default is MISSING and field.default_factory is MISSING,
        )
        for field in written
    ]
    names = {field.name for field in found}
    hidden = tuple(
        str(field.metadata.get("key", field.name)) for field in fields(kind) if field.name not in names
    )
    return Shape({field.key: field for field in found}, {field.name: field for field in found}, hidden)


def members(hint: object) -> tuple[object, ...]:
    """The types that a hint allows, None left out."""
    if typing.get_origin(hint) in (typing.Union, types.UnionType):
        return tuple(one for one in typing.get_args(hint) if one is not type(None))
    return (hint,)


def plain(hint: object) -> object:
    """The type behind a `NewType`; any other hint itself."""
    return getattr(hint, "__supertype__", hint)


def entry(hint: object) -> object | None:
    """The type of a list's entries or of a mapping's values; None if the hint is neither."""
    arguments = typing.get_args(hint)
    if typing.get_origin(hint) is tuple:
        return arguments[0]  # type: ignore[no-any-return]  # get_args cannot say what it holds
    return arguments[1] if is_mapping(hint) else None


def key_type(hint: object) -> object:
    """The type of a mapping's keys."""
    return typing.get_args(hint)[0]


def is_mapping(hint: object) -> bool:
    """Whether a hint is a mapping from words to values."""
    origin = typing.get_origin(hint)
    return isinstance(origin, type) and issubclass(origin, Mapping)


def is_record(hint: object) -> typing.TypeGuard[type]:
    """Whether a hint is a dataclass with fields to write, not a value with a notation of its own."""
    return isinstance(hint, type) and is_dataclass(hint) and not hasattr(hint, "parse")


def is_address(hint: object) -> bool:
    """Whether a hint is an address."""
    return hint is Url


def _field(written: dataclasses.Field[object], hint: object, *, is_required: bool) -> Field:
    hints = members(hint)
    entries = [entry(one) for one in hints if typing.get_origin(one) is tuple]
    inner = next((one for one in (*hints, *entries) if is_record(one)), None)
    return Field(
        name=written.name,
        key=str(written.metadata.get("key", written.name)),
        hints=hints,
        is_required=is_required,
        is_many=bool(entries),
        inner=inner,
        is_verbatim="verbatim" in written.metadata,
    )
