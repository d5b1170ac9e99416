"""Codes of the remaining checks (K)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "K01": Code(
        Severity.ERROR,
        "An article's relation to a meeting contradicts their dates: a preview after it, a report before it.",
        "The meeting's page orders articles by this; a reader would take hindsight for foresight.",
        "Correct `relation`, or one of the dates.",
        least=Severity.OFF,
    ),
    "K02": Code(
        Severity.WARNING,
        "An article names neither an address nor an original that it was taken from.",
        "Nobody can check the copy against its source.",
        "Add `source_url`, or `provenance` with the original.",
    ),
    "K03": Code(
        Severity.ERROR,
        "`rights` is not a value that is known.",
        "Readers and the archive's host must be able to tell whose text it is.",
        "Use own, permission, all-rights-reserved, public-domain, or a licence identifier such as CC-BY-4.0.",
        least=Severity.OFF,
    ),
    "K04": Code(
        Severity.ERROR,
        "A language is not a well-formed language tag (BCP 47).",
        "Screen readers, hyphenation and search choose by it.",
        "Write a tag such as `en`, `de`, `be-tarask` or `sr-Latn`.",
        least=Severity.OFF,
    ),
    "K05": Code(
        Severity.ERROR,
        "A source gives nothing to find it by: no address, no article of the archive, no citation.",
        "It cannot be checked.",
        "Add `url`, `article` or `citation`.",
        least=Severity.OFF,
    ),
    "K06": Code(
        Severity.WARNING,
        "An article has no text.",
        "Its page would be a headline without an article.",
        "Add the text, or mark it `draft: true`.",
    ),
    "K07": Code(
        Severity.ERROR,
        "Coordinates that are not on the earth.",
        "A map would show the place in the sea, or nowhere.",
        "Give latitude from -90 to 90 and longitude from -180 to 180, in degrees.",
        least=Severity.OFF,
    ),
    "K08": Code(
        Severity.ERROR,
        "`evidence` or `needs` names something that is not a field of an article.",
        "What it says would be shown beside nothing.",
        "Use the name of the field that was inferred.",
        least=Severity.OFF,
    ),
    "K09": Code(
        Severity.WARNING,
        "A text holds an HTML tag, a mark without its footnote, a link to run, such as `javascript:`, or a "
        "list of attributes that is no language, such as `{class=x}`.",
        "The page prints it as it is typed, for readers to wonder about.",
        "Write it in Markdown; where the sign itself is meant, put a backslash before it.",
    ),
    "K10": Code(
        Severity.WARNING,
        "A text shows a picture that is on another host.",
        "Pages load nothing from elsewhere, so readers see a link in place of the picture.",
        "Put a copy into the article's folder in `content/media/`, if its rights allow it.",
    ),
    "K11": Code(
        Severity.WARNING,
        "A footnote is not printed: no mark in the text leads to it, or an earlier one has its name.",
        "Readers miss what it says, and the author believes they have it.",
        "Put its mark `[^name]` into the text, give it a name of its own, or delete it.",
    ),
    "K12": Code(
        Severity.WARNING,
        "A person's `family_name` is no part of their `name`, or stands in it more than once.",
        "Citations cannot file the person under it, and name them whole.",
        "Write it as `name` spells it, or leave it out.",
    ),
    "K13": Code(
        Severity.WARNING,
        "Two meetings are on one day at one place, and nothing tells them apart.",
        "They may be one meeting written down twice; what was written about it would stand on two pages.",
        "Keep one. If they are two, tie them by `related`, or give each its `venue`.",
    ),
    "K14": Code(
        Severity.WARNING,
        "An article is said to report on more than eight meetings.",
        "Its accounts would stand on all their pages among the reports, though it only names most of them.",
        "Write `relation: mention` for those it names, and `analysis` for those it looks back on.",
    ),
    "K20": Code(
        Severity.WARNING,
        "The brackets of a link to a record are printed as they are typed.",
        "Readers see `[[`, and the link that was meant is not there.",
        "Close the link on its line, `[[id]]`, and write it into a text; summaries and outcomes hold none.",
    ),
}
