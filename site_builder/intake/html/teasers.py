"""Teasers of other articles: a few words under a linked headline, in a box of their own."""

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from site_builder.intake.html.judged import Judged, Verdict
from site_builder.intake.html.seen import Seen
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_BOXES = ("a", "article", "aside", "div", "li", "section")
_UP = 4
_BACK = 3
_MOST_IN_BOX = 80
_FEWEST_IN_HEADLINE = 3
_SHARE_OF_TEXT = 0.3
"""What holds more of the article's words than this is no list of teasers."""


def teasers(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """What stands under a headline that is a link and is not kept, in a small box outside the text."""
    held = _held(page)
    for index in page.places():
        box = _box(page, index)
        if box is None:
            continue
        around = box.getparent()
        if around is not None and held[around] < _SHARE_OF_TEXT * held[page.root]:
            yield index, Verdict(LineKind.RELATED, "teaser")


def _held(page: Judged) -> "Counter[HtmlElement]":
    """How many of the words that are kept each element holds."""
    held: Counter[HtmlElement] = Counter()
    for index in page.prose():
        held.update(dict.fromkeys(page.seen[index].path, page.seen[index].passage.words))
    return held


def _box(page: Judged, index: int) -> "HtmlElement | None":
    """The smallest box that holds a block and, right over it, a linked headline."""
    one = page.seen[index]
    for place in range(index - 1, max(-1, index - 1 - _BACK), -1):
        over = page.seen[place]
        if page.kept[place] or not _is_linked_headline(over):
            continue
        both = (up for up in one.path[:_UP] if up in over.path and up.tag in _BOXES)
        box = next(both, None)
        return box if box is not None and len(box.text_content().split()) <= _MOST_IN_BOX else None
    return None


def _is_linked_headline(one: Seen) -> bool:
    return one.link >= 0.9 and one.passage.words >= _FEWEST_IN_HEADLINE and "nav" not in one.tags
