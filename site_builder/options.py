"""What is asked of one build."""

from collections.abc import Mapping
from dataclasses import field
from datetime import date
from enum import StrEnum
from pathlib import Path

from site_builder.link import Drafts
from site_builder.model.dataclass import dataclass
from site_builder.model.disclosure import Audience
from site_builder.model.url import Url
from site_builder.report import Strictness
from site_builder.write import Manner

OUTPUT = "output"
FOLDERS = {Audience.PUBLIC: OUTPUT, Audience.PRIVATE: "output-private", Audience.AUTHOR: "output-private"}
"""Who a site is made for → the folder it goes to where none is named."""


class Orphans(StrEnum):
    """What becomes of notes whose words cannot be placed."""

    REFUSED = "refused"
    """The build fails."""
    LISTED = "listed"
    """They stand at the end of their article, under a heading that says so."""


class Faults(StrEnum):
    """What becomes of a build when an article has errors."""

    STOP = "stop"
    """Nothing is published."""
    LEAVE_OUT = "leave out"
    """The article and its notes are left out, and the rest is published."""


class Search(StrEnum):
    """Whether readers can search the site."""

    AS_CONFIGURED = "as configured"
    LEFT_OUT = "left out"


@dataclass(frozen=True, slots=True)
class Options:
    """What to build, and what this one build does differently from what `archive.yaml` says."""

    root: Path
    output: Path | None = None
    url: Url | None = None
    today: date | None = None
    """Given: pages say how old they are on this day, and due dates are reckoned from it too."""
    strictness: Strictness = Strictness.NORMAL
    drafts: Drafts = Drafts.HIDE
    orphans: Orphans = Orphans.REFUSED
    search: Search = Search.AS_CONFIGURED
    audience: Audience = Audience.PUBLIC
    faults: Faults = Faults.STOP
    left_out: tuple[str, ...] = ()
    """Files of `content/` that are passed over; links to what they hold are plain words."""
    unsaved: Mapping[str, str] = field(default_factory=dict)
    """Path → text that stands in no file yet, looked at as if it did."""
    published: tuple[str, ...] = ()
    """The pages that the public finds now: none of them may vanish without a word."""
    manner: Manner = Manner.WHOLE
    patience: float = 600
    """Seconds to wait for another build that writes the same folder."""

    @property
    def folder(self) -> Path:
        """Where the site goes."""
        return self.output or self.root / FOLDERS[self.audience]
