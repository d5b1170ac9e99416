"""Text of an article that no extractor kept and its weights leave out, known by the shape of the page."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import HEADINGS
from site_builder.intake.html.head import dateline, head_of, lead, under_title
from site_builder.intake.html.judged import Judged, Rule, Verdict, applied, called, is_heading, is_plain
from site_builder.intake.html.notes import pairs_of
from site_builder.intake.html.seen import Seen, is_furniture
from site_builder.intake.html.tables import is_table
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAST_CHANCE = 0.25
_LEAST_CHANCE_OF_SENTENCE = 0.1
_LEAST_CHANCE_BETWEEN = 0.3
_SHORTEST_SENTENCE = 4
_FEW_UP = 4
_ROWS = ("article", "div", "section")
_FACTS_BOX = re.compile(r"infobox|navbox|\btoc\b|metadata|sidebar|calendar|login", re.IGNORECASE)
_LONGEST_HEADING = 8
_SHORTEST_POINT = 3


def restored(page: Judged) -> tuple[Judged, Mapping[int, Verdict]]:
    """The page with what belongs to the article kept as well; and why, for each such block."""
    return applied(RULES, page, keeps=True)


def _beside(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Paragraphs that stand in one element with paragraphs of the article."""
    homes = {home for index in page.prose() for home in _homes(page.seen[index])}
    for index, one in page.gaps():
        is_likely = page.likely[index] >= _LEAST_CHANCE and one.passage.is_prose
        if is_likely and is_plain(one) and not homes.isdisjoint(_homes(one)):
            yield index, Verdict(LineKind.BODY, "beside-text")


