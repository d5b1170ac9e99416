"""What can be told of each block of a page by itself: its words, its place in the tree, what it is called."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence, Set
from dataclasses import replace
from functools import lru_cache
from typing import TYPE_CHECKING

from site_builder.intake.furniture import Hit
from site_builder.intake.html.blocks import Block
from site_builder.intake.html.extractors import EXTRACTORS
from site_builder.intake.html.others import title_headings
from site_builder.intake.html.votes import near_votes, votes, words
from site_builder.intake.label import Label, Place, label
from site_builder.intake.layout import lay_out
from site_builder.intake.lines import SourceLine
from site_builder.intake.passages import Passage, passages
from site_builder.intake.patterns import small
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import IN_BODY, LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

FURNITURE = re.compile(
    r"comment|disqus|share|social|relat|promo|sidebar|footer|\bnav|menu|author|\bbio|newsletter|subscri|sign-?up"
    r"|\btags?\b|topics|recommend|popular|trending|widget|advert|\bads?\b|sponsor|cookie|consent|breadcrumb|more-"
    r"|read-?more|most-|toolbar|button|modal|popup|login|paywall|teaser|outbrain|taboola|carousel|gallery|slide"
)
"""What designers call the parts of a page that are not its article."""
CAPTION = re.compile(
    r"caption|credit|photo-?text|image-?text|figure|legend|(?<!drop[-_])\bcap\b|cutline|bildtext|didascalia|pie-?de-?foto"
    r"|bijschrift|onderschrift"
)
HEAD = re.compile(
    r"byline|author|date|time|publish|posted|meta|dateline|timestamp|kicker|category|section|standfirst|subtitle"
    r"|deck|dek|summary|headline|title"
)
TEXT = re.compile(r"article|body|content|entry|post|story|text|main|paragraph")
_PATTERNS = (FURNITURE, CAPTION, HEAD, TEXT)
_NEAR = 4
_FAR = 9
_ITEM_NEAR = 3
_LAID_OUT = 20
"""How far from what an extractor kept the rules of lines are asked."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the class names and ids of some elements say about what stands in them."""

    furniture: bool = False
    caption: bool = False
    head: bool = False
    text: bool = False


@dataclass(frozen=True, slots=True)
class Seen:
    """A block and all that can be told of it without looking at the others."""

    block: Block
    passage: Passage
    path: "tuple[HtmlElement, ...]"
    """The elements around it, the nearest first."""
    tags: tuple[str, ...]
    near: Names
    """What the nearest elements are called."""
    far: Names
    """What the next ones are called."""
    link: float
    """The share of its letters that are a link."""
    votes: tuple[float, ...]
    """How much of it each extractor kept."""
    hit: Hit | None
    """The rule that knows it as furniture."""
    label: Label
    """What it would be as a line of pasted text."""
    title: str
    """`whole` if the title of the page says it, `like` if it says nearly so; else empty."""
    times: int
    """How often the page says it."""

    @property
    def tag(self) -> str:
        """The element that holds it."""
        return self.tags[0]

    @property
    def home(self) -> "HtmlElement":
        """The element around the one that holds it; that one itself where a page has nothing else."""
        return self.path[1] if len(self.path) > 1 else self.path[0]

    @property
    def is_caption(self) -> bool:
        """Whether it stands under a picture, by where it is or what it is called."""
        return "figure" in self.tags or "figcaption" in self.tags or self.near.caption

    @property
    def in_text(self) -> bool:
        """Whether it would be the article's as a line of pasted text."""
        return self.label.kind in IN_BODY


