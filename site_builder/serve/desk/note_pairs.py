"""What a form for a note sends: names and texts in a row, as browsers collect them, made into a note."""

import json
from collections.abc import Mapping, Sequence

from site_builder.model.dataclass import dataclass
from site_builder.serve.desk.asking import DeskRequest, Json, MalformedError
from site_builder.serve.desk.note_fields import ABOUT, WHOLES

BESIDE = ("id", "article", "etag", "reason", "place", "seen", "withdraws")
"""Fields of the form that are no part of the note."""
WORDS = ("quote", "prefix", "suffix", "occurrence")
_LISTS = frozenset(field.key for field in ABOUT)
_SAYS_NOTHING = frozenset(("accessed", "stance"))


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it was filled in."""

    beside: Mapping[str, str]
    note: Mapping[str, Json]
    rows: tuple[str, ...] = ()
    """The number that the form gives each of the note's sources."""
    seen: frozenset[str] | None = None
    """Fields that somebody has come to; None: all."""

    def name_of(self, field: str) -> str:
        """What the form calls a value of the note."""
        first, *rest = field.split(".")
        if first != "sources" or not rest or not rest[0].isdecimal() or int(rest[0]) >= len(self.rows):
            return field
        return ".".join((first, self.rows[int(rest[0])], *rest[1:]))


def filled(request: DeskRequest) -> Filled:
    """The form in a request: its `fields` in a row, or a `note` with what stands beside it."""
    if "fields" not in request.fields:
        beside = {name: request.text(name, "") for name in BESIDE[:4]}
        return Filled(beside, request.mapping("note"))
    pairs = _pairs(request.fields["fields"])
    beside = {name: value for name, value in pairs if name in BESIDE}
    inside = [(name, value) for name, value in pairs if name not in BESIDE]
    sources: dict[str, dict[str, str]] = {}
    note: dict[str, Json] = {}
    for name, value in inside:
        _put(note, sources, name, value)
    told = {number: source for number, source in sources.items() if _says_something(source)}
    note["sources"] = list(told.values())
    note.update(_place(beside.get("place", "")))
    if note.get("scope") in WHOLES:
        note.update(dict.fromkeys(WORDS, ""))
    seen = frozenset(beside["seen"].split()) if "seen" in beside else None
    return Filled(beside, note, tuple(told), seen)


def _pairs(value: Json) -> Sequence[tuple[str, str]]:
    if not isinstance(value, list) or not all(_is_pair(one) for one in value):
        raise MalformedError("`fields` must be a list of names and texts")
    return [(str(one[0]), str(one[1])) for one in value]


def _is_pair(value: Json) -> bool:
    return isinstance(value, list) and len(value) == 2 and all(isinstance(one, str) for one in value)


def _put(note: dict[str, Json], sources: dict[str, dict[str, str]], name: str, value: str) -> None:
    first, _, rest = name.partition(".")
    if first == "sources":
        number, _, key = rest.partition(".")
        sources.setdefault(number, {})[key] = value
    elif first in _LISTS:
        before = note.get(first)
        note[first] = [*(before if isinstance(before, list) else ()), value]
    elif rest:
        inner = note.get(first)
        note[first] = {**(inner if isinstance(inner, dict) else {}), rest: value}
    else:
        note[name] = value


def _says_something(source: Mapping[str, str]) -> bool:
    return any(value.strip() for key, value in source.items() if key not in _SAYS_NOTHING)


def _place(told: str) -> Mapping[str, str]:
    """The place of the words that was chosen; nothing where none was."""
    if not told:
        return {}
    try:
        place = json.loads(told)
    except (ValueError, RecursionError) as error:
        raise MalformedError("`place` is none that was offered") from error
    if not isinstance(place, dict) or set(place) != set(WORDS):
        raise MalformedError("`place` is none that was offered")
    return {key: str(value) for key, value in place.items()}


def place_told(words: Mapping[str, Json]) -> str:
    """A place of some words as the form sends it back."""
    return json.dumps({key: str(words.get(key) or "") for key in WORDS}, ensure_ascii=False)
