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
}
