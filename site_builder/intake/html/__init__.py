"""A saved web page: which blocks of it are the article, and those blocks as Markdown."""

from site_builder.intake.formats import MOST_BYTES_OF_PAGE, Format
from site_builder.intake.html.page import Page, parse
from site_builder.intake.html.read import draft_of
from site_builder.intake.html.size import beyond_reading
from site_builder.intake.html.sniff import is_page
from site_builder.intake.refusals import missing
from site_builder.intake.singlefile import saved_by_singlefile
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked

NAME = "saved-page"
SUFFIXES = (".htm", ".html", ".shtml", ".xhtml")


def read(raw: Raw) -> Checked[Draft | None]:
    """The article of a saved page, or why there is none."""
    if absent := missing(raw, "lxml"):
        return Checked(None, absent)
    if issue := beyond_reading(raw):
        return Checked(None, (issue,))
    page, issues = parse(raw)
    if page is None:
        return Checked(None, issues)
    draft, more = draft_of(raw, page, (*raw.told, *saved_by_singlefile(page.html)))
    return Checked(draft, (*issues, *more))


FORMAT = Format(
    NAME, "saved web pages (.html)", is_page, read, most_bytes=MOST_BYTES_OF_PAGE, suffixes=SUFFIXES
)

__all__ = ["FORMAT", "Page", "draft_of", "parse", "read"]
