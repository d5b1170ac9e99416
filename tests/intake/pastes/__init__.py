"""Pasted pages of our own making in the manner of many sites: what each line is, and which fields are stated.

A file opens with the fields that its text states (an empty one is not stated); below `---` each line is
`kind | text`, the kind being what a reader would call it.
"""

from dataclasses import dataclass
from pathlib import Path

from site_builder.model.draft import LineKind, Raw


@dataclass(frozen=True, slots=True)
class Paste:
    """A pasted page, and what is known of it."""

    name: str
    title: str
    authors: tuple[str, ...]
    published: str
    """Empty where the text does not state it."""
    language: str
    kinds: tuple[LineKind, ...]
    """What each line is."""
    lines: tuple[str, ...]

    @property
    def text(self) -> str:
        """The page as it was pasted, an empty line between the others."""
        return "\n\n".join(self.lines) + "\n"

    @property
    def raw(self) -> Raw:
        """The page as a file to import."""
        return Raw(f"{self.name}.txt", self.text.encode())


def pastes() -> tuple[Paste, ...]:
    """All the pages of this folder, by name."""
    return tuple(_paste(path) for path in sorted(Path(__file__).parent.glob("*.txt")))


def _paste(path: Path) -> Paste:
    head, _, page = path.read_text("utf-8").partition("\n---\n")
    said = dict(line.partition(":")[::2] for line in head.splitlines())
    labelled = [line.partition(" | ")[::2] for line in page.splitlines()]
    return Paste(
        name=path.stem,
        title=said["title"].strip(),
        authors=tuple(one.strip() for one in said["authors"].split(",") if one.strip()),
        published=said["published"].strip(),
        language=said["language"].strip(),
        kinds=tuple(LineKind(kind) for kind, _ in labelled),
        lines=tuple(text for _, text in labelled),
    )
