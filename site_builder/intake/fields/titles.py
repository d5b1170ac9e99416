"""The headline of a page: what its readers see, borne out by what its head says."""

# ruff: noqa: RUF001
# What stands between a title and the name of a site looks like other signs.

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from site_builder.intake.fields.clues import Clue, Origin, holds, key, others, places, words_key
from site_builder.intake.fields.metas import Metas
from site_builder.intake.fields.page_lines import hints, text_of
from site_builder.intake.lines import tidy_spaces
from site_builder.intake.patterns import words
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Found
from site_builder.model.records.parts import Certainty
from site_builder.text.address import parts_of

if TYPE_CHECKING:
    from lxml.html import HtmlElement

LONGEST = 300
MOST_HEADINGS = 60
SHOWN = 5
FEWEST_SHARED = 0.5
"""So great a share of its words a headline has in common with what the head says, where the two differ."""

FEWEST_LETTERS = 6

SEPARATOR = re.compile(r"\s+[|–—·•»«‹›:\-/]+\s+|\s*[|｜»«‹›]\s*|\s+::\s+|:\s+(?=\S+$)")
_HEADINGS = ("h1", "h2", "h3")
_NAMED = frozenset(("headline", "title"))
_AROUND = words(
    """
    author caption card comment comments logo menu nav related section sidebar site teaser widget
    """
)
_NOT_SEEN = frozenset(("hidden", "reader", "sr"))
_KICKERS = words(
    """
    category eyebrow flag intro kicker label overline roofline rubric section supertitle tag topic
    """
)
_META_TITLES = (
    "og:title",
    "twitter:title",
    "parsely-title",
    "sailthru.title",
    "citation_title",
    "dc.title",
    "dcterms.title",
    "title",
    "headline",
)


@dataclass(frozen=True, slots=True)
class _Heading:
    element: "HtmlElement"
    text: str
    where: str
    line: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where to look for a headline."""

    starts: Mapping["HtmlElement", int]
    """Element → the line it begins on."""
    text: int
    """The line on which the article's text begins."""
    shown: frozenset[str] = frozenset()
    """The lines that stand above it, as `clues.key` writes them."""


def site_names(metas: Metas, address: str, stated: tuple[str, ...]) -> tuple[str, ...]:
    """What the page says its site is called, and the name in its address."""
    named = [
        content
        for _, content in metas.get(
            "og:site_name", "application-name", "apple-mobile-web-app-title", "al:ios:app_name"
        )
    ]
    host = (parts_of(address).hostname or "").removeprefix("www.") if address else ""
    return tuple(dict.fromkeys(name for name in (*named, *stated, host, host.split(".")[0]) if name))


def stated_titles(metas: Metas) -> tuple[str, ...]:
    """Every title that the head of a page states, as it stands there."""
    return tuple(
        dict.fromkeys(
            content for content in (*(text for _, text in metas.get(*_META_TITLES)), metas.title) if content
        )
    )


def find_title(place: Place, metas: Metas, headline: str, sites: tuple[str, ...]) -> Found | None:
    """The headline with its evidence; None if nothing on the page is one. `headline` is what JSON-LD says."""
    clues = tuple(_clues(place, metas, headline, sites))
    if not clues:
        return None
    best = min(clues, key=lambda clue: clue.rank)
    agreeing = [clue for clue in clues if key(clue.value) == key(best.value)]
    certainty = Certainty.HIGH if len(agreeing) > 1 else Certainty.MEDIUM
    basis = f"the title is in {places(clues, best.value)}"
    differing = tuple(text for text in others(clues, best.value) if not holds(text, best.value))
    return Found("title", best.value, 0, basis, certainty, best.origin, best.rank, differing)


def without_site(title: str, sites: tuple[str, ...]) -> str:
    """A title without the site's name at its end or start; only a name that the page states is cut."""
    parts = SEPARATOR.split(title)
    marks = [found[0] for found in SEPARATOR.finditer(title)]
    while len(parts) > 1 and _is_site(parts[-1], sites):
        parts.pop()
        marks.pop()
    while len(parts) > 1 and _is_site(parts[0], sites):
        parts.pop(0)
        marks.pop(0)
    kept = "".join(part + mark for part, mark in zip(parts, [*marks, ""], strict=True))
    return tidy_spaces(kept)


def _is_site(part: str, sites: tuple[str, ...]) -> bool:
    said = key(part)
    return any(
        said == key(name) or (key(name).startswith(said) and len(said) > 3) or said == f"the{key(name)}"
        for name in sites
        if key(name)
    )


def _clues(place: Place, metas: Metas, headline: str, sites: tuple[str, ...]) -> Iterator[Clue]:
    stated = [text for text in (headline, *stated_titles(metas)) if text]
    nearest_first = sorted(_headings(place), key=lambda one: abs(one.line - place.text))[:MOST_HEADINGS]
    headings = [one for one in nearest_first if not _names_site(one, sites)]
    nearest = max(
        (one.line for one in headings if one.element.tag == "h1" and one.line < place.text), default=-1
    )
    known = frozenset(key(said) for title in stated for said in (title, SEPARATOR.split(title)[0]))
    headings = [replace(one, text=_without_kicker(one, known)) for one in headings]
    fit = [one for one in headings if not any(_is_rest(one, other, stated, place) for other in headings)]
    ranked = [(_rank(one, stated, nearest), one) for one in fit]
    for rank, one in sorted(ranked, key=lambda pair: (pair[0], *_order(pair[1], stated, place.text))):
        if rank:
            yield Clue(one.text, one.where, Origin.HEADING, rank)
    for clue in _stated(metas, headline, sites):
        # Of several titles that the head states, readers see the article's own.
        yield replace(clue, rank=SHOWN) if key(clue.value) in place.shown else clue


