"""One state of an archive, from which any file of its site can be made."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from site_builder.compose import Edition, SiteView, Woven
from site_builder.model.archive import Archive
from site_builder.model.body import Body
from site_builder.model.config import Config
from site_builder.model.ids import ArticleId
from site_builder.model.issue import Checked, Issue
from site_builder.model.kinds import NoteKind
from site_builder.model.page import Output, Theme
from site_builder.model.records import Record
from site_builder.read.sources import Sources
from site_builder.text.known_names import KnownNames


@dataclass(frozen=True, slots=True)
class Contents:
    """What stands in the files of `content/`."""

    sources: Sources
    records: Mapping[str, Checked[Record | None]]
    """Path → what was read there."""
    issues: tuple[Issue, ...] = ()
    """What is wrong with files that could not be read as text at all."""


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
