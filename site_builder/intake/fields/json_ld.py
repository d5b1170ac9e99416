"""What a page says about its article in JSON-LD, however badly it is written."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import field
from html import unescape
from typing import TYPE_CHECKING

from site_builder.intake.fields.clues import holds, words_key
from site_builder.intake.lines import tidy_spaces
from site_builder.intake.patterns import words
from site_builder.model.dataclass import dataclass

if TYPE_CHECKING:
    from lxml.html import HtmlElement

MOST_CHARACTERS = 500_000
DEEPEST = 12
MOST_NODES = 2_000

Node = Mapping[str, object]

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Posting|Report|Blog ?Post|CreativeWork|Review|Recipe)$")
_PAGE = re.compile(r"WebPage$")
_MARKS = re.compile(
    r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[|/\*.*?\*/)|(?:-->|//\s*\]\]>|\]\]>)\s*;?\s*$", re.S
)
_TRAILING_COMMA = re.compile(r",(?=\s*[}\]])")
_LOOSE = re.compile(
    r'"(?P<key>headline|datePublished|dateModified|dateCreated|articleSection|inLanguage)"\s*:\s*"(?P<value>[^"\\\n]{1,300})"'
)
# What these hold is about other works than the one that the page shows.
_ELSEWHERE = words(
    """
    citation comment hasPart image isBasedOn isPartOf itemListElement itemReviewed logo mentions
    potentialAction relatedLink review subjectOf thumbnail video workTranslation
    """
)


@dataclass(frozen=True, slots=True)
class Statement:
    """The part of a page's JSON-LD that is about its article."""

    article: Node = field(default_factory=dict)
    """The node of the article; empty if there is none, or if it is not clear which."""
    page: Node = field(default_factory=dict)
    """The node of the page as a page: its dates may be those of a shop or a start page."""
    nodes: Mapping[str, Node] = field(default_factory=dict)
    """Node by its `@id`."""

    def text(self, name: str) -> str:
        """The article's property as words; empty if it has none."""
        return next(iter(self.texts(self.article.get(name))), "")

    def texts(self, value: object) -> tuple[str, ...]:
        """Every plain text of a value; of a node its name."""
        return tuple(text for text in self._texts(value, 0) if text)

    def _texts(self, value: object, depth: int) -> Iterator[str]:
        if isinstance(value, str):
            yield tidy_spaces(unescape(unescape(value)))
        elif isinstance(value, Mapping) and depth < DEEPEST:
            known = self.resolve(value)
            yield from self._texts(known.get("name") or known.get("@value"), depth + 1)
        elif isinstance(value, Sequence) and depth < DEEPEST:
            for one in value:
                yield from self._texts(one, depth + 1)

    def resolve(self, node: Node) -> Node:
        """The node that a mere reference means, or the node itself."""
        return node if node.get("name") else self.nodes.get(str(node.get("@id") or ""), node)

    def listed(self, name: str) -> tuple[Node | str, ...]:
        """The article's property as a list of nodes and texts."""
        value = self.article.get(name)
        every = value if isinstance(value, list) else [value]
        return tuple(
            self.resolve(one) if isinstance(one, Mapping) else one
            for one in every
            if isinstance(one, Mapping | str)
        )


def statement_of(tree: "HtmlElement", titles: tuple[str, ...], address: str) -> Statement:
    """The JSON-LD that is about the article with one of these titles or this address."""
    nodes = [node for script in _scripts(tree) for node in _nodes(script)][:MOST_NODES]
    by_id: dict[str, Node] = {}
    for node in nodes:
        name = str(node.get("@id") or "")
        if name and len(node) > len(by_id.get(name, {})):
            by_id[name] = node
    articles = [node for node in nodes if _is(node, _ARTICLE)]
    pages = [node for node in nodes if _is(node, _PAGE) and "datePublished" in node]
    return Statement(_ours(articles, titles, address), pages[0] if pages else {}, by_id)


def types(node: Node) -> tuple[str, ...]:
    """What a node says it is."""
    said = node.get("@type")
    every = said if isinstance(said, list) else [said]
    return tuple(str(one).rsplit("/", 1)[-1] for one in every if one)


def _is(node: Node, pattern: re.Pattern[str]) -> bool:
    return any(pattern.search(one) for one in types(node))


def _ours(articles: list[Node], titles: tuple[str, ...], address: str) -> Node:
    """The node of the page's own article: others may be lists of what else to read."""
    named = [node for node in articles if _fits(node, titles)]
    addressed = [node for node in articles if address and address in _addresses(node)]
    fitting = named or addressed
    if not fitting and len(articles) == 1:
        # One node without a headline, or under another headline for search engines, is still the page's.
        fitting = articles
    return _merged(fitting)


def _merged(fitting: list[Node]) -> Node:
    # Two plug-ins may both describe the article; what the fuller one lacks the other may have.
    merged: dict[str, object] = {}
    for node in sorted(fitting, key=len, reverse=True):
        merged = {**{name: value for name, value in node.items() if value}, **merged}
    return merged


def _fits(node: Node, titles: tuple[str, ...]) -> bool:
    said = [tidy_spaces(unescape(str(node.get(name)))) for name in ("headline", "name") if node.get(name)]
    return any(_alike(one, title) for one in said for title in titles)


def _alike(one: str, other: str) -> bool:
    if holds(one, other) or holds(other, one):
        return True
    first, second = set(words_key(one).split()), set(words_key(other).split())
    return len(first & second) >= 0.6 * max(1, min(len(first), len(second))) and len(first & second) >= 3


def _addresses(node: Node) -> tuple[str, ...]:
    main = node.get("mainEntityOfPage")
    every = (node.get("url"), main.get("@id") if isinstance(main, Mapping) else main)
    return tuple(str(one) for one in every if one)


def _scripts(tree: "HtmlElement") -> Iterator[str]:
    for script in tree.iter("script"):
        if "ld+json" in str(script.get("type") or "").lower():
            yield (script.text or "")[:MOST_CHARACTERS]


def _nodes(text: str) -> Iterator[Node]:
    bare = _MARKS.sub("", _MARKS.sub("", text)).strip()
    for written in (bare, _TRAILING_COMMA.sub("", bare), unescape(bare)):
        try:
            value, _ = json.JSONDecoder(strict=False).raw_decode(written)
        except (ValueError, RecursionError):
            continue
        yield from _walk(value, 0)
        return
    loose = {found["key"]: found["value"] for found in reversed(list(_LOOSE.finditer(bare)))}
    if loose:
        yield {"@type": "Article", **loose}


def _walk(value: object, depth: int) -> Iterator[Node]:
    if depth > DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _walk(one, depth + 1)
    elif isinstance(value, dict):
        node = {str(name): part for name, part in value.items()}
        yield node
        for name, part in node.items():
            if name not in _ELSEWHERE and isinstance(part, dict | list):
                yield from _walk(part, depth + 1)
