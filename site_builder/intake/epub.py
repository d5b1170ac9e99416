"""E-books (EPUB): each chapter with a heading and enough text becomes an article, with the book's facts."""

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_EXPORT, Format
from site_builder.intake.lines import tidy_spaces
from site_builder.intake.packed import Member, member_of, names_in_zip, zip_members
from site_builder.intake.passages import count_words
from site_builder.intake.refusals import broken, locked, missing, without_text
from site_builder.intake.safe_xml import safe_xml
from site_builder.model.draft import Draft, Extent, Found, Picture, Raw
from site_builder.model.issue import Checked

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "epub"
PLACE = "the e-book"
FEWEST_WORDS, _FEWEST_OF_ALL = 60, 12
"""A chapter with fewer is a title page, a dedication, an imprint; unless the book holds nothing longer."""
_KIND = "an e-book"
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_HEADINGS = ("h1", "h2", "h3")
_PICTURE = re.compile(r"\.(?:gif|jpe?g|png|svg|webp)$", re.IGNORECASE)


def _split(raw: Raw) -> Checked[tuple[Raw, ...]]:
    if absent := missing(raw, "lxml"):
        return Checked((), absent)
    members, issues = zip_members(raw)
    files = {member.path: member.data for member in members}
    place = _package(files)
    package = safe_xml(files.get(place, b""))
    if package is None:
        return Checked((), (*issues, broken(raw, _KIND, "its table of contents is missing or damaged")))
    book = _book(package)
    sealed = _sealed(files)
    chapters = [(path, files[path]) for path in _spine(package, place) if path in files]
    if chapters and all(path in sealed for path, _ in chapters):
        return Checked((), (locked(raw, "this e-book is protected against copying and"),))
    found = tuple(_chapters(raw, chapters, book, files))
    if not found:
        advice = "if its pages are pictures, read them with a program for text recognition first"
        return Checked((), (*issues, without_text(raw, "no chapter of this e-book holds text", advice)))
    return Checked(found, issues)


def _package(files: Mapping[str, bytes]) -> str:
    """Where the book says what it is made of."""
    root = safe_xml(files.get(_CONTAINER, b""))
    found = next((one for one in root.iter() if _name(one) == "rootfile"), None) if root is not None else None
    return str(found.get("full-path") or "") if found is not None else ""


def _book(package: "_Element") -> tuple[Found, ...]:
    said = {
        name: [tidy_spaces(str(one.text or "")) for one in package.iter(f"{_DC}{name}")]
        for name in ("creator", "date", "language", "publisher", "source", "title")
    }
    first = {name: next((one for one in values if one), "") for name, values in said.items()}
    facts = Facts(
        url=first["source"] if first["source"].startswith("http") else "",
        authors=tuple(said["creator"]),
        publisher=first["publisher"],
        published=first["date"],
        language=first["language"],
    )
    book = Found("book", first["title"], 0, f"{PLACE} is called so")
    return (*([book] if first["title"] else []), *told(facts, PLACE))


def _spine(package: "_Element", place: str) -> Iterator[str]:
    """The paths of the chapters, in the order in which they are read."""
    items = {str(one.get("id")): one for one in package.iter(f"{_OPF}item")}
    for reference in package.iter(f"{_OPF}itemref"):
        item = items.get(str(reference.get("idref")))
        is_contents = item is not None and "nav" in str(item.get("properties") or "").split()
        if item is not None and not is_contents and reference.get("linear") != "no":
            yield normpath(join(dirname(place), unquote(str(item.get("href") or ""))))


def _sealed(files: Mapping[str, bytes]) -> frozenset[str]:
    """The paths of what is encrypted; fonts often are, in books that anybody may read."""
    root = safe_xml(files.get(_ENCRYPTION, b""))
    if root is None:
        return frozenset()
    return frozenset(unquote(str(one.get("URI"))) for one in root.iter() if _name(one) == "CipherReference")


def _chapters(
    raw: Raw, chapters: list[tuple[str, bytes]], book: tuple[Found, ...], files: Mapping[str, bytes]
) -> Iterator[Raw]:
    looked = [(path, data, *_looked_into(data)) for path, data in chapters]
    longest = max((words for _, _, _, words in looked), default=0)
    fewest = FEWEST_WORDS if longest >= FEWEST_WORDS else _FEWEST_OF_ALL
    whole = [(path, data, heading) for path, data, heading, words in looked if words >= fewest]
    left = tuple(_left_out(path, words) for path, _, _, words in looked if 0 < words < fewest)
    for path, data, heading in whole:
        member = member_of(raw, Member(path, data))
        alone = next((one.value for one in book if one.field == "book" and len(whole) == 1), "")
        basis = f"the heading of the chapter {path}" if heading else PLACE
        title = told(Facts(title=heading or alone), basis)
        pictures = tuple(_pictures(path, data, files))
        facts = (*raw.told, *title, *book, *left)
        yield Raw(member.name, data, facts, member.inside, pictures, Extent.WHOLE, NAME)


def _left_out(path: str, words: int) -> Found:
    basis = f"this part of the e-book holds {words} words, as title pages do, and was left out"
    return Found("left_out", path, 0, basis)


def _looked_into(data: bytes) -> tuple[str, int]:
    """The heading of a chapter, and how many words it holds."""
    from lxml.html import document_fromstring

    from site_builder.intake.html.page import parse

    page, _ = parse(Raw("chapter.xhtml", data))
    if page is None:
        return "", 0
    body = page.tree.find("body")
    root = body if body is not None else document_fromstring("<p></p>")
    headings = (tidy_spaces(str(one.text_content())) for name in _HEADINGS for one in root.iter(name))
    return next((one for one in headings if one), ""), count_words(str(root.text_content()))


def _pictures(path: str, data: bytes, files: Mapping[str, bytes]) -> Iterator[Picture]:
    for address in re.findall(r"(?:src|href)\s*=\s*[\"']([^\"']+)[\"']", data.decode("utf-8", "replace")):
        place = normpath(join(dirname(path), unquote(address)))
        if _PICTURE.search(place) and place in files:
            yield Picture(address, files[place])


def _name(element: "_Element") -> str:
    return str(element.tag).rpartition("}")[2]


def _read(raw: Raw) -> Checked[Draft | None]:
    advice = "convert it to another edition of EPUB, or paste its text"
    return Checked(None, (without_text(raw, "no chapter of this e-book holds text", advice),))


def _recognises(raw: Raw) -> bool:
    return _CONTAINER in names_in_zip(raw)


FORMAT = Format(NAME, "e-books (.epub)", _recognises, _read, _split, MOST_BYTES_OF_EXPORT)
