"""Whose text an article is, how that is stated, and what its owner wants the public to see of it."""

from collections.abc import Mapping
from enum import StrEnum
from typing import ClassVar

from site_builder.model.dataclass import dataclass
from site_builder.model.records.parts import STRICT
from site_builder.model.when import Day


class Shows(StrEnum):
    """How much of an article the public sees."""

    FULL = "full"
    """All of it."""
    EXTRACT = "extract"
    """Our summary, our notes with the short quotations they are about, and the way to the original."""
    NOTICE = "notice"
    """What the article is called, who published it and when, and the way to the original."""
    NOTHING = "nothing"
    """No page, and no mention anywhere."""


class Title(StrEnum):
    """What becomes of the headline of an article that was taken down."""

    KEEP = "keep"
    HIDE = "hide"


@dataclass(frozen=True, slots=True)
class Permission:
    """Who allowed the archive to show a text, and how that can be proved."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    by: str
    """Who gave it: the owner of the text, or somebody who may speak for them."""
    on: Day
    """The day it was given."""
    evidence: str
    """Where it can be looked up: a letter, a message, a page. It is not published."""


@dataclass(frozen=True, slots=True)
class Takedown:
    """That an article was removed on request."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    on: Day
    """The day it was removed."""
    reason: str = ""
    """Why, in a sentence for readers."""
    title: Title = Title.KEEP
    """Whether its headline still stands on the page that says so."""
