"""The parts of an article, between the tree of a page and Markdown."""

from enum import StrEnum

from site_builder.model.dataclass import dataclass


class Around(StrEnum):
    """What words of a line can stand in."""

    CODE = "code"
    EMPHASIS = "emphasis"
    LANGUAGE = "language"
    LINK = "link"
    STRIKE = "strike"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Wrap:
    """Something that words stand in: a link, emphasis, a language."""

    kind: Around
    value: str = ""
    """The address of a link; the attributes of a language."""
    title: str = ""
    key: int = 0
    """Tells two links or two emphases beside each other apart."""


@dataclass(frozen=True, slots=True)
class Words:
    """Some words and what they stand in, the outermost first."""

    text: str
    around: tuple[Wrap, ...] = ()


@dataclass(frozen=True, slots=True)
class Break:
    """The end of a line inside a paragraph."""

    around: tuple[Wrap, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture."""

    address: str
    words: str = ""
    """What stands for it where it cannot be seen."""
    around: tuple[Wrap, ...] = ()


@dataclass(frozen=True, slots=True)
class Mark:
    """The mark of a footnote."""

    name: str
    around: tuple[Wrap, ...] = ()


Piece = Words | Break | Picture | Mark
Line = tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words of a paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Heading:
    """Words of a heading, and its level from 1 to 6."""

    level: int
    line: Line


@dataclass(frozen=True, slots=True)
class Code:
    """Lines of code."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation that stands by itself."""

    blocks: "tuple[Part, ...]"


@dataclass(frozen=True, slots=True)
class Item:
    """An entry of a list."""

    blocks: "tuple[Part, ...]"
    is_open: bool = False
    """Whether its words are a paragraph, with space around it."""


@dataclass(frozen=True, slots=True)
class Items:
    """A list; `start` is the number of its first entry, None if they have none."""

    items: tuple[Item, ...]
    start: int | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A table; its head is empty where it has none."""

    head: tuple[Line, ...]
    rows: tuple[tuple[Line, ...], ...]
    aligned: tuple[str, ...] = ()
    """`left`, `center`, `right` or nothing, for each column."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture, or several beside each other, with the words under it."""

    pictures: Line
    caption: Line


@dataclass(frozen=True, slots=True)
class Footnote:
    """A footnote."""

    name: str
    blocks: "tuple[Part, ...]"


@dataclass(frozen=True, slots=True)
class Rule:
    """A line across the text."""


Part = Paragraph | Heading | Code | Quote | Items | Table | Figure | Footnote | Rule


def words_of(line: Line) -> str:
    """The words of a line alone, with single spaces between them."""
    return " ".join("".join(one.text for one in line if isinstance(one, Words)).split())
