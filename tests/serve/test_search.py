"""While one writes, a search is made when somebody asks for it."""

import sys
from dataclasses import replace

import pytest

from site_builder.model.page import Output
from site_builder.model.search import SearchRecord
from site_builder.serve.search import SearchFiles, is_searched
from site_builder.serve.site import Served
from tests.search.records import BRIDGE, RECORDS
from tests.serve.sites import good


def served(records: tuple[SearchRecord, ...], asked: list[int]) -> Served:
    """A site that notes when what it can find is worked out."""

    def findable() -> tuple[SearchRecord, ...]:
        asked.append(len(records))
        return records

    return replace(good((Output("index.html", b""),)), findable=findable)


def test_the_files_are_made_once_for_one_site_and_again_for_other_words() -> None:
    pytest.importorskip("pagefind_bin", reason="there is no Pagefind for this machine")
    asked: list[int] = []
    search, first, second = SearchFiles(), served(RECORDS, asked), served((BRIDGE,), asked)
    assert asked == []

    before, again, after = search.of(first), search.of(first), search.of(second)

    assert before is again and before != after
    assert asked == [3, 1]
    assert search.of(served((BRIDGE,), asked)) is after


def test_a_search_that_cannot_be_made_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pagefind_bin", None)
    told: list[str] = []
    search = SearchFiles(told.append)

    assert [dict(search.of(served(RECORDS, []))) for _ in range(2)] == [{}, {}]
    assert told == ["the search could not be made: Pagefind is not installed"]


def test_only_the_folder_of_the_search_belongs_to_it() -> None:
    assert is_searched("pagefind/pagefind-worker.js")
    assert not is_searched("search/index.html") and not is_searched("pagefind")
