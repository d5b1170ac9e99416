"""A raw file as a draft: its format found, its article found, every other line accounted for."""

from collections.abc import Iterator

from site_builder.intake import (
    annotations,
    archives,
    bibtex,
    bookmarks,
    csl_json,
    docx,
    epub,
    html,
    instapaper,
    markdown_file,
    markdownload,
    mhtml,
    obsidian_clipper,
    omnivore,
    pasted_text,
    pdf,
    pocket,
    pocket_collection,
    raindrop,
    readwise,
    ris,
    wallabag,
    warc,
)
from site_builder.intake.assemble import reassemble as lines_of
from site_builder.intake.assemble import restore
from site_builder.intake.cut_off import mail_breaks_off, page_breaks_off
from site_builder.intake.facts import with_what_was_told
from site_builder.intake.formats import MOST_BYTES, MOST_BYTES_OF_EXPORT, Format, suffix
from site_builder.intake.html.account import text_of
from site_builder.intake.recognise import recognised
from site_builder.intake.refusals import broken, locked
from site_builder.intake.strangers import Stranger, fault_in_json, is_sealed, stranger
from site_builder.intake.unpack import unpack as unpack_by
from site_builder.intake.walls import without_walls
from site_builder.model.draft import Draft, Raw, Unit
from site_builder.model.issue import Checked, Issue, Spot

FORMATS: tuple[Format, ...] = (
    archives.FORMAT,
    bibtex.FORMAT,
    bookmarks.FORMAT,
    csl_json.FORMAT,
    docx.FORMAT,
    epub.FORMAT,
    annotations.FORMAT,
    instapaper.FORMAT,
    markdown_file.FORMAT,
    markdownload.FORMAT,
    mhtml.FORMAT,
    obsidian_clipper.FORMAT,
    omnivore.FORMAT,
    pasted_text.FORMAT,
    pdf.FORMAT,
    pocket.FORMAT,
    pocket_collection.FORMAT,
    raindrop.FORMAT,
    readwise.FORMAT,
    ris.FORMAT,
    html.FORMAT,
    warc.WACZ,
    wallabag.FORMAT,
    warc.WARC,
)
"""What can be imported: one file in this folder and one line here for each, alphabetical."""


def unpack(raw: Raw, formats: tuple[Format, ...] = FORMATS) -> Checked[tuple[Raw, ...]]:
    """The articles in a file, each as a file of its own: itself, or those that it packs or lists."""
    return unpack_by(raw, formats)


def convert(raw: Raw, formats: tuple[Format, ...] = FORMATS) -> Checked[Draft | None]:
    """The draft of the article in a file that `unpack` gave; or why there is none."""
    return without_walls(convert_anyway(raw, formats))


def convert_anyway(raw: Raw, formats: tuple[Format, ...] = FORMATS) -> Checked[Draft | None]:
    """The draft of what is in a file, even where that seems to be a wall and no article."""
    reader = recognised(raw, formats)
    if reader is None:
        if not raw.data.strip():
            return Checked(None, (_empty(raw),))
        known = stranger(raw)
        issue = _too_large(raw, MOST_BYTES) if len(raw.data) > MOST_BYTES and not known else None
        return Checked(None, (issue or (_not_read(raw, known) if known else _unknown(raw, formats)),))
    if len(raw.data) > reader.most_bytes:
        return Checked(None, (_too_large(raw, reader.most_bytes),))
    draft, issues = reader.read(raw)
    if draft is None:
        return Checked(None, issues)
    told = (*issues, *_lost_letters(raw, draft, issues), *_broken_off(raw, reader))
    return Checked(with_what_was_told(draft), told)


def drafts(raw: Raw, formats: tuple[Format, ...] = FORMATS) -> Iterator[tuple[Raw, Checked[Draft | None]]]:
    """Every article in a file with its draft; what is wrong with the file as a whole comes first."""
    articles, issues = unpack(raw, formats)
    if issues:
        yield raw, Checked(None, issues)
    yield from ((one, convert(one, formats)) for one in articles)


def reassemble(draft: Draft) -> bytes:
    """The original's bytes, or the text that was taken out of it, from the article and its sidecar alone."""
    is_page = draft.sidecar.unit is Unit.BLOCKS
    return text_of(draft).encode("utf-8", "surrogatepass") if is_page else lines_of(draft)


def _empty(raw: Raw) -> Issue:
    return Issue(
        "I01", "expected an article, found an empty file", Spot(raw.name), "save it again, and import that"
    )


def _too_large(raw: Raw, most: int) -> Issue:
    message = f"expected one article, found more than {most // 1_000_000} MB"
    advice = "cut the article out of it and save that as a file of its own"
    return Issue("I04", message, Spot(raw.name), advice)


def _lost_letters(raw: Raw, draft: Draft, issues: tuple[Issue, ...]) -> tuple[Issue, ...]:
    """What is said of letters that were lost before the file was made, where nothing was said of them yet."""
    count = f"{draft.article.title}{draft.article.body}".count("\ufffd")
    if not count or any(issue.code == "I12" for issue in issues):
        return ()
    message = f"{count} characters were lost before this file was made, and are shown as \ufffd"
    return (Issue("I12", message, Spot(raw.name), "look them up, and write them into the draft"),)


def _broken_off(raw: Raw, reader: Format) -> tuple[Issue, ...]:
    """That a saved page has no end, if it has none: half an article reads like a whole one."""
    looks = {html.NAME: page_breaks_off, mhtml.NAME: mail_breaks_off}
    why = looks[reader.name](raw) if reader.name in looks else ""
    if not why:
        return ()
    message = f"this page seems to be cut off: {why}"
    return (Issue("I34", message, Spot(raw.name), "save it again, and compare the end of the draft with it"),)


def _not_read(raw: Raw, known: Stranger) -> Issue:
    if fault := fault_in_json(raw):
        return broken(raw, "a list in JSON", fault)
    if is_sealed(raw):
        return locked(raw, "this document", "open it with its password, save it without one, and import that")
    return Issue("I05", f"this is {known.label}, which is not read", Spot(raw.name), known.advice)


def _unknown(raw: Raw, formats: tuple[Format, ...]) -> Issue:
    end = suffix(raw.name)
    what = f"files that end in {end!r} are not known" if end else "what this file holds is not known"
    advice = f"known are {_listed(formats)}; if it holds plain text, rename it so that it ends in .txt"
    return Issue("I06", what, Spot(raw.name), advice)


def _listed(formats: tuple[Format, ...]) -> str:
    return ", ".join(sorted((one.label for one in formats), key=str.casefold))


__all__ = [
    "FORMATS",
    "MOST_BYTES",
    "MOST_BYTES_OF_EXPORT",
    "convert",
    "convert_anyway",
    "drafts",
    "reassemble",
    "restore",
    "unpack",
]
