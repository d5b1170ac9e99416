"""Pasted pages in the manner of many sites: what of each line and field is found, and what is invented."""

from collections import Counter
from functools import cache

import pytest

from site_builder.intake import convert, reassemble
from site_builder.intake.fields.clues import key
from site_builder.model.draft import IN_BODY, Draft, LineKind, Raw
from tests.intake.pastes import Paste, pastes

PASTES = pastes()
FIELDS = ("title", "authors", "published", "language")
SAME_SIDE, SAME_KIND = 0.99, 0.89
"""Shares of lines kept or cut as a reader would, and called what a reader would call them."""
FLOORS = {"title": 1.0, "authors": 0.96, "published": 0.93, "language": 1.0}
"""Shares of pages on which a field is right, or rightly empty."""


@cache
def drafted(paste: Paste) -> Draft:
    draft = convert(paste.raw).value
    assert draft is not None, paste.name
    return draft


def kinds(paste: Paste) -> tuple[LineKind, ...]:
    """What each line was taken for."""
    found = {entry.line: entry.kind for entry in drafted(paste).sidecar.lines}
    return tuple(found[2 * index + 1] for index in range(len(paste.lines)))


def outcome(paste: Paste, field: str) -> str:
    """What became of a field: right, wrong, invented, missed or rightly empty."""
    stated = getattr(paste, field)
    wanted = list(map(key, (stated,) if isinstance(stated, str) else stated))
    found = [key(one.value) for one in drafted(paste).found if one.field == field and one.value]
    if found == [one for one in wanted if one]:
        return "right" if found else "empty"
    return "missed" if not found else "wrong" if any(wanted) else "invented"


def test_lines_are_kept_and_cut_and_called_as_readers_would() -> None:
    pairs = [pair for paste in PASTES for pair in zip(kinds(paste), paste.kinds, strict=True)]

    same_side = sum((got in IN_BODY) == (wanted in IN_BODY) for got, wanted in pairs) / len(pairs)
    same_kind = sum(got == wanted for got, wanted in pairs) / len(pairs)

    assert (same_side >= SAME_SIDE, same_kind >= SAME_KIND) == (True, True), (same_side, same_kind)


@pytest.mark.parametrize("paste", PASTES, ids=lambda paste: str(paste.name))
def test_no_line_of_an_article_is_lost(paste: Paste) -> None:
    lost = [
        text
        for got, wanted, text in zip(kinds(paste), paste.kinds, paste.lines, strict=True)
        if wanted in IN_BODY and got not in IN_BODY
    ]

    assert lost == []


@pytest.mark.parametrize("paste", PASTES, ids=lambda paste: str(paste.name))
def test_a_page_pasted_without_empty_lines_keeps_its_article_too(paste: Paste) -> None:
    draft = convert(Raw(f"{paste.name}.txt", "\n".join(paste.lines).encode())).value
    assert draft is not None

    lost = [
        text
        for entry, wanted, text in zip(draft.sidecar.lines, paste.kinds, paste.lines, strict=True)
        if wanted in IN_BODY and entry.kind not in IN_BODY
    ]

    assert lost == []


@pytest.mark.parametrize("field", FIELDS)
def test_stated_fields_are_found(field: str) -> None:
    counted = Counter(outcome(paste, field) for paste in PASTES)

    assert (counted["right"] + counted["empty"]) / len(PASTES) >= FLOORS[field], counted


@pytest.mark.parametrize("paste", PASTES, ids=lambda paste: str(paste.name))
def test_no_field_that_is_not_stated_is_filled(paste: Paste) -> None:
    assert [field for field in FIELDS if outcome(paste, field) == "invented"] == []
    empty = [field for field in FIELDS if outcome(paste, field) in ("empty", "missed")]
    assert set(empty) <= set(drafted(paste).article.needs)


@pytest.mark.parametrize("paste", PASTES, ids=lambda paste: str(paste.name))
def test_a_pasted_page_comes_back_byte_for_byte(paste: Paste) -> None:
    assert reassemble(drafted(paste)) == paste.text.encode()
