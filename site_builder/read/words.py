"""What was expected and what was found, in the words of people who write files."""

import re
import typing
from enum import StrEnum

from site_builder.model.url import Url
from site_builder.model.when import Day, When
from site_builder.read.shape import entry, is_mapping, is_record, members, plain, shape
from site_builder.text.similar import misspelt
from site_builder.text.yaml_guard import Yaml

_LONGEST = 60
_SIMPLE = re.compile(r"[\w ./()'’,&-]+")
_WORDS: dict[object, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "text",
    Day: "a day such as 2007-12-13",
    When: "a date such as 2007-12-13, 2007-12 or 2007",
}
_EXAMPLES: dict[object, str] = {
    bool: "true",
    int: "1",
    float: "1.5",
    Day: "2007-12-13",
    When: "2007-12-13",
    Url: "https://…",
}
_HOW: dict[object, str] = {
    Day: "write the whole day: year, month and day",
    Url: "give the whole address, as the browser shows it",
    When: "write as much as is known, year first: 2007, 2007-12 or 2007-12-13; 2007~ for about 2007",
}


def found(value: Yaml) -> str:
    """A value as it is named in a sentence."""
    if value is None:
        return "nothing"
    if isinstance(value, list):
        return "a list"
    if isinstance(value, dict):
        return "a mapping"
    words = " ".join(value.split())
    return repr(words if len(words) <= _LONGEST else f"{words[: _LONGEST - 1]}…")


def expected(hints: tuple[object, ...]) -> str:
    """What a field may hold, as it is named in a sentence."""
    return " or ".join(dict.fromkeys(_expected(hint) for hint in hints))


def choices(hints: tuple[object, ...]) -> tuple[str, ...]:
    """Every word that a field allows, if it allows only some."""
    return tuple(str(word) for hint in hints if is_choice(hint) for word in hint)


def is_choice(hint: object) -> typing.TypeGuard[type[StrEnum]]:
    """Whether a hint is a choice of words."""
    return isinstance(hint, type) and issubclass(hint, StrEnum)


def advice(hints: tuple[object, ...], value: Yaml) -> str | None:
    """How to write a value that was written as something else."""
    if value is None:
        return "write it after the colon"
    if isinstance(value, str) and (near := misspelt(value, choices(hints))):
        return f"did you mean '{near}'?"
    inner = next((entry(hint) for hint in hints if typing.get_origin(hint) is tuple), None)
    if inner is not None:
        return _as_list(inner, value)
    if any(is_record(hint) or is_mapping(hint) for hint in hints):
        return _as_mapping(hints[0], value)
    return _as_word(hints, value)


def example(key: str, hints: tuple[object, ...]) -> str:
    """A line that would give a key a value."""
    hint = plain(hints[0])
    value = _EXAMPLES.get(hint, "…")
    if is_choice(hint):
        value = str(next(iter(hint)))
    return f"{key}: {value}"


def _expected(hint: object) -> str:
    hint = plain(hint)
    if typing.get_origin(hint) is tuple:
        return "a list"
    if is_record(hint):
        return f"a mapping with `{_first_key(hint)}`"
    if is_mapping(hint):
        return "a mapping"
    if is_choice(hint):
        words = [str(word) for word in hint]
        return f"`{words[0]}`" if len(words) == 1 else f"one of {', '.join(words)}"
    return _WORDS.get(hint, "an address")


def _as_list(inner: object, value: Yaml) -> str:
    if isinstance(value, dict):
        return "begin each entry with `- `"
    hint = members(inner)[0]
    if not isinstance(value, str) or not _SIMPLE.fullmatch(value):
        return "put each entry on a line of its own that begins with `- `"
    return f"write [{{{_first_key(hint)}: {value}}}]" if is_record(hint) else f"write [{value}]"


def _as_mapping(hint: object, value: Yaml) -> str | None:
    if isinstance(value, list):
        return "write `key: value` lines, without dashes"
    if isinstance(value, str) and is_record(hint) and _SIMPLE.fullmatch(value):
        return f"write {{{_first_key(hint)}: {value}}}"
    return "write `key: value` lines below it"


def _as_word(hints: tuple[object, ...], value: Yaml) -> str | None:
    if isinstance(value, list):
        return "write one value, without brackets or dashes"
    if isinstance(value, dict):
        return "put the value in quotation marks"
    return next((_HOW[hint] for hint in hints if hint in _HOW), None)


def _first_key(kind: type) -> str:
    return next(iter(shape(kind).by_key))
