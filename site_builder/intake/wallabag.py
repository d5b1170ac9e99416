"""wallabag's export: a list in JSON, each entry with the page as wallabag saved it."""

from dataclasses import replace

from site_builder.intake.facts import Facts, told
from site_builder.intake.formats import MOST_BYTES_OF_EXPORT, Format
from site_builder.intake.html import draft_of
from site_builder.intake.html.page import page_of
from site_builder.intake.json_entries import Fields, has_keys, json_entries, names_in, words
from site_builder.intake.refusals import misshapen, missing
from site_builder.intake.stubs import stub
from site_builder.intake.wallabag_notes import rows_of
from site_builder.model.draft import Draft, Extent, Found, Raw
from site_builder.model.issue import Checked

NAME = "wallabag"
PLACE = "the export of wallabag"
_KIND = "an export of wallabag"
_NOTHING = "can't retrieve contents for this article"
"""What wallabag writes in place of a page that it could not fetch."""


def _facts(entry: Fields) -> Facts:
    return Facts(
        title=words(entry, "title"),
        url=words(entry, "url", "given_url", "origin_url"),
        authors=names_in(entry.get("published_by"), "name"),
        published=words(entry, "published_at"),
        language=words(entry, "language"),
        tags=names_in(entry.get("tags"), "label", "slug"),
        saved=words(entry, "created_at"),
    )


def _split(raw: Raw) -> Checked[tuple[Raw, ...]]:
    entries, issues = json_entries(raw, _KIND)
    members = tuple(
        _member(raw, f"entry-{number}.json", exact, _facts(entry))
        for number, (exact, entry) in enumerate(entries, 1)
    )
    return Checked(members, issues)


def _member(raw: Raw, name: str, exact: str, facts: Facts) -> Raw:
    inside = f"{raw.inside}/{name}" if raw.inside else name
    return Raw(f"{raw.name}/{name}", exact.encode(), (*raw.told, *told(facts, PLACE)), inside)


def _read(raw: Raw) -> Checked[Draft | None]:
    entries, issues = json_entries(raw, _KIND)
    if len(entries) != 1:
        advice = "import the whole export"
        return Checked(None, issues or (misshapen(raw, f"expected one entry, found {len(entries)}", advice),))
    _, entry = entries[0]
    facts, html = _facts(entry), words(entry, "content")
    if not html.strip() or _NOTHING in html:
        if not facts.url:
            message = "this entry has neither an address nor a text"
            return Checked(None, (misshapen(raw, message, "export it again from wallabag"),))
        return Checked(stub(raw, NAME, facts, PLACE))
    if absent := missing(raw, "lxml"):
        return Checked(None, absent)
    return draft_of(
        replace(raw, format=NAME, extent=Extent.WHOLE),
        page_of(html, facts.url),
        (*(raw.told or told(facts, PLACE)), *_annotated(entry)),
    )


def _annotated(entry: Fields) -> tuple[Found, ...]:
    """How many annotations stand on an article, and how they become notes."""
    count = len(rows_of(entry)) if entry.get("annotations") else 0
    basis = f"{PLACE} has them; they become drafts of notes"
    return (Found("annotations", str(count), 0, basis),) if count else ()


def _recognises(raw: Raw) -> bool:
    return has_keys(raw, "title", "url", "content", "is_archived")


FORMAT = Format(NAME, "wallabag (.json)", _recognises, _read, _split, MOST_BYTES_OF_EXPORT)
