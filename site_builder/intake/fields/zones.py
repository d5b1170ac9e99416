"""Where on a page its article lies: the headline, the text, and what stands near them."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from site_builder.intake.fields.clues import key
from site_builder.intake.fields.names import opens_like_byline
from site_builder.intake.fields.page_lines import PageLine, PageLines, hints
from site_builder.intake.patterns import words
from site_builder.intake.people import posted_by
from site_builder.intake.stamps import find_dates, find_stamps
from site_builder.model.dataclass import dataclass

if TYPE_CHECKING:
    from lxml.html import HtmlElement

SHORTEST_KEY = 40
"""Fewer letters may well stand in the text and elsewhere too."""
MOST_LOOKED_FOR = 2_000
PROSE = 25
LONGEST_BYLINE = 160
ABOVE = 6
BELOW = 10
BEFORE_TEXT = 14
"""So many lines are an article's above its headline, below its text, and above a text without headline."""
LAST = 2
INTO_TEXT = 10
"""A summary may stand above the byline: so far into the text lines that are not of the text are looked at."""

_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)")
_ELSEWHERE = words(
    """
    ad ads advert aside blogroll breadcrumb breadcrumbs calendar carousel comment comments commentlist
    cookie disqus feed footer latest livefyre masthead menu more nav navbar navigation newsletter newest
    outbrain popular product promo rating recent recirc recirculation recommendation recommendations
    recommended related replies reply respond sidebar sidebars signup review reviews similar slider
    subscribe subscription suggested taboola teaser teasers ticker topbar toolbar trending upcoming weather
    widget widgets
    """
)
_ELSEWHERE_IN_HEAD = words(
    """
    comment comments commentlist latest menu newest newsletter popular recent recirc related recommended
    replies reply respond signup subscribe subscription trending
    """
)
"""Between a headline and its text stands what belongs to both, whatever its container is called."""
_FOOT = frozenset(["footer"])
_ENTRY = frozenset(["article", "entry", "post", "story"])
_ELSEWHERE_TAGS = frozenset(("aside", "nav", "footer"))


@dataclass(frozen=True, slots=True)
class Zones:
    """The lines of a page, and where its article is among them."""

    page: PageLines
    headline: int | None
    """The headline's line."""
    text: range
    """From the first to the last line of the article's text; empty if it was not found."""
    body: frozenset[int]
    """The lines that are the text's."""
    held: frozenset["HtmlElement"]
    """Elements that hold the headline or the text: their names say nothing about what else they hold."""

    def head(self) -> range:
        """The lines that belong to the article and stand above its text."""
        end = self.text.start if self.text else len(self.page.lines)
        if self.headline is None:
            return range(max(0, end - BEFORE_TEXT), end)
        below = max(end, self.headline + 1) if self.text else self.headline + BELOW
        return range(max(0, self.headline - ABOVE), below)

    def inside(self) -> tuple[int, ...]:
        """The lines between the first lines of the text that are not the text's."""
        return tuple(number for number in self.text[:INTO_TEXT] if number not in self.body)

    def above(self) -> frozenset[int]:
        """The lines of the head, and those that stand between the first lines of the text."""
        return frozenset((*self.head(), *self.inside()))

    def tail(self) -> range:
        """The lines right below the text."""
        return (
            range(self.text.stop, min(self.text.stop + BELOW, len(self.page.lines)))
            if self.text
            else range(0)
        )

    def signed(self) -> tuple[int, ...]:
        """The last lines of the text that say who posted it: weblogs close with them."""
        return tuple(number for number in self.text[-LAST:] if posted_by(self.page.lines[number].text))

    def is_ours(self, element: "HtmlElement") -> bool:
        """Whether no part of the page that is not the article holds the element."""
        elsewhere = _ELSEWHERE_IN_HEAD if self.is_between(element) else _ELSEWHERE
        return not any(_is_elsewhere(one, elsewhere) for one in _until(element, self.held))

    def distance(self, line: int) -> int:
        """How many lines a line is from the headline, or from the text where there is no headline."""
        return abs(line - (self.headline if self.headline is not None else self.text.start))

    def is_between(self, element: "HtmlElement") -> bool:
        """Whether an element begins between the headline and the text."""
        start = self.page.starts.get(element, -1)
        return self.headline is not None and self.headline < start < self.text.start

    def near(self) -> tuple[PageLine, ...]:
        """The lines around the headline and below the text that belong to the article."""
        return tuple(
            self.page.lines[index]
            for index in (*self.head(), *self.inside(), *self.signed(), *self.tail())
            if index < len(self.page.lines) and self.is_ours(self.page.lines[index].element)
        )

    def is_near(self, element: "HtmlElement") -> bool:
        """Whether an element begins in the article's head or right below its text, and belongs to it."""
        start = self.page.starts.get(element)
        return start is not None and self._is_near(start) and self.is_ours(element)

    def _is_near(self, line: int) -> bool:
        return line in self.head() or line in self.tail() or line in self.inside()


