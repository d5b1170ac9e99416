"""What stands among an article's paragraphs and is certainly none of them, whatever the extractors say."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from site_builder.intake.html.asked import RULES as RULES_OF_ASKING
from site_builder.intake.html.boxes import RULES as RULES_OF_BOXES
from site_builder.intake.html.captions import captions
from site_builder.intake.html.elements import HEADINGS, INLINE
from site_builder.intake.html.ends import ASKS, rest_after
from site_builder.intake.html.ends import RULES as RULES_OF_ENDS
from site_builder.intake.html.judged import Judged, Rule, Verdict, applied, called, known_as
from site_builder.intake.html.pulled import pulled
from site_builder.intake.html.seen import Seen
from site_builder.intake.html.teasers import teasers
from site_builder.intake.patterns import small
from site_builder.model.draft import LineKind

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_SAID_AGAIN = 8
_AT_END = 0.08
_ASKING = (LineKind.PROMPT, LineKind.SHARE, LineKind.COMMENT_FORM, LineKind.CONSENT)
_IN_HEAD = (LineKind.BYLINE, LineKind.CREDIT, LineKind.STAMP)
_WHO_AND_WHEN = re.compile(
    r"author|\bby\b|byline|credits|\bdate|\btime|publish|posted|\bmeta\b|pubdate", re.IGNORECASE
)
_LONGEST_LINK = 14
_LONGEST_LINE = 12
_SHORTEST_HEADLINE = 4
"""Shorter, it is a name: “Rep. <a>Ann Example</a>”."""
_LINES = ("aside", "div", "p", "section")
_FEW = 4
_TOOLS = re.compile(
    r"(?:(?:printer[- ]friendly(?: version)?|(?:print|e-?mail|send|share|save|bookmark|forward)(?:er)?"
    r"(?: (?:this|the)(?: (?:story|article|page|post))?)?(?: (?:to|with) (?:a )?friends?)?"
    r"|(?:artikel )?(?:drucken|versenden|merken|teilen)|druckversion|imprimer|imprimir"
    r"|stampa|drukuj|tisk|afdrukken"
    r"|версия для печати|распечатать|отправить другу|версія для друку|打印|印刷|인쇄)[\s|·•/,♦-]*){1,6}",
    re.IGNORECASE,
)
_BUY = re.compile(
    r"(?:shop|buy|order|book|get it) now|add to (?:cart|basket|bag)|(?:check|see) (?:the )?price|view deal"
    r"|jetzt (?:kaufen|bestellen)|zum (?:angebot|shop)|acheter|comprar ahora|acquista ora"
    r"|kup teraz|купить сейчас",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"source|via|quelle|fuente|fonte|źródło|источник|zdroj|bron|kilde|källa", re.IGNORECASE)
_BOX = re.compile(
    r"barrier|paywall|newsletter|subscri|sign-?up|promo|\brel\b|related|read-?more|\bcta\b|product-?card|shop|feedback"
    r"|live-?(?:blog|promo)|latest-?posts|recent-?posts|popular-?posts|most-?(?:popular|read)|trending|recirc|read-?next|up-?next"
    r"|tip-?line|tagline|helpful|(?<![a-z])poll(?![a-z])|umfrage|survey|encuesta|sondage|sondaggio|опрос|useful|print-?tools|mailing|donat|membership|hazte|suscri|abonn|abbon",
    re.IGNORECASE,
)
_MOST_IN_BOX = 80
_SHARE_OF_TEXT = 0.3
_PLAYER = re.compile(
    r"video player is loading|this is a modal window|(?:beginning|end) of dialog window|\bloaded: \d"
    r"|progress: \d|remaining time|current time \d|duration time|playback rate|\bunmute\b|\bfullscreen\b"
    r"|your browser does not support",
    re.IGNORECASE,
)
_PLAYER_MARKS = (
    *("does not support", "dialog window", "fullscreen", "is a modal", "loaded: ", "player is loading"),
    *("playback rate", "progress: ", "time", "unmute"),
)
"""Of these one stands in every line that the pattern knows; to look for them takes a tenth of its time."""


def trimmed(page: Judged) -> tuple[Judged, Mapping[int, Verdict]]:
    """The page without what is certainly none of the article; and why, for each such block."""
    return applied(RULES, page, keeps=False)


def _repeats(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """What says the same words again."""
    said: set[str] = set()
    for index in page.places():
        one = page.seen[index]
        if one.passage.words >= _SAID_AGAIN and one.block.text in said:
            yield index, Verdict(LineKind.REPEAT, "said-before")
        elif said and one.title == "whole" and one.passage.words >= _SAID_AGAIN and one.tag not in HEADINGS:
            yield index, Verdict(LineKind.REPEAT, "title")
        said.add(one.block.text)


def _known(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """What rules of lines know: labels of advertisements, links to other articles, requests at the end."""
    rest = rest_after(page)
    for index in page.places():
        one = page.seen[index]
        hit = one.hit
        if hit is None:
            continue
        is_link = hit.kind is LineKind.RELATED and (one.link >= 0.5 or _holds_link(one))
        asks = hit.kind in _ASKING and rest[index] < _AT_END and "li" not in one.tags[:3]
        if is_link or asks or (hit.kind is LineKind.ADVERT and (hit.is_whole or not one.passage.closes)):
            yield index, Verdict(hit.kind, hit.rule)


def _holds_link(one: Seen) -> bool:
    """Whether a line that announces a link holds it: “See also: <a>owls return</a>”."""
    return one.link > 0.2 and not one.passage.closes


def _head(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Names, dates and the headline itself, above the first paragraph."""
    first = next(page.prose(), len(page.seen))
    for index in page.places():
        if index >= first:
            return
        one = page.seen[index]
        if page.title is not None and index < page.title:
            yield index, Verdict(LineKind.NAVIGATION, "above-title")
        elif one.tag in ("dt", "dd") and not one.passage.closes:
            yield index, Verdict(LineKind.STAMP, "table-of-dates")
        elif one.hit and one.hit.kind in _IN_HEAD:
            yield index, Verdict(one.hit.kind, one.hit.rule)
        elif one.title == "whole" and one.passage.words > 2 and one.tag not in HEADINGS:
            yield index, Verdict(LineKind.REPEAT, "title")
        elif _says_who(one):
            yield index, Verdict(LineKind.BYLINE, "called-byline")


