"""A raw file as a draft: its format found, its article found, every other line accounted for."""

from site_builder.intake import html, pasted_text
from site_builder.intake.assemble import reassemble, restore
from site_builder.intake.formats import Format, suffix
from site_builder.intake.strangers import Stranger, stranger
from site_builder.model.draft import Draft, Raw
from site_builder.model.issue import Checked, Issue, Spot

FORMATS: tuple[Format, ...] = (html.FORMAT, pasted_text.FORMAT)
"""What can be imported: one file in this folder and one line here for each, alphabetical."""

MOST_BYTES = 5_000_000
"""An article is some kilobytes; what is larger is something else."""


def convert(raw: Raw, formats: tuple[Format, ...] = FORMATS) -> Checked[Draft | None]:
    """The draft of the article in a file, by the first format that recognises it; or why there is none."""
    if len(raw.data) > MOST_BYTES:
        return Checked(None, (_too_large(raw),))
    reader = next((one for one in formats if one.recognises(raw)), None)
    known = stranger(raw) if reader is None or reader is pasted_text.FORMAT else None
    if known:
        return Checked(None, (_not_read(raw, known, formats),))
    return reader.read(raw) if reader else Checked(None, (_unknown(raw, formats),))


def _too_large(raw: Raw) -> Issue:
    most = f"{MOST_BYTES // 1_000_000} MB"
    message = f"expected the text of one article, found more than {most}"
    return Issue(
        "I04", message, Spot(raw.name), "cut the article out of it and save that as a file of its own"
    )


def _not_read(raw: Raw, known: Stranger, formats: tuple[Format, ...]) -> Issue:
    message = f"this is {known.label}; this version reads {_listed(formats)}"
    return Issue("I05", message, Spot(raw.name), known.advice)


def _unknown(raw: Raw, formats: tuple[Format, ...]) -> Issue:
    message = f"files that end in {suffix(raw.name)!r} are not known; this version reads {_listed(formats)}"
    return Issue("I06", message, Spot(raw.name), "if it holds plain text, rename it so that it ends in .txt")


def _listed(formats: tuple[Format, ...]) -> str:
    return ", ".join(one.label for one in formats)


__all__ = ["FORMATS", "MOST_BYTES", "convert", "reassemble", "restore"]
