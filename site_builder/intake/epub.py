"""E-books (EPUB): each chapter with a heading and enough text becomes an article, with the book's facts."""

import re
from collections.abc import Iterator, Mapping
from posixpath import dirname, join, normpath
from typing import TYPE_CHECKING
from urllib.parse import unquote

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_EXPORT, Format
from site_builder.intake.library import spoken
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
_UNLOCK = "ask its publisher for one without protection, or save the text that you may keep as .txt"
_DC = "{http://purl.org/dc/elements/1.1/}"
_OPF = "{http://www.idpf.org/2007/opf}"
_HEADINGS = ("h1", "h2", "h3")
_AUTHOR = "aut"
_PUBLISHED = ("publication", "original-publication", "")
"""The events of a day that are its publication, the most telling first; most books name none."""
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
    beside = [(path, files[path]) for path in _aside(package, place) if path in files]
    if chapters and all(path in sealed for path, _ in chapters):
        return Checked((), (locked(raw, "this e-book is protected against copying and", _UNLOCK),))
    found = tuple(_chapters(raw, chapters, (*book, *_not_read(beside)), files))
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
        for name in ("language", "publisher", "source", "title")
    }
    first = {name: next((one for one in values if one), "") for name, values in said.items()}
    facts = Facts(
        url=first["source"] if first["source"].startswith("http") else "",
        authors=tuple(_authors(package)),
        publisher=first["publisher"],
        published=_published(package),
        language=first["language"],
    )
    book = Found("book", first["title"], 0, f"{PLACE} is called so")
    return (*([book] if first["title"] else []), *told(facts, PLACE))


def _authors(package: "_Element") -> Iterator[str]:
    """The creators, as far as they are called authors, or nothing else: translators are no authors."""
    roles = {
        str(one.get("refines")): tidy_spaces(str(one.text or ""))
        for one in package.iter(f"{_OPF}meta")
        if one.get("property") == "role"
    }
    for one in package.iter(f"{_DC}creator"):
        role = one.get(f"{_OPF}role") or roles.get(f"#{one.get('id')}") or _AUTHOR
        if role == _AUTHOR:
            yield spoken(tidy_spaces(str(one.text or "")))


def _published(package: "_Element") -> str:
    """The day of publication; other days tell when the file was made or changed."""
    dated = {
        str(one.get(f"{_OPF}event") or ""): tidy_spaces(str(one.text or ""))
        for one in package.iter(f"{_DC}date")
    }
    return next((dated[event] for event in _PUBLISHED if dated.get(event)), "")


def _spine(package: "_Element", place: str) -> Iterator[str]:
    """The paths of the chapters, in the order in which they are read."""
    return (path for path, is_aside in _read_in_order(package, place) if not is_aside)


def _aside(package: "_Element", place: str) -> Iterator[str]:
    """The paths of what a reader only comes to by a link, such as notes at the end of the book."""
    return (path for path, is_aside in _read_in_order(package, place) if is_aside)


def _read_in_order(package: "_Element", place: str) -> Iterator[tuple[str, bool]]:
    items = {str(one.get("id")): one for one in package.iter(f"{_OPF}item")}
    for reference in package.iter(f"{_OPF}itemref"):
        item = items.get(str(reference.get("idref")))
        is_contents = item is not None and "nav" in str(item.get("properties") or "").split()
        if item is not None and not is_contents:
            path = normpath(join(dirname(place), unquote(str(item.get("href") or ""))))
            yield path, reference.get("linear") == "no"


def _not_read(beside: list[tuple[str, bytes]]) -> Iterator[Found]:
    """What stands beside the chapters, with its number of words."""
    basis = "this part of the e-book stands beside its chapters, holds {} words, and was left out"
    counted = ((path, _looked_into(data)[1]) for path, data in beside)
    return (Found("left_out", path, 0, basis.format(words)) for path, words in counted if words)


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
    # An address is the article's that the book is; of its chapters it is not known where each stood.
    facts_of_all = book if len(whole) == 1 else tuple(one for one in book if one.field != "source_url")
    for path, data, heading in whole:
        member = member_of(raw, Member(path, data))
        alone = next((one.value for one in book if one.field == "book" and len(whole) == 1), "")
        basis = f"the heading of the chapter {path}" if heading else PLACE
        title = told(Facts(title=heading or alone), basis)
        pictures = tuple(_pictures(path, data, files))
        facts = (*raw.told, *title, *facts_of_all, *left)
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
