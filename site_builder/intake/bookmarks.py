"""Bookmarks as browsers export them, and Pocket's older export: pages that are nothing but links."""

import re
from collections.abc import Iterator
from dataclasses import field
from html import escape
from html.parser import HTMLParser

from site_builder.intake.decode import decode
from site_builder.intake.facts import Facts
from site_builder.intake.lists import Entry, Listing, list_format
from site_builder.intake.refusals import broken
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked

NAME = "bookmarks"
MARK = "<!DOCTYPE NETSCAPE-Bookmark-file-1>"
_KNOWN = re.compile(
    rb"\s*(?:<!doctype netscape-bookmark-file-1>|.{0,400}<title>Pocket Export</title>)", re.I | re.S
)
_WEB = ("http://", "https://")


@dataclass(slots=True)
class _Link:
    """A link of the list while it is read."""

    attributes: dict[str, str]
    folders: tuple[str, ...]
    words: str = ""
    remark: str = ""
    is_whole: bool = False
    """Whether its end was seen: the last link of a file that is cut off has none."""


@dataclass(slots=True)
class _State:
    """Where in the list the reader is."""

    links: list[_Link] = field(default_factory=list)
    folders: list[str] = field(default_factory=list)
    heading: str = ""
    within: str = ""
    """The element whose words are read: `a`, `h3`, `dd` or none."""


class _Reader(HTMLParser):
    """The links of a list, each with the folders it lies in."""

    def __init__(self) -> None:
        super().__init__()
        self.state = _State()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        state = self.state
        state.within = tag if tag in ("a", "h1", "h3", "dd") else ""
        if tag == "a":
            given = {name: value or "" for name, value in attrs}
            state.links.append(_Link(given, tuple(one for one in state.folders if one)))
        elif tag == "h3":
            state.heading = ""
        elif tag == "dl":
            state.folders.append(state.heading)
            state.heading = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "dl" and self.state.folders:
            self.state.folders.pop()
        if tag == "a" and self.state.links:
            self.state.links[-1].is_whole = True
        self.state.within = ""

    def handle_data(self, data: str) -> None:
        state = self.state
        if state.within == "h3":
            state.heading += data
        elif state.within == "a":
            state.links[-1].words += data
        elif state.within == "dd" and state.links:
            state.links[-1].remark += data.strip()


def _entries(raw: Raw) -> Checked[tuple[Entry, ...]]:
    text, issues = decode(raw)
    if text is None:
        return Checked((), issues)
    reader = _Reader()
    reader.feed(text.content)
    reader.close()
    links = reader.state.links
    cut_off = bool(links) and not links[-1].is_whole
    issues = (broken(raw, "a list of bookmarks", "its last link has no end"),) if cut_off else ()
    return Checked(tuple(_listed(links[:-1] if cut_off else links)), issues)


def _listed(links: list[_Link]) -> Iterator[Entry]:
    for number, link in enumerate(links, 1):
        given = link.attributes
        if not given.get("href", "").startswith(_WEB):
            continue
        facts = Facts(
            title="" if link.words.strip() == given["href"] else link.words,
            url=given["href"],
            saved=given.get("add_date") or given.get("time_added", ""),
            tags=(*link.folders, *given.get("tags", "").split(",")),
            remark=link.remark,
        )
        yield Entry(f"link-{number}.html", _written(link).encode(), facts)


def _written(link: _Link) -> str:
    """A list that holds this link alone, in its folders."""
    attributes = "".join(f' {name.upper()}="{escape(value)}"' for name, value in link.attributes.items())
    opened = "".join(f"<DL><DT><H3>{escape(name, quote=False)}</H3>\n" for name in link.folders)
    remark = f"<DD>{escape(link.remark, quote=False)}\n" if link.remark else ""
    item = f"<DL><DT><A{attributes}>{escape(link.words, quote=False)}</A>\n{remark}"
    return f"{MARK}\n{opened}{item}{'</DL>' * (len(link.folders) + 1)}\n"


FORMAT = list_format(
    Listing(
        NAME,
        "bookmarks (.html)",
        "the list of bookmarks",
        lambda raw: bool(_KNOWN.match(raw.data[:1000].removeprefix(b"\xef\xbb\xbf"))),
        _entries,
    )
)
