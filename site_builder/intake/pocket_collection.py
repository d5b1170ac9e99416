"""A collection of Pocket's export: a named list of links, each with its excerpt and what its owner wrote."""

import json

from site_builder.intake.facts import Facts, address
from site_builder.intake.json_entries import Fields, has_keys, json_entries, words
from site_builder.intake.lists import Entry, Listing, list_format
from site_builder.intake.pocket import PLACE
from site_builder.intake.refusals import misshapen
from site_builder.model.draft import Raw
from site_builder.model.issue import Checked, Issue

NAME = "pocket-collection"
_KIND = "a collection of Pocket's export"


def _entries(raw: Raw) -> Checked[tuple[Entry, ...]]:
    found, issues = json_entries(raw, _KIND)
    lists = [one for _, one in found if isinstance(one.get("items"), list)]
    if not lists:
        message = "expected a list under `items`, as in the collections of Pocket's export"
        return Checked((), issues or (misshapen(raw, message, "leave the file as Pocket gave it"),))
    items = [(whole, item) for whole in lists for item in whole["items"]]
    read = [_entry(raw, number, whole, item) for number, (whole, item) in enumerate(items, 1)]
    entries = tuple(one for one in read if isinstance(one, Entry))
    return Checked(entries, (*issues, *(one for one in read if isinstance(one, Issue))))


def _entry(raw: Raw, number: int, whole: Fields, item: object) -> Entry | Issue:
    if not isinstance(item, dict) or not address(words(item, "url")):
        advice = "look it up in Pocket's list, or leave it out"
        return misshapen(raw, f"expected an object with an address under `url` as item {number}", advice)
    # As Pocket writes it: without a space between its signs.
    alone = json.dumps({**whole, "items": [item]}, ensure_ascii=False, separators=(",", ":"))
    title, url = words(item, "title"), words(item, "url")
    facts = Facts(
        title="" if title == url else title,
        url=url,
        tags=(words(whole, "title"),),
        description=words(item, "excerpt"),
        remark=words(item, "note"),
    )
    return Entry(f"item-{number}.json", alone.encode("utf-8", "replace"), facts)


def _recognises(raw: Raw) -> bool:
    return has_keys(raw, "slug", "title", "createdAt", "items") and has_keys(raw, "url", "excerpt")


FORMAT = list_format(Listing(NAME, "collections of Pocket (.json)", PLACE, _recognises, _entries))
