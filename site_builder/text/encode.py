"""Records as front matter: tidy YAML that reads back as the same record, in the order of its fields."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache

from yaml.nodes import ScalarNode
from yaml.resolver import Resolver

from site_builder.model.dataclass import dataclass
from site_builder.model.when import When

Plain = str | int | float | bool | None | Sequence["Plain"] | Mapping[str, "Plain"]

LAST = ("provenance",)
"""Fields that are written last, because they are long."""

_FLOW_WIDTH = 100
_RESOLVER = Resolver()
# PyYAML reads these as text, other readers as a number.
_NUMBER_ELSEWHERE = re.compile(r"\d+(\.\d+)?e\d+|0o[0-7]+", re.IGNORECASE)
_WORDS_OF_YAML = {"y", "n", "yes", "no", "on", "off", "true", "false", "null", "~"}
_BAD_IN_PLAIN = re.compile(r": |:$| #|^[^\w(/“‘«]|^_")
# What YAML does not take as it is, and the separators, the no-break space and the mark that nobody sees.
_TO_ESCAPE = re.compile(r"[\0-\x1f\x7f-\xa0\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


class Bare(str):
    """Text that is written as it is: a date looks like a number to YAML and still needs no quotes."""

    __slots__ = ()


def front_matter(record: object, always: Collection[str] = ()) -> str:
    """The YAML of a record between its `---` lines; fields at their default are left out, except `always`."""
    return f"---\n{tidy(plain(record, always))}---\n"


def plain(record: object, always: Collection[str] = ()) -> dict[str, Plain]:
    """The fields of a record that a person writes, under their YAML keys, without those at their default."""
    kind: type = type(record)
    written = ((one, getattr(record, one.name)) for one in _written(kind))
    return {
        one.key: _plain(value, always) for one, value in written if value != one.default or one.name in always
    }


def tidy(mapping: Mapping[str, Plain]) -> str:
    """A mapping as block YAML: short lists of words on one line, everything else on lines of its own."""
    return "".join(f"{line}\n" for line in _block(mapping))


def flow(value: Plain) -> str:
    """A value as YAML on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{_flow_scalar(key)}: {flow(inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(flow(inner) for inner in value) + "]"
    return _flow_scalar(value)


@dataclass(frozen=True, slots=True)
class _Written:
    """A field that a person writes."""

    name: str
    key: str
    default: object


@cache
def _written(kind: type) -> tuple[_Written, ...]:
    """The fields of a kind of record that a person writes, in the order in which they are written."""
    if not is_dataclass(kind):
        raise TypeError(f"expected a record, found {kind.__name__}")
    return tuple(
        _Written(one.name, str(one.metadata.get("key", one.name)), _default(one))
        for one in sorted(fields(kind), key=lambda one: one.name in LAST)
        if one.metadata.get("from") != "file"
    )


def _default(one: Field[object]) -> object:
    if one.default is not MISSING:
        return one.default
    return one.default_factory() if one.default_factory is not MISSING else MISSING


def _plain(value: object, always: Collection[str]) -> Plain:
    if isinstance(value, When | date):
        return Bare(value)
    if isinstance(value, Enum):
        return str(value.value)
    if value is None or isinstance(value, str | int | float | bool):
        return value
    if isinstance(value, Mapping):
        return {str(key): _plain(inner, always) for key, inner in value.items()}
    if isinstance(value, Sequence):
        return [_plain(inner, always) for inner in value]
    return plain(value, always)


def _block(mapping: Mapping[str, Plain]) -> Iterator[str]:
    for key, value in mapping.items():
        yield from _entry(f"{_scalar(key)}:", value)


def _entry(head: str, value: Plain) -> Iterator[str]:
    if isinstance(value, Mapping) and value:
        yield head
        yield from (f"  {line}" for line in _block(value))
    elif isinstance(value, str) and _is_literal(value):
        yield f"{head} |{'' if value.endswith(chr(10)) else '-'}"
        yield from (f"  {line}" if line else "" for line in value.removesuffix("\n").split("\n"))
    elif not isinstance(value, Sequence) or isinstance(value, str) or _fits(value):
        yield f"{head} {_on_one_line(value)}"
    else:
        yield head
        yield from (line for inner in value for line in _item(inner))


def _item(value: Plain) -> Iterator[str]:
    if not isinstance(value, Mapping) or not value:
        yield f"  - {_on_one_line(value)}"
        return
    lines = list(_block(value))
    yield f"  - {lines[0]}"
    yield from (f"    {line}" if line else "" for line in lines[1:])


def _on_one_line(value: Plain) -> str:
    is_list = isinstance(value, Mapping | Sequence) and not isinstance(value, str)
    return flow(value) if is_list else _scalar(value)


def _fits(values: Sequence[Plain]) -> bool:
    if any(isinstance(value, Mapping) for value in values):
        return False
    return len(flow(values)) <= _FLOW_WIDTH


def _is_literal(text: str) -> bool:
    lines = text.removesuffix("\n").split("\n")
    if len(lines) < 2 or any(_TO_ESCAPE.search(line) for line in lines):
        return False
    # A block's first line sets its indentation, and editors take trailing spaces away.
    has_edges = bool(lines[0]) and bool(lines[-1]) and not lines[0].startswith(" ")
    return has_edges and all(line == line.rstrip() for line in lines)


def _flow_scalar(value: Plain) -> str:
    # Commas and brackets mean something inside brackets, and PyYAML stumbles over a question mark or a colon.
    if isinstance(value, str) and not isinstance(value, Bare) and any(mark in value for mark in ",[]{}?:"):
        return _quoted(value)
    return _scalar(value)


def _scalar(value: Plain) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Bare):
        return str(value)
    if not isinstance(value, str):
        return "null" if value is None else str(value)
    return value if _needs_no_quotes(value) else _quoted(value)


def _needs_no_quotes(text: str) -> bool:
    if not text or not text.isprintable() or text != text.strip() or _BAD_IN_PLAIN.search(text):
        return False
    if text.casefold() in _WORDS_OF_YAML or _NUMBER_ELSEWHERE.fullmatch(text):
        return False
    tag = _RESOLVER.resolve(ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]  # stubs lack it
    return bool(tag == "tag:yaml.org,2002:str")


def _quoted(text: str) -> str:
    return _TO_ESCAPE.sub(_escape, json.dumps(text, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04x}"
