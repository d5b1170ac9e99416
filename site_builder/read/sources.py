"""The files of an archive, as they are handed to the readers."""

from collections.abc import Collection, Mapping
from dataclasses import field, replace

from site_builder.model.dataclass import dataclass
from site_builder.model.instead import instead
from site_builder.read.decode import key_of
from site_builder.read.texts import Stamped, Texts

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
    keys: Mapping[str, str] = field(default_factory=dict)
    """Path → what tells the file and its text from all others, where that is known."""
    stamps: Mapping[str, Stamped] = field(default_factory=dict)
    """The files that the next run need not read if they stay as they are."""

    def key(self, path: str) -> str:
        """What tells a file and its text from all others."""
        return self.keys[path] if path in self.keys else key_of(path, self.texts[path])

    def without(self, paths: Collection[str]) -> "Sources":
        """The same with some texts passed over."""
        if not paths:
            return self
        texts = self.texts
        left = (
            texts.without(paths)
            if isinstance(texts, Texts)
            else {path: text for path, text in texts.items() if path not in paths}
        )
        return replace(self, texts=left)

    def with_texts(self, texts: Mapping[str, str]) -> "Sources":
        """The same with other texts in some files, saved or not."""
        keys = {path: key_of(path, text) for path, text in texts.items()}
        return replace(self, texts=instead(self.texts, texts), keys=instead(self.keys, keys))
