"""Citations in CSL-JSON, which Zotero and others export."""

import re
from collections.abc import Iterator

from site_builder.intake.facts import Facts
from site_builder.intake.json_entries import Fields, has_keys, json_entries, words
from site_builder.intake.library import PLACE, with_addresses
from site_builder.intake.lists import Entry, Listing, list_format
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked
from site_builder.model.records.parts import Certainty

NAME = "csl-json"
_PARTS_OF_NAMES = ("given", "dropping-particle", "non-dropping-particle", "family", "suffix")
_MARKUP = re.compile(r"</?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]{0,80})?>", re.IGNORECASE)
"""How Zotero marks words within a title."""


def _entries(raw: Raw) -> Checked[tuple[Entry, ...]]:
    items, issues = json_entries(raw, "a library in CSL-JSON")
    named = [(f"item-{number}.json", exact, _facts(item)) for number, (exact, item) in enumerate(items, 1)]
    return with_addresses(raw, named, issues)


def _facts(item: Fields) -> Facts:
    return Facts(
        title=_MARKUP.sub("", words(item, "title")),
        url=words(item, "URL"),
        authors=tuple(_names(item.get("author"))),
        publisher=words(item, "container-title", "publisher"),
        published=_day(item.get("issued")),
        language=words(item, "language"),
        tags=tuple(words(item, "keyword").split(",")),
        saved=_day(item.get("accessed")),
        description=words(item, "abstract"),
        remark=words(item, "note"),
        trust=Certainty.HIGH,
    )


def _names(people: object) -> Iterator[str]:
    for one in people if isinstance(people, list) else ():
        if isinstance(one, dict):
            parts = (words(one, name) for name in _PARTS_OF_NAMES)
            yield words(one, "literal") or " ".join(part for part in parts if part)


def _day(date: object) -> str:
    """A day of CSL as the year, month and day that it gives; its words where it gives words."""
    if not isinstance(date, dict):
        return ""
    parts = date.get("date-parts")
    if isinstance(parts, list) and parts and isinstance(parts[0], list):
        numbers = [str(part) for part in parts[0][:3]]
        if numbers and all(number.isdigit() for number in numbers):
            return "-".join((numbers[0].zfill(4), *(number.zfill(2) for number in numbers[1:])))
    return words(date, "raw", "literal")


def _recognises(raw: Raw) -> bool:
    return has_keys(raw, "id", "type", "title") and (has_keys(raw, "issued") or has_keys(raw, "author"))


FORMAT = list_format(Listing(NAME, "CSL-JSON (.json)", PLACE, _recognises, _entries))
