"""Codes of quotes that cannot be placed, and of quotes that are placed poorly (N01 to N04, N16 to N18)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "N01": Code(
        Severity.ERROR,
        "A note's quote is not in the article, or not with the prefix, suffix or occurrence given.",
        "A finding beside the wrong words is worse than none, so a note is never moved by guess.",
        "Copy the words as the article prints them now. White space, quotation marks and dashes may differ,"
        " and one ` … ` may stand for words left out.",
    ),
    "N02": Code(
        Severity.ERROR,
        "A note's quote stands in more than one place of the article.",
        "Only the author knows which is meant; the others may be right.",
        "Quote more words, or add the prefix or suffix that is proposed; `occurrence: all` marks all.",
    ),
    "N03": Code(
        Severity.ERROR,
        "Where a quote stood, the article now has other numbers, negations, names, or a claim turned round.",
        "The passage may no longer claim what the note answers; the note would contradict what nobody says.",
        "If the note answers what is said now, quote the new words; if not, rewrite or withdraw it.",
    ),
    "N04": Code(
        Severity.WARNING,
        "A note's quote, or what stands around it, has changed in the article; its context still holds it.",
        "The note stands beside words that nobody has compared with it; with --strict nothing is published.",
        "Compare both, then write the quote, prefix and suffix that are proposed.",
        least=Severity.WARNING,
    ),
    "N16": Code(
        Severity.WARNING,
        "A note's quote reaches into a code block.",
        "Words in code are not marked; the note stands after the block without showing which words it means.",
        "Quote words outside the block, or leave it so.",
    ),
    "N17": Code(
        Severity.WARNING,
        "More than three notes stand on the same words.",
        "Readers cannot tell so many findings on one passage apart.",
        "Join notes that say the same, or quote the part of the passage that each is about.",
    ),
    "N18": Code(
        Severity.ERROR,
        "Lists or quotations of a text are nested more deeply than is read.",
        "What is inside would be left out of the page without a word.",
        "Take lists or quotations out of each other.",
    ),
}