def _stated(metas: Metas, headline: str, sites: tuple[str, ...]) -> Iterator[Clue]:
    if headline:
        yield Clue(without_site(headline, sites) or headline, "JSON-LD headline", Origin.JSON_LD, 6)
    for name, content in metas.get(*_META_TITLES):
        yield Clue(without_site(content, sites) or content, f"meta {name}", Origin.META, 7)
    if metas.title:
        yield Clue(without_site(metas.title, sites) or metas.title, "the title element", Origin.META, 9)


def _rank(heading: _Heading, stated: list[str], nearest: int) -> int:
    """How far a heading is borne out: 1 where the head repeats it, 0 where it is not taken."""
    is_first = heading.element.tag == "h1"
    is_like = any(_shared(heading.text, title) >= FEWEST_SHARED for title in stated)
    if is_long(heading.text) and any(holds(title, heading.text) for title in stated):
        return 1 if is_first else 3
    if is_like and is_first:
        return 2
    if is_like and _NAMED.intersection(hints(heading.element)):
        # “Six thoughts on …” and lists of other articles are like a title, too.
        return 8
    if is_first and heading.line == nearest:
        # One word is a headline where the page's title begins with it.
        return 5 if is_long(heading.text) or _begins(heading.text, stated) else 0
    return 0


def is_long(text: str) -> bool:
    """Whether a text has words enough to be a headline: two, or some letters of a script without spaces."""
    return len(words_key(text).split()) > 1 or (not text.isascii() and len(key(text)) >= FEWEST_LETTERS)


def _order(heading: _Heading, stated: list[str], text: int) -> tuple[bool, bool, int]:
    return not _begins(heading.text, stated), heading.line >= text, -heading.line


def _begins(text: str, stated: list[str]) -> bool:
    return any(f"{words_key(title)} ".startswith(f"{words_key(text)} ") for title in stated)


def _ends(text: str, stated: list[str]) -> bool:
    return any(f" {words_key(title)}".endswith(f" {words_key(text)}") for title in stated)


def _is_rest(heading: _Heading, other: _Heading, stated: list[str], place: Place) -> bool:
    """Whether a page's title is made of two headings, of which the other stands nearer to the text."""
    if not (heading.line < other.line < place.text and is_long(other.text)) or holds(
        other.text, heading.text
    ):
        return False
    # One of them is the name of the site then, be it a heading of the first order or not.
    pairs = ((heading.text, other.text), (other.text, heading.text))
    return any(_begins(first, [title]) and _ends(last, [title]) for first, last in pairs for title in stated)


def _shared(one: str, other: str) -> float:
    first, second = set(words_key(one).split()), set(words_key(other).split())
    return len(first & second) / max(1, min(len(first), len(second))) if len(first & second) > 1 else 0.0


def _headings(place: Place) -> Iterator[_Heading]:
    for element, line in place.starts.items():
        is_named = element.get("itemprop") == "headline"
        if (element.tag not in _HEADINGS and not is_named) or _is_around(element):
            continue
        text = _own_text(element)
        if text and len(text) <= LONGEST:
            where = "itemprop headline" if is_named else f"the heading {element.tag!s}"
            yield _Heading(element, text, where, line)


def _is_around(element: "HtmlElement") -> bool:
    holders = [one for one in element.iterancestors() if one.tag not in ("html", "body")][:3]
    return any(
        one.tag in ("nav", "aside", "footer") or (_AROUND.intersection(hints(one)) and one.tag in ("li", "a"))
        for one in holders
    )


def _own_text(element: "HtmlElement") -> str:
    """A heading's words, without a kicker that it holds and without what only a screen reader says."""
    left_out = [
        text_of(child)
        for child in element
        if isinstance(child.tag, str) and (_KICKERS | _NOT_SEEN).intersection(hints(child))
    ]
    text = text_of(element)
    for part in left_out:
        shorter = text.removeprefix(part).removesuffix(part).strip()
        text = shorter or text
    return tidy_spaces(text)


def _without_kicker(heading: _Heading, known: frozenset[str]) -> str:
    """A heading without the element that it opens with, where the head of the page states the rest."""
    first = next((child for child in heading.element if isinstance(child.tag, str)), None)
    kicker = text_of(first) if first is not None and not (heading.element.text or "").strip() else ""
    rest = heading.text.removeprefix(kicker).lstrip(" :|–—-·•")
    return rest if kicker and key(heading.text) not in known and key(rest) in known else heading.text


def _names_site(heading: _Heading, sites: tuple[str, ...]) -> bool:
    around = (*heading.element.iter("a"), *heading.element.iterancestors("a"))
    links = [str(one.get("href") or "") for one in around]
    return _is_site(heading.text, sites) or any(_leads_home(link) for link in links)


def _leads_home(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return bool(link) and not link.startswith("#") and not parts.path.strip("/") and not parts.query
