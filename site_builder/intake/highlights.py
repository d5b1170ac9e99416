"""What people marked in reading services, in the shape in which Hypothes.is gives its own annotations.

Omnivore keeps it in files of Markdown, Readwise and Raindrop.io in tables, Pocket, Readwise and Zotero
(with Better BibTeX) in lists; wallabag's is in `wallabag_notes`.
"""

import csv
import io
import json
import re
from collections.abc import Iterator, Mapping
from html import unescape
from itertools import takewhile
from typing import Any

from site_builder.intake.facts import day_of
from site_builder.intake.formats import suffix
from site_builder.intake.json_entries import Fields, has_keys, json_entries, names_in, words
from site_builder.intake.packed import member_of, names_in_zip, zip_members
from site_builder.model.draft import Raw

Row = dict[str, Any]

_LISTS = (".csv", ".json")
_OMNIVORE_LIST = re.compile(r"(?:.*/)?metadata_[^/]*\.json")
_TAG = re.compile(r"#([\w/-]+)")
_LAST_TAGS = re.compile(r"(?:\s{1,9}#[\w/-]{1,100}){1,50}$")
_MARKED = re.compile(r"^(?:highlight|note)\s*:", re.IGNORECASE | re.MULTILINE)
_HTML = re.compile(r"<[^<>]{1,200}>")
_OF_POCKET = ("url", "highlights", "quote", "created_at")
_HEAD = 4096
_MOST = 50_000_000


def rows_of_export(raw: Raw) -> list[Row] | None:
    """The annotations in an export of a reading service; None if the file is none."""
    if len(raw.data) > _MOST and not raw.data.startswith(b"PK"):
        return None
    if raw.data.startswith(b"PK"):
        is_of_omnivore = any(_OMNIVORE_LIST.fullmatch(name) for name in names_in_zip(raw))
        return list(_of_omnivore(raw)) if is_of_omnivore else _of_packed(raw)
    header = _header(raw)
    if {"highlight", "book title"} <= header:
        return list(_of_readwise_table(raw))
    if {"url", "highlights"} <= header:
        return list(_of_raindrop(raw))
    if {"url", "selection"} <= header:
        return list(_of_instapaper(raw))
    return _of_json(raw)


def is_only_of_highlights(raw: Raw) -> bool:
    """Whether a file lists what was marked, and no articles."""
    keys = (("results", "highlights"), ("items", "itemType", "attachments"), _OF_POCKET)
    is_list = any(has_keys(raw, *each) for each in keys)
    return is_list or {"highlight", "book title"} <= _header(raw)


def _row(service: str, quote: str, note: str, **said: Any) -> Row:
    selector = {"type": "TextQuoteSelector", "exact": quote.strip()}
    given = {key: value for key, value in said.items() if value}
    return {
        "uri": "",
        "service": service,
        "text": note.strip(),
        "target": [{"selector": [selector]}],
        **given,
    }


def _of_omnivore(raw: Raw) -> Iterator[Row]:
    members, _ = zip_members(raw)
    files = {member.path: member for member in members}
    lists = [member for path, member in files.items() if _OMNIVORE_LIST.fullmatch(path)]
    entries = (entry for one in lists for _, entry in json_entries(member_of(raw, one), "a list").value)
    for entry in entries:
        marked = files.get(f"highlights/{words(entry, 'slug', 'id')}.md")
        for quote, note, tags in _quotes(marked.data.decode("utf-8", "replace") if marked else ""):
            url, day = words(entry, "url"), words(entry, "updatedAt", "savedAt")
            yield _row("Omnivore", quote, note, uri=url, tags=list(tags), created=day)


def _of_packed(raw: Raw) -> list[Row] | None:
    """What all the lists in a packed file tell of it, such as Pocket's `annotations/part_000000.json`."""
    if not any(suffix(name) in _LISTS for name in names_in_zip(raw)):
        return None
    members, _ = zip_members(raw)
    named = (member_of(raw, member) for member in members if suffix(member.path) in _LISTS)
    lists = (one for one in named if not one.data.startswith(b"PK"))
    return [row for one in lists for row in rows_of_export(one) or ()] or None


def _quotes(markdown: str) -> Iterator[tuple[str, str, tuple[str, ...]]]:
    """Each quotation of a text with what stands below it, up to the next one."""
    found: list[tuple[list[str], list[str]]] = []
    for block in re.split(r"\n[ \t]*(?:\n[ \t]*)+", markdown.replace("\r\n", "\n").strip()):
        lines = block.split("\n")
        quoted = [line[1:].strip() for line in takewhile(lambda line: line.startswith(">"), lines)]
        if quoted or not found:
            found.append((quoted, []))
        found[-1][1].append("\n".join(lines[len(quoted) :]))
    for quoted, notes in found:
        quote, note = "\n".join(quoted).strip(), "\n\n".join(one for one in notes if one.strip())
        tags = _LAST_TAGS.search(quote)
        if quote or note:
            yield quote[: tags.start()] if tags else quote, note, tuple(_TAG.findall(tags[0])) if tags else ()


