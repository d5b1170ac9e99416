"""Codes of pages (P)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "P01": Code(
        Severity.ERROR,
        "Two pages would have one address, exactly or where case and the form of accents do not count.",
        "One of the two pages would overwrite the other, and a reader would never find it.",
        "Rename one of the two records, and every reference to it.",
    ),
    "P02": Code(
        Severity.ERROR,
        "An essay has the name of a part of the site, such as `articles` or `notes`.",
        "The essay and that part would share an address.",
        "Rename the essay's file.",
    ),
    "P03": Code(
        Severity.ERROR,
        "An id cannot be part of an address or of a file's name on every system.",
        "The page could not be written, downloaded or served everywhere; some names lead outside the site.",
        "Use letters, digits and hyphens.",
    ),
    "P04": Code(
        Severity.ERROR,
        "A link in our own text leads to a page that the site does not have.",
        "A reader who follows it finds nothing.",
        "Correct the address, or add the page. Links inside the site start with a slash: `/notes/`.",
    ),
}