def look_at(tree: "HtmlElement", blocks: tuple[Block, ...], told: Mapping[str, str]) -> tuple[Seen, ...]:
    """Each block with what can be told of it; `told` is what the extractors took for the article."""
    paths = [_path(one.holder) for one in blocks]
    tags = [tuple(str(one.tag) for one in path) for path in paths]
    texts = [words(one.text) for one in blocks]
    lines = tuple(
        _passage(one, is_item="li" in of[:_ITEM_NEAR]) for one, of in zip(blocks, tags, strict=True)
    )
    said = [told.get(name, "") for name in EXTRACTORS]
    # On a very large page all say the same.
    counted = votes(texts, said)
    voted = list(zip(*(counted[text] for text in said), strict=True))
    hits, labels = _laid_out(lines, voted)
    times = Counter(" ".join(one) for one in texts)
    names = _Namer({})
    title = words(" ".join(str(one.text or "") for one in tree.iter("title")))
    linked = {inside for link in tree.iter("a") for inside in link.iter()}
    return tuple(
        Seen(
            block,
            lines[index],
            paths[index],
            tags[index],
            names.of(paths[index][:_NEAR]),
            names.of(paths[index][_NEAR:_FAR]),
            _link_share(block, linked),
            voted[index],
            hits[index],
            labels[index],
            _in_title(texts[index], title),
            times[" ".join(texts[index])],
        )
        for index, block in enumerate(blocks)
    )


def _laid_out(
    lines: tuple[Passage, ...], voted: Sequence[tuple[float, ...]]
) -> tuple[list[Hit | None], list[Label]]:
    """What rules know of each block. They are slow, and most of a page is menus far from any article."""
    near = near_votes([sum(one) for one in voted], _LAID_OUT)
    places = [index for index, is_near in enumerate(near) if is_near] or range(len(lines))
    layout = lay_out(tuple(lines[index] for index in places))
    hits: list[Hit | None] = [None] * len(lines)
    labels = [Label(one, LineKind.NAVIGATION, "not-article", Place.OUTSIDE) for one in lines]
    for index, hit, found in zip(places, layout.hits, label(layout), strict=True):
        hits[index], labels[index] = hit, found
    return hits, labels


def title_place(tree: "HtmlElement", seen: tuple[Seen, ...]) -> int | None:
    """Which block is the headline, if a heading says what the page's title says."""
    headings = set(title_headings(tree))
    return next((index for index, one in enumerate(seen) if not headings.isdisjoint(one.path)), None)


def _passage(block: Block, *, is_item: bool) -> Passage:
    made = passages((SourceLine(block.number, block.text, ""),))[0]
    return replace(made, is_item=True) if is_item and not made.is_item else made


def _path(holder: "HtmlElement") -> "tuple[HtmlElement, ...]":
    return (holder, *holder.iterancestors())


@dataclass(frozen=True, slots=True)
class _Namer:
    """What names say, each read once: pages have many blocks and few names."""

    known: "dict[HtmlElement, int]"
    """For each element what it says, a bit for each of `_PATTERNS`."""

    def of(self, path: "tuple[HtmlElement, ...]") -> Names:
        bits = 0
        for element in path:
            bits |= self._read(element)
        return Names(bool(bits & 1), bool(bits & 2), bool(bits & 4), bool(bits & 8))

    def _read(self, element: "HtmlElement") -> int:
        found = self.known.get(element)
        if found is None:
            found = _read_names(f"{element.get('class') or ''} {element.get('id') or ''}")
            self.known[element] = found
        return found


@lru_cache(4096)
def _read_names(said: str) -> int:
    """A bit for each of `_PATTERNS`; most elements of a page are called like others."""
    name = small(said)
    return sum(1 << bit for bit, pattern in enumerate(_PATTERNS) if pattern.search(name))


def is_furniture(called: str) -> bool:
    """Whether a name is that of a part of a page that is not its article."""
    return bool(_read_names(called) & 1)


def _link_share(block: Block, linked: "Set[HtmlElement]") -> float:
    letters = [len("".join(leaf.words.split())) for leaf in block.leaves]
    inside = sum(
        count for leaf, count in zip(block.leaves, letters, strict=True) if count and leaf.parent in linked
    )
    return inside / sum(letters)


def _in_title(block: list[str], title: list[str]) -> str:
    if block and " ".join(block) in " ".join(title):
        return "whole"
    both = set(block) & set(title)
    return "like" if len(block) > 2 and 2 * len(both) > len({*block, *title}) else ""
