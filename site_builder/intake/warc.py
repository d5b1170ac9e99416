"""Archives of the web (WARC, WACZ): the pages in them, each with its address and the day it was fetched."""

import io
import json
import re
from collections.abc import Iterator
from contextlib import redirect_stderr
from pathlib import PurePosixPath
from typing import Any

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_EXPORT, MOST_BYTES_OF_PAGE, Format
from site_builder.intake.packed import MOST_UNPACKED, Member, names_in_zip, opening_of, zip_members
from site_builder.intake.refusals import broken, misshapen, missing, too_much
from site_builder.intake.transfer import content_of
from site_builder.model.draft import Draft, Picture, Raw
from site_builder.model.issue import Checked, Issue

PLACE = "the record of the archive"
_PAGES = ("text/html", "application/xhtml+xml")
_MOST_PICTURES = 200
_FETCHED = "200"


def _split_warc(raw: Raw) -> Checked[tuple[Raw, ...]]:
    return _pages_of(raw, raw, frozenset())


def _split_wacz(raw: Raw) -> Checked[tuple[Raw, ...]]:
    members, issues = zip_members(raw)
    listed = frozenset(url for member in members if _is_page_list(member.path) for url in _urls(member))
    read = [
        _pages_of(raw, Raw(f"{raw.name}/{member.path}", member.data, raw.told), listed)
        for member in members
        if member.path.startswith("archive/")
    ]
    raws = tuple(one for part in read for one in part.value)
    return Checked(raws, (*issues, *(issue for part in read for issue in part.issues)))


def _is_page_list(path: str) -> bool:
    return path.startswith("pages/") and path.endswith(".jsonl")


def _urls(member: Member) -> Iterator[str]:
    """The addresses of the pages that somebody visited, in a list with one object on each line."""
    for line in member.data.decode("utf-8", "replace").splitlines():
        try:
            entry = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(entry, dict) and isinstance(entry.get("url"), str):
            yield entry["url"]


def _pages_of(whole: Raw, raw: Raw, listed: frozenset[str]) -> Checked[tuple[Raw, ...]]:
    """The pages in a WARC file; where a list names those that were visited, frames and the like stay out."""
    if absent := missing(raw, "warcio", "brotli"):
        return Checked((), absent)
    records, issues = _records(raw)
    pages = {url: one for one in records if (url := one[0]) and one[2] in _PAGES}
    pictures = [Picture(url, data) for url, data, kind, _ in records if kind.startswith("image/")][
        :_MOST_PICTURES
    ]
    wanted = {url: one for url, one in pages.items() if not listed or url in listed} or pages
    if not wanted and not issues:
        advice = "save the pages again, or import them one by one"
        return Checked((), (misshapen(raw, "this archive of the web holds no web page", advice),))
    members = tuple(_member(whole, number, one, pictures) for number, one in enumerate(wanted.values(), 1))
    return Checked(members, issues)


_Record = tuple[str, bytes, str, str]
"""Address, content, kind of content, and the moment at which it was fetched."""


def _records(raw: Raw) -> Checked[list[_Record]]:
    """What servers answered, unpacked as they sent it; a broken record ends the reading."""
    # The library writes what it wonders about to the screen; what matters we say in our own words.
    with redirect_stderr(io.StringIO()):
        return _read_records(raw)


def _read_records(raw: Raw) -> Checked[list[_Record]]:
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    found: list[_Record] = []
    total = 0
    try:
        for record in ArchiveIterator(io.BytesIO(raw.data)):
            kind = _kind(record)
            if kind not in _PAGES and not kind.startswith("image/"):
                continue
            data = _content(record)
            total += len(data)
            if len(data) > MOST_BYTES_OF_PAGE or total > MOST_UNPACKED:
                return Checked(found, (_too_much(raw),))
            if record.raw_stream.limit > 0:
                return Checked(found, (broken(raw, "an archive of the web", "its last record is cut off"),))
            found.append((_header(record, "WARC-Target-URI"), data, kind, _header(record, "WARC-Date")))
    except (ArchiveLoadFailed, OSError, EOFError, ValueError, AttributeError, TypeError) as error:
        return Checked(found, (broken(raw, "an archive of the web", str(error)),))
    return Checked(found)


def _content(record: Any) -> bytes:
    """What a record carries; the library unpacks it too, but not what is packed by brotli."""
    sent = record.raw_stream.read(MOST_BYTES_OF_PAGE + 1)
    headers = record.http_headers
    if record.rec_type != "response":
        return bytes(sent)
    transfer, encodings = (
        headers.get_header(name) or "" for name in ("Transfer-Encoding", "Content-Encoding")
    )
    return content_of(sent, transfer, encodings, MOST_BYTES_OF_PAGE)


def _too_much(raw: Raw) -> Issue:
    return too_much(raw, "something in it unpacks to more than any page")


def _kind(record: Any) -> str:
    """What kind of content a record holds; empty if it is no answer of a server, or tells of a failure."""
    if record.rec_type == "resource":
        return str(record.rec_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()
    if record.rec_type != "response" or not record.http_headers:
        return ""
    if record.http_headers.get_statuscode() != _FETCHED:
        return ""
    return str(record.http_headers.get_header("Content-Type") or "").partition(";")[0].strip().lower()


def _header(record: Any, name: str) -> str:
    return str(record.rec_headers.get_header(name) or "").strip("<> ")


def _member(raw: Raw, number: int, record: _Record, pictures: list[Picture]) -> Raw:
    url, data, _, moment = record
    name = f"page-{number}-{_named(url)}.html"
    # Pages call pictures from where they stand, `../img/a.png`: the end of the path tells which may be meant.
    used = tuple(one for one in pictures if _last(one.address).encode() in data)
    found = told(Facts(url=url, saved=moment), PLACE)
    inside = f"{raw.inside}/{name}" if raw.inside else name
    kind = "warc" if opening_of(raw).startswith(b"WARC/") else "wacz"
    return Raw(f"{raw.name}/{name}", data, (*raw.told, *found), inside, used, format=kind)


def _last(url: str) -> str:
    return PurePosixPath(re.sub(r"[?#].*", "", url)).name


def _named(url: str) -> str:
    return re.sub(r"[^\w-]+", "-", _last(url).rsplit(".", 1)[0]).strip("-")[:60] or "index"


def _read(raw: Raw) -> Checked[Draft | None]:
    message = "this archive of the web holds no page that can be taken out"
    return Checked(None, (misshapen(raw, message, "save the page again, as .html"),))


def _is_wacz(raw: Raw) -> bool:
    names = names_in_zip(raw)
    return "datapackage.json" in names and any(name.startswith("archive/") for name in names)


WACZ = Format("wacz", "web archives (.wacz)", _is_wacz, _read, _split_wacz, MOST_BYTES_OF_EXPORT)
WARC = Format(
    "warc",
    "web archives (.warc)",
    lambda raw: opening_of(raw).startswith(b"WARC/"),
    _read,
    _split_warc,
    MOST_BYTES_OF_EXPORT,
)
