"""YAML inside a file becomes a mapping; what the guard refuses becomes issues with line and column."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import NamedTuple

from site_builder.model.issue import Issue, Spot
from site_builder.read.words import found
from site_builder.text.position import position
from site_builder.text.yaml_fault import Fault, FaultKind
from site_builder.text.yaml_guard import KeyPath, Loaded, Yaml, load

FRONT_MATTER_BYTES = 64 * 1024
NOTES_BYTES = 5 * 1024 * 1024

_MORE = "other problems of this file show once this is mended"
_CODES = {
    FaultKind.SYNTAX: "R10",
    FaultKind.FEATURE: "R11",
    FaultKind.DUPLICATE: "R12",
    FaultKind.SIZE: "R13",
}


class Document(NamedTuple):
    """The YAML of one file."""

    pairs: dict[str, Yaml] | None
    """None when it says too little to go on with."""
    issues: tuple[Issue, ...]
    unknown: tuple[KeyPath, ...] = ()
    """Places of values that were refused; what is said about them only follows from that."""


def whole(path: str, text: str, most_bytes: int) -> Document:
    """The mapping that a YAML file holds."""
    return _document(path, text, 0, text, most_bytes)


def part(path: str, text: str, offset: int, yaml: str) -> Document:
    """The mapping in the front matter of a Markdown file; `offset` is where it begins."""
    return _document(path, text, offset, yaml, FRONT_MATTER_BYTES)


def _document(path: str, text: str, offset: int, yaml: str, most_bytes: int) -> Document:
    loaded = load(yaml, most_bytes)
    issues = tuple(_issues(path, text, offset, loaded))
    if not loaded.is_whole:
        return Document(None, issues)
    if loaded.value is None:
        return Document({}, issues, loaded.unknown)
    if isinstance(loaded.value, dict):
        return Document(loaded.value, issues, loaded.unknown)
    line, column = position(text, offset + loaded.places[()].start)
    message = f"expected `key: value` lines, found {found(loaded.value)}"
    spot = Spot(path, line=line, column=column)
    return Document(None, (*issues, Issue("R16", message, spot, "begin each line with a key and a colon")))


def _issues(path: str, text: str, offset: int, loaded: Loaded) -> Iterator[Issue]:
    for fault in _with_warning(loaded):
        also = tuple(_spot(path, text, offset + start, offset + end) for start, end in fault.also)
        spot = _spot(path, text, offset + fault.start, offset + fault.end)
        yield Issue(_CODES[fault.kind], fault.message, spot, fault.help, also)


def _with_warning(loaded: Loaded) -> Iterable[Fault]:
    """The faults; the one at which reading ended says that more may come to light."""
    if loaded.is_whole or not loaded.faults:
        return loaded.faults
    *others, last = loaded.faults
    return (*others, replace(last, help="\n".join(filter(None, (last.help, _MORE)))))


def _spot(path: str, text: str, start: int, end: int) -> Spot:
    line, column = position(text, start)
    return Spot(path, line=line, column=column, length=max(1, end - start))
