"""How many fields of real pages are right, wrong, invented or missed: `python -m benchmarks.fields`.

The pages are split in two by the digest of their names. `bare` is what is left when the head of a page says
nothing: no meta elements, no JSON-LD, no address.
"""

import gzip
import hashlib
import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from site_builder.intake.fields import fields_of
from site_builder.intake.fields.clues import key
from site_builder.intake.html.page import Page, page_of, parse
from site_builder.model.draft import Found, Raw

HERE = Path(__file__).parents[1]
CORPUS = HERE.parent / "shared/corpus/import-dev"
LABELS = HERE / "tests/intake/fields/labels.yaml"


def digest(value: str) -> str:
    """A value as the labels keep it."""
    return hashlib.sha256(key(value).encode()).hexdigest()[:16]


def half(name: str) -> str:
    """Which half of the pages a page belongs to."""
    return "held out" if int(hashlib.sha256(name.encode()).hexdigest(), 16) % 2 else "tuned on"


def outcomes(found: tuple[Found, ...], label: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Each labelled field and what became of it: right, wrong, invented, missed or rightly empty."""
    for field in ("title", "authors", "published"):
        wanted = label[field]
        if wanted is None:
            continue
        told = [one.value for one in found if one.field == field and one.value]
        got = sorted(map(digest, told)) if field != "published" else sorted(told)
        want = sorted(wanted) if isinstance(wanted, list) else [str(wanted)]
        yield field, _outcome(got, want)


def bare(page: Page) -> Page:
    """The page as its readers see it: nothing in its head but its title, and no address."""
    page = page_of(page.html)
    for element in [*page.tree.iter("meta"), *page.tree.iter("link"), *page.tree.iter("script")]:
        if element.getparent() is not None:
            element.drop_tree()
    return replace(page, address="")


def count(strip: str = "") -> dict[tuple[str, str], Counter[str]]:
    """(half, field) → how many pages had each outcome."""
    labels = yaml.safe_load(LABELS.read_text("utf-8"))
    gold = json.loads((CORPUS / "gold.json").read_text("utf-8"))
    counted: dict[tuple[str, str], Counter[str]] = {}
    for name, body in sorted(gold.items()):
        data = gzip.decompress((CORPUS / "html" / f"{name}.html.gz").read_bytes())
        page = parse(Raw(f"{name}.html", data)).value
        if page is None:
            continue
        found = fields_of(bare(page) if strip else page, body["articleBody"])
        for field, outcome in outcomes(found, labels[name[:12]]):
            counted.setdefault((half(name), field), Counter())[outcome] += 1
    return counted


def _outcome(got: list[str], want: list[str]) -> str:
    if got == want:
        return "right" if want else "empty"
    if not got:
        return "missed"
    return "wrong" if want else "invented"


def main() -> None:
    for strip in ("", "bare"):
        print(strip or "whole pages")
        for (part, field), outcome in sorted(count(strip).items()):
            print(f"  {part:9} {field:10}", *(f"{name} {outcome[name]:2}" for name in sorted(outcome)))


if __name__ == "__main__":
    main()