def _of_readwise_table(raw: Raw) -> Iterator[Row]:
    for row in _rows(raw):
        yield _row(
            "Readwise",
            row.get("highlight", ""),
            row.get("note", ""),
            title=row.get("book title"),
            tags=_listed(row.get("tags", "")),
            created=row.get("highlighted at"),
        )


def _of_raindrop(raw: Raw) -> Iterator[Row]:
    """The cell holds `Highlight: …` and, below some, `Note: …`; or passages with empty lines between."""
    for row in _rows(raw):
        for quote, note in _passages(row.get("highlights", "")):
            yield _row("Raindrop.io", quote, note, uri=row.get("url"), created=row.get("created"))


def _passages(cell: str) -> Iterator[tuple[str, str]]:
    if not _MARKED.search(cell):
        yield from ((one.strip(), "") for one in re.split(r"\n\s*\n", cell) if one.strip())
        return
    for part in re.split(r"^highlight\s*:", cell, flags=re.IGNORECASE | re.MULTILINE):
        quote, *notes = re.split(r"^note\s*:", part, flags=re.IGNORECASE | re.MULTILINE)
        if quote.strip():
            yield quote.strip(), "\n".join(notes).strip()


def _of_instapaper(raw: Raw) -> Iterator[Row]:
    rows = (row for row in _rows(raw) if row.get("selection"))
    return (_row("Instapaper", row["selection"], "", uri=row.get("url")) for row in rows)


def _of_json(raw: Raw) -> list[Row] | None:
    is_of_pocket = has_keys(raw, *_OF_POCKET)
    if not raw.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"{") and not is_of_pocket:
        return None
    try:
        whole = json.loads(raw.data)
    except (ValueError, RecursionError):
        return None
    if isinstance(whole, list):
        return [row for page in _objects(whole) for row in _of_pocket(page)]
    results, items = (_objects(whole.get(key)) for key in ("results", "items"))
    if any("highlights" in one for one in results):
        return [row for book in results for row in _of_readwise_book(book)]
    if any("itemType" in one for one in items):
        return [row for item in items for row in _of_zotero(item)]
    return None


def _of_pocket(page: Fields) -> Iterator[Row]:
    said = {"uri": words(page, "url"), "title": words(page, "title")}
    for one in _objects(page.get("highlights")):
        yield _row(
            "Pocket", words(one, "quote"), "", **said, created=day_of(str(one.get("created_at") or ""))
        )


def _of_readwise_book(book: Fields) -> Iterator[Row]:
    url = words(book, "source_url", "unique_url")
    for one in _objects(book.get("highlights")):
        quote, note, day = (words(one, name) for name in ("text", "note", "highlighted_at"))
        tags = list(names_in(one.get("tags"), "name"))
        yield _row("Readwise", quote, note, uri=url, title=words(book, "title"), tags=tags, created=day)


def _of_zotero(item: Fields) -> Iterator[Row]:
    """The passages marked in an item's attachments, and its notes; as Better BibTeX writes them in JSON."""
    said = {"uri": words(item, "url"), "title": words(item, "title")}
    for attachment in _objects(item.get("attachments")):
        for one in _objects(attachment.get("annotations")):
            tags = list(names_in(one.get("tags"), "tag", "name"))
            day = words(one, "dateAdded", "dateModified")
            quote, note = words(one, "annotationText"), words(one, "annotationComment")
            yield _row("Zotero", quote, note, **said, tags=tags, created=day)
    for page in _objects(item.get("notes")):
        text = unescape(_HTML.sub(" ", words(page, "note"))).strip()
        if text:
            yield _row("Zotero", "", text, **said, created=words(page, "dateAdded"))


def _objects(value: object) -> list[Fields]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _header(raw: Raw) -> frozenset[str]:
    text = raw.data[:_HEAD].removeprefix(b"\xef\xbb\xbf").split(b"\n", 1)[0].decode("utf-8", "replace")
    try:
        return frozenset(cell.strip().casefold() for cell in next(csv.reader([text.strip()]), []))
    except csv.Error:
        return frozenset()


def _rows(raw: Raw) -> Iterator[Mapping[str, str]]:
    reader = csv.reader(io.StringIO(raw.data.decode("utf-8-sig", "replace"), newline=""))
    try:
        names = [cell.strip().casefold() for cell in next(reader, [])]
        for cells in reader:
            yield dict(zip(names, (cell.strip() for cell in cells), strict=False))
    except csv.Error:
        # `import` says of the same table what is wrong with it.
        return


def _listed(tags: str) -> list[str]:
    return [one.strip() for one in tags.split(",") if one.strip()]
