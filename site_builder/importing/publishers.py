"""The publisher that a source states, as the archive's own record of it; or how to start that record."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from site_builder.intake.fields.clues import key
from site_builder.model.draft import Draft, Found
from site_builder.model.ids import PublisherId
from site_builder.model.records import Article, Publisher
from site_builder.model.records.parts import Evidence
from site_builder.read.record import read_record
from site_builder.text.slug import slug

PUBLISHERS = "content/publishers"


def publishers_in(root: Path) -> Mapping[str, PublisherId]:
    """Every name of the archive's publishers, as names are compared → its id; names of two are left out."""
    named: dict[str, set[PublisherId]] = {}
    for file in sorted((root / PUBLISHERS).glob("*.md")):
        text = file.read_bytes().decode("utf-8", "replace")
        record, _ = read_record(f"{PUBLISHERS}/{file.name}", text)
        if isinstance(record, Publisher):
            for name in (record.name, *record.also_known_as):
                named.setdefault(key(name), set()).add(record.id)
    return {name: next(iter(ids)) for name, ids in named.items() if name and len(ids) == 1}


def with_publisher(draft: Draft, publishers: Mapping[str, PublisherId]) -> Draft:
    """A draft whose publisher is the archive's record of the name that its source states.

    Without such a record the field stays empty, and its evidence says the name and what to do.
    """
    stated = next((one for one in draft.found if one.field == "publisher" and one.value), None)
    if stated is None or draft.article.publisher:
        return draft
    known = publishers.get(key(stated.value)) or publishers.get(key(stated.value).removeprefix("the"))
    told = replace(stated, basis=_basis(stated, known))
    found = tuple(told if one is stated else one for one in draft.found)
    return replace(draft, article=_explained(draft.article, stated, told, known), found=found)


def _basis(stated: Found, known: PublisherId | None) -> str:
    name = "".join(letter for letter in stated.value if letter not in '"`\\')
    said = f"“{name}”, {stated.basis}"
    if known:
        return said
    return (
        f'{said}; no publisher here has this name: `site-builder new publisher "{name}"` starts its record, '
        f"then write `publisher: {slug(name)}`"
    )


def _explained(article: Article, stated: Found, told: Found, known: PublisherId | None) -> Article:
    evidence = tuple(
        Evidence("publisher", told.basis, one.certainty)
        if (one.field, one.basis) == ("publisher", stated.basis)
        else one
        for one in article.evidence
    )
    if known is None:
        return replace(article, evidence=evidence)
    needs = tuple(name for name in article.needs if name != "publisher")
    return replace(article, publisher=known, needs=needs, evidence=evidence)
