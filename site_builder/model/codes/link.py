"""Codes of references between records (L)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "L01": Code(
        Severity.ERROR,
        "A reference leads to a record that does not exist.",
        "The page would name somebody or something that it cannot lead to.",
        "Correct the id, or write the record.",
    ),
    "L02": Code(
        Severity.ERROR,
        "A published record refers to a draft.",
        "The draft has no page, so the reference would lead nowhere.",
        "Publish the draft, or take the reference out.",
    ),
    "L03": Code(
        Severity.ERROR,
        "Two tags differ only in capitals, hyphens or how an accented letter is stored.",
        "A topic would be split over two pages that look the same.",
        "Use one spelling everywhere.",
    ),
    "L04": Code(
        Severity.ERROR,
        "A tag is not an id: lower-case letters of any script, digits and hyphens.",
        "The tag is the address of its page.",
        "Write it as the help proposes; the name readers see can be given in `content/tags/`.",
    ),
    "L05": Code(
        Severity.ERROR,
        "A note stands twice on one article by `also`.",
        "The same finding would be shown twice beside one text.",
        "Keep one; `occurrence: all` marks every place of a repeated quote.",
    ),
    "L06": Code(
        Severity.WARNING,
        "A list names the same record twice.",
        "It is counted and shown once; the other may have been meant for somebody else.",
        "Delete one of the two, or correct it.",
    ),
    "L07": Code(
        Severity.ERROR,
        "A note replaces itself, directly or by a chain of `supersedes`.",
        "A reader who follows the chain never reaches the finding that stands.",
        "Correct `supersedes` in one of the notes.",
    ),
    "L08": Code(
        Severity.WARNING,
        "Pictures lie in a folder that is named after no article, or in none.",
        "A picture is published with the article whose folder it lies in; these would be left out.",
        "Name the folder as the article's file is named.",
    ),
}
