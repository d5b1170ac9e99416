"""The shape of one line of FORMATS."""

from collections.abc import Callable
from dataclasses import dataclass

from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be imported."""

    name: str
    """What `provenance.format` says: `pasted-text`."""
    label: str
    """What a person is told: `pasted text (.txt)`."""
    recognises: Callable[[Raw], bool]
    """Whether a file is of this kind, by its content and its name."""
    read: Callable[[Raw], Checked[Draft | None]]


def suffix(name: str) -> str:
    """The end of a file's name from its last dot, in small letters; empty if it has none."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    head, dot, tail = last.rpartition(".")
    return f".{tail.lower()}" if dot and head else ""


def stem(name: str) -> str:
    """A file's name without its folder and its suffix."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return last[: len(last) - len(suffix(name))] if suffix(name) else last
