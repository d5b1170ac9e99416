"""A saved web page: which blocks of it are the article, and those blocks as Markdown."""

from site_builder.intake.formats import Format, suffix
from site_builder.intake.html.page import Page, parse
from site_builder.intake.html.read import draft_of
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked

NAME = "saved-page"
SUFFIXES = (".htm", ".html", ".shtml", ".xhtml")
_OPENINGS = (b"<!doctype html", b"<html", b"<head", b"<?xml")


def read(raw: Raw) -> Checked[Draft | None]:
    """The article of a saved page, or why there is none."""
    page, issues = parse(raw)
    if page is None:
        return Checked(None, issues)
    draft, more = draft_of(raw, page, raw.told)
    return Checked(draft, (*issues, *more))


def _recognises(raw: Raw) -> bool:
    if suffix(raw.name) in SUFFIXES:
        return True
    opening = raw.data[:400].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return opening.startswith(_OPENINGS[:-1]) or (opening.startswith(b"<?xml") and b"<html" in opening)


FORMAT = Format(NAME, "saved web pages (.html)", _recognises, read)

__all__ = ["FORMAT", "Page", "draft_of", "parse", "read"]
