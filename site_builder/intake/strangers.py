"""Files of a known kind that this version does not read: they are named, and never taken for text."""

import json
import re

from site_builder.intake.formats import MOST_BYTES, suffix
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Raw

_SAMPLE = 65536
_PASTE = "open it and paste its text into a .txt file"
_UNPACK = "unpack it and import the files in it"
_CONVERT = "save it as .docx in its own program, and import that"
_SAVE_PAGE = "open it in its browser, save the page as .html, or paste its text into a .txt file"
_LIST = (
    "of exports those of Hypothes.is, Instapaper, Omnivore, Pocket, Raindrop.io, Readwise Reader, wallabag "
    "and Zotero (CSL-JSON, RIS, BibTeX) are read"
)


@dataclass(frozen=True, slots=True)
class Stranger:
    """A kind of file that is known and not read."""

    label: str
    suffixes: tuple[str, ...]
    openings: tuple[bytes, ...] = ()
    """Bytes such a file starts with."""
    advice: str = _PASTE

    @property
    def is_picture(self) -> bool:
        """Whether it holds no words of its own, as what lies beside a saved page does."""
        return self.openings is _PICTURES


_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*")
_COMPOUND, _SEALED = b"\xd0\xcf\x11\xe0", "EncryptedPackage".encode("utf-16-le")
"""How old documents start, and new ones that are locked: those keep themselves inside of such a one."""
_ARCHIVES = (b"7z\xbc\xaf", b"Rar!", b"(\xb5/\xfd")

STRANGERS = (
    Stranger("a picture", (".gif", ".heic", ".jpeg", ".jpg", ".png", ".tiff", ".webp"), _PICTURES),
    Stranger("a PostScript file", (".eps", ".ps"), (b"%!PS",)),
    Stranger("a rich text document", (".rtf",), (b"{\\rtf",), _CONVERT),
    Stranger("an old Word document", (".doc",), (_COMPOUND,), _CONVERT),
    Stranger("an OpenDocument text", (".odt",), (), _CONVERT),
    Stranger("an e-book of another kind than EPUB", (".azw3", ".mobi")),
    Stranger("a web archive of Safari", (".webarchive",), (b"bplist00",), _SAVE_PAGE),
    Stranger(
        "a packed file of another kind than zip, tar and gzip", (".7z", ".rar", ".zst"), _ARCHIVES, _UNPACK
    ),
    Stranger(
        "an export or a list of another kind",
        (".csv", ".json", ".jsonl", ".opml", ".tsv", ".xml", ".yaml"),
        (),
        _LIST,
    ),
    Stranger("a mail", (".eml", ".mbox", ".msg")),
)
"""What is known and not read, by how it starts and by the end of its name."""

_EXPORT, _MAIL = (
    next(one for one in STRANGERS if one.label == label)
    for label in ("an export or a list of another kind", "a mail")
)
_XML_START = re.compile(rb"^\s*<\?xml\b")
_MIME = re.compile(rb"\A(?:[\w-]+:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*)+", re.IGNORECASE)
_MARK = re.compile(rb"\A(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)")


def stranger(raw: Raw) -> Stranger | None:
    """What kind of file this is, if it is one that is known and not read: content first, then name."""
    end = suffix(raw.name)
    return by_content(raw) or next((one for one in STRANGERS if end in one.suffixes), None)


def by_content(raw: Raw) -> Stranger | None:
    """What kind of file this is, if its content alone tells that it is one that is not read."""
    opening = next((one for one in STRANGERS if raw.data.startswith(one.openings)), None)
    if opening:
        return opening
    sample = _MARK.sub(b"", raw.data[:_SAMPLE]).replace(b"\0", b"")
    headers = _MIME.match(sample)
    if headers and b"mime-version:" in headers[0].lower():
        return _MAIL
    return _EXPORT if _XML_START.match(sample) or _is_json(raw.data) else None


def is_sealed(raw: Raw) -> bool:
    """Whether this is a document of Word's, of any age, that opens with a password only."""
    return raw.data.startswith(_COMPOUND) and _SEALED in raw.data


def fault_in_json(raw: Raw) -> str:
    """Where a file that is called JSON stops to be it; empty where it is, or is called otherwise."""
    if suffix(raw.name) != ".json" or len(raw.data) > MOST_BYTES:
        return ""
    try:
        json.loads(raw.data)
    except RecursionError:
        return "lists in it lie in each other more deeply than any program writes them"
    except (json.JSONDecodeError, UnicodeDecodeError) as error:
        return str(error)
    except ValueError:
        # Python refuses to turn thousands of digits into a number, and tells how to allow it.
        return "a number in it has more digits than any program writes"
    return ""


def _is_json(data: bytes) -> bool:
    if len(data) > MOST_BYTES:
        return False
    text = data.strip()
    if not (text.startswith((b"{", b"[{", b"[\n", b'["')) and text.endswith((b"}", b"]"))):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True