def _says_who(one: Seen) -> bool:
    is_short = (
        one.passage.words <= _LONGEST_LINE and not one.passage.closes and one.tag not in (*HEADINGS, "li")
    )
    return is_short and bool(_WHO_AND_WHEN.search(" ".join(map(called, one.path[:2]))))


def _contents(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """A table of contents: entries that lead to places on the page."""
    for index in page.places():
        one = page.seen[index]
        if "li" in one.tags[:2] and one.link >= 0.9 and not one.passage.closes and _leads_down(one):
            yield index, Verdict(LineKind.NAVIGATION, "contents")


def _leads_down(one: Seen) -> bool:
    links = [str(link.get("href") or "") for link in one.path[one.tags.index("li")].iter("a")]
    return bool(links) and all(link.startswith("#") and len(link) > 1 for link in links)


def _tools(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Lines that say what can be done with the page, or that something is for sale."""
    for index in page.places():
        one = page.seen[index]
        if one.tag in HEADINGS:
            continue
        if one.passage.words <= _LONGEST_LINE and _TOOLS.fullmatch(one.block.text):
            yield index, Verdict(LineKind.SHARE, "tools")
        elif one.passage.words <= _LONGEST_LINK and _BUY.search(one.block.text) and one.link >= 0.5:
            yield index, Verdict(LineKind.ADVERT, "for-sale")


def _links(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """A line between paragraphs that is nothing but a link, or a few words and a link."""
    for index in page.places():
        one = page.seen[index]
        is_line = one.passage.words <= _LONGEST_LINK and not one.passage.closes
        is_own = {"li", "td", "th", "dt", "dd", "blockquote", *HEADINGS}.isdisjoint(one.tags[:3])
        if one.link >= 0.5 and is_line and "aside" in one.tags:
            yield index, Verdict(LineKind.RELATED, "link-aside")
        elif is_line and is_own and one.tag in _LINES and _is_link(one) and _between_prose(page, index):
            yield index, Verdict(LineKind.RELATED, "link-alone")


def _is_link(one: Seen) -> bool:
    if one.link >= 0.9:
        return True
    announced = _announced(one)
    return one.link >= 0.5 and 0 < len(announced.split()) <= _FEW and not _SOURCE.match(announced)


def _announced(one: Seen) -> str:
    """The words before a link that a line ends with; empty where there are none, or others behind it."""
    before, colon, _ = one.block.text.partition(":")
    if colon:
        return before
    said = [leaf for leaf in one.block.leaves if leaf.words.strip()]
    inside = ["a" in (str(up.tag) for up in _in_line(leaf.parent)) for leaf in said]
    first = inside.index(True) if True in inside else 0
    announced = " ".join(leaf.words for leaf in said[:first])
    is_headline = one.passage.words - len(announced.split()) >= _SHORTEST_HEADLINE
    return announced if is_headline and all(inside[first:]) else ""


def _in_line(element: "HtmlElement | None") -> "Iterator[HtmlElement]":
    """An element of a line and those around it."""
    while element is not None and element.tag in INLINE:
        yield element
        element = element.getparent()


def _between_prose(page: Judged, index: int) -> bool:
    # What is not kept, such as a box with a form, does not part two paragraphs.
    over = next((place for place in range(index - 1, -1, -1) if page.kept[place]), None)
    under = next((place for place in range(index + 1, len(page.kept)) if page.kept[place]), None)
    if over is None or under is None:
        return False
    return all(one.is_prose or one.closes for one in (page.seen[over].passage, page.seen[under].passage))


def _boxes(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Small boxes that are named for what they ask of readers, not for what they tell them."""
    is_small = cache(_is_small)
    usual = _names_of_text(page)
    for index in page.places():
        one = page.seen[index]
        boxes = (up for up in one.path[:3] if up.tag in (*_LINES, "ul", "form"))
        near = (up for up in boxes if _is_called_box(name := known_as(up)) and name not in usual)
        if one.passage.sentences <= 2 and any(map(is_small, near)):
            yield index, Verdict(LineKind.PROMPT, "box")


@lru_cache(4096)
def _is_called_box(name: str) -> bool:
    return bool(_BOX.search(name))


def _names_of_text(page: Judged) -> frozenset[str]:
    """What many of the article's paragraphs are called: “paywall” where all but the first are behind one."""
    held: Counter[str] = Counter()
    for index in page.prose():
        one = page.seen[index]
        held.update(dict.fromkeys(map(known_as, one.path[:3]), one.passage.words))
    return frozenset(name for name, count in held.items() if count > _SHARE_OF_TEXT * held.total() / 3)


def _forms(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """Small boxes with a button or a field that ask readers to subscribe."""
    asks = cache(_asks_in_form)
    for index in page.places():
        one = page.seen[index]
        boxes = (up for up in one.path[:4] if up.tag in (*_LINES, "form"))
        if one.passage.sentences <= 2 and any(map(asks, boxes)):
            yield index, Verdict(LineKind.PROMPT, "form")


def _asks_in_form(element: "HtmlElement") -> bool:
    has_field = next(element.iter("button", "input"), None) is not None
    return has_field and _is_small(element) and bool(ASKS.search(element.text_content()))


def _players(page: Judged) -> Iterator[tuple[int, Verdict]]:
    """What the buttons of a player of sounds or films are called."""
    for index in page.places():
        text = page.seen[index].block.text
        said = small(text)
        has_mark = any(mark in said for mark in _PLAYER_MARKS)
        if has_mark and len({found[0] for found in _PLAYER.finditer(text)}) > 1:
            yield index, Verdict(LineKind.NAVIGATION, "player")


def _is_small(element: "HtmlElement") -> bool:
    return len(element.text_content().split()) <= _MOST_IN_BOX


RULES: Sequence[Rule] = (
    _repeats,
    captions,
    _known,
    _contents,
    _head,
    pulled,
    _tools,
    _links,
    _boxes,
    _forms,
    _players,
    teasers,
    *RULES_OF_BOXES,
    *RULES_OF_ASKING,
    *RULES_OF_ENDS,
)
