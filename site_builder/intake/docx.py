"""Word documents (DOCX): their paragraphs as HTML by their styles, and from there on like a page."""

import io
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any
from xml.parsers.expat import ExpatError

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_PAGE, Format
from site_builder.intake.html import draft_of
from site_builder.intake.html.page import page_of
from site_builder.intake.packed import names_in_zip, packed, zip_members
from site_builder.intake.refusals import broken, missing, without_text
from site_builder.intake.safe_xml import safe_xml
from site_builder.model.draft import Draft, Extent, Picture, Raw
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


def _read(raw: Raw) -> Checked[Draft | None]:
    if absent := missing(raw, "lxml", "mammoth"):
        return Checked(None, absent)
    members, issues = zip_members(raw)
    files = {member.path: member.data for member in members}
    if _TEXT not in files:
        return Checked(None, issues or (broken(raw, _KIND, "it has no text in it"),))
    # The library reads XML without our guards: nothing hostile may reach it.
    if any(safe_xml(data) is None for path, data in files.items() if path.endswith((".xml", ".rels"))):
        return Checked(
            None, (broken(raw, _KIND, "its XML is damaged, or holds entities as no program writes"),)
        )
    draft, more = _converted(raw, files)
    return Checked(draft, (*issues, *more))


def _converted(raw: Raw, files: Mapping[str, bytes]) -> Checked[Draft | None]:
    import mammoth

    pictures: list[Picture] = []
    try:
        made = mammoth.convert_to_html(
            io.BytesIO(packed(files)), convert_image=mammoth.images.img_element(_kept(pictures))
        )
    except (KeyError, ValueError, IndexError, AttributeError, TypeError, RecursionError, ExpatError) as error:
        return Checked(None, (broken(raw, _KIND, str(error)),))
    if not made.value.strip():
        advice = "if it holds pictures of pages, read them with a program for text recognition first"
        return Checked(None, (without_text(raw, "this document holds no text", advice),))
    whole = replace(raw, pictures=tuple(pictures), extent=Extent.WHOLE)
    page = page_of(f"<html><body><article>{made.value}</article></body></html>")
    return draft_of(whole, page, (*raw.told, *told(_facts(files.get(_PROPERTIES, b"")), PLACE)))


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
