"""Every field of pages in the manner of many systems: found where stated, empty and needed where not."""

from functools import cache

import pytest

from site_builder.intake import convert
from site_builder.intake.fields.clues import key
from site_builder.model.draft import Draft
from tests.intake.fields.written import FIELDS, Stated, stated_pages

PAGES = stated_pages()
NEEDED = ("title", "authors", "published", "source_url")
"""Fields of an article that are listed as needed where the page does not state them."""


@cache
def drafted(name: str) -> Draft:
    draft = convert(next(page.raw for page in PAGES if page.name == name)).value
    assert draft is not None, name
    return draft


def told(page: Stated, field: str) -> list[str]:
    """What is found for a field, as values are compared; a language without its region."""
    name = "credit" if field == "credits" else field
    values = [one.value for one in drafted(page.name).found if one.field == name and one.value]
    return [key(value.split("-")[0] if field == "language" else value) for value in values]


def wanted(page: Stated, field: str) -> list[str]:
    values = page.fields[field]
    return [key(value.split("-")[0] if field == "language" else value) for value in values]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_fields_are_found_where_they_are_stated_and_nowhere_else(page: Stated) -> None:
    # A head may tell a change that readers are not shown: only a wrong day would be a fault.
    sought = [field for field in FIELDS if field != "modified" or wanted(page, field)]

    assert {field: told(page, field) for field in sought} == {field: wanted(page, field) for field in sought}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_what_a_page_does_not_state_is_needed(page: Stated) -> None:
    needs = drafted(page.name).article.needs

    assert {field for field in NEEDED if not page.fields[field]} <= set(needs)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.name))
def test_hints_and_conflicts_are_told_and_never_taken(page: Stated) -> None:
    found = drafted(page.name).found

    for field in page.hints:
        assert any(one.field == field and not one.value for one in found), field
    for field in page.conflicts:
        assert any(one.field == field and one.others for one in found), field


def test_letters_that_were_read_wrongly_are_mended_and_it_is_said() -> None:
    draft = drafted("mojibake_page")

    assert "„Wir sind zäh“" in draft.article.body
    assert any(one.field == "encoding" and "UTF-8 that had been read as" in one.basis for one in draft.found)
