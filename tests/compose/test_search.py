"""The search page, and the archive that has none."""

from dataclasses import replace

import pytest

from site_builder.compose import site_view
from site_builder.compose.views.search import SearchView
from tests.compose.archives import CONFIG, article, linked, pages, person, view

OFF = replace(CONFIG, search=False)


def test_the_search_page_names_its_files_and_what_a_search_can_be_narrowed_by() -> None:
    page = view(pages(article("a"), person("ada"))["search/"], SearchView)

    assert page.bundle == "../pagefind/"
    assert [each.key for each in page.facets] == ["page", "note", "person", "publisher", "meeting", "year"]
    assert [link.text for link in page.indexes] == ["Articles", "Meetings", "Notes", "Timeline", "People"]


def test_the_archives_own_labels_of_notes_are_shown_in_results_too() -> None:
    config = replace(CONFIG, notes=replace(CONFIG.notes, labels={**CONFIG.notes.labels, "outcome": "Later"}))  # type: ignore[dict-item]  # a kind is its name

    page = view(pages(article("a"), config=config)["search/"], SearchView)

    assert {each.kind: each.label for each in page.note_kinds}["outcome"] == "Later"


def test_an_archive_without_search_has_no_page_and_no_link_for_it() -> None:
    archive = linked(article("a"))

    assert "search/" not in pages(article("a"), config=OFF)
    assert site_view(archive, OFF, {}).search == ""
    assert site_view(archive, CONFIG, {}).search == "search/index.html"


def test_where_a_great_deal_is_searched_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    few = view(pages(article("a"), person("ada"))["search/"], SearchView)
    monkeypatch.setattr("site_builder.compose.search.LARGE", 1)
    many = view(pages(article("a"), person("ada"))["search/"], SearchView)

    assert (few.is_large, many.is_large) == (False, True)
