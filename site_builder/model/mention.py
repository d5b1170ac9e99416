"""That a text names a record: whom, where, and in which sentence."""

from typing import NamedTuple

from site_builder.model.dataclass import dataclass


class Target(NamedTuple):
    """A record, as links name it."""

    kind: str
    """`person`, `place`."""
    id: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """Some words of a text that lead to a record, with what stands around them in their sentence."""

    before: str
    words: str
    after: str


@dataclass(frozen=True, slots=True)
class Mention:
    """The first place at which an article names a person or a place."""

    target: Target
    sentence: Sentence
    block: int = -1
    """Index of the block of the body in which the name can be a link; -1: it cannot be one anywhere."""
    start: int = 0
    end: int = 0
    """Where the name stands in the markup of that block."""
