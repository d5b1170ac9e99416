"""The shape of one line of FORMATS."""

from collections.abc import Callable

from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked

MOST_BYTES = 5_000_000
"""An article is some kilobytes; text that is larger is something else."""
MOST_BYTES_OF_PAGE = 50_000_000
"""A saved page brings its pictures along, a document its fonts."""
MOST_BYTES_OF_LIST = 20_000_000
"""A hundred thousand links."""
MOST_BYTES_OF_EXPORT = 500_000_000
"""What holds many articles, packed or listed."""


def alone(raw: Raw) -> Checked[tuple[Raw, ...]]:
    """A file that holds one article, and is it."""
    return Checked((raw,))


@dataclass(frozen=True, slots=True)
class Format:
    """A kind of file that can be imported."""

    name: str
    """What `provenance.format` says: `pasted-text`."""
    label: str
    """What a person is told: `pasted text (.txt)`."""
    recognises: Callable[[Raw], bool]
    """Whether a file is of this kind, by its content."""
    read: Callable[[Raw], Checked[Draft | None]]
    """The draft of the article in a file that `split` gave."""
    split: Callable[[Raw], Checked[tuple[Raw, ...]]] = alone
    """The articles in a file, each as a file that could have been imported by itself."""
    most_bytes: int = MOST_BYTES
    """What is larger is not read."""
    is_archive: bool = False
    """Whether what it holds are files of any kind."""
    suffixes: tuple[str, ...] = ()
    """Ends of names by which a file is taken for this kind, where its content says nothing."""


def suffix(name: str) -> str:
    """The end of a file's name from its last dot, in small letters; empty if it has none."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    head, dot, tail = last.rpartition(".")
    return f".{tail.lower()}" if dot and head else ""


def stem(name: str) -> str:
    """A file's name without its folder and its suffix."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return last[: len(last) - len(suffix(name))] if suffix(name) else last
