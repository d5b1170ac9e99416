"""What an archive said before: files as the days left them, their names, and notes as they were settled."""

from datetime import date

from site_builder.model.dataclass import dataclass
from site_builder.model.records import Note


@dataclass(frozen=True, slots=True)
class Version:
    """A file as a commit left it."""

    day: date
    """The author's day."""
    path: str
    text: str
    """Empty: the commit took the file away."""


@dataclass(frozen=True, slots=True)
class Past:
    """The versions of the files of notes, oldest first."""

    versions: tuple[Version, ...] = ()
    is_cut_off: bool = False
    """Whether earlier commits exist that this copy of the repository was not given."""


@dataclass(frozen=True, slots=True)
class Rename:
    """A file that a commit gave another name."""

    old: str
    new: str
    text: str
    """What it held before."""


@dataclass(frozen=True, slots=True)
class Renames:
    """The files that were renamed, oldest first."""

    found: tuple[Rename, ...] = ()
    is_cut_off: bool = False
    """Whether earlier commits exist that this copy of the repository was not given."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A note as the day left it on which it was written, or on which its history last told of a change."""

    note: Note
    day: date


@dataclass(frozen=True, slots=True)
class Known:
    """What the past says about the notes of today."""

    settled: tuple[Settled, ...] = ()
    day: date | None = None
    """The author's day of the last commit that touched a note."""
    is_cut_off: bool = False


NOTHING_KNOWN = Known()
