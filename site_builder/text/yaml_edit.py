"""A few values of a YAML text set anew; every other character stays as it was typed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy

from site_builder.model.dataclass import dataclass
from site_builder.text.encode import flow
from site_builder.text.yaml_guard import KeyPath, Loaded, Place, Yaml, load

AFTER = ("article", "quote", "prefix")
"""Keys behind which a new one is put, the last that is there."""

_BLOCK = re.compile(r"[|>][-+0-9]*([ \t]+#[^\n]*)?")
"""How a value over several lines begins (`>-`), and the comment that may stand there."""


@dataclass(frozen=True, slots=True)
class Setting:
    """New values for some keys of one mapping."""

    mapping: KeyPath
    values: Mapping[str, str | int]


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a text is not edited."""

    why: str


@dataclass(frozen=True, slots=True)
class _Splice:
    start: int
    end: int
    words: str


def edited(text: str, settings: Sequence[Setting]) -> str | Refusal:
    """`text` with the values of `settings`, or why that cannot be done without touching anything else.

    The result is read again: it must hold exactly the old values and the new ones.
    """
    before = _read(text)
    if before.faults:
        return Refusal("the file has errors of its own; mend those first")
    if not all(isinstance(_at(before.value, setting.mapping), dict) for setting in settings):
        return Refusal("the place to change is not in the file")
    splices = [splice for setting in settings for splice in _splices(text, before, setting)]
    made = text
    for splice in sorted(splices, key=lambda one: (one.start, one.end), reverse=True):
        made = made[: splice.start] + splice.words + made[splice.end :]
    after = _read(_ended(made))
    if after.faults or after.value != _expected(_read(_ended(text)).value, settings):
        return Refusal("it is written in a way that cannot be changed without touching what is around it")
    return made


def _read(text: str) -> Loaded:
    return load(text, len(text) * 4 + 4)


def _ended(text: str) -> str:
    """The text with a line end; a block that is cut off at the end of a file has one less than it seems."""
    return text if text.endswith("\n") else f"{text}\n"


def _expected(value: Yaml, settings: Sequence[Setting]) -> Yaml:
    made = deepcopy(value)
    for setting in settings:
        target = _at(made, setting.mapping)
        if isinstance(target, dict):
            target.update({key: str(new) for key, new in setting.values.items()})
    return made


def _at(value: Yaml, path: KeyPath) -> Yaml:
    """What stands at a path; None where it leads nowhere."""
    for step in path:
        if isinstance(value, dict):
            value = value.get(str(step))
        elif isinstance(value, list) and isinstance(step, int) and 0 <= step < len(value):
            value = value[step]
        else:
            return None
    return value


def _splices(text: str, loaded: Loaded, setting: Setting) -> Iterator[_Splice]:
    new: dict[str, str | int] = {}
    for key, value in setting.values.items():
        place = loaded.places.get((*setting.mapping, key))
        if place is None:
            new[key] = value
        else:
            yield _replacement(text, place, value)
    anchors = [place for key in AFTER if (place := loaded.places.get((*setting.mapping, key)))]
    if new and anchors:
        is_flow = text.startswith("{", loaded.places[setting.mapping].start)
        yield _beside(anchors[-1], new) if is_flow else _below(text, anchors[-1], new)


def _replacement(text: str, place: Place, value: str | int) -> _Splice:
    old, new = text[place.start : place.end], flow(value)
    block = _BLOCK.match(old)
    if block is not None:
        return _Splice(place.start, _end(text, place), new + (block[1] or ""))
    # Behind a key without a value stands nothing, not even the space that the value needs.
    return _Splice(place.start, place.end, new if old else f" {new}")


def _beside(place: Place, new: Mapping[str, str | int]) -> _Splice:
    """More pairs of `{article: a, quote: b}`."""
    return _Splice(place.end, place.end, "".join(f", {key}: {flow(value)}" for key, value in new.items()))


def _below(text: str, place: Place, new: Mapping[str, str | int]) -> _Splice:
    """More lines, behind the last of the value at `place` and its comment."""
    depth = place.key_start - text.rfind("\n", 0, place.key_start) - 1
    old = text[place.start : place.end]
    # `>+` keeps the empty lines behind it: they belong to the value.
    is_kept = _BLOCK.match(old) and "+" in old.split("\n", 1)[0].split("#")[0]
    end = place.start + len(old.rstrip(" ").removesuffix("\n")) if is_kept else _end(text, place)
    stop = text.find("\n", end)
    at = len(text) if stop < 0 else stop
    return _Splice(at, at, "".join(f"\n{' ' * depth}{key}: {flow(value)}" for key, value in new.items()))


def _end(text: str, place: Place) -> int:
    """Where a value ends; one over several lines takes in empty lines that belong to nobody."""
    old = text[place.start : place.end]
    return place.start + len(old.rstrip()) if _BLOCK.match(old) else place.end
