"""Pages of our own making in the manner of many systems, with every field that they state.

A page begins with a comment that lists its fields; one that is missing there is not stated and has to stay
empty. `hints` and `conflicts` name fields that a person has to be told more about.
"""

import re
from dataclasses import dataclass
from pathlib import Path

from site_builder.model.draft import Raw

FIELDS = (
    "title",
    "subtitle",
    "authors",
    "publisher",
    "published",
    "modified",
    "language",
    "section",
    "source_url",
    "credits",
)
_HEAD = re.compile(r"\A<!--\n(.*?)\n-->\n", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Stated:
    """A page, and the fields that it states."""

    name: str
    data: bytes
    fields: dict[str, tuple[str, ...]]
    hints: tuple[str, ...]
    conflicts: tuple[str, ...]

    @property
    def raw(self) -> Raw:
        """The page as a file to import."""
        return Raw(f"{self.name}.html", self.data)


def stated_pages() -> tuple[Stated, ...]:
    """All the pages of this folder, by name."""
    return tuple(_stated(path) for path in sorted(Path(__file__).parent.glob("*.html")))


def _stated(path: Path) -> Stated:
    text = path.read_text("utf-8")
    head = _HEAD.match(text)
    assert head is not None, path.name
    said = {name: value.strip() for name, _, value in (line.partition(":") for line in head[1].splitlines())}
    return Stated(
        path.stem,
        _bytes(text[head.end() :], said),
        {name: _several(said.get(name, "")) for name in FIELDS},
        _several(said.get("hints", "")),
        _several(said.get("conflicts", "")),
    )


def _several(text: str) -> tuple[str, ...]:
    return tuple(one.strip() for one in text.split(";") if one.strip())


def _bytes(page: str, said: dict[str, str]) -> bytes:
    data = page.encode()
    return data.decode("cp1252").encode() if "mojibake" in said else data
