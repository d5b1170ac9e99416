"""Word documents (DOCX): their paragraphs as HTML by their styles, and from there on like a page."""

import io
from collections.abc import Mapping
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_PAGE, Format
from site_builder.intake.html import draft_of
from site_builder.intake.html.page import Page, page_of
from site_builder.intake.lines import split_lines, tidy_spaces
from site_builder.intake.packed import names_in_zip, packed, zip_members
from site_builder.intake.passages import passages
from site_builder.intake.people import byline_names
from site_builder.intake.refusals import broken, missing, without_text
from site_builder.intake.safe_xml import safe_xml
from site_builder.model.draft import Draft, Extent, Found, Picture, Raw
from site_builder.model.issue import Checked
from site_builder.model.records.parts import Certainty

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "docx"
PLACE = "the document's properties"
_KIND = "a Word document"
_TEXT = "word/document.xml"
_COMMENTS = "word/comments.xml"
_HEAD = 5
"""So many paragraphs may hold the byline."""
_PROPERTIES = "docProps/core.xml"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_STYLES = """
p[style-name='Title'] => h1:fresh
p[style-name='Subtitle'] => h2:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='caption'] => p.caption:fresh
"""
"""What the library does not know of Word's own styles."""


def _read(raw: Raw) -> Checked[Draft | None]:
    if absent := missing(raw, "lxml", "mammoth"):
        return Checked(None, absent)
    members, issues = zip_members(raw)
    files = {member.path: member.data for member in members}
    if _TEXT not in files:
        return Checked(None, issues or (broken(raw, _KIND, "it has no text in it"),))
    # The library reads XML without our guards: nothing hostile may reach it.
    parts = {path: data for path, data in files.items() if not path.startswith("docProps/")}
    if any(safe_xml(data) is None for path, data in parts.items() if path.endswith((".xml", ".rels"))):
        why = "its XML is damaged, or holds entities as no program writes"
        return Checked(None, (*issues, broken(raw, _KIND, why)))
    draft, more = _converted(raw, parts, files.get(_PROPERTIES, b""))
    return Checked(draft, (*issues, *more))


def _converted(raw: Raw, parts: Mapping[str, bytes], properties: bytes) -> Checked[Draft | None]:
    import mammoth

    pictures: list[Picture] = []
    try:
        made = mammoth.convert_to_html(
            io.BytesIO(packed(parts)),
            convert_image=mammoth.images.img_element(_kept(pictures)),
            style_map=_STYLES,
        )
    except (KeyError, ValueError, IndexError, AttributeError, TypeError, RecursionError, ExpatError) as error:
        return Checked(None, (broken(raw, _KIND, str(error)),))
    if not made.value.strip():
        advice = "if it holds pictures of pages, read them with a program for text recognition first"
        return Checked(None, (without_text(raw, "this document holds no text", advice),))
    whole = replace(raw, pictures=tuple(pictures), extent=Extent.WHOLE, format=NAME)
    said_beside = _comments(parts.get(_COMMENTS, b""))
    page = page_of(f"<html><body><article>{made.value}</article></body></html>")
    return draft_of(whole, page, (*raw.told, *_told(page, _facts(properties)), *said_beside))


def _told(page: Page, facts: Facts) -> tuple[Found, ...]:
    """What the document says of itself; its heading goes over a title that was left in its properties."""
    heading = next(iter(page.tree.iter("h1")), None)
    title = tidy_spaces(str(heading.text_content())) if heading is not None else ""
    line, names = _byline(page)
    shown = (
        *told(Facts(title=title), "the document's heading"),
        *told(Facts(authors=names), f"the line “{line}”"),
    )
    left = replace(facts, title="" if title else facts.title, authors=() if names else facts.authors)
    overruled = {
        "title": facts.title if title and title != facts.title else "",
        "author": ", ".join(facts.authors) if names and names != facts.authors else "",
    }
    said = "; ".join(f"{name} in the properties: {value}" for name, value in overruled.items() if value)
    # A program fills in the owner of the computer.
    return (*shown, *(_as_far_as(one) for one in told(replace(left, remark=said), PLACE)))


def _byline(page: Page) -> tuple[str, tuple[str, ...]]:
    """The line near the head that says who wrote it, and the names in it."""
    for one in islice(page.tree.iter("h2", "p"), _HEAD):
        for passage in passages(split_lines(str(one.text_content()))):
            if names := byline_names(passage):
                return passage.text, names
    return "", ()


def _as_far_as(found: Found) -> Found:
    return replace(found, certainty=Certainty.MEDIUM) if found.field == "authors" else found


def _comments(data: bytes) -> tuple[Found, ...]:
    """That editors' comments in the margin were left out; they stand in the original."""
    root = safe_xml(data)
    count = sum(str(one.tag).endswith("}comment") for one in root.iter()) if root is not None else 0
    basis = "comments stand in the margin of the document, and were left out"
    return (Found("left_out", str(count), 0, basis),) if count else ()


def _kept(pictures: list[Picture]) -> Any:
    """What the library calls for each picture: it is kept beside the draft, and gets a name."""

    def keep(image: Any) -> dict[str, str]:
        with image.open() as stream:
            data = stream.read()
        end = str(image.content_type or "").rpartition("/")[2] or "png"
        pictures.append(Picture(f"picture-{len(pictures) + 1}.{end}", data))
        return {"src": pictures[-1].address}

    return keep


def _facts(properties: bytes) -> Facts:
    root = safe_xml(properties)
    if root is None:
        return Facts()
    return Facts(
        title=_said(root, f"{_DC}title"),
        authors=tuple(_said(root, f"{_DC}creator").split(";")),
        language=_said(root, f"{_DC}language"),
        made=_said(root, f"{_TERMS}modified") or _said(root, f"{_TERMS}created"),
    )


def _said(root: "_Element", name: str) -> str:
    return root.findtext(name) or ""


FORMAT = Format(
    NAME,
    "Word documents (.docx)",
    lambda raw: _TEXT in names_in_zip(raw),
    _read,
    most_bytes=MOST_BYTES_OF_PAGE,
)
