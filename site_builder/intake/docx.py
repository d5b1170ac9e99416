"""Word documents (DOCX): their paragraphs as HTML by their styles, and from there on like a page."""

import io
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_PAGE, Format
from site_builder.intake.html import draft_of
from site_builder.intake.html.page import Page, page_of
from site_builder.intake.lines import tidy_spaces
from site_builder.intake.packed import names_in_zip, packed, zip_members
from site_builder.intake.refusals import broken, missing, without_text
from site_builder.intake.safe_xml import safe_xml
from site_builder.model.draft import Draft, Extent, Found, Picture, Raw
from site_builder.model.issue import Checked

if TYPE_CHECKING:
    from lxml.etree import _Element

NAME = "docx"
PLACE = "the document's properties"
_KIND = "a Word document"
_TEXT = "word/document.xml"
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
    page = page_of(f"<html><body><article>{made.value}</article></body></html>")
    return draft_of(whole, page, (*raw.told, *_told(page, _facts(properties))))


def _told(page: Page, facts: Facts) -> tuple[Found, ...]:
    """What the document says of itself; its heading goes over a title that was left in its properties."""
    heading = next(iter(page.tree.iter("h1")), None)
    title = tidy_spaces(str(heading.text_content())) if heading is not None else ""
    if not title or title == facts.title:
        return told(facts, PLACE)
    shown = told(Facts(title=title), "the document's heading")
    left = replace(facts, title="", remark=f"title in the properties: {facts.title}" if facts.title else "")
    return (*shown, *told(left, PLACE))


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
