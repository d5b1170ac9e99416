"""Codes of notes as records (N05 and on)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

FIXED = frozenset({"N01", "N02", "N03", "N11", "N14", "N15", "N19"})
"""Codes of notes that `checks` cannot lower: what they report would be lost from the site."""

CODES: dict[str, Code] = {
    "N05": Code(
        Severity.ERROR,
        "A note's kind contradicts its verdicts or its outcome.",
        "The label that readers see would say one thing and the finding another.",
        "Choose the kind that fits the verdicts, or correct them.",
    ),
    "N06": Code(
        Severity.ERROR,
        "A note lacks something its kind requires, such as sources.",
        "A finding that cannot be checked is only another claim.",
        "Add the field that the message names.",
    ),
    "N07": Code(
        Severity.ERROR,
        "A note's dates contradict each other or the article's.",
        "The order of events is what most findings rest on.",
        "Correct the date that is wrong.",
    ),
    "N08": Code(
        Severity.WARNING,
        "A note's review is overdue.",
        "The finding may itself have been overtaken.",
        "Look again, then set `as_of` and `review_by`; or `review_by: never` if it cannot change.",
    ),
    "N09": Code(
        Severity.WARNING,
        "A source on the web does not say when it was read.",
        "Pages change and vanish; the date says which page was meant.",
        "Add `accessed`, and an archived copy in `archive_url` if there is one.",
    ),
    "N10": Code(
        Severity.WARNING,
        "A note's summary is longer than 200 characters, or says today, now, currently or recently.",
        "Long summaries are not read beside a text, and such words are wrong as soon as time passes.",
        "Shorten it, move the rest into `body`, or name the date.",
    ),
    "N11": Code(
        Severity.ERROR,
        "Two notes have the same id.",
        "The id is the note's permalink; one of the two would be lost.",
        "Give one of them another id; an id is never used again.",
    ),
    "N13": Code(
        Severity.WARNING,
        "A note that assesses a claim cites only the article that makes it.",
        "An article cannot be evidence for or against itself.",
        "Add a source that is independent of it.",
    ),
    "N14": Code(
        Severity.ERROR,
        "A note quotes nothing and is not about a whole part of the article.",
        "It would stand beside no words.",
        "Add `quote`, or set `scope`: article, headline, byline, dateline, caption or metadata.",
    ),
    "N15": Code(
        Severity.ERROR,
        "A quote is longer than 2,000 characters.",
        "A note on whole pages does not say what it is about, and is lost with every change of the text.",
        "Quote the claim itself, or use ` … ` for a gap.",
    ),
    "N19": Code(
        Severity.ERROR,
        "A note asks to be published as a claim review and does not meet every condition for one.",
        "Programs repeat a claim review without the article; a careless one calls somebody a liar.",
        "Meet the condition that the message names, or delete `claim_review`.",
    ),
}
