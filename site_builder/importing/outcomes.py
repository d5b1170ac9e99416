"""What became of each file of an import, as values; printing is in `telling`."""

from collections.abc import Callable
from enum import StrEnum

from site_builder.importing.revised import Revision
from site_builder.intake.shelve import Placed
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import TO_BE_SEEN
from site_builder.model.issue import Issue


class Mode(StrEnum):
    """Whether an import writes."""

    DRY_RUN = "dry run"
    WRITE = "write"


class Pictures(StrEnum):
    """What becomes of an article's pictures."""

    COPIED = "copied"
    """Those that came with the file are copied into the archive; others stay links to where they are."""
    LINKED = "linked"
    """All stay links to where they are."""


class Update(StrEnum):
    """What to do with an article whose source has changed since it was imported."""

    SHOWN = "shown"
    """Show both changes; write nothing."""
    MERGED = "merged"
    """Take the source's changes where no person changed the same paragraph."""


class Twins(StrEnum):
    """What to do with a file that holds the very words of an article of the archive."""

    LEFT = "left"
    KEPT = "kept"


class Walls(StrEnum):
    """What to do with a page that seems to hold a wall, or a server's message, and no article."""

    REFUSED = "refused"
    IMPORTED = "imported"


@dataclass(frozen=True, slots=True)
class Asked:
    """How an import was asked for."""

    mode: Mode = Mode.WRITE
    pictures: Pictures = Pictures.COPIED
    update: Update = Update.SHOWN
    twins: Twins = Twins.LEFT
    walls: Walls = Walls.REFUSED
    urls: tuple[str, ...] = ()
    """Addresses to fetch, behind the files."""
    tell: Callable[[int, str], None] | None = None
    """Called after each file with the count so far and its name."""


class Outcome(StrEnum):
    """What became of a file."""

    IMPORTED = "imported"
    NEEDS_A_LOOK = "imported, to be looked at"
    FILLED = "filled in"
    CHANGED = "changed since"
    UPDATED = "updated"
    JOINED = "joined with one that is here"
    DUPLICATE = "duplicate"
    ALREADY_HERE = "already here"
    ANNOTATIONS = "holding annotations"
    REFUSED = "refused"
    PASSED_OVER = "of other kinds"
    LINK = "only leading elsewhere"
    OWN = "of the archive itself"


WRITTEN = frozenset({Outcome.FILLED, Outcome.IMPORTED, Outcome.JOINED, Outcome.NEEDS_A_LOOK, Outcome.UPDATED})
"""Outcomes by which something is written into the archive."""


@dataclass(frozen=True, slots=True)
class FileReport:
    """What became of one file."""

    name: str
    outcome: Outcome
    placed: Placed | None = None
    issues: tuple[Issue, ...] = ()
    path: str = ""
    """The article that was there before: the same one, the older version of it, or the link it fills."""
    tags: tuple[str, ...] = ()
    """Topics that another list gives to a link that is here."""
    revision: Revision | None = None
    """How the source and the archive's copy have changed, if both began as one."""

    @property
    def doubtful(self) -> tuple[int, ...]:
        """Lines that were kept, and that a person should look at."""
        lines = self.placed.draft.sidecar.lines if self.placed else ()
        return tuple(entry.line for entry in lines if entry.kind in TO_BE_SEEN)


@dataclass(frozen=True, slots=True)
class ImportReport:
    """What became of every file of an import."""

    mode: Mode
    files: tuple[FileReport, ...]

    @property
    def refused(self) -> tuple[FileReport, ...]:
        """The files that were not imported, each with its reason."""
        return tuple(one for one in self.files if one.outcome is Outcome.REFUSED)
