"""Films and sounds that a page shows among an article's paragraphs: each is kept as a link to its address."""

import re
from typing import TYPE_CHECKING

from site_builder.intake.html.elements import UNSEEN

if TYPE_CHECKING:
    from lxml.html import HtmlElement

EMBEDDED = "shown on the page"
"""The title of such a link: its words are no text of the page."""
_SHOWN = ("amp-youtube", "audio", "iframe", "lite-youtube", "video")
_SOURCES = ("data-src", "data-lazy-src", "data-url", "src")
_PLAYERS = re.compile(
    r"(?:https?:)?//(?:[\w-]{1,40}\.){0,4}(?:youtube(?:-nocookie)?\.com/(?:embed|v|watch)|youtu\.be/|vimeo\.com/"
    r"|dailymotion\.com/|brightcove\.net/|jwplayer\.com/|jwplatform\.com/|rutube\.ru/|vk\.com/video_ext|ok\.ru/video"
    r"|soundcloud\.com/|open\.spotify\.com/|podcasts\.apple\.com/|ted\.com/|archive\.org/embed|bilibili\.com/"
    r"|facebook\.com/plugins/(?:video|post)|tiktok\.com/|datawrapper\.|dwcdn\.net/|flourish\.studio/"
    r"|infogram\.com/|google\.[a-z.]{2,6}/maps|openstreetmap\.org/|documentcloud\.org/|scribd\.com/|video\.)",
    re.IGNORECASE,
)
"""What else stands in a frame is an advertisement, or counts readers."""
_WEB = re.compile(r"(?:https?:)?//|/[^/]", re.IGNORECASE)
_ID = re.compile(r"[\w-]{6,20}")
_LONGEST = 200


def link_films(copy: "HtmlElement", kept: "list[HtmlElement]") -> None:
    """Set a link in the place of each film between the first and the last of an article's paragraphs."""
    place = {one: index for index, one in enumerate(copy.iter())}
    places = [place[one] for one in kept]
    if not places:
        return
    after = {kept[-1], kept[-1].getnext()}
    for film in list(copy.iter(*_SHOWN)):
        is_among = min(places) <= place[film] <= max(places) or not after.isdisjoint(film.iterancestors())
        address = address_of(film) if is_among and not _is_inside(film) else ""
        parent = film.getparent()
        if address and parent is not None:
            parent.replace(film, _link(film, address))


def address_of(film: "HtmlElement") -> str:
    """Where a film is; empty if nothing says so, or it is no film."""
    number = str(film.get("videoid") or film.get("data-videoid") or "")
    if "youtube" in str(film.tag):
        return f"https://www.youtube.com/watch?v={number}" if _ID.fullmatch(number) else ""
    holders = (film, *film.iter("source"))
    written = (str(one.get(name) or "").strip() for one in holders for name in _SOURCES)
    wanted = _PLAYERS if film.tag == "iframe" else _WEB
    return next((one for one in written if wanted.match(one)), "")


def _is_inside(film: "HtmlElement") -> bool:
    """Whether it stands in a link, or in what nobody sees."""
    return any(one.tag == "a" or one.tag in UNSEEN for one in film.iterancestors())


def _link(film: "HtmlElement", address: str) -> "HtmlElement":
    from lxml.html import Element

    paragraph, link = Element("p"), Element("a", href=address, title=EMBEDDED)
    title = " ".join(str(film.get("title") or film.get("aria-label") or "").split())
    link.text = title[:_LONGEST] or address
    paragraph.append(link)
    paragraph.tail = film.tail
    return paragraph
