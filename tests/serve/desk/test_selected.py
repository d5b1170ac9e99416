"""Words selected on a page: the place that is meant, in whole words, whatever markup lies between."""

from pathlib import Path

import pytest

from site_builder.serve.desk.asking import Json
from site_builder.serve.desk.would import Bench
from tests.serve.desk.desks import ask, bench_in


@pytest.fixture(scope="module")
def bench(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    return bench_in(Path(tmp_path_factory.mktemp("selected")))


def places(bench: Bench, quote: str, prefix: str = "", suffix: str = "") -> tuple[list[dict[str, Json]], int]:
    body = ask(bench, "note-words", article="harbour", quote=quote, prefix=prefix, suffix=suffix).body
    found, meant = body["places"], body["meant"]
    assert isinstance(found, list) and isinstance(meant, int)
    return found, meant


def test_words_that_stand_once_are_meant(bench: Bench) -> None:
    found, meant = places(bench, "the new harbour")

    assert meant == 0 and [one["quote"] for one in found] == ["the new harbour"]


def test_of_several_places_the_one_with_the_surroundings_of_the_page_is_meant(bench: Bench) -> None:
    found, meant = places(bench, "quiet", "and the new harbour is ", " too. The")

    assert len(found) == 2 and meant == 1
    assert found[1]["suffix"] == "too. The ferry will sail on" and found[1]["occurrence"] == ""


def test_typed_words_in_several_places_are_nobody_s_until_somebody_chooses(bench: Bench) -> None:
    found, meant = places(bench, "harbour is")

    assert len(found) == 2 and meant == -1
    assert [one["before"] for one in found] == ["The old ", "The old harbour is quiet, and the new "]


def test_a_part_of_a_word_becomes_the_word(bench: Bench) -> None:
    found, meant = places(bench, "uiet", "the new harbour is q", " too.")

    assert found[meant]["quote"] == "quiet" and meant == 1


@pytest.mark.parametrize(
    ("selected", "quote"),
    [
        ("harbour is quiet too", "harbour is quiet too"),
        ("on Thursday.\nWhat came of it\nThe ferry sailed", "on Thursday. What came of it The ferry sailed"),
        ("What came of it", "What came of it"),
        ("2006\n4", "2006 4"),
        ("“It is over,” said the harbour master", "“It is over,” said the harbour master"),
        ("السفينة إلى الميناء", "السفينة إلى الميناء"),
        ("  The ferry\tsailed. ", "The ferry sailed."),
    ],
    ids=("markup", "blocks", "heading", "table", "link", "arabic", "spaces"),
)
def test_words_are_found_whatever_lies_between(bench: Bench, selected: str, quote: str) -> None:
    found, meant = places(bench, selected)

    assert meant == 0 and found[0]["quote"] == quote


def test_notes_that_stand_there_are_told(bench: Bench) -> None:
    found, meant = places(bench, "ferry will")

    assert found[meant]["notes"] == [{"id": "which-ferry", "kind": "gloss", "summary": "The white ferry."}]
    assert places(bench, "The old harbour")[0][0]["notes"] == []


def test_words_that_are_not_there_have_no_place(bench: Bench) -> None:
    assert places(bench, "never printed") == ([], -1)
    assert places(bench, "   ") == ([], -1)
    assert ask(bench, "note-words", article="nowhere", quote="x").status == 404


def test_words_with_a_gap_may_be_typed(bench: Bench) -> None:
    found, meant = places(bench, "The old harbour … The ferry will sail")

    assert meant == 0 and "…" in str(found[0]["quote"])
