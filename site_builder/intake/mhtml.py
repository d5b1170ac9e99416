"""Pages that browsers save as one file (MHTML): a mail with the page, its pictures and its address."""

import re
from collections.abc import Iterator
from dataclasses import replace
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_PAGE, Format
from site_builder.intake.html import draft_of
from site_builder.intake.html.page import page_of, parse
from site_builder.intake.packed import MOST_MEMBERS
from site_builder.intake.refusals import broken, missing, too_much
from site_builder.model.draft import Draft, Picture, Raw
from site_builder.model.issue import Checked, Issue

NAME = "mhtml"
PLACE = "the head of the saved file"
_KIND = "a page saved as MHTML"
_HEAD = 8192
_RELATED = re.compile(rb"^content-type:\s*multipart/related", re.IGNORECASE | re.MULTILINE)
_SAVED = re.compile(
    rb"^(?:snapshot-content-location:|from:\s*<?(?:saved by|unmht)|x-mimeole:)|type=\"?text/html", re.I | re.M
)
_HOLDS_PARTS = re.compile(rb"[\r\n]content-type:\s*(?:multipart|message)/", re.IGNORECASE)
_MOST_NESTED = 100
"""Browsers write one, and one for each frame at most."""
_CID = re.compile(r"cid:([^\s\"'()<>]+)")


def _read(raw: Raw) -> Checked[Draft | None]:
    if absent := missing(raw, "lxml"):
        return Checked(None, absent)
    if hostile := _beyond_measure(raw):
        return Checked(None, (hostile,))
    message = message_from_bytes(raw.data.lstrip())
    root = _root(message)
    if root is None:
        return Checked(None, (broken(raw, _KIND, "it holds no web page"),))
    html, issues = _html(raw, message, root)
    if html is None:
        return Checked(None, issues)
    url = _header(message, "Snapshot-Content-Location") or _header(root, "Content-Location")
    facts = Facts(url=url if url.startswith("http") else "", saved=_day(_header(message, "Date")))
    with_pictures = replace(raw, pictures=tuple(_pictures(message)), format=NAME)
    draft, more = draft_of(with_pictures, page_of(html, facts.url), (*raw.told, *told(facts, PLACE)))
    return Checked(draft, (*issues, *more))


def _beyond_measure(raw: Raw) -> Issue | None:
    """Why a saved file is not taken apart: too many parts, or too many in each other for the library."""
    if raw.data.count(b"\n--") + raw.data.count(b"\r--") > MOST_MEMBERS:
        return too_much(raw, f"expected at most {MOST_MEMBERS} parts in it, found more")
    if sum(1 for _ in _HOLDS_PARTS.finditer(raw.data)) > _MOST_NESTED:
        return too_much(raw, f"expected at most {_MOST_NESTED} parts that hold others, found more")
    return None


def _root(message: Message) -> Message | None:
    """The page itself: the part that the head names as the first, else the first page among the parts."""
    start = str(message.get_param("start") or "").strip("<>")
    pages = [
        part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")
    ]
    named = (part for part in pages if start and _header(part, "Content-ID").strip("<>") == start)
    return next(named, pages[0] if pages else None)


def _html(raw: Raw, message: Message, root: Message) -> Checked[str | None]:
    """The page's markup; pictures that it calls by their number in the file get their addresses back."""
    data = _bytes(root)
    page, issues = parse(Raw(raw.name, _declared(data, root.get_content_charset())))
    if page is None:
        return Checked(None, issues)
    addresses = {
        _header(part, "Content-ID").strip("<>"): _header(part, "Content-Location") for part in message.walk()
    }
    return Checked(_CID.sub(lambda found: addresses.get(found[1]) or found[0], page.html), issues)


def _declared(data: bytes, charset: str | None) -> bytes:
    """The page in UTF-8 where its part says what it is written in; else as it is, to be looked into."""
    if not charset:
        return data
    try:
        return b"\xef\xbb\xbf" + data.decode(charset).removeprefix("\ufeff").encode()
    except (LookupError, ValueError):
        # It names no encoding there is, or none at all: `\0`.
        return data


def _pictures(message: Message) -> Iterator[Picture]:
    for part in message.walk():
        address = _header(part, "Content-Location")
        if part.get_content_maintype() == "image" and address:
            yield Picture(address, _bytes(part))


def _bytes(part: Message) -> bytes:
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _header(part: Message, name: str) -> str:
    return " ".join(str(part.get(name) or "").split())


def _day(date: str) -> str:
    try:
        return parsedate_to_datetime(date).date().isoformat() if date else ""
    # A year or an hour of twenty figures is a number that no date can hold.
    except (OverflowError, ValueError):
        return ""


def _recognises(raw: Raw) -> bool:
    opening = raw.data[:_HEAD].lstrip()
    head = re.split(rb"\r?\n\r?\n", opening, maxsplit=1)[0]
    return bool(_RELATED.search(head) and _SAVED.search(head))


FORMAT = Format(NAME, "MHTML (.mhtml)", _recognises, _read, most_bytes=MOST_BYTES_OF_PAGE)
