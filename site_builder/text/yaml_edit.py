"""A few values of a YAML text set anew; every other character stays as it was typed."""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from site_builder.text.encode import flow
from site_builder.text.yaml_guard import KeyPath, Loaded, Place, Yaml, load

AFTER = ("quote", "prefix")
"""Keys behind which a new one is put, the last that is there."""


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
    before = load(text, len(text) * 4 + 4)
    if before.faults:
        return Refusal("the file has errors of its own; mend those first")
    if not all(isinstance(_at(before.value, setting.mapping), dict) for setting in settings):
        return Refusal("the place to change is not in the file")
    splices = [splice for setting in settings for splice in _splices(text, before, setting)]
    made = text
    for splice in sorted(splices, key=lambda one: (one.start, one.end), reverse=True):
        made = made[: splice.start] + splice.words + made[splice.end :]
    after = load(made, len(made) * 4 + 4)
    if after.faults or after.value != _expected(before.value, settings):
        return Refusal("it is written in a way that cannot be changed without touching what is around it")
    return made


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
        yield _insertion(text, anchors[-1], new)


def _replacement(text: str, place: Place, value: str | int) -> _Splice:
    old = text[place.start : place.end]
    # A value in a block (`>-`) ends with its last line's break, and with empty lines that belong to nobody.
    tail = old[len(old.rstrip()) :] if old[:1] in ("|", ">") else ""
    return _Splice(place.start, place.end - len(tail), flow(value))


def _insertion(text: str, place: Place, new: Mapping[str, str | int]) -> _Splice:
    line = text.rfind("\n", 0, place.key_start) + 1
    before = text[line : place.key_start]
    pairs = [f"{key}: {flow(value)}" for key, value in new.items()]
    if before.strip(" -"):
        # `{article: a, quote: b}` on one line.
        return _Splice(place.end, place.end, "".join(f", {pair}" for pair in pairs))
    old = text[place.start : place.end]
    end = place.start + len(old.rstrip()) if old[:1] in ("|", ">") else place.end
    stop = text.find("\n", end)
    at = len(text) if stop < 0 else stop
    return _Splice(at, at, "".join(f"\n{' ' * len(before)}{pair}" for pair in pairs))
