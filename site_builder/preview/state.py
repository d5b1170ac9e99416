"""One state of an archive, from which any file of its site can be made."""

from collections.abc import Mapping
from dataclasses import field
from typing import Any, TypeVar

from site_builder.compose import Edition, SiteView, Woven
from site_builder.model.archive import Archive
from site_builder.model.body import Body
from site_builder.model.config import Config
from site_builder.model.dataclass import dataclass
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Output, Theme
from site_builder.model.records import Record
from site_builder.read.sources import Sources
from site_builder.text.known_names import KnownNames

Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in the files of `content/`."""

    sources: Sources
    records: Mapping[str, Checked[Record | None]]
    """Path → what was read there."""
    issues: tuple[Issue, ...] = ()
    """What is wrong with files that could not be read as text at all."""
    told: Mapping[str, tuple[Issue, ...]] = field(default_factory=dict)
    """Path → what is wrong with the record there, where something is."""


@dataclass(frozen=True, slots=True)
class Common:
    """What every text is annotated with."""

    labels: Mapping[NoteKind, str]
    names: tuple[str, ...]
    linked: KnownNames


@dataclass(frozen=True, slots=True)
class Written:
    """An archive linked, with its notes placed."""

    archive: Archive
    bodies: Mapping[ArticleId, Checked[Body]]
    made_from: Mapping[ArticleId, object]
    """What each body was made from."""
    common: Common
    edition: Edition
    has_doubles: bool = False
    """Whether several notes bear one id: which of them counts takes all of them to say."""
    told: Mapping[ArticleId, tuple[Issue, ...]] = field(default_factory=dict)
    """Article → what is wrong with where its notes stand, where something is."""
    leading: Mapping[str, str] = field(default_factory=dict)
    """Record → its text, where that may lead to others."""


def wrong_in(read: Mapping[Key, Checked[Any]]) -> dict[Key, tuple[Issue, ...]]:
    """What is wrong with some things, where something is."""
    return {key: one.issues for key, one in read.items() if one.issues}


def told_with(
    before: Mapping[Key, tuple[Issue, ...]], read: Mapping[Key, Checked[Any]]
) -> Mapping[Key, tuple[Issue, ...]]:
    """What is wrong after some things were read again."""
    wrong = wrong_in(read)
    if not wrong and before.keys().isdisjoint(read):
        return before
    return {**{key: issues for key, issues in before.items() if key not in read}, **wrong}


@dataclass(frozen=True, slots=True)
class Look:
    """How the pages look."""

    theme: Theme
    files: Mapping[str, Output]
    """Path → style sheets, scripts and faces."""
    addresses: Mapping[str, str]
    """What pages name → the path of the file."""
    site: SiteView
    stylesheet: str
    """What the style sheet is called in a built site."""


@dataclass(frozen=True, slots=True)
class Rest:
    """What takes the whole archive to make; as it was when that was last looked through."""

    woven: Woven = field(default_factory=Woven)
    files: Mapping[str, bytes] = field(default_factory=dict)
    """Path → files made from all pages: the sitemap, the description of the data, former addresses."""


@dataclass(frozen=True, slots=True)
class Preview:
    """One state of an archive."""

    contents: Contents
    config: Config
    written: Written
    look: Look
    rest: Rest = field(default_factory=Rest)


def texts_of(contents: Contents, look: Look | None) -> dict[str, str]:
    """Every text that an issue may quote, by the path it names."""
    templates = look.theme.templates if look else {}
    paths = look.theme.template_paths if look else {}
    return {**{paths.get(name, name): text for name, text in templates.items()}, **contents.sources.texts}
