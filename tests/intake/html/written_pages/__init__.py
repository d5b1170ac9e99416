"""Pages written by hand in the manner of many publishing systems, with what an importer should find.

A page begins with a comment that states its fields; what belongs to the article stands between ⟦ and ⟧, which
are taken away before a page is handed on. Rules are not tuned to these pages: they are for measuring.
"""

import re
from collections import Counter
from dataclasses import dataclass
from html import unescape
from pathlib import Path

from site_builder.model.draft import Raw

_HEAD = re.compile(r"\A<!--\n(.*?)\n-->\n", re.DOTALL)
_MARKED = re.compile(r"⟦(.*?)⟧", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|\w+")
_GRAM = 4


@dataclass(frozen=True, slots=True)
class Written:
    """A page, and what is known of it."""

    name: str
    data: bytes
    title: str
    authors: tuple[str, ...]
    published: str
    """Empty where the page does not state it."""
    blocks: tuple[str, ...]
    """The article's text, piece by piece."""

    @property
    def raw(self) -> Raw:
        """The page as a file to import."""
        return Raw(f"{self.name}.html", self.data)


def written_pages(folder: str = "written_pages") -> tuple[Written, ...]:
    """All the pages of this folder, or of another beside it, by name."""
    return tuple(_written(path) for path in sorted((Path(__file__).parents[1] / folder).glob("*.html")))


def shared(found: str, wanted: str) -> tuple[float, float]:
    """Precision and recall of a text's words, four in a row."""
    ours, theirs = _grams(found), _grams(wanted)
    common = (ours & theirs).total()
    return common / max(ours.total(), 1), common / max(theirs.total(), 1)


def folded(text: str) -> str:
    """A text's letters and digits alone."""
    return "".join(_WORD.findall(text.casefold()))


def _written(path: Path) -> Written:
    text = path.read_text("utf-8")
    head = _HEAD.match(text)
    assert head is not None, path.name
    said = dict(line.partition(": ")[::2] for line in head[1].splitlines())
    page = text[head.end() :]
    return Written(
        name=path.stem,
        data=page.replace("⟦", "").replace("⟧", "").encode(said.get("encoding", "utf-8")),
        title=said["title"],
        authors=tuple(one for one in said.get("authors", "").split("; ") if one),
        published=said.get("published", ""),
        blocks=tuple(" ".join(unescape(_TAG.sub("", one)).split()) for one in _MARKED.findall(page)),
    )


def _grams(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return Counter(tuple(words[at : at + _GRAM]) for at in range(max(len(words) - _GRAM + 1, 1)))
