"""What stands between the headline and the text: the standfirst, or the first paragraph."""

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import HEADINGS
from site_builder.intake.html.judged import Judged, Verdict, called, known_as
from site_builder.intake.html.seen import Seen
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_LEAST_CHANCE = 0.1
_STANDFIRST = re.compile(
    r"abstract|bajada|chap[eo]au?|copete|\bdec?k\b|descr|entradilla|excerpt|ingress|intro|\blea?de?\b|lid\b|occhiello"
    r"|sell\b|sommario|\bspot\b|standfirst|strap|sub-?head|sub-?title|\bsub\b|summary|teaser|vorspann|анонс",
    re.IGNORECASE,
)
_PICTURES = re.compile(r"carousel|slides?(?:how)?(?![a-z])|gallery|lightbox", re.IGNORECASE)
_DATELINE = re.compile(r"[^\W\d_].*(?:—|–|--)")
_LONGEST_DATELINE = 8
_FEW_UP = 5
_SHORTEST_STANDFIRST = 5
_LEAST_CHANCE_OF_LEAD = 0.47
_SENTENCE = 9
"""Words that, closed like a sentence, are one between a headline and the text under it."""


def head_of(page: Judged) -> range:
    """The places between the headline and the text under it."""
    title = _title(page)
    if title is None:
        return range(0)
    first = next((index for index in page.prose() if index > title), None)
    return range(0) if first is None else range(title + 1, first)


def _title(page: Judged) -> int | None:
    if page.title is not None:
        return page.title
    first = next(page.prose(), 0)
    return next((index for index in range(first - 1, -1, -1) if "h1" in page.seen[index].tags[:2]), None)


def under_title(page: Judged, head: range) -> "frozenset[HtmlElement]":
    """Elements that hold headline and text, but for the page itself."""
    first = set(page.seen[head.stop].path)
    both = [up for up in page.seen[head.start - 1].path if up in first]
    return frozenset(both)


def lead(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """What stands between the headline and the text, reads like sentences, and is likely its first."""
    for index in _between(page):
        if page.likely[index] >= _LEAST_CHANCE_OF_LEAD:
            yield index, Verdict(LineKind.STANDFIRST, "between-title-and-text")


def dateline(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """The place and the agency right over the first paragraph, in an element of their own."""
    first = next(page.prose(), 0)
    if not first or page.kept[first - 1]:
        return
    one = page.seen[first - 1]
    is_beside = one.home is page.seen[first].home
    if is_beside and one.passage.words <= _LONGEST_DATELINE and _DATELINE.fullmatch(one.block.text):
        yield first - 1, Verdict(LineKind.BODY, "dateline")


def standfirst(page: Judged) -> Mapping[int, Verdict]:
    """What stands between the headline and the text and sums it up: it is the article's, but not its text."""
    found = {index: Verdict(LineKind.KICKER, "standfirst") for index in _between(page)}
    return {index: verdict for index, verdict in found.items() if _sums_up(page, index)}


def _sums_up(page: Judged, index: int) -> bool:
    one = page.seen[index]
    is_named = _is_named(one)
    is_stated = one.block.text == _description(page.root)
    is_next = page.title == index - 1 and one.home is page.seen[page.title].home
    return is_named or is_stated or is_next or page.likely[index] >= _LEAST_CHANCE


def _between(page: Judged) -> Iterator[int]:
    head = head_of(page)
    both = under_title(page, head) if head else frozenset()
    for index in head:
        one = page.seen[index]
        if page.kept[index] or both.isdisjoint(one.path) or _is_known(one) or one.link >= 0.5:
            continue
        if _reads_like_standfirst(one, page):
            yield index


def _is_known(one: Seen) -> bool:
    # That a line reads like a caption is a guess for pasted text; on a page its place says so.
    return one.hit is not None and one.hit.rule != "caption"


def _reads_like_standfirst(one: Seen, page: Judged) -> bool:
    is_named = _is_named(one)
    if one.tag in ("li", "td", "th", "dt", "dd", "figcaption", "h1") or not _could_be(one, is_named=is_named):
        return False
    words = one.passage.words
    if is_named or one.block.text == _description(page.root):
        return words >= _SHORTEST_STANDFIRST
    if one.tag in HEADINGS and words >= _SENTENCE:
        return True
    # Cut off in the middle, it is the teaser of something else.
    return one.passage.closes and words >= _SENTENCE and not one.block.text.endswith(("...", "…"))


def _is_named(one: Seen) -> bool:
    # Where classes are no words, the third element is the one that says what stands in it.
    names = (*map(known_as, one.path[:2]), *(str(up.get("data-gu-name") or "") for up in one.path[2:3]))
    return bool(_STANDFIRST.search(" ".join(names)))


def _could_be(one: Seen, *, is_named: bool) -> bool:
    tags = {"nav", "form", "figure", "button", "footer"}
    if not tags.isdisjoint(one.tags) or any(_PICTURES.search(called(up)) for up in one.path[:_FEW_UP]):
        return False
    return not one.is_caption and (is_named or not one.near.furniture)


def _description(root: "HtmlElement") -> str:
    named = (one for one in root.iter("meta") if (one.get("name") or one.get("property")) == "description")
    return next((" ".join(str(one.get("content") or "").split()) for one in named), "")
