"""Every passage with what it is and the rule that says so. Nothing is cut here."""

# ruff: noqa: RUF001
# Letters that look like others belong to other alphabets here.

import re
from collections.abc import Callable, Mapping
from enum import StrEnum

from site_builder.intake.furniture import Hit, fold
from site_builder.intake.layout import Layout
from site_builder.intake.passages import Passage, is_short
from site_builder.intake.stamps import StampKind, find_stamps
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import IN_BODY, LineKind

LONGEST_SUBHEADING = 14
SHORTEST_REPEAT = 8
"""Fewer words may well be said twice in an article."""
LONGEST_KICKER = 4
NEAR_TITLE = 2
"""So many lines above a headline may belong to it, even below a menu."""
LONGEST_STANDFIRST = 60
SHORTEST_STANDFIRST = 8
SHORTEST_SUBTITLE = 4
"""Right under the headline."""

_CAPITAL = re.compile(r"[^\w]*[^\W_a-zа-яёß-öø-ÿ]")
_NAMES = re.compile(r"[^\W\d_a-zа-яё][\w'’-]{4,}")
_CUT_IN_TEXT = frozenset(
    {
        LineKind.ADVERT,
        LineKind.CAPTION,
        LineKind.COMMENT_FORM,
        LineKind.CONSENT,
        LineKind.CREDIT,
        LineKind.LEGAL,
        LineKind.NAVIGATION,
        LineKind.PROMPT,
        LineKind.RELATED,
        LineKind.SHARE,
        LineKind.SHORTCODE,
    }
)


_ASKING = frozenset({LineKind.ADVERT, LineKind.CONSENT, LineKind.PROMPT})
_HEADER = Hit(LineKind.SUBHEADING, "above-bullets")
_ITEM = Hit(LineKind.LIST_ITEM, "bullet")
_NO_WORDS = Hit(LineKind.NAVIGATION, "no-words")
_POINT = Hit(LineKind.KEY_POINT, "bullet-above-text")
_ROW = Hit(LineKind.TABLE_ROW, "cells-with-tabs")


class Place(StrEnum):
    """Where on the page a passage stands."""

    ABOVE = "above"
    HEAD = "head"
    TEXT = "text"
    AFTER = "after"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Label:
    """A passage, what it is, and the rule that says so."""

    passage: Passage
    kind: LineKind
    rule: str
    place: Place


def label(layout: Layout) -> tuple[Label, ...]:
    """What each passage is, by its words and by where it stands."""
    rules = _RULES if layout.run else _RULES_WITHOUT_TEXT
    places = [_place(layout, index) for index in range(len(layout.passages))]
    hits = [rules[place](layout, index) for index, place in enumerate(places)]
    labels = [
        Label(one, hit.kind, hit.rule, place)
        for one, hit, place in zip(layout.passages, hits, places, strict=True)
    ]
    kept = _without_repeats(_with_standfirst(labels))
    if any(one.kind in IN_BODY for one in kept):
        return kept
    # An article of furniture alone would be empty: a person has to see all of it.
    return tuple(Label(one.passage, LineKind.UNCLEAR, "nothing-else-left", one.place) for one in labels)


def _place(layout: Layout, index: int) -> Place:
    if layout.title is not None and index <= layout.title:
        is_near = layout.clean_head or layout.title - index <= NEAR_TITLE
        return Place.ABOVE if is_near else Place.OUTSIDE
    if index < layout.run.start:
        return Place.HEAD
    if index < layout.run.stop:
        return Place.TEXT
    return Place.AFTER if index < layout.end else Place.OUTSIDE


def _above(layout: Layout, index: int) -> Hit:
    if index == layout.title:
        return Hit(LineKind.TITLE, "title")
    hit, passage = layout.hits[index], layout.passages[index]
    if hit:
        return hit
    if index + 1 == layout.title and passage.words <= LONGEST_KICKER and not passage.closes:
        return Hit(LineKind.KICKER, "kicker")
    return Hit(LineKind.NAVIGATION, "menu") if index in layout.menus else Hit(LineKind.UNCLEAR, "above-title")


