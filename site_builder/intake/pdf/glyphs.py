"""The characters of a PDF's pages and where they stand, from the library as plain values."""

from collections.abc import Iterator
from ctypes import c_double
from math import isfinite
from typing import Any
from unicodedata import bidirectional

from site_builder.intake.refusals import broken, locked
from site_builder.model.dataclass import dataclass
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue, Spot

MOST_PAGES = 400
"""A document with more is a book, not an article."""
_HYPHENS = ("\x02", "\ufffe", "\xad")
"""What stands for a hyphen that the library took out at the end of a line."""
_PASSWORD = "password"
_UNLOCK = "open it with its password, print it into a new PDF, and import that"
JOINED = ("R", "AL", "NSM")
"""What Unicode calls letters that read from the right, and marks on letters."""
_ABOVE, _BELOW = 0.85, 0.25
UNKNOWN = "\ufffd"
"""What stands for a sign whose font does not say which letter it is."""


@dataclass(frozen=True, slots=True)
class Glyph:
    """A character on a page; the page's origin is its lower left corner."""

    text: str
    left: float
    bottom: float
    right: float
    top: float
    baseline: float

    @property
    def size(self) -> float:
        """How high its line is."""
        return self.top - self.bottom


@dataclass(frozen=True, slots=True)
class PageOfGlyphs:
    """A page."""

    width: float
    height: float
    glyphs: tuple[Glyph, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """A PDF's pages, and what its properties say."""

    pages: tuple[PageOfGlyphs, ...]
    properties: tuple[tuple[str, str], ...]


def document_of(raw: Raw) -> Checked[Document | None]:
    """The characters of a PDF; or why it cannot be opened."""
    import pypdfium2

    try:
        opened = pypdfium2.PdfDocument(raw.data)
    except pypdfium2.PdfiumError as error:
        is_locked = _PASSWORD in str(error).lower()
        why = "" if "format" in str(error).lower() else str(error)
        return Checked(
            None, (locked(raw, "this PDF", _UNLOCK) if is_locked else broken(raw, "a PDF document", why),)
        )
    try:
        if len(opened) > MOST_PAGES:
            return Checked(None, (_too_long(raw, len(opened)),))
        properties = tuple(opened.get_metadata_dict(skip_empty=True).items())
        return Checked(Document(tuple(_pages(opened)), properties))
    except pypdfium2.PdfiumError as error:
        return Checked(None, (broken(raw, "a PDF document", str(error)),))
    finally:
        opened.close()


def _too_long(raw: Raw, pages: int) -> Issue:
    message = f"expected one article, found a document of {pages} pages"
    return Issue("I04", message, Spot(raw.name), "print the article's pages into a PDF of their own")


def _pages(opened: Any) -> Iterator[PageOfGlyphs]:
    for page in opened:
        width, height = page.get_size()
        words = page.get_textpage()
        yield PageOfGlyphs(width, height, tuple(_glyphs(words)))
        words.close()
        page.close()


def _glyphs(words: Any) -> Iterator[Glyph]:
    from pypdfium2 import raw as library

    box = library.FS_RECTF()
    x, y, matrix = c_double(), c_double(), library.FS_MATRIX()
    high = ""
    for index in range(words.count_chars()):
        code = library.FPDFText_GetUnicode(words, index)
        is_made_up = library.FPDFText_IsGenerated(words, index) == 1
        if is_made_up and chr(code) not in _HYPHENS:
            continue
        if not library.FPDFText_GetLooseCharBox(words, index, box) or (not code and box.right <= box.left):
            continue
        library.FPDFText_GetCharOrigin(words, index, x, y)
        if not all(map(isfinite, (box.left, box.bottom, box.right, box.top, y.value))):
            # What stands at no place is on no page.
            continue
        character = chr(code) if code else UNKNOWN
        text = "-" if character in _HYPHENS or library.FPDFText_IsHyphen(words, index) == 1 else character
        if "\ud800" <= text <= "\udbff":
            # A character beyond the first plane comes in two halves.
            high = text
            continue
        whole = (high + text).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        high = ""
        if bidirectional(whole[0]) in JOINED:
            # The boxes of joined letters are as high as each letter is, and say nothing of the type.
            library.FPDFText_GetMatrix(words, index, matrix)
            size = library.FPDFText_GetFontSize(words, index) * abs(matrix.d)
            box.bottom, box.top = y.value - _BELOW * size, y.value + _ABOVE * size
        yield Glyph(whole, box.left, box.bottom, box.right, box.top, y.value)
