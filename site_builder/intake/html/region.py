"""The tree of an article alone: a copy of its page without all that is not the article."""

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import deepcopy
from typing import TYPE_CHECKING

from site_builder.intake.html.blocks import Block
from site_builder.intake.html.captions import picture_over
from site_builder.intake.html.choose import Choice, Chosen
from site_builder.intake.html.elements import hides
from site_builder.intake.html.films import link_films
from site_builder.intake.html.judged import called
from site_builder.intake.html.lead_picture import lead_picture, picture_name
from site_builder.intake.html.where import Where, picture_address
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UP = 5
_ICON = re.compile(r"avatar|logo|icon|emoji|badge|share|social|author|byline|banner|spacer|pixel", re.I)
"""What no picture of an article is called."""
_ABOVE = 10
_FAR = 40
"""Blocks from the text; what looks like a caption further off is the small print of the page."""
_LONGEST_CAPTION = 500
_CONTAINERS = ("div", "article", "section", "main", "body", "html")
_BOXES = ("center", "div", "p")
_CAPTIONS = (LineKind.CAPTION, LineKind.CREDIT)


def article_tree(tree: "HtmlElement", chosen: Chosen) -> "HtmlElement":
    """A copy of the part of the page that holds the article, without all else that stands there."""
    held = _holding(tree, chosen)
    copy = deepcopy(held)
    copy.tail = None
    twin = dict(zip(held.iter(), copy.iter(), strict=True))
    choices = [one for one in chosen.choices if one.block.holder in twin]
    _show_spare_pictures(copy)
    _set_figures(choices, twin)
    for one in choices:
        holder = twin[one.block.holder]
        if one.is_kept:
            _reveal(holder)
        else:
            _silence(one.block, twin)
    for box in [one for one in copy.iter("div", "span") if hides(str(one.tag), one)]:
        box.drop_tree()
    kept = [twin[one.block.holder] for one in choices if one.is_kept]
    cut = {twin[one.block.holder] for one in choices if not one.is_kept and one.kind not in _CAPTIONS}
    _drop_strangers(copy, kept, cut)
    link_films(copy, kept)
    _set_lead(copy, lead_picture(tree, chosen))
    return copy


def _set_lead(copy: "HtmlElement", image: "HtmlElement | None") -> None:
    """Put the picture that stands over the article before its text, where it is not in it already."""
    from lxml.html import Element

    if image is None or picture_name(image) in map(picture_name, copy.iter("img")):
        return
    figure, shown = Element("figure"), deepcopy(image)
    shown.tail = None
    figure.append(shown)
    figure.tail, copy.text = copy.text, None
    copy.insert(0, figure)


def _show_spare_pictures(copy: "HtmlElement") -> None:
    """What stands for readers without programs is the picture, where there is no other in its place."""
    for spare in list(copy.iter("noscript")):
        figure = next(spare.iterancestors("figure"), None)
        place = spare.getprevious() if figure is None else figure
        others = (
            [] if place is None else [one for one in place.iter("img") if spare not in one.iterancestors()]
        )
        stands_in = figure is not None or bool(others)
        if stands_in and next(spare.iter("img"), None) is not None and not any(map(_leads_somewhere, others)):
            spare.tag = "span"


def _leads_somewhere(image: "HtmlElement") -> bool:
    return bool(picture_address(image, Where("https://example.org/")))


def _holding(tree: "HtmlElement", chosen: Chosen) -> "HtmlElement":
    """The smallest part of the page that holds the article, and captions of pictures above it."""
    kept = [index for index, one in enumerate(chosen.choices) if one.is_kept]
    if not kept:
        return tree
    first, last = kept[0] - _ABOVE, kept[-1]
    wanted = [
        one.block.holder
        for index, one in enumerate(chosen.choices)
        if one.is_kept or (one.kind in _CAPTIONS and one.rule != "hidden" and first <= index <= last)
    ]
    path = [wanted[0], *wanted[0].iterancestors()]
    for holder in wanted[1:]:
        around = {holder, *holder.iterancestors()}
        path = [one for one in path if one in around]
    return next((one for one in path if one.tag in _CONTAINERS), tree)


