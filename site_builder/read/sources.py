"""The files of an archive, as they are handed to the readers."""

from collections.abc import Mapping
from dataclasses import field

from site_builder.model.dataclass import dataclass

ARCHIVE = "archive.yaml"
CONTENT = "content"
MEDIA = "media"
ORIGINALS = "originals"


@dataclass(frozen=True, slots=True)
class Sources:
    """Every file that a build may read; paths are relative to the root, with forward slashes, in order."""

    texts: Mapping[str, str] = field(default_factory=dict)
    """Path → text of `archive.yaml` and of every record, decoded and with `\\n` at line ends."""
    media: tuple[str, ...] = ()
    """Paths below `content/media/`."""
    originals: tuple[str, ...] = ()
    """Paths below `content/originals/`; listed, never read."""
