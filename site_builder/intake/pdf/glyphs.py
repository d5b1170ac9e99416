"""The characters of a PDF's pages and where they stand, from the library as plain values."""

from collections.abc import Iterator
from ctypes import c_double
from dataclasses import dataclass
from typing import Any

from site_builder.intake.refusals import broken, locked
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue, Spot

MOST_PAGES = 400
"""A document with more is a book, not an article."""
_HYPHENS = ("\x02", "\ufffe", "\xad")
"""What stands for a hyphen that the library took out at the end of a line."""
_PASSWORD = "password"


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
        return Checked(None, (locked(raw, "this PDF") if is_locked else broken(raw, "a PDF document", why),))
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
    x, y = c_double(), c_double()
    high = ""
    for index in range(words.count_chars()):
        code = library.FPDFText_GetUnicode(words, index)
        is_made_up = library.FPDFText_IsGenerated(words, index) == 1
        if not code or (is_made_up and chr(code) not in _HYPHENS):
            continue
        if not library.FPDFText_GetLooseCharBox(words, index, box):
            continue
        library.FPDFText_GetCharOrigin(words, index, x, y)
        text = "-" if chr(code) in _HYPHENS or library.FPDFText_IsHyphen(words, index) == 1 else chr(code)
        if "\ud800" <= text <= "\udbff":
            # A character beyond the first plane comes in two halves.
            high = text
            continue
        whole = (high + text).encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        high = ""
        yield Glyph(whole, box.left, box.bottom, box.right, box.top, y.value)
