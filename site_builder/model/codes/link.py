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
    "L09": Code(
        Severity.ERROR,
        "A meeting and an article, or a meeting and a person, say different things of one another.",
        "The relation is shown on both pages, and only one of the two can be right.",
        "Correct one of them, or declare the relation on one side only: the other is worked out.",
    ),
    "L10": Code(
        Severity.WARNING,
        "A person’s office at a meeting is in other words on the person’s side than on the meeting’s.",
        "Only one of them is shown; the other may be the right one.",
        "Keep one; an office that one side leaves out is taken from the other.",
    ),
    "L11": Code(
        Severity.ERROR,
        "A record is related to itself.",
        "Another one was meant, and is missing.",
        "Name the other record, or delete the relation.",
    ),
    "L12": Code(
        Severity.ERROR,
        "Relations lead in a circle: an article follows one that follows it, a series is part of its part.",
        "What is told of the order of things cannot be true; a list would never end.",
        "Take out one of the relations that are named, or turn it round.",
    ),
    "L13": Code(
        Severity.ERROR,
        "Dates contradict a relation: an article follows one that was published later.",
        "Readers would be told that what came first answers what came after it.",
        "Turn the relation round (`follows` and `followed-by`), or correct one of the dates.",
    ),
    "L20": Code(
        Severity.ERROR,
        "A link such as `[[minsk]]` names an id that records of several kinds have.",
        "It would lead to one of them by chance.",
        "Write the kind before the id: `[[place:minsk]]`.",
    ),
    "L21": Code(
        Severity.ERROR,
        "A link such as `[[minsk]]` stands in the words of another link, or of a picture.",
        "A page can have no link in a link, so the inner one would be lost.",
        "Take it out of the other one, or write words in its place.",
    ),
}
