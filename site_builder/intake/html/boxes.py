"""Small boxes among an article's paragraphs: prices, a life in a few words, a field for an address."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from site_builder.intake.html.ends import ASKS
from site_builder.intake.html.judged import Judged, Rule, Verdict, called
from site_builder.intake.people import lone_names
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOXES = frozenset({"aside", "div", "section"})
_UP = 3
_MOST_WORDS = 70
_MOST_ABOUT = 4
_MOST_ASKING = 40
_FEWEST_LINES = 3
_FEWEST_PRICES = 2
_MOST_PEOPLE = 2
"""Where more people have a box each, the boxes are what the article is made of."""
_PRICE = re.compile(
    r"[+\-−–]?\s?[^\w\s]?\d[\d.,]*\s?[%€$£]?(?:\s?\(?[+\-−–]?\s?\d[\d.,]*\s?%\)?)?|[+\-−–]\d[\d.,]*\s?\S{0,3}"
)


def _prices(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """What a share costs: short lines in a box of their own, two of them figures, none a sentence."""
    for places in _boxes(page).values():
        seen = [page.seen[index] for index in places]
        prices = sum(bool(_PRICE.fullmatch(one.block.text.strip())) for one in seen)
        is_list = any({"li", "td", "th", "dd"}.intersection(one.tags[:2]) for one in seen)
        is_told = any(one.passage.is_prose and one.passage.sentences == 1 for one in seen)
        if len(seen) >= _FEWEST_LINES and prices >= _FEWEST_PRICES and not is_list and not is_told:
            yield from ((index, Verdict(LineKind.NAVIGATION, "prices")) for index in places)


def _people(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Who somebody is of whom the text tells: a name alone and a few sentences under it, in a box."""
    found = [
        (box, places)
        for box, places in _boxes(page).items()
        if 1 < len(places) <= _MOST_ABOUT and _opens_with_name(page, places)
    ]
    kinds: dict[tuple[object, str], list[Sequence[int]]] = defaultdict(list)
    for box, places in found:
        kinds[(box.getparent(), called(box))].append(places)
    for boxes in kinds.values():
        if len(boxes) <= _MOST_PEOPLE:
            yield from (
                (index, Verdict(LineKind.BIO, "about-person")) for places in boxes for index in places
            )


def _opens_with_name(page: Judged, places: Sequence[int]) -> bool:
    first, under = page.seen[places[0]], page.seen[places[1]]
    return len(lone_names(first.block.text)) == 1 and under.passage.closes and not under.link


def _fields(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """A box with a field for a reader's address."""
    for box, places in _boxes(page).items():
        if any(str(one.get("type") or "").lower() == "email" for one in box.iter("input")):
            yield from ((index, Verdict(LineKind.PROMPT, "form")) for index in places)


def _invitations(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """A box that asks readers for something, and holds the link or the button for it."""
    for box, places in _boxes(page).items():
        is_short = sum(page.seen[index].passage.words for index in places) <= _MOST_ASKING
        asks = is_short and any(ASKS.search(page.seen[index].block.text) for index in places)
        if asks and next(box.iter("a", "button"), None) is not None:
            yield from ((index, Verdict(LineKind.PROMPT, "box")) for index in places)


def _boxes(page: Judged) -> "Mapping[HtmlElement, Sequence[int]]":
    """The places in each small box that stands among paragraphs of the article, by that box."""
    held: dict[HtmlElement, list[int]] = defaultdict(list)
    for index in page.places():
        for up in page.seen[index].path[:_UP]:
            if up.tag in _BOXES:
                held[up].append(index)
    homes = {page.seen[index].home for index in page.prose()}
    return {
        box: places
        for box, places in held.items()
        if box.getparent() in homes and sum(page.seen[at].passage.words for at in places) <= _MOST_WORDS
    }


RULES: Sequence[Rule] = (_fields, _invitations, _prices, _people)
