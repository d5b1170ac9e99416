"""Files of a known kind that this version does not read: they are named, and never taken for text."""

import json
import re
from dataclasses import dataclass

from site_builder.intake.formats import suffix
from site_builder.model.draft import Raw

_SAMPLE = 65536
_PASTE = "open it and paste its text into a .txt file"
_UNPACK = "unpack it and import the files in it"
_BROWSE = "open it in a browser and paste its text into a .txt file"
_RENAME = (
    "if its marks are only text, rename it to .txt; an article with front matter goes into content/articles"
)


@dataclass(frozen=True, slots=True)
class Stranger:
    """A kind of file that is known and not read."""

    label: str
    suffixes: tuple[str, ...]
    openings: tuple[bytes, ...] = ()
    """Bytes such a file starts with."""
    advice: str = _PASTE


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_ARCHIVES = (b"PK\x03\x04", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd")

STRANGERS = (
    Stranger("a picture", (".gif", ".heic", ".jpeg", ".jpg", ".png", ".tiff", ".webp"), _PICTURES),
    Stranger("a PDF document", (".pdf",), (b"%PDF",)),
    Stranger("a PostScript file", (".eps", ".ps"), (b"%!PS",)),
    Stranger("a rich text document", (".rtf",), (b"{\\rtf",)),
    Stranger("a Word document", (".doc", ".docx"), (b"\xd0\xcf\x11\xe0",)),
    Stranger("an OpenDocument text", (".odt",)),
    Stranger("an e-book", (".azw3", ".epub", ".mobi")),
    Stranger(
        "a saved web archive", (".mht", ".mhtml", ".wacz", ".warc", ".webarchive"), (b"WARC/", b"bplist00")
    ),
    Stranger("a saved web page", (".htm", ".html", ".shtml", ".xhtml"), advice=_BROWSE),
    Stranger(
        "a compressed archive", (".7z", ".bz2", ".gz", ".rar", ".tar", ".xz", ".zip"), _ARCHIVES, _UNPACK
    ),
    Stranger(
        "an export or a list", (".bib", ".csv", ".json", ".jsonl", ".opml", ".ris", ".tsv", ".xml", ".yaml")
    ),
    Stranger("a Markdown file", (".markdown", ".md", ".mdown"), advice=_RENAME),
    Stranger("a mail", (".eml", ".mbox", ".msg")),
)
"""What is known and not read, by how it starts and by the end of its name."""

_WEB_PAGE, _WEB_ARCHIVE, _EXPORT = (
    next(one for one in STRANGERS if one.label == label)
    for label in ("a saved web page", "a saved web archive", "an export or a list")
)
_PAGE_START = re.compile(
    rb"^\s*(?:<!--.{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_XML_START = re.compile(rb"^\s*<\?xml\b")
_TAG = re.compile(
    rb"</?(?:a|b|article|body|br|div|em|h[1-6]|head|i|img|li|link|meta|ol|p|script|section|span|strong|style|table|td|tr|ul)"
    rb"(?:\s[^<>]{0,400})?/?>",
    re.IGNORECASE,
)
_MIME = re.compile(rb"\A(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+", re.IGNORECASE)
_MARK = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")
_FEWEST_TAGS = 8
_SHARE_OF_TAGS = 0.04


def stranger(raw: Raw) -> Stranger | None:
    """What kind of file this is, if it is one that is known and not read: content first, then name."""
    opening = next((one for one in STRANGERS if raw.data.startswith(one.openings)), None)
    end = suffix(raw.name)
    by_name = next((one for one in STRANGERS if end in one.suffixes), None)
    if opening:
        # Many kinds of document are compressed archives inside: the name tells which.
        return by_name or opening
    return _by_content(raw.data) or by_name


def _by_content(data: bytes) -> Stranger | None:
    sample = _MARK.sub(b"", data[:_SAMPLE]).replace(b"\0", b"")
    if _is_page(sample):
        return _WEB_PAGE
    headers = _MIME.match(sample)
    if headers and b"mime-version:" in headers[0].lower():
        return _WEB_ARCHIVE
    return _EXPORT if _XML_START.match(sample) or _is_json(data) else None


def _is_page(sample: bytes) -> bool:
    if _PAGE_START.match(sample):
        return True
    tags = _TAG.findall(sample)
    return len(tags) >= _FEWEST_TAGS and sum(map(len, tags)) > _SHARE_OF_TAGS * len(sample)


def _is_json(data: bytes) -> bool:
    text = data.strip()
    if not (text.startswith((b"{", b"[{", b"[\n", b'["')) and text.endswith((b"}", b"]"))):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
