"""What one place of a page says a field is, and how such places are put together."""

import re
from collections.abc import Iterable
from enum import StrEnum
from functools import lru_cache

from site_builder.model.dataclass import dataclass

_NOT_WORDS = re.compile(r"[\W_]+")


class Origin(StrEnum):
    """The kinds of place on a page that state its fields."""

    ADDRESS = "address"
    BYLINE = "byline"
    HEADING = "heading"
    JSON_LD = "json-ld"
    MARKUP = "markup"
    META = "meta"
    TEXT = "text"


@dataclass(frozen=True, slots=True)
class Clue:
    """One statement about a field, and where it stands."""

    value: str
    where: str
    """For a person: `meta og:title`, `JSON-LD headline`, `the heading h1`."""
    origin: Origin
    rank: int
    """1 is the place that is right most often for this field."""


@lru_cache(4096)
def key(text: str) -> str:
    """A text as values are compared: letters and digits only, in small letters."""
    return _NOT_WORDS.sub("", text.casefold())


def words_key(text: str) -> str:
    """The words of a text in small letters, one space between them."""
    return _NOT_WORDS.sub(" ", text.casefold()).strip()


def holds(text: str, part: str) -> bool:
    """Whether the words of `part` stand in `text`, one after the other."""
    return bool(part.strip()) and f" {words_key(part)} " in f" {words_key(text)} "


def quoted(text: str) -> str:
    """Some words as evidence shows them."""
    return f"“{text}”" if len(text) <= 60 else f"“{text[:57].rstrip()}…”"


def others(clues: Iterable[Clue], value: str) -> tuple[str, ...]:
    """What the clues say that is not `value`, each with its place, each once."""
    different = (clue for clue in clues if key(clue.value) != key(value))
    return tuple(dict.fromkeys(f"{clue.value} ({clue.where})" for clue in different))


def places(clues: Iterable[Clue], value: str) -> str:
    """The places that say `value`, as a sentence lists them."""
    named = list(dict.fromkeys(clue.where for clue in clues if key(clue.value) == key(value)))
    return f"{', '.join(named[:-1])} and {named[-1]}" if len(named) > 1 else "".join(named)