def _head(layout: Layout, index: int) -> Hit:
    hit, passage = layout.hits[index], layout.passages[index]
    if hit:
        return hit
    if passage.is_row:
        return _ROW
    if passage.is_item or not passage.words:
        return _POINT if passage.is_item else _NO_WORDS
    return _HEADER if _heads_points(layout, index) else _between(layout, index)


def _between(layout: Layout, index: int) -> Hit:
    """What a passage is that stands between the headline and the text, and that no rule knows."""
    passage = layout.passages[index]
    is_subtitle = layout.title == index - 1 and passage.words >= SHORTEST_SUBTITLE
    if passage.words >= SHORTEST_STANDFIRST or is_subtitle:
        return Hit(LineKind.STANDFIRST, "between-title-and-text")
    return Hit(LineKind.NAVIGATION, "menu") if index in layout.menus else Hit(LineKind.UNCLEAR, "short-line")


def _text(layout: Layout, index: int) -> Hit:
    hit, passage = layout.hits[index], layout.passages[index]
    if passage.is_item:
        return _item(layout, index)
    if passage.is_row:
        return _ROW
    if hit and _is_cut_in_text(layout, index, hit):
        return hit
    return _subheading(layout, index) or Hit(LineKind.BODY, "text")


def _after(layout: Layout, index: int) -> Hit:
    hit, passage = layout.hits[index], layout.passages[index]
    if hit:
        return hit
    if passage.is_row:
        return _ROW
    if passage.is_item or not passage.words:
        return _ITEM if passage.is_item else _NO_WORDS
    if passage.closes or passage.is_prose:
        return Hit(LineKind.BODY, "sentence-after-text")
    return Hit(LineKind.NAVIGATION, "menu") if index in layout.menus else Hit(LineKind.UNCLEAR, "short-line")


def _outside(layout: Layout, index: int) -> Hit:
    is_above = layout.title is not None and index < layout.title
    return layout.hits[index] or Hit(LineKind.NAVIGATION, "above-title" if is_above else "after-end")


def _without_text(layout: Layout, index: int) -> Hit:
    # Nothing reads like an article: only what is certainly none is cut, a person has to see the rest.
    hit = layout.hits[index]
    if index == layout.title:
        return Hit(LineKind.TITLE, "title")
    return hit if hit and hit.is_certain else Hit(LineKind.UNCLEAR, "no-text-found")


_RULES: Mapping[Place, Callable[[Layout, int], Hit]] = {
    Place.ABOVE: _above,
    Place.HEAD: _head,
    Place.TEXT: _text,
    Place.AFTER: _after,
    Place.OUTSIDE: _outside,
}
_RULES_WITHOUT_TEXT: Mapping[Place, Callable[[Layout, int], Hit]] = dict.fromkeys(Place, _without_text)


def _heads_points(layout: Layout, index: int) -> bool:
    """Whether a few words stand right above the points of the article: “Key points”."""
    if not is_short(layout.passages[index]) or index + 1 == len(layout.passages):
        return False
    below = layout.passages[index + 1]
    return below.is_item and not layout.hits[index + 1] and below.words >= SHORTEST_SUBTITLE


def _item(layout: Layout, index: int) -> Hit:
    first = next(
        (i for i in layout.run if layout.passages[i].is_prose and not layout.passages[i].is_item), index
    )
    is_above = index <= first
    return _POINT if is_above else _ITEM


def _is_cut_in_text(layout: Layout, index: int, hit: Hit) -> bool:
    passage = layout.passages[index]
    if hit.kind is LineKind.STAMP:
        # A date alone on its line heads a section of a chronicle; a stamp says what it is.
        return any(stamp.kind is not StampKind.BARE for stamp in find_stamps(passage.text))
    if hit.kind in (LineKind.BYLINE, LineKind.BIO):
        return _is_near_edge(layout, index)
    if hit.rule == "caption":
        return _is_between_prose(layout, index)
    if hit.kind is LineKind.NAVIGATION and passage.words == 1 and _is_between_prose(layout, index):
        return False
    if hit.kind in _ASKING and not passage.closes:
        # “Download our free app for alerts” is no subheading; “Download the plan, she said.” is a sentence.
        return True
    return hit.kind in _CUT_IN_TEXT and hit.is_certain


