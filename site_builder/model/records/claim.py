"""A claim that stands in several articles: found once, written once, shown beside each appearance."""

from collections.abc import Mapping
from dataclasses import field
from typing import ClassVar

from site_builder.model.dataclass import dataclass
from site_builder.model.ids import NoteId
from site_builder.model.issue import Spot
from site_builder.model.records.note import AlsoOn, Note
from site_builder.model.records.parts import STRICT

NOT_OF_A_CLAIM = ("id", "quote", "prefix", "suffix", "occurrence", "scope", "also")
"""Keys of a note that a claim has not: the file's name is its id, and `appearances` says where it stands."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim that several articles make: `appearances`, and the keys of a note that say what we found."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: NoteId = field(metadata={"from": "file"})
    appearances: tuple[AlsoOn, ...]
    """The articles in which it stands, each with its words there; two or more."""
    note: Note = field(metadata={"from": "file"})
    """The finding as a note on the first of them and, by `also`, on the others."""
    spot: Spot = field(default=Spot(""), metadata={"from": "file"})
