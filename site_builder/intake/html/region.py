"""The tree of an article alone: a copy of its page without all that is not the article."""

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import TYPE_CHECKING

from site_builder.intake.html.blocks import Block
from site_builder.intake.html.choose import Chosen
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_UP = 5
_CAPTIONS = (LineKind.CAPTION, LineKind.CREDIT)


def article_tree(tree: "HtmlElement", chosen: Chosen) -> "HtmlElement":
    """A copy of the page that holds the words of the article, its pictures and the words under them."""
    copy = deepcopy(tree)
    twin = dict(zip(tree.iter(), copy.iter(), strict=True))
    _set_figures(chosen, twin)
    shown = {one.block.number for one in chosen.choices if one.is_kept}
    for one in chosen.choices:
        holder = twin[one.block.holder]
        if not one.is_kept and holder.tag != "figcaption":
            _silence(one.block, twin)
        elif one.block.number in shown:
            _reveal(holder)
    kept = [twin[one.block.holder] for one in chosen.choices if one.is_kept]
    cut = {twin[one.block.holder] for one in chosen.choices if not one.is_kept and one.kind not in _CAPTIONS}
    _drop_strangers(copy, kept, cut)
    return copy


def _set_figures(chosen: Chosen, twin: "Mapping[HtmlElement, HtmlElement]") -> None:
    """Words that stand under a picture become its caption, whatever elements the page used for that."""
    kept = {twin[one.block.holder] for one in chosen.choices if one.is_kept}
    for one in chosen.choices:
        holder = twin[one.block.holder]
        if holder.tag == "figcaption" and one.kind not in _CAPTIONS and not one.is_kept:
            holder.tag = "div"
        if one.kind not in _CAPTIONS or one.block.is_hidden:
            continue
        figure = next((up for up in _near(holder) if next(up.iter("img"), None) is not None), None)
        if figure is None or any(up in kept for up in figure.iter()):
            continue
        holder.tag = "figcaption" if holder is not figure else holder.tag
        if not any(up.tag == "figure" for up in (figure, *figure.iterancestors())):
            figure.tag = "figure"


def _near(element: "HtmlElement") -> "Iterable[HtmlElement]":
    return (element, *(up for up, _ in zip(element.iterancestors(), range(_UP), strict=False)))


def _silence(block: Block, twin: "Mapping[HtmlElement, HtmlElement]") -> None:
    for leaf in block.leaves:
        if leaf.is_tail:
            twin[leaf.element].tail = None
        else:
            twin[leaf.element].text = None


def _reveal(holder: "HtmlElement") -> None:
    """What was chosen is shown, even where the page hides all of itself until a program has run."""
    for up in (holder, *holder.iterancestors()):
        for name in ("hidden", "style"):
            if name in up.attrib and up.tag not in ("td", "th"):
                del up.attrib[name]


def _drop_strangers(copy: "HtmlElement", kept: "list[HtmlElement]", cut: "set[HtmlElement]") -> None:
    """Take out pictures and lines that stand neither among the article's words nor over a caption."""
    place = {one: index for index, one in enumerate(copy.iter())}
    places = [place[one] for one in kept]
    first, last = min(places, default=0), max(places, default=0)
    holders = {up for one in kept for up in (one, *one.iterancestors())}
    for one in list(copy.iter("img", "hr")):
        is_among = first <= place[one] <= last
        figure = next((up for up in one.iterancestors("figure")), None)
        has_caption = figure is not None and any(cap.text_content().strip() for cap in figure.iter("figcaption"))
        home = next((up for up in one.iterancestors() if up in holders or not cut.isdisjoint(up.iter())), None)
        if not (has_caption or (is_among and home in holders)):
            one.drop_tree()
