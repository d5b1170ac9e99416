"""Records in a row, parted so that a change stays in its part."""

from site_builder.model.search import Passage, SearchRecord
from site_builder.search.part import MOST_CHARACTERS, parted

RECORDS = tuple(
    SearchRecord(f"articles/{number:04}/index.html", "Title", "Article", (Passage("words"),))
    for number in range(1000)
)


def test_all_records_are_in_parts_in_their_order() -> None:
    parts = tuple(parted(RECORDS, usual=20))

    assert tuple(record for part in parts for record in part) == RECORDS
    assert 25 < len(parts) < 100


def test_a_record_that_comes_or_goes_changes_the_part_that_it_stands_in() -> None:
    before = set(parted(RECORDS, usual=20))

    for gone in (0, 333, 999):
        without = set(parted(RECORDS[:gone] + RECORDS[gone + 1 :], usual=20))
        assert len(without - before) <= 1 and len(before - without) <= 2


def test_a_part_never_has_more_than_it_may() -> None:
    assert max(len(part) for part in parted(RECORDS, usual=10**9, most=30)) == 30


def test_long_texts_come_into_parts_of_their_own() -> None:
    long = SearchRecord("long/index.html", "Title", "Article", (Passage("x" * (MOST_CHARACTERS - 1)),))

    assert [len(part) for part in parted((long, long, *RECORDS[:2]), usual=10**9)] == [1, 1, 2]


def test_nothing_is_no_part() -> None:
    assert tuple(parted(())) == ()
