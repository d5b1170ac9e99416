"""The blocks of a page with what is kept of them so far, for rules that go by the shape of the page."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import HEADINGS
from site_builder.intake.html.seen import Seen
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

NO_TEXT = frozenset({"aside", "button", "figure", "footer", "form", "label", "nav"})
"""Elements that hold none of an article's paragraphs."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a block is, and the rule that says so."""

    kind: LineKind
    rule: str


@dataclass(frozen=True, slots=True)
class Judged:
    """The blocks of a page, which of them are kept, and how likely each is the article's."""

    seen: tuple[Seen, ...]
    kept: tuple[bool, ...]
    likely: Sequence[float]
    title: int | None
    """The headline's place."""

    @property
    def root(self) -> "HtmlElement":
        """The page."""
        return self.seen[0].path[-1]

    def places(self) -> Iterator[int]:
        """The places of what is kept, in order."""
        return (index for index, is_kept in enumerate(self.kept) if is_kept)

    def gaps(self) -> Iterator[tuple[int, Seen]]:
        """What is not kept, and where that is."""
        return ((index, one) for index, one in enumerate(self.seen) if not self.kept[index])

    def prose(self) -> Iterator[int]:
        """The places of the paragraphs that are kept."""
        return (index for index in self.places() if self.seen[index].passage.is_prose)


Rule = Callable[[Judged], Iterator[tuple[int, Verdict]]]


def applied(rules: Sequence[Rule], page: Judged, *, keeps: bool) -> tuple[Judged, Mapping[int, Verdict]]:
    """The page after some rules, each going by what those before it left; and what they said."""
    said: dict[int, Verdict] = {}
    for rule in rules:
        found = {index: verdict for index, verdict in rule(page) if page.kept[index] is not keeps}
        said |= found
        kept = tuple(keeps if index in found else now for index, now in enumerate(page.kept))
        page = replace(page, kept=kept)
    return page, said


def is_plain(one: Seen) -> bool:
    """Whether nothing speaks against a block being text: no rule, no link, no name, no element around it."""
    if one.hit or one.link >= 0.5 or one.is_caption or one.near.furniture:
        return False
    return NO_TEXT.isdisjoint(one.tags)


def is_heading(one: Seen) -> bool:
    """Whether it is a heading below the headline's level."""
    return one.tag in HEADINGS and one.tag != "h1"


_OTHER_NAMES = (
    *("aria-label", "data-area", "data-component", "data-component-name", "data-gu-name", "data-module"),
    *("data-spacefinder-role", "data-testid", "data-test-id", "data-type", "data-widget"),
)


def known_as(element: "HtmlElement") -> str:
    """What an element is called, by its class and id and by the names that programs know it by."""
    attributes = element.attrib
    others = [str(attributes[name]) for name in _OTHER_NAMES if name in attributes]
    return " ".join((called(element), *others))


def called(element: "HtmlElement") -> str:
    """The class names and the id of an element."""
    return f"{element.get('class') or ''} {element.get('id') or ''}"