def _sentences(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """A short sentence right under something that is kept, in the same element."""
    for before, index in pairwise(range(len(page.seen))):
        one, over = page.seen[index], page.seen[before]
        if page.kept[index] or not page.kept[before] or one.tag not in ("p", "div"):
            continue
        is_sentence = one.passage.closes and one.passage.words >= _SHORTEST_SENTENCE
        is_likely = page.likely[index] >= _LEAST_CHANCE_OF_SENTENCE
        if (
            is_sentence
            and is_likely
            and is_plain(one)
            and one.home in (*over.path[1:2], *_around_table(over))
        ):
            yield index, Verdict(LineKind.BODY, "beside-text")


def _between(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """What stands alone between two paragraphs of the article, beside them in one element."""
    for index, one in page.gaps():
        if not 0 < index < len(page.seen) - 1 or page.likely[index] < _LEAST_CHANCE_BETWEEN:
            continue
        over, under = page.seen[index - 1], page.seen[index + 1]
        are_prose = (
            page.kept[index - 1] and page.kept[index + 1] and over.passage.is_prose and under.passage.is_prose
        )
        home = under.home
        if are_prose and is_plain(one) and home is over.home and home in one.path[1:3] and one.times == 1:
            yield index, Verdict(LineKind.BODY, "beside-text")


def _around_table(one: Seen) -> "tuple[HtmlElement, ...]":
    place = one.tags.index("table") if "table" in one.tags else None
    return one.path[place + 1 : place + 2] if place is not None else ()


def _homes(one: Seen) -> "tuple[HtmlElement, ...]":
    return tuple(element for element in one.path[:2] if element.tag not in ("body", "html", "p"))


def _rows(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Paragraphs of a part that is built like two others which hold text of the article."""
    held: dict[tuple[object, ...], set[HtmlElement]] = defaultdict(set)
    for index in page.prose():
        for element in _parts(page.seen[index]):
            held[_kind_of(element)].add(element)
    alike = {kind for kind, elements in held.items() if len(elements) > 1}
    for index, one in page.gaps():
        is_text = one.passage.is_prose and is_plain(one)
        if is_text and any(_kind_of(element) in alike for element in _parts(one)):
            yield index, Verdict(LineKind.BODY, "one-of-several-parts")


def _parts(one: Seen) -> "Iterator[HtmlElement]":
    around = one.path[1 : _FEW_UP + 1]
    return (up for up in around if up.tag in _ROWS and up.get("class") and not is_furniture(called(up)))


def _kind_of(element: "HtmlElement") -> tuple[object, ...]:
    return element.getparent(), element.tag, str(element.get("class")).split()[0]


def _clocks(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """The hours over the entries of a chronicle, where several entries have one."""
    found: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for index, under in pairwise(range(len(page.seen))):
        one, entry = page.seen[index], page.seen[under]
        if page.kept[index] or not page.kept[under] or not one.hit or one.hit.rule != "clock":
            continue
        for element in one.path[:2]:
            if element in entry.path and element.get("class"):
                found[_kind_of(element)].append(index)
    for places in found.values():
        if len(places) > 1:
            yield from ((index, Verdict(LineKind.SUBHEADING, "hour")) for index in places)


def _tables(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Rows of facts under a paragraph of the article."""
    homes: dict[HtmlElement, int] = {}
    for index in page.places():
        one = page.seen[index]
        if not {"td", "th"}.intersection(one.tags[:3]) and (one.passage.is_prose or is_heading(one)):
            for up in one.path[1:3]:
                homes.setdefault(up, index)
    is_of_facts = cache(_is_of_facts)
    for index, one in page.gaps():
        table = next((up for up in one.path if up.tag == "table"), None)
        if table is None or one.link >= 0.5 or not _stands_under(table, homes, index):
            continue
        if is_of_facts(table):
            yield index, Verdict(LineKind.BODY, "table-in-text")


def _stands_under(table: "HtmlElement", homes: "dict[HtmlElement, int]", index: int) -> bool:
    around = (up for up, _ in zip(table.iterancestors(), range(_FEW_UP - 1), strict=False))
    return any(homes.get(up, index) < index for up in around)


def _is_of_facts(table: "HtmlElement") -> bool:
    if not is_table(table) or _FACTS_BOX.search(called(table)):
        return False
    letters = len("".join(table.text_content().split()))
    linked = sum(len("".join(one.text_content().split())) for one in table.iter("a"))
    return 2 * linked < letters


def _key_points(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """A list between the headline and the text, and the line over it."""
    head = head_of(page)
    both = under_title(page, head) if head else frozenset()
    lists: dict[HtmlElement, list[int]] = defaultdict(list)
    for index in head:
        one = page.seen[index]
        if one.tag == "li" and not both.isdisjoint(one.path):
            lists[one.home].append(index)
    for holder, places in lists.items():
        points = [page.seen[index] for index in places]
        if len(points) < 2 or not all(_is_point(one, both) for one in points):
            continue
        yield from ((index, Verdict(LineKind.KEY_POINT, "list-above-text")) for index in places)
        over = page.seen[places[0] - 1]
        if places[0] - 1 in head and over.passage.words <= _LONGEST_HEADING and _is_over(over, holder):
            yield places[0] - 1, Verdict(LineKind.SUBHEADING, "over-a-list")


def _is_point(one: Seen, both: "frozenset[HtmlElement]") -> bool:
    # What holds the whole article is called many things: “text wide heading-tag-switch”.
    own = " ".join(called(up) for up in takewhile(lambda up: up not in both, one.path[:_FEW_UP]))
    is_named = one.near.furniture and is_furniture(own)
    is_plain_here = is_plain(replace(one, near=replace(one.near, furniture=bool(is_named))))
    return is_plain_here and one.passage.words >= _SHORTEST_POINT


def _is_over(one: Seen, holder: "HtmlElement") -> bool:
    return one.link < 0.5 and holder.getparent() in one.path[:2]


def _notes(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Footnotes of what is kept, and the heading over them."""
    holders = {page.seen[index].block.holder for index in page.places()}
    held = {pair.holder for pair in pairs_of(page.root) if not holders.isdisjoint(pair.mark.iterancestors())}
    found = [index for index, one in page.gaps() if held and not held.isdisjoint(one.path)]
    yield from ((index, Verdict(LineKind.LIST_ITEM, "footnote")) for index in found)
    if not found or not found[0]:
        return
    over = page.seen[found[0] - 1]
    if over.tag in HEADINGS and over.home in page.seen[found[0]].path:
        yield found[0] - 1, Verdict(LineKind.SUBHEADING, "over-footnotes")


def _headings(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Headings right over something that is kept, in the same element."""
    first = next(page.places(), 0)
    for index, under in pairwise(range(len(page.seen))):
        one, next_one = page.seen[index], page.seen[under]
        if page.kept[index] or not page.kept[under] or not is_heading(one) or index < first:
            continue
        is_near = is_plain(one) and one.home in next_one.path[1 : _FEW_UP + 1]
        if is_near or _is_over_paragraph(one, next_one):
            yield index, Verdict(LineKind.SUBHEADING, "over-text")


def _is_over_paragraph(one: Seen, under: Seen) -> bool:
    # “Up next” announces links, but not where a paragraph without any stands under it.
    is_guess = one.hit is not None and one.hit.kind is LineKind.RELATED and one.link == 0
    is_paragraph = under.tag == "p" and under.passage.is_prose and under.link == 0
    return is_guess and is_paragraph and one.home is under.home


RULES: tuple[Rule, ...] = (
    lead,
    _beside,
    _rows,
    _tables,
    _sentences,
    _between,
    _key_points,
    _notes,
    _headings,
    _clocks,
    dateline,
)
"""In the order in which they are asked: each goes by what those before it kept."""
