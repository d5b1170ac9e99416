"""A mapping becomes a dataclass, or a list of sentences that say why it cannot."""

from collections.abc import Mapping
from functools import cache
from typing import TypeVar, cast

from pydantic import TypeAdapter, ValidationError
from pydantic_core import ErrorDetails

from site_builder.model.issue import Checked, Issue, Part, Spot
from site_builder.model.when import Day, When
from site_builder.read.codes import Codes
from site_builder.read.shape import entry, is_address, is_mapping, is_record, key_type, members, plain, shape
from site_builder.read.tidy import tidy
from site_builder.read.words import advice, choices, example, expected, found
from site_builder.text.yaml_guard import KeyPath, Yaml

T = TypeVar("T")


def validate(
    value: dict[str, Yaml], kind: type[T], spot: Spot, codes: Codes, from_file: Mapping[str, object]
) -> Checked[T | None]:
    """The record that `value` and what the file itself says make up; None with every reason why not."""
    kept, issues = tidy(value, kind, spot, codes)
    try:
        record = adapter(cast("type", kind)).validate_python({**kept, **from_file})
    except ValidationError as error:
        issues.extend(_complaints(error, kind, spot, codes))
        return Checked(None, tuple(issues))
    return Checked(cast("T", record), tuple(issues))


@cache
def adapter(kind: type) -> TypeAdapter[object]:
    """The validator of a dataclass; made once, for it costs as much as a thousand records."""
    return TypeAdapter(kind)


def _complaints(error: ValidationError, kind: type, spot: Spot, codes: Codes) -> list[Issue]:
    """One issue for each value: what the validator says about each branch of a choice is one mistake."""
    by_place: dict[tuple[KeyPath, Part], tuple[tuple[object, ...], list[ErrorDetails]]] = {}
    for details in error.errors(include_url=False):
        path, part, hints = _place(details["loc"], kind)
        by_place.setdefault((path, part), (hints, []))[1].append(details)
    return [
        _complaint(spot.at(*path, part=part), hints, details, codes)
        for (path, part), (hints, details) in by_place.items()
    ]


def _place(steps: tuple[int | str, ...], kind: type) -> tuple[KeyPath, Part, tuple[object, ...]]:
    """Where in the file an error is, as keys that people write, and which types are allowed there."""
    path: list[int | str] = []
    hints: tuple[object, ...] = (kind,)
    above = hints
    for step in steps:
        if step == "[key]":
            return tuple(path), Part.KEY, tuple(key_type(hint) for hint in above if is_mapping(hint))
        below = _below(hints, step)
        if below is None:
            # The name of one branch of a choice: its place is the choice's.
            break
        above = hints
        key, hints = below
        path.append(key)
    return tuple(path), Part.VALUE, hints


def _below(hints: tuple[object, ...], step: int | str) -> tuple[int | str, tuple[object, ...]] | None:
    for hint in hints:
        if is_record(hint) and step in shape(hint).by_name:
            field = shape(hint).by_name[str(step)]
            return field.key, field.hints
        inner = entry(hint)
        if inner is not None and isinstance(step, str) == is_mapping(hint):
            return step, members(inner)
    return None


def _complaint(spot: Spot, hints: tuple[object, ...], details: list[ErrorDetails], codes: Codes) -> Issue:
    first = details[0]
    if first["type"] == "missing":
        return _missing(spot, hints, codes)
    value: Yaml = first["input"]
    if spot.part is Part.KEY:
        value = str(spot.key[-1])
    if value is None and spot.key and isinstance(spot.key[-1], str):
        return Issue(
            codes.blank, f"`{spot.key[-1]}` is empty", spot, f"write `{example(spot.key[-1], hints)}`"
        )
    message = _own_words(details) or f"expected {expected(hints)}, found {found(value)}"
    return Issue(_code(hints, value, codes), message, spot, advice(hints, value))


def _missing(spot: Spot, hints: tuple[object, ...], codes: Codes) -> Issue:
    key = str(spot.key[-1])
    return Issue(codes.missing, f"`{key}` is missing", spot, f"add `{example(key, hints)}`")


def _own_words(details: list[ErrorDetails]) -> str:
    """What a type of ours says about a value, if it is more than what it had expected."""
    texts = [str(one["ctx"]["error"]) for one in details if one["type"] == "value_error" and "ctx" in one]
    if len(details) == 1 and texts:
        return texts[0]
    return next((text for text in texts if not text.startswith("expected")), "")


def _code(hints: tuple[object, ...], value: Yaml, codes: Codes) -> str:
    if not isinstance(value, str):
        return codes.wrong
    kinds = {plain(hint) for hint in hints}
    if kinds & {Day, When}:
        return codes.date
    if any(is_address(hint) for hint in kinds):
        return codes.address
    return codes.choice if choices(hints) and len(kinds) == 1 else codes.wrong
