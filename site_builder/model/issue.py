"""What is wrong with somebody's files, as values that can be sorted, remembered and shown."""

from enum import StrEnum
from typing import Generic, NamedTuple, TypeVar

from site_builder.model.dataclass import dataclass

T_co = TypeVar("T_co", covariant=True)

Step = str | int
"""One step into a YAML document: a mapping's key or a list's index."""


class Severity(StrEnum):
    """How much an issue matters: an error stops the build, a warning does not."""

    ERROR = "error"
    WARNING = "warning"
    OFF = "off"


class Part(StrEnum):
    """Which half of a `key: value` pair a spot means."""

    KEY = "key"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in a source file, by line and column or by the keys that lead to it.

    A spot in YAML is kept as its key path and turned into a line only when it is shown, so that
    remembered values stay right when lines above them move.
    """

    path: str
    """File, relative to the archive's root, with forward slashes."""
    key: tuple[Step, ...] = ()
    """Key path inside the file's YAML (front matter or whole file); empty: use `line`."""
    part: Part = Part.VALUE
    line: int = 0
    """1-based; 0 when the whole file is meant."""
    column: int = 0
    """1-based, in code points; 0 when the whole line is meant."""
    length: int = 1
    """How many code points to underline."""

    def at(self, *key: Step, part: Part = Part.VALUE) -> "Spot":
        """The same file, further in: the value (or key) under `key`."""
        return Spot(self.path, (*self.key, *key), part)


@dataclass(frozen=True, slots=True)
class Issue:
    """One thing that is wrong, where it is, and what to do about it."""

    code: str
    """A key of `CODES`; forever."""
    message: str
    """One sentence in the reader's words: what was found and what was expected. Lower case, no stop."""
    spot: Spot
    help: str | None = None
    """What to do next."""
    also: tuple[Spot, ...] = ()
    """Other places that belong to the same problem."""
    is_draft: bool = False
    """Whether it is about a draft only, which stops no build."""


class Checked(NamedTuple, Generic[T_co]):
    """What a stage made, and everything it found wrong on the way."""

    value: T_co
    issues: tuple[Issue, ...] = ()