def zones_of(page: PageLines, headline: str, body: tuple[int, ...]) -> Zones:
    """Where the headline and the text lie on the page; `body` are the lines that are the text's."""
    wanted = key(headline)
    said = [line.number for line in page.lines if wanted and key(line.text) == wanted]
    title = _headline(page, said, body) if said else _ends_with(page, wanted, body)
    body = tuple(number for number in body if title is None or number > title)
    # A long byline may have been taken for the first line of the text.
    while body and _is_dated_byline(page.lines[body[0]].text):
        body = body[1:]
    text = range(body[0], body[-1] + 1) if body else range(0)
    held = {
        holder
        for number in ((title,) if title is not None else ()) + ((text.start, text.stop - 1) if text else ())
        for holder in _holders(page.lines[number].element)
    }
    return Zones(page, title, text, frozenset(body), frozenset(held))


def _is_dated_byline(text: str) -> bool:
    is_short = len(text) <= LONGEST_BYLINE
    return is_short and bool(find_stamps(text) or (opens_like_byline(text) and find_dates(text)))


def _headline(page: PageLines, said: list[int], body: tuple[int, ...]) -> int:
    """Of the lines that say the headline the heading, or the last one above the text."""
    above = [number for number in said if not body or number < body[0]]
    # What a page shows above its headline may well be part of the text: a claim that it checks.
    headings = [
        number
        for number in said
        if _is_heading(page.lines[number].element) and number < page_middle(body, page)
    ]
    return (above or headings or said)[-1 if above else 0]


def page_middle(body: tuple[int, ...], page: PageLines) -> int:
    """The line at which the first half of the text ends."""
    return body[len(body) // 2] if body else len(page.lines)


def _is_heading(element: "HtmlElement") -> bool:
    return any(one.tag == "h1" for one in _holders(element))


def _ends_with(page: PageLines, wanted: str, body: tuple[int, ...]) -> int | None:
    # A kicker may share the line of its headline, and both may have been taken for the text's first line.
    end = body[0] + 1 if body else len(page.lines)
    longest = len(wanted) + 60
    fit = (
        line.number
        for line in page.lines[:end]
        if wanted and wanted in key(line.text) and len(line.text) < longest
    )
    return max(fit, default=None)


def first_prose(page: PageLines) -> int:
    """Where the text may begin when nobody says: the first line of many words; else the end of the page."""
    long = (line.number for line in page.lines if len(line.text.split()) >= PROSE)
    return next(long, len(page.lines))


def body_lines(page: PageLines, body_text: str) -> tuple[int, ...]:
    """The lines of a page that are of the article's text."""
    text = _LINK.sub(r"\1", body_text)
    known, whole = {key(line) for line in text.splitlines()}, key(text)
    found: list[int] = []
    looked_for = 0
    for line in page.lines:
        said = key(line.text)
        if len(said) < SHORTEST_KEY:
            continue
        # The text may break its lines elsewhere: then they stand in it; a bound keeps this from growing.
        looked_for += said not in known
        if said in known or (looked_for <= MOST_LOOKED_FOR and said in whole):
            found.append(line.number)
    return tuple(found)


def _holders(element: "HtmlElement") -> Iterator["HtmlElement"]:
    yield element
    yield from element.iterancestors()


def _until(element: "HtmlElement", held: frozenset["HtmlElement"]) -> Iterator["HtmlElement"]:
    for one in _holders(element):
        if one in held:
            return
        yield one


def is_elsewhere(element: "HtmlElement") -> bool:
    """Whether an element calls itself a part of the page that is not its article."""
    return element.tag not in ("html", "body") and _is_elsewhere(element, _ELSEWHERE_IN_HEAD)


def _is_elsewhere(element: "HtmlElement", elsewhere: frozenset[str]) -> bool:
    if element.tag in _ELSEWHERE_TAGS and elsewhere is _ELSEWHERE and not _is_of_article(element):
        return True
    said = elsewhere.intersection(hints(element))
    # The foot of an entry says who wrote it.
    is_foot = said <= _FOOT and _ENTRY.intersection(hints(element))
    return element.tag == "nav" or (bool(said) and not is_foot)


def _is_of_article(element: "HtmlElement") -> bool:
    # The footer of an article often says who wrote it and when.
    return element.tag == "footer" and any(one.tag == "article" for one in element.iterancestors())
