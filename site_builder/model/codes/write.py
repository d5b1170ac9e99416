"""Codes of writing the site (W)."""

from site_builder.model.codes.entry import Code
from site_builder.model.issue import Severity

CODES: dict[str, Code] = {
    "W01": Code(
        Severity.ERROR,
        "The output folder is not ours to write in: it holds files that no build wrote, or it is no folder.",
        "A build removes pages that no longer exist; it must never remove or overwrite anything else.",
        "Empty the folder yourself, or name another one with `--output`.",
    ),
    "W02": Code(
        Severity.ERROR,
        "A file of the site could not be written.",
        "Until a build succeeds, the output folder may hold pages of two builds side by side.",
        "See that the disk has room and that the folder may be written, then build again.",
    ),
    "W03": Code(
        Severity.WARNING,
        "The search of the site could not be made; the site is published without it.",
        "Readers find no search page and no field for it, rather than one that does not work.",
        "Install what `lock/build.txt` names, or write `search: false` in `archive.yaml` to do without.",
    ),
}
