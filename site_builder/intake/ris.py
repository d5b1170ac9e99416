"""Citations in RIS, which Zotero and others export."""

import io
import re

from site_builder.intake.decode import decode
from site_builder.intake.facts import Facts
from site_builder.intake.json_entries import Fields, names_in, words
from site_builder.intake.library import PLACE, spoken, with_addresses
from site_builder.intake.lists import Entry, Listing, list_format
from site_builder.intake.refusals import broken, missing
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue
from site_builder.model.records.parts import Certainty

NAME = "ris"
# What is not ended goes on to the end of the file, and is looked through once.
_RECORD = re.compile(
    r"(?P<whole>^TY {1,2}-.*?^ER {1,2}-[^\n]*(?:\n|\Z))|^TY {1,2}-.*", re.MULTILINE | re.DOTALL
)
_OPENING = re.compile(r"\A\ufeff?\s*TY {1,2}- ")


def _entries(raw: Raw) -> Checked[tuple[Entry, ...]]:
    if absent := missing(raw, "rispy"):
        return Checked((), absent)
    text, issues = decode(raw)
    if text is None:
        return Checked((), issues)
    content = text.content.replace("\r\n", "\n")
    records = [found[0] for found in _RECORD.finditer(content) if found["whole"]]
    if not records:
        return Checked((), (broken(raw, "a library in RIS", "no record has both its beginning and its end"),))
    named = [
        (f"record-{number}.ris", record, _facts(fields))
        for number, record in enumerate(records, 1)
        for fields in _fields(record)
    ]
    outside = _RECORD.sub(lambda found: "" if found["whole"] else found[0], content)
    rest = [line for line in outside.lstrip("\ufeff").splitlines() if line.strip()]
    return with_addresses(raw, named, (_left(raw, rest),) if rest else ())


def _left(raw: Raw, lines: list[str]) -> Issue:
    return broken(
        raw, "a library in RIS", f"{len(lines)} lines belong to no whole record, such as {lines[0]!r}"
    )


def _fields(record: str) -> list[Fields]:
    import rispy

    return list(rispy.load(io.StringIO(record)))


def _facts(fields: Fields) -> Facts:
    urls = names_in(fields.get("urls") or fields.get("url"))
    return Facts(
        title=words(fields, "primary_title", "title"),
        url=urls[0] if urls else "",
        authors=tuple(
            spoken(name) for name in names_in(fields.get("authors") or fields.get("first_authors"))
        ),
        publisher=words(fields, "secondary_title", "journal_name", "alternate_title3", "publisher"),
        published=words(fields, "date", "year", "publication_year"),
        language=words(fields, "language"),
        tags=names_in(fields.get("keywords")),
        saved=words(fields, "access_date"),
        description=words(fields, "abstract"),
        remark=" ".join(names_in(fields.get("notes"))),
        trust=Certainty.HIGH,
    )


def _recognises(raw: Raw) -> bool:
    return bool(_OPENING.match(raw.data[:400].decode("utf-8", "replace")))


FORMAT = list_format(Listing(NAME, "RIS (.ris)", PLACE, _recognises, _entries))