def _is_near_edge(layout: Layout, index: int) -> bool:
    before = layout.prose[index] - layout.prose[layout.run.start]
    after = layout.prose[layout.run.stop] - layout.prose[index + 1]
    return min(before, after) <= 2


def _is_between_prose(layout: Layout, index: int) -> bool:
    around = _neighbours(layout, index)
    return len(around) == 2 and all(one.closes or one.is_prose or _announces(one) for one in around)


def _announces(passage: Passage) -> bool:
    """Whether a sentence ends in a colon, a list below it."""
    return passage.words > LONGEST_KICKER and passage.text.endswith(":")


def _neighbours(layout: Layout, index: int) -> tuple[Passage, ...]:
    """The passages before and after that are no furniture."""
    around = (layout.unknown_before[index], layout.unknown_after[index])
    return tuple(layout.passages[place] for place in around if place is not None)


def _subheading(layout: Layout, index: int) -> Hit | None:
    passage = layout.passages[index]
    if (
        passage.closes
        or not 1 <= passage.words <= LONGEST_SUBHEADING
        or passage.text.endswith((":", ",", ";"))
    ):
        return None
    has_face = bool(_CAPITAL.match(passage.text)) or not passage.text[:1].islower()
    is_alone = _is_between_prose(layout, index) and index > layout.run.start
    return Hit(LineKind.SUBHEADING, "short-line-in-text") if has_face and is_alone else None


def _with_standfirst(labels: list[Label]) -> list[Label]:
    place = next((index for index, one in enumerate(labels) if one.kind is LineKind.BODY), None)
    if place is None or labels[place].passage.words > LONGEST_STANDFIRST:
        return labels
    first = labels[place]
    following = next(
        (one for one in labels[place + 1 :] if one.kind in (LineKind.BODY, LineKind.BYLINE)), None
    )
    if following is None:
        return labels
    if following.kind is LineKind.BYLINE and following.rule == "byline":
        labels[place] = Label(first.passage, LineKind.STANDFIRST, "between-title-and-byline", first.place)
    elif _has_byline_before(labels[:place]) and _restates(first.passage, following.passage):
        labels[place] = Label(first.passage, LineKind.STANDFIRST, "restated-by-the-lead", first.place)
    return labels


def _has_byline_before(labels: list[Label]) -> bool:
    return any(one.kind is LineKind.BYLINE for one in labels)


def _restates(summary: Passage, lead: Passage) -> bool:
    # A lead names everybody again whom the lines above it have named already.
    named = {word.casefold()[:6] for word in _NAMES.findall(summary.text)}
    again = {word.casefold()[:6] for word in _NAMES.findall(lead.text)}
    return len(named & again) >= 3 and len(named & again) >= 0.6 * len(named)


def _without_repeats(labels: list[Label]) -> tuple[Label, ...]:
    title = next((fold(one.passage.text) for one in labels if one.kind is LineKind.TITLE), "")
    seen: set[str] = set()
    kept: list[Label] = []
    for one in labels:
        text = fold(one.passage.text)
        can_repeat = one.kind in (LineKind.BODY, LineKind.SUBHEADING, LineKind.UNCLEAR, LineKind.STANDFIRST)
        is_repeat = text in seen if one.passage.words >= SHORTEST_REPEAT else bool(text) and text == title
        repeat = Label(one.passage, LineKind.REPEAT, "said-before", one.place)
        kept.append(repeat if can_repeat and is_repeat else one)
        seen |= {text} if can_repeat or one.kind is LineKind.TITLE else set()
    return tuple(kept)