def _set_figures(choices: Sequence[Choice], twin: "Mapping[HtmlElement, HtmlElement]") -> None:
    """Words that stand under a picture become its caption, whatever elements the page used for that."""
    kept = {twin[one.block.holder] for one in choices if one.is_kept}
    made: list[HtmlElement] = []
    places = [index for index, one in enumerate(choices) if one.is_kept]
    near_text = range(min(places, default=0) - _FAR, max(places, default=0) + _FAR)
    for index, one in enumerate(choices):
        is_caption = one.kind in _CAPTIONS and not one.block.is_hidden and index in near_text
        if not is_caption or len(one.block.text) > _LONGEST_CAPTION:
            continue
        near = _near(twin[one.block.holder])
        figure = next((up for up in near if next(up.iter("img"), None) is not None), None)
        if figure is None or not kept.isdisjoint(figure.iter()):
            over = picture_over(one.block)
            figure = twin.get(over) if over is not None and over.tag in _BOXES else None
        if figure is None:
            continue
        figure = next(figure.iterancestors("figure"), figure)
        figure.tag = "figure"
        if not _is_said(twin[one.block.holder], figure, made):
            made.append(_caption_of(one.block, twin))
            figure.append(made[-1])


def _is_said(caption: "HtmlElement", figure: "HtmlElement", made: "Sequence[HtmlElement]") -> bool:
    """Whether another caption says the same already: many pages hold one cut short and one whole."""
    words = _letters(caption)
    others = [one for one in figure.iter("figcaption") if one in made or caption not in one.iter()]
    # Of two that are alike one must stay: the one that was made of the other.
    return any(
        said.startswith(words) and (one in made or len(said) > len(words))
        for one, said in ((one, _letters(one)) for one in others)
    )


def _letters(element: "HtmlElement") -> str:
    return "".join(str(element.text_content()).split()).rstrip("….")


def _caption_of(block: Block, twin: "Mapping[HtmlElement, HtmlElement]") -> "HtmlElement":
    """The words of a block as a caption, with their links and emphasis where nothing else stands beside."""
    from lxml.html import Element

    holder = twin[block.holder]
    caption = Element("figcaption")
    if "".join(holder.text_content().split()) != "".join(block.text.split()):
        caption.text = block.text
        return caption
    caption.text = holder.text
    caption.extend(deepcopy(one) for one in holder)
    for link in list(caption.iter("a")):
        if str(link.get("href") or "#").startswith("#"):
            # It folds the words away, or opens the picture.
            link.drop_tag()
    for shown in list(caption.iter("img")):
        shown.drop_tree()
    return caption


def _near(element: "HtmlElement") -> "Iterable[HtmlElement]":
    return (element, *(up for up, _ in zip(element.iterancestors(), range(_UP), strict=False)))


def _silence(block: Block, twin: "Mapping[HtmlElement, HtmlElement]") -> None:
    for leaf in block.leaves:
        if leaf.element not in twin:
            continue
        if leaf.is_tail:
            twin[leaf.element].tail = None
        else:
            twin[leaf.element].text = None


def _reveal(holder: "HtmlElement") -> None:
    """What was chosen is shown, even where the page hides all of itself until a program has run."""
    for up in (holder, *holder.iterancestors()):
        for name in ("hidden", "style", "class") if hides(str(up.tag), up) else ():
            if name in up.attrib and up.tag not in ("td", "th"):
                del up.attrib[name]


def _is_beside(image: "HtmlElement", kept: "Sequence[HtmlElement]") -> bool:
    """Whether a picture stands right over the first paragraph or under the last, in their element."""
    up = image
    while (parent := up.getparent()) is not None and parent.tag != "body":
        if _ICON.search(called(up)) or (up is not image and up.text_content().strip()):
            return False
        if up.getnext() is kept[0] or up.getprevious() is kept[-1]:
            return True
        up = parent
    return False


def _drop_strangers(copy: "HtmlElement", kept: "list[HtmlElement]", cut: "set[HtmlElement]") -> None:
    """Take out pictures and lines that stand neither among the article's words nor over a caption."""
    place = {one: index for index, one in enumerate(copy.iter())}
    places = [place[one] for one in kept]
    first, last = min(places, default=0), max(places, default=0)
    holders = {up for one in kept for up in (one, *one.iterancestors())}
    for one in list(copy.iter("img", "hr")):
        is_among = first <= place[one] <= last or (one.tag == "img" and _is_beside(one, kept))
        figure = next((up for up in one.iterancestors("figure")), None)
        has_caption = figure is not None and any(
            cap.text_content().strip() for cap in figure.iter("figcaption")
        )
        home = next(
            (up for up in one.iterancestors() if up in holders or not cut.isdisjoint(up.iter())), None
        )
        if not (has_caption or (is_among and home in holders)):
            one.drop_tree()
