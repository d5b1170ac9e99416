"""Codes of what the public may see (D)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "D01": Code(
        Severity.ERROR,
        "A quotation from a text that is not shown is longer than the archive allows.",
        "A long quotation shows what the rights in the text do not let us show.",
        "Quote the first and the last words with … between them; the note keeps its place.",
        least=Severity.OFF,
    ),
    "D02": Code(
        Severity.ERROR,
        "All quotations from a text that is not shown come to more of it than the archive allows.",
        "Short quotations, put together, can show a text.",
        "Shorten quotations, or change `rights.most_share` in archive.yaml.",
        least=Severity.OFF,
    ),
    "D03": Code(
        Severity.ERROR,
        "A file of the site holds words of a text that may not be shown.",
        "It would publish what the archive has no right to publish.",
        "Say it in fewer or in other words where the message points; a template must not print such texts.",
    ),
    "D04": Code(
        Severity.ERROR,
        "A file of the site is, byte for byte, the original of an article that may not be shown.",
        "It would publish what the archive has no right to publish.",
        "Take the copy out of the theme, or out of the pictures of another article.",
    ),
    "D05": Code(
        Severity.ERROR,
        "`rights: permission` without saying who gave it, when, and where that can be looked up.",
        "A permission that cannot be proved is none.",
        "Add `permission:` with `by`, `on` and `evidence`.",
    ),
    "D06": Code(
        Severity.ERROR,
        "A text under a licence that forbids changes is not as it was taken in.",
        "Such a text may be passed on only as it is; notes beside it are no change.",
        "Put back the words of the original, or show an extract with `shows: extract`.",
        least=Severity.OFF,
    ),
    "D07": Code(
        Severity.WARNING,
        "A text that may not serve a commercial purpose is shown on a site that does.",
        "Its licence does not cover this use.",
        "Ask for permission, or show an extract with `shows: extract`.",
    ),
    "D08": Code(
        Severity.ERROR,
        "A setting under `rights` in archive.yaml cannot be.",
        "What the public sees would not be what was meant.",
        "Correct the setting.",
    ),
    "D09": Code(
        Severity.ERROR,
        "A file of the site has the address of an article of which nothing is to be shown.",
        "Of such an article there is to be no trace, and the address leads nowhere.",
        "Take the link out, or write `[[id]]`: where the article may not be mentioned it becomes words.",
    ),
    "D10": Code(
        Severity.WARNING,
        "A text is shown whole although another article with much the same words is not.",
        "Two copies of an agency’s text have one owner: readers would find in one what the other withholds.",
        "Give both the same rights; where the two really differ, say so with `shows:`.",
    ),
}
