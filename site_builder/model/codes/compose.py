"""Codes of pages (P)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "P01": Code(
        Severity.ERROR,
        "Two pages would have one address.",
        "One of the two pages would overwrite the other, and a reader would never find it.",
        "Rename one of the two records, and every reference to it.",
    ),
    "P02": Code(
        Severity.ERROR,
        "An essay has a name that the site keeps for a part of its own, such as `search` or `media`.",
        "The essay would stand in the way of that part, now or as soon as the archive has it.",
        "Rename the essay's file.",
    ),
    "P03": Code(
        Severity.ERROR,
        "An id is too long for a folder on every disk, or is a name that Windows keeps for a device.",
        "The page could not be written, downloaded or served everywhere.",
        "Choose a shorter id, or add a word to it.",
    ),
    "P04": Code(
        Severity.ERROR,
        "A link in our own text leads to a page that the site does not have.",
        "A reader who follows it finds nothing.",
        "Correct the address, or add the page. Links inside the site start with a slash: `/notes/`.",
    ),
    "P05": Code(
        Severity.ERROR,
        "A text shows a picture that the site does not have.",
        "Readers would see a broken picture, or its description alone.",
        "Correct the address, or put the picture into the folder of a published article in `content/media/`.",
    ),
    "P06": Code(
        Severity.WARNING,
        "A link or a picture leads nowhere from this site, so only its words are shown.",
        "A reader cannot follow it. In a saved article that is often right: its links led to its old place.",
        "Give the whole address; in our own texts, links inside the site start with a slash: `/notes/`.",
    ),
    "P07": Code(
        Severity.ERROR,
        "An address that is to lead on is the address of another page.",
        "A reader of an old link would come to something else than what it was made to.",
        "Take the alias away, or rename the record that has the address now.",
    ),
    "P08": Code(
        Severity.ERROR,
        "What is written as an earlier id or address of a page is neither.",
        "No page can stand there that leads a reader on.",
        "Write an id, such as `old-name`, or an address inside the site, such as `/2007/old-name.html`.",
    ),
}
