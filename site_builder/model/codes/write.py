"""Codes of writing the site (W)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "W01": Code(
        Severity.ERROR,
        "The output is not ours to write in: it is no folder, or files that no build wrote are in the way.",
        "A build removes pages that no longer exist; it must never remove or overwrite anything else.",
        "Move the files away yourself, or name another folder with `--output`.",
    ),
    "W02": Code(
        Severity.ERROR,
        "The site could not be written: the disk is full or fails, or the folder may not be written.",
        "Nothing was published; the last site stands as it was.",
        "Make room or give yourself the right to write there, then build again.",
    ),
    "W03": Code(
        Severity.WARNING,
        "The search of the site could not be made; the site is published without it.",
        "Readers find no search page and no field for it, rather than one that does not work.",
        "Install what `lock/build.txt` names, or write `search: false` in `archive.yaml` to do without.",
    ),
    "W04": Code(
        Severity.WARNING,
        "A page of the published site is not in the new one, and nothing leads on from its address.",
        "Links to it, in other people's texts too, would end at nothing.",
        "Write the earlier id under `aliases` of what took its place, or why it was removed under `gone`.",
    ),
    "W05": Code(
        Severity.WARNING,
        "The site is nearly as large as GitHub Pages allows: 1 GB.",
        "A site that is larger is not published there, and the last one stays.",
        "Publish pictures smaller, or choose a host without this limit and switch the check off.",
    ),
    "W06": Code(
        Severity.ERROR,
        "The site is larger than GitHub Pages allows: 1 GB.",
        "It would not be published there, and the last one would stay.",
        "Publish pictures smaller, or choose a host without this limit and switch the check off.",
        least=Severity.OFF,
    ),
    "W07": Code(
        Severity.WARNING,
        "A file of the site has a name that some host refuses, leaves out or takes for another one.",
        "It would be missing from the published site without a word.",
        "Give it another name.",
    ),
    "W08": Code(
        Severity.WARNING,
        "A link stands in the output folder: a name that leads to another file, or two names of one file.",
        "GitHub Pages publishes no site that holds one.",
        "Put a copy in its place.",
    ),
}
